import { describe, expect, test } from 'vitest'
import { defineRule, OWN_ZONES, type Rule } from '#rule'
import { assemble } from '../../src/document/index.ts'
import { compileLexicon, Matcher } from '../../src/language/index.ts'
import { lintCampaign } from '../../src/linter/index.ts'
import { type Format, loadFormat } from '../../src/reader/index.ts'
import { LineIndex } from '../../src/text/index.ts'

const matcher = new Matcher(compileLexicon({ lists: { 'tone/loud#phrase': ['wow', 'flash sale'] }, classes: {} }))

/** Offers words in place of "wow" and of "flash sale". */
const offering = (text: string) =>
  defineRule({
    id: 'tone/loud',
    since: '0.1.0',
    principle: 'Say it plainly.',
    why: 'Because.',
    grades: { usual: 'warn' },
    recommended: ['usual'],
    confidence: 'likely',
    messages: { default: '"{quote}" is here.' },
    help: { default: 'Leave it out.' },
    types: 'any',
    zones: [...OWN_ZONES, 'alt'],
    metadata: { reads: [], without: '' },
    exemptions: [],
    objection: '',
    yieldsTo: [],
    examples: { flags: [], passes: [], beyond: [] },
    check: {
      *phrase({ at }) {
        yield { at, suggestions: [{ message: 'Write it so.', text }] }
      },
    },
  }) as Rule

/** The file after the first edit that is offered, `undefined` where none is. */
async function edited(format: Format, source: string, text: string): Promise<string | undefined> {
  const read = await loadFormat(format, source)
  const messages = read(source).map((parsed) => assemble(`a.${format}`, format, new LineIndex(source), parsed))
  const rule = offering(text)
  const enabled = { rule, severities: rule.grades, options: {}, allowUncertain: false }
  const results = lintCampaign({
    campaign: { name: 'c', messages },
    settings: messages.map(() => ({ rules: [enabled], company: [], voiceAllow: [], inlineConfig: true })),
    matcher,
    events: [],
    today: '2026-05-01',
    knownRules: new Set(['tone/loud']),
  })
  const findings = results.flatMap((result) => result.findings)
  expect(findings.map(({ ruleId }) => ruleId)).toContain('tone/loud')
  const edit = findings[0]?.suggestions?.[0]?.edit
  return edit && source.slice(0, edit.span.start) + edit.text + source.slice(edit.span.end)
}

describe('words to take over are offered as an edit where they may stand as they are', () => {
  const yaml = (subject: string) => `---\nsubject: ${subject}\n---\n\nThe shop opens at eight from Monday.\n`

  test.each(['"The wow for you"', "'The wow for you'", 'The wow for you'])('in YAML: %s', async (subject) => {
    expect(await edited('markdown', yaml(subject), 'good thing')).toBe(yaml(subject.replace('wow', 'good thing')))
    for (const text of ['so "good"', "it's good", 'good: very', 'good #1', 'C:\\good', 'good, bad'])
      expect(await edited('markdown', yaml(subject), text)).toBeUndefined()
  })

  test('not in YAML that is folded, escaped or refers to another value', async () => {
    for (const subject of ['"The fl\\x61sh sale"', '>\n  The flash\n  sale for you', '"The flash\n sale for you"'])
      expect(await edited('markdown', yaml(subject), 'good')).toBeUndefined()
  })

  test('in JSON', async () => {
    const json = (subject: string) => `---json\n{ "subject": "${subject}" }\n---\n\nThe shop opens at eight from Monday.\n`
    expect(await edited('markdown', json('The wow for you'), 'good thing')).toBe(json('The good thing for you'))
    expect(await edited('markdown', json('The wow for you'), 'so "good"')).toBeUndefined()
    expect(await edited('markdown', json('The fl\\u0061sh sale'), 'good')).toBeUndefined()
  })

  test('in HTML', async () => {
    const html = (words: string) => `<html><body><p>This is ${words} for all of you from Monday.</p></body></html>`
    expect(await edited('html', html('wow'), `it's "good"`)).toBe(html(`it's "good"`))
    for (const text of ['you & me', 'a < b', 'a > b']) expect(await edited('html', html('wow'), text)).toBeUndefined()
    expect(await edited('html', html('fl&#97;sh sale'), 'good')).toBeUndefined()
    expect(await edited('html', html('flash&nbsp;sale'), 'good')).toBeUndefined()
    const image = '<html><body><p>All is well for all of you.</p><p><img src="a.png" alt="This is wow for you"></p></body></html>'
    expect(await edited('html', image, 'so "good"')).toBeUndefined()
  })

  test('in Markdown', async () => {
    expect(await edited('markdown', 'This is wow for you all.\n', '[so], "good"')).toBe('This is [so], "good" for you all.\n')
    for (const text of ['*so*', 'a_b', 'a <b>', 'R&amp;D'])
      expect(await edited('markdown', 'This is wow for you all.\n', text)).toBeUndefined()
  })

  test('in the headers of a mail', async () => {
    const mail = (subject: string) => `From: a@b.example\nSubject: ${subject}\n\nThe shop opens at eight from Monday.\n`
    expect(await edited('eml', mail('The flash sale'), 'good thing')).toBe(mail('The good thing'))
    expect(await edited('eml', mail('The flash sale'), 'schön')).toBeUndefined()
    expect(await edited('eml', mail('=?utf-8?q?The_flash_sale?='), 'good')).toBeUndefined()
    expect(await edited('eml', mail('=?utf-8?q?The_wow_for_you?='), 'good thing')).toBeUndefined()
    expect(await edited('eml', mail('=?utf-8?b?VGhlIGZsYXNoIHNhbGU=?='), 'good')).toBeUndefined()
  })

  test('in the body of a mail', async () => {
    const mail = (words: string) =>
      `From: a@b.example\nSubject: News\nMIME-Version: 1.0\nContent-Type: text/plain; charset=utf-8\nContent-Transfer-Encoding: quoted-printable\n\nThis is ${words} for all of you.\n`
    expect(await edited('eml', mail('flash sale'), 'good thing')).toBe(mail('good thing'))
    for (const text of ['schön', 'a=b']) expect(await edited('eml', mail('flash sale'), text)).toBeUndefined()
    for (const words of ['fl=61sh sale', 'flash=20sale', 'flash =\nsale']) expect(await edited('eml', mail(words), 'good')).toBeUndefined()
  })
})
