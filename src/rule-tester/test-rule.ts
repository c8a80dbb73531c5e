import { AssertionError } from 'node:assert'
import { lexicon, loadWordLists } from '../../rules/index.ts'
import { Matcher } from '../language/index.ts'
import { matcherOf } from '../linter/index.ts'
import type { Example, Rule } from '../rule/index.ts'
import { failuresOf } from './failures-of.ts'

/** Messages in which a rule must find something, at the words in «guillemets», and messages in which it must not. */
export interface RuleCases {
  readonly flags?: readonly Example[]
  readonly passes?: readonly Example[]
}

let product: Matcher | undefined

/**
 * Tries a rule on its own examples, or on other cases: for the tests of plug-ins, in any test runner. Rejects with an AssertionError that
 * says of each case what was expected and what came.
 */
export async function testRule(rule: Rule, cases: RuleCases = rule.examples): Promise<void> {
  const { flags = [], passes = [] } = cases
  if (flags.length === 0) throw new TypeError(`${rule.id}: a rule that is never seen to find anything is not tested; give it \`flags\`.`)
  product ??= new Matcher(lexicon)
  const failures = failuresOf({ ...rule, examples: { flags, passes, beyond: [] } }, matcherOf([rule], product, await loadWordLists()))
  if (failures.length === 0) return
  throw new AssertionError({
    message: failures
      .map(({ example, kind, expected, got }) => `${rule.id} (${kind}): ${example}\n  expected ${expected}\n  got      ${got}`)
      .join('\n'),
    actual: failures.map(({ got }) => got),
    expected: failures.map(({ expected }) => expected),
    operator: 'testRule',
  })
}
