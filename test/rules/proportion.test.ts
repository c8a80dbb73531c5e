import { expect, test } from 'vitest'
import type { Rule } from '#rule'
import { rules } from '../../rules/index.ts'
import { cpuTime, growsInProportion } from '../cpu-time.ts'
import { lintExample } from './lint-example.ts'

/** Time to lint a text of one piece over and over with some rules. */
const timeOf =
  ([rule, ...others]: readonly Rule[], piece: string) =>
  (size: number): number =>
    cpuTime(() => lintExample(rule!, piece.repeat(Math.ceil(size / piece.length)), others))

/** All that rules find, in one text. */
const FAULTS = rules
  .flatMap(({ examples }) => examples.flags)
  .map((example) => (typeof example === 'string' ? example : (example.text ?? '')))
  .join(' ')
  .replace(/[«»]/g, '')

test.each([
  ['sentences', FAULTS],
  ['one sentence', FAULTS.replace(/[.!?\n]/g, ' ')],
])('a text that is full of faults takes time in proportion to its length: %s', (_, text) => {
  expect(growsInProportion(timeOf(rules, text), text.length)).toBe(true)
})

test.each([
  ['tone/confirmshame', '[a](b) | '],
  ['tone/confirmshame', '[ ] No, I like it '],
  ['candor/spun-bad-news', 'it lapses fee '],
  ['candor/spun-bad-news', 'now 3 instead of 4 '],
  ['candor/conditional-apology', 'sorry maybe '],
])('%s takes time in proportion to %j, over and over', (id, piece) => {
  expect(
    growsInProportion(
      timeOf(
        rules.filter((rule) => rule.id === id),
        piece,
      ),
      40_000,
    ),
  ).toBe(true)
})
