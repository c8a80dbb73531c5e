import { fileURLToPath } from 'node:url'
import type { Example, Rule } from '#rule'
import { readLexicons } from '../../scripts/generators/lexicon.ts'
import { compileLexicon, Matcher } from '../../src/language/index.ts'
import { type Tried, tryExample } from '../../src/rule-tester/index.ts'

/** The lexicon as the sources say now, not as they were when the generated file was written. */
export const matcher = new Matcher(compileLexicon(readLexicons(fileURLToPath(new URL('../..', import.meta.url)))))

/** Lints an example with one rule of the product (and others beside it), in mail of Orla. */
export const lintExample = (rule: Rule, example: Example, others: readonly Rule[] = []): Tried =>
  tryExample(rule, example, matcher, { others, company: ['Orla'] })
