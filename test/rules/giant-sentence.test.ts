import { describe, expect, test } from 'vitest'
import { rules } from '../../rules/index.ts'
import { lintCampaign } from '../../src/linter/index.ts'
import { readEvents } from '../../src/moment/index.ts'
import { readMarkdown } from '../../src/rule-tester/index.ts'
import { matcher } from './lint-example.ts'

const { events } = readEvents(`version: 1
events:
  - { id: flood, name: Suir floods, kind: flood, severity: severe, regions: [GB], start: 2026-03-01, end: 2026-03-09 }
  - { id: attack, name: Harbour attack, kind: attack, severity: severe, regions: [GB], start: 2026-03-01, end: 2026-03-09 }
  - { id: outage, name: Login outage, kind: incident, scope: company, severity: severe, start: 2026-03-01, end: 2026-03-09 }
`)
const CONTEXT = rules.filter(({ id }) => id.startsWith('context/'))
const enabled = CONTEXT.map((rule) => ({ rule, severities: rule.grades, options: {}, allowUncertain: true }))

/** What the context rules find in one sentence of 100,000 characters; in time that grew with its square they would not be done. */
function findingsIn(unit: string): number {
  const body = unit.repeat(Math.ceil(100_000 / unit.length))
  const front = 'type: lifecycle\nlanguage: en\nsend_at: 2026-03-05\naudience: { regions: [GB] }'
  const [result] = lintCampaign({
    campaign: { name: 'giant', messages: [readMarkdown('giant.md', `---\n${front}\n---\n\n${body}\n`)] },
    settings: [{ rules: enabled, company: [], voiceAllow: [], inlineConfig: true }],
    matcher,
    events,
    today: '2026-11-22',
    knownRules: new Set(),
  })
  return result!.findings.filter(({ ruleId }) => ruleId.startsWith('context/')).length
}

describe('a sentence without end', () => {
  test.each([
    ['of past dates', 'ends 3 February 2026 '],
    ['of wrong weekdays', 'Monday 24 November 2026 '],
    ['of figures of speech', 'a flood of wave of killer '],
    ['of congratulations', 'congratulations on your baby '],
    ['of mothers', "don't forget your mum on Mother's Day she is "],
    ['of greetings', 'merry christmas summer sale '],
    ['of claims', "you haven't backed up how did we do "],
  ])('%s is read to its end', { timeout: 20_000 }, (_, unit) => {
    expect(findingsIn(unit)).toBeGreaterThan(0)
  })
})
