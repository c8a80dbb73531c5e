import { expect, test } from 'vitest'
import { Analysis, signsTogether } from '../../src/language/index.ts'
import { readMarkdown } from '../../src/rule-tester/index.ts'
import { matcher } from '../rules/lint-example.ts'

const LISTS = ['signal#fail', 'signal#apology']
const together = (text: string, reach: { longest: number; within: number }) =>
  signsTogether(new Analysis(readMarkdown('x.md', text), { matcher }), LISTS, reach).map(({ first, last }) => last - first)

test('signs of two lists stand together in a sentence, whichever comes first', () => {
  expect(together('We are sorry for the outage.', { longest: 10, within: 4 })).toEqual([3])
  expect(together('After the outage we were sorry.', { longest: 10, within: 4 })).toEqual([4])
})

test('signs of one list alone do not, nor do those of two sentences', () => {
  expect(together('Sorry, very sorry.', { longest: 10, within: 4 })).toEqual([])
  expect(together('We are sorry. The outage is over.', { longest: 10, within: 9 })).toEqual([])
})

test('nor do signs that are far apart, or in a long sentence', () => {
  expect(together('We are sorry for the outage.', { longest: 10, within: 1 })).toEqual([])
  expect(together('We are sorry for the outage.', { longest: 5, within: 4 })).toEqual([])
})
