import { lexicon, loadWordLists } from '../../rules/index.ts'
import { Matcher, type PhraseMatcher } from '../language/index.ts'
import { matcherOf } from '../linter/index.ts'
import type { Rule } from '../rule/index.ts'

let product: Matcher | undefined

/** Finds the phrases of Tactful's rules, and of those that bring their own. */
export async function matcherFor(rules: readonly Rule[]): Promise<PhraseMatcher> {
  product ??= new Matcher(lexicon)
  return rules.some((rule) => rule.lexicon)
    ? matcherOf(
        rules.filter((rule) => rule.lexicon),
        product,
        await loadWordLists(),
      )
    : product
}
