import { expect, test } from 'vitest'
import { featureDump } from '../../rules/jobs/feature-dump.ts'
import { lintExample } from './lint-example.ts'

const LIST = 'Pro includes:\n\n- Unlimited workspaces\n- Advanced analytics\n- Priority queue\n- SSO\n- Audit log'
const ARTICLE = 'The ferry to the island left at seven, and the mist was still on the water when we came to the second buoy. '.repeat(30)

test('a list is what a short mail is about, and one thing of many in a long one', () => {
  expect(lintExample(featureDump, LIST).findings.map(({ grade }) => grade)).toEqual(['usual'])
  expect(lintExample(featureDump, `${ARTICLE}\n\n${LIST}`).findings.map(({ grade }) => grade)).toEqual(['low'])
})
