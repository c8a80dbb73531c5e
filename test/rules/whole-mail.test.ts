import { describe, expect, test } from 'vitest'
import { brokenPersonalisation } from '../../rules/relationship/broken-personalisation.ts'
import { hiddenExit } from '../../rules/relationship/hidden-exit.ts'
import { initiativeLeft } from '../../rules/relationship/initiative-left.ts'
import { openLoopAsk } from '../../rules/relationship/open-loop-ask.ts'
import { assemble, type Parsed, type ParseNested } from '../../src/document/index.ts'
import { parseEml } from '../../src/formats/eml/index.ts'
import { parseHtml } from '../../src/formats/html/index.ts'
import { parseMarkdown } from '../../src/formats/markdown/index.ts'
import { parseTextBody } from '../../src/formats/text/index.ts'
import { lintCampaign } from '../../src/linter/index.ts'
import { readOptions } from '../../src/rule/index.ts'
import { LineIndex, MappedText } from '../../src/text/index.ts'
import { matcher } from './lint-example.ts'

const RULES = [brokenPersonalisation, hiddenExit, initiativeLeft, openLoopAsk]
const enabled = RULES.map((rule) => ({
  rule,
  severities: rule.grades,
  options: readOptions(rule.options ?? {}).values,
  allowUncertain: true,
}))
const parseNested: ParseNested = (mediaType, text) => (mediaType === 'text/html' ? parseHtml(text, parseNested) : parseTextBody(text))
const PARSERS: Readonly<Record<string, (text: MappedText) => Parsed>> = {
  eml: (text) => parseEml(text, parseNested),
  html: (text) => parseHtml(text, parseNested),
  markdown: (text) => parseMarkdown(text, parseNested),
}

/** Findings of these rules in a file of a format: rule, grade and words. */
function findingsIn(format: string, source: string): string[] {
  const message = assemble(`mail.${format}`, format, new LineIndex(source), PARSERS[format]!(MappedText.of(source)))
  const [result] = lintCampaign({
    campaign: { name: 'mail', messages: [message] },
    settings: [{ rules: enabled, company: [], voiceAllow: [], inlineConfig: true }],
    matcher,
    events: [],
    today: '2026-11-22',
    knownRules: new Set(RULES.map(({ id }) => id)),
  })
  return result!.findings.map(({ ruleId, grade, span }) => `${ruleId} ${grade} ${source.slice(span.start, span.end)}`)
}

const NEWS = 'The boots are back in all sizes, and the shop in Mill Street is open until eight on Thursdays.'
const eml = (headers: string, body: string) =>
  `From: Orla <news@orla.example>\nSubject: Boots\nX-Tactful-Type: newsletter\n${headers}Content-Type: text/plain\n\n${body}\n`

describe('a way out of the list', () => {
  const missing = ['relationship/hidden-exit grave Boots']

  test('is missed in a mail as sent that has neither link nor header', () => {
    expect(findingsIn('eml', eml('', NEWS))).toEqual(missing)
    expect(findingsIn('eml', eml('', `${NEWS} Come by when the rain has stopped, or stop at the market.`))).toEqual(missing)
  })

  test.each([
    ['a header', 'List-Unsubscribe: <https://orla.example/u>\n', NEWS],
    ['words', '', `${NEWS}\n\nUnsubscribe: https://orla.example/u`],
    ['a word to reply with', '', `${NEWS}\n\nReply STOP and nothing more comes.`],
  ])('may be %s', (_, headers, body) => {
    expect(findingsIn('eml', eml(headers, body))).toEqual([])
  })

  test('is asked of no mail that only seems to go to a list', () => {
    const prize = 'Dear Ana, you won the draw on Thursday. Pick up your boots, and meet the band, at the desk by Friday.'
    expect(findingsIn('eml', eml('', prize).replace(/^X-Tactful-Type.*\n/m, ''))).toEqual([])
  })

  test('is missed in a page with a footer, and not in one that may still get its footer', () => {
    const page = (footer: string) =>
      `---\ntype: newsletter\n---\n<html lang="en"><head><title>Boots</title></head><body><p>${NEWS}</p>${footer}</body></html>`
    const footer = '<p>© 2026 Orla Ltd, Mill Street 4, all rights reserved</p>'
    expect(findingsIn('html', page(footer)).map((finding) => finding.slice(0, 28))).toEqual(['relationship/hidden-exit low'])
    expect(findingsIn('html', page(`${footer}<p><a href="https://x.example/unsub?id=1">Goodbye</a></p>`))).toEqual([])
    expect(findingsIn('html', page(''))).toEqual([])
  })
})

describe('merge tags', () => {
  const received = 'Received: from a by b; Mon, 4 May 2026 09:00:00 +0200\nList-Unsubscribe: <https://orla.example/u>\n'

  test('in a mail that was delivered went out unfilled', () => {
    expect(findingsIn('eml', eml(received, `Hi {{first_name}},\n\n${NEWS}`))).toEqual([
      'relationship/broken-personalisation grave {{first_name}}',
    ])
    expect(findingsIn('eml', eml(received, `Set \${HOME} and [[Boots]].\n\n${NEWS}`))).toEqual([])
  })

  test('are a template in a mail that was not', () => {
    expect(findingsIn('eml', eml('List-Unsubscribe: <https://orla.example/u>\n', `Hi {{first_name}},\n\n${NEWS}`))).toEqual([])
  })
})

describe('mail without end', () => {
  test.each([
    ['of torn tags', 'marketing', '[First Name] {{first_name} [[ {{ a }} *|B|* <% %%x% [a](b) {b}} ', 'broken-personalisation'],
    ['of two syntaxes', 'marketing', '{{ first_name }} <%= x %> {{ y | default: "" }} ', 'broken-personalisation'],
    ['of openers', 'marketing', '{{ {% [ *| <% {! %% ', undefined],
    ['of burdens', 'incident', 'if you notice missing files contact us and check your bills for anything wrong ', 'initiative-left'],
    ['of asks', 'newsletter', 'Tell us what you think. Rate us. How did we do? ', 'open-loop-ask'],
    ['of exits', 'newsletter', 'to unsubscribe call us and allow 30 days for removal or write to po box 12 ', 'hidden-exit'],
  ])('%s is read to its end', { timeout: 20_000 }, (_, type, unit, rule) => {
    const source = `---\ntype: ${type}\nlanguage: en\n---\n\n${unit.repeat(Math.ceil(300_000 / unit.length))}\n`
    const [finding] = findingsIn('markdown', source)
    expect(finding?.split(' ')[0]?.split('/')[1]).toBe(rule)
  })
})
