import { describe, expect, test } from 'vitest'
import { defineRule, type Rule } from '#rule'
import { type Analysis, compileLexicon, Matcher } from '../../src/language/index.ts'
import { type EnabledRule, lintCampaign } from '../../src/linter/index.ts'
import { readMarkdown } from '../../src/rule-tester/index.ts'
import { LineIndex, MappedText } from '../../src/text/index.ts'

const ID = 'tone/again'
const matcher = new Matcher(compileLexicon({ lists: { [`${ID}#phrase`]: ['wow'] }, classes: {} }))
const GERMAN = 'Wir haben die Rechnung für Sie erstellt und das ist nicht mehr auf dem Konto, wir sind mit Ihnen: wow.'

/** Marks each phrase that more than `allowed` messages before it hold, and names the first. */
const again = defineRule({
  id: ID,
  since: '0.1.0',
  principle: 'Say it once.',
  why: 'Because.',
  grades: { usual: 'warn' },
  recommended: ['usual'],
  confidence: 'likely',
  messages: { default: '"{quote}" again.' },
  help: { default: 'Leave it out.' },
  types: ['marketing', 'lifecycle'],
  metadata: { reads: [], without: '' },
  exemptions: [],
  objection: '',
  yieldsTo: [],
  options: { allowed: { type: 'number', default: 0, description: 'How often it may come before.' } },
  examples: { flags: [], passes: [], beyond: [] },
  check: {
    *campaign(messages, { options }) {
      const places = messages.flatMap((message) => message.phrases(`${ID}#phrase`).map(({ at }) => ({ in: message, at })))
      const [first] = places
      for (const place of places.slice(options.allowed + 1)) yield { ...place, related: [{ ...first!, message: 'First here.' }] }
    },
  },
}) as Rule

const on: EnabledRule = { rule: again, severities: again.grades, options: { allowed: 0 }, allowUncertain: false }

/** Lints messages as one campaign, each with its own settings of the rule; undefined switches it off. */
function lint(messages: readonly (readonly [text: string, enabled: EnabledRule | undefined])[]) {
  return lintCampaign({
    campaign: { name: 'c', messages: messages.map(([text], i) => readMarkdown(`mail-${i + 1}.md`, text)) },
    settings: messages.map(([, enabled]) => ({
      rules: enabled ? [enabled] : [],
      company: [],
      voiceAllow: [],
      inlineConfig: true,
      directives: { sent: 'off' as const },
    })),
    matcher,
    events: [],
    today: '2026-05-01',
    knownRules: new Set([ID]),
  })
}
const shown = (...args: Parameters<typeof lint>) => lint(...args).map(({ findings }) => findings.map(({ severity }) => severity))
const mail = (text: string, type = 'lifecycle') => `---\ntype: ${type}\n---\n\n${text}\n`

describe('a campaign check', () => {
  test('names the place in the other file, with its lines', () => {
    const [, second] = lint([
      [mail('wow'), on],
      [mail('wow'), on],
    ])
    const [related] = second!.findings[0]!.related
    expect(related).toMatchObject({ message: 'First here.', file: { path: 'mail-1.md' } })
    expect(related!.file!.lines.position(related!.span.start)).toMatchObject({ line: 5, column: 1 })
  })

  test('leaves out a message in another language and compares the others', () => {
    expect(
      shown([
        [mail('wow'), on],
        [mail(GERMAN), on],
        [mail('wow'), on],
      ]),
    ).toEqual([[], [], ['warn']])
  })

  test('sees only messages of the types of its rule', () => {
    expect(
      shown([
        [mail('wow', 'transactional'), on],
        [mail('wow'), on],
      ]),
    ).toEqual([[], []])
  })

  test('sees a file for which it is switched off, and reports nothing there', () => {
    const [wow, off] = [mail('wow'), undefined]
    expect(
      shown([
        [wow, off],
        [wow, on],
      ]),
    ).toEqual([[], ['warn']])
    expect(
      shown([
        [wow, on],
        [wow, off],
      ]),
    ).toEqual([[], []])
  })

  test('is as loud, and has the options, that the configuration gives it for the file of the finding', () => {
    const wow = mail('wow')
    expect(
      shown([
        [wow, on],
        [wow, { ...on, severities: { usual: 'error' } }],
        [wow, { ...on, options: { allowed: 2 } }],
        [wow, { ...on, options: { allowed: 2 } }],
      ]),
    ).toEqual([[], ['error'], [], ['warn']])
  })

  test('gives way to a directive in the file of the finding', () => {
    const [first, second] = lint([
      [mail('wow'), on],
      [mail(`<!-- tactful-disable-next-line ${ID} -- a refrain -->\nwow`), on],
    ])
    expect([first!.findings, second!.findings]).toEqual([[], []])
    expect(second!.suppressed.map(({ suppression }) => suppression.reason)).toEqual(['a refrain'])
  })

  test('gives way to a switch for the whole file', () => {
    const off = `---\ntype: lifecycle\ntactful_disable: ["${ID} -- a refrain"]\n---\n\nwow\n`
    const [, second] = lint([
      [mail('wow'), on],
      [off, on],
    ])
    expect(second!.findings).toEqual([])
    expect(second!.suppressed).toHaveLength(1)
  })

  test('that throws is a finding at the first message for which its rule is on', () => {
    const broken: EnabledRule = {
      ...on,
      rule: {
        ...again,
        check: {
          campaign() {
            throw new Error('no such luck')
          },
        },
      },
    }
    const results = lint([
      [mail('wow'), undefined],
      [mail('wow'), broken],
    ])
    expect(results.map(({ findings }) => findings.map(({ ruleId }) => ruleId))).toEqual([[], ['internal-error']])
  })
})

test('a further place of a finding names its file where a campaign file gives the subject', () => {
  const source = { path: 'campaign.yml', lines: new LineIndex('subject: wow\n') }
  const message = readMarkdown('mail.md', mail('wow'))
  const subject = { value: 'wow', text: MappedText.of('wow'), origin: 'campaign', span: { start: 9, end: 12 }, file: source } as const
  const rule = {
    ...again,
    id: 'candor/again',
    check: {
      *message(analysis: Analysis) {
        for (const { at } of analysis.phrases(`${ID}#phrase`)) yield { at }
      },
    },
  } as Rule
  const [result] = lintCampaign({
    campaign: { name: 'c', messages: [{ ...message, envelope: { ...message.envelope, subject } }] },
    settings: [{ rules: [{ ...on, rule }], company: [], voiceAllow: [], inlineConfig: true }],
    matcher,
    events: [],
    today: '2026-05-01',
    knownRules: new Set([ID]),
  })
  expect(result!.findings.map(({ file, related }) => [file?.path, related.map((other) => other.file?.path)])).toEqual([
    ['campaign.yml', ['mail.md']],
  ])
})
