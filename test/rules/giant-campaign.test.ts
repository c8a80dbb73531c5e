import { describe, expect, test } from 'vitest'
import { lateWarning } from '../../rules/candor/late-warning.ts'
import { forgetful } from '../../rules/relationship/forgetful.ts'
import { falseUrgency } from '../../rules/tone/false-urgency.ts'
import { lintCampaign } from '../../src/linter/index.ts'
import { readMarkdown } from '../../src/rule-tester/index.ts'
import { matcher } from './lint-example.ts'

const enabled = [lateWarning, forgetful, falseUrgency].map((rule) => ({
  rule,
  severities: rule.grades,
  options: { days: 3 },
  allowUncertain: true,
}))

/** What the rules find in mails to the same people; in time that grew with the square of their length or number they would not be done. */
function findingsIn(bodies: readonly string[], front = ''): number {
  const messages = bodies.map((body, i) =>
    readMarkdown(`${i}.md`, `---\ntype: upgrade\nlanguage: en\n${i === 0 ? front : ''}---\n\n${body}\n`),
  )
  const settings = { rules: enabled, company: ['Orla'], voiceAllow: [], inlineConfig: true }
  const results = lintCampaign({
    campaign: { name: 'giant', messages },
    settings: messages.map(() => settings),
    matcher,
    events: [],
    today: '2026-11-22',
    knownRules: new Set(),
  })
  const findings = results.flatMap((result) => result.findings)
  expect(findings.filter(({ ruleId }) => ruleId === 'internal-error')).toEqual([])
  return findings.length
}

describe('two messages of one sentence without end', () => {
  test.each([
    ['of ends', 'last chance ends 3 May 2026 20 % off tea until Sunday only 3 left ', false],
    ['of things done', 'if you have already paid please ignore this reminder ', true],
    ['of questions', 'please tell us your order number and how many people are in your team ', true],
    ['of welcomes', 'welcome to Orla thanks for joining new here ', true],
    ['of upgrades', 'upgrade now before you upgrade back up your files first ', false],
  ])('%s', { timeout: 20_000 }, (_, unit, isFound) => {
    const body = unit.repeat(Math.ceil(60_000 / unit.length))
    expect(findingsIn([body, body]) > 0).toBe(isFound)
  })
})

test('four hundred messages, and four hundred known risks', { timeout: 20_000 }, () => {
  const risks = Array.from({ length: 400 }, (_, i) => `risk ${i} of file ${i}`)
  const bodies = Array.from(
    { length: 400 },
    (_, i) => `Last chance for lamp ${i}. Upgrade today: 20 % off. How many people are in your team?`,
  )
  expect(findingsIn(bodies, `upgrade: { known_risks: ${JSON.stringify(risks)} }\n`)).toBeGreaterThan(360)
})
