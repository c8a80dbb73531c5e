import { expect, test } from 'vitest'
import { lateWarning } from '../../rules/candor/late-warning.ts'
import { upgradeWithoutRisk } from '../../rules/candor/upgrade-without-risk.ts'
import { lintExample } from './lint-example.ts'

const metadata = { 'upgrade.known_risks': ['notebooks over 2 GB are emptied'] }

test('an upgrade whose known risk is not named is one finding, with the late warning beside it', () => {
  const example = { type: 'upgrade', metadata, text: 'Orla 5 searches faster, with zero risk.\n\nUpgrade today.' } as const
  const { findings } = lintExample(upgradeWithoutRisk, example, [lateWarning])
  expect(findings.map(({ ruleId, grade }) => [ruleId, grade])).toEqual([['candor/upgrade-without-risk', 'grave']])
  expect(findings[0]?.related.map(({ ruleId }) => ruleId)).toEqual(['candor/late-warning'])
})

test('a later warning in a campaign does not make a second finding', () => {
  const push = { type: 'upgrade', metadata, text: 'Orla 5 searches faster. Upgrade today.' } as const
  const warning = { type: 'upgrade', metadata, text: 'Version 5 empties notebooks over 2 GB. Wait for 5.0.1.' } as const
  const { findings } = lintExample(upgradeWithoutRisk, { campaign: [push, warning] }, [lateWarning])
  expect(findings.map(({ ruleId }) => ruleId)).toEqual(['candor/upgrade-without-risk'])
})
