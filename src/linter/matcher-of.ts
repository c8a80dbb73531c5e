import { compileLexicon, JoinedMatcher, Matcher, type PhraseMatcher } from '../language/index.ts'
import type { Rule } from '../rule/index.ts'

/** Named lists of words that patterns may use as `@name`. */
export type WordLists = Readonly<Record<string, readonly string[]>>

/** Finds the phrases of the product's rules and of some others that bring theirs along. */
export function matcherOf(rules: readonly Rule[], product: Matcher, words: WordLists): PhraseMatcher {
  const lists = Object.fromEntries(
    rules.flatMap(({ id, lexicon = {} }) => Object.entries(lexicon).map(([name, patterns]) => [`${id}#${name}`, patterns])),
  )
  return new JoinedMatcher(product, new Matcher(compileLexicon({ lists, classes: words }, product.vocabulary.words)))
}
