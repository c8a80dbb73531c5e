import { compileLexicon, JoinedMatcher, Matcher, type PhraseMatcher } from '../language/index.ts'
import type { Rule } from '../rule/index.ts'
import type { WordLists } from './plugin.ts'

/** Finds the phrases of the product's rules and of some others that bring theirs along. */
export function matcherOf(rules: readonly Rule[], product: Matcher, words: WordLists): PhraseMatcher {
  const lists = Object.fromEntries(
    rules.flatMap(({ id, lexicon = {} }) => Object.entries(lexicon).map(([name, patterns]) => [`${id}#${name}`, patterns])),
  )
  return new JoinedMatcher(product, new Matcher(compileLexicon({ lists, classes: words }, product.vocabulary)))
}
