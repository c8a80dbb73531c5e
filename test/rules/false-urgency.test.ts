import { expect, test } from 'vitest'
import { falseUrgency } from '../../rules/tone/false-urgency.ts'
import { lintCampaign } from '../../src/linter/index.ts'
import { readMarkdown } from '../../src/rule-tester/index.ts'
import { lintExample, matcher } from './lint-example.ts'

function grades(...bodies: string[]): string[][] {
  const messages = bodies.map((body, i) => readMarkdown(`${i}.md`, `---\ntype: marketing\n---\n\n${body}\n`))
  const enabled = { rule: falseUrgency, severities: falseUrgency.grades, options: {}, allowUncertain: false }
  const settings = messages.map(() => ({ rules: [enabled], company: [], voiceAllow: [], inlineConfig: true }))
  const results = lintCampaign({
    campaign: { name: 'sale', messages },
    settings,
    matcher,
    events: [],
    today: '2026-05-01',
    knownRules: new Set([falseUrgency.id]),
  })
  return results.map(({ findings }) => findings.map(({ grade }) => grade ?? ''))
}

test('a second last chance in a campaign is a repeat', () => {
  expect(grades('Last chance for the summer chairs.', 'Last chance for the summer chairs.')).toEqual([['low'], ['usual']])
})

test('a date with the second one clears it', () => {
  expect(grades('Last chance for the chairs.', 'Last chance for the chairs: the sale ends Sunday at 23:59.')).toEqual([['low'], []])
})

test('an end that moves is reported once a message, in however many sentences', () => {
  const mail = (day: number) => ({
    text: `The sale of lamps ends Sunday ${day} June. All lamps are 20 % off until Sunday ${day} June.`,
    metadata: { send_at: '2026-06-08' },
  })
  const { findings } = lintExample(falseUrgency, { campaign: [mail(14), mail(21), mail(28)] })
  expect(findings.map(({ related }) => related[0]?.message)).toEqual(['Message 1.', 'Message 2.'])
})
