import { expect, test } from 'vitest'
import { Vocabulary, vocabularyTable } from '../../src/language/vocabulary.ts'

const WORDS = ['we', "'s", 'café', 'backup', 'not', '24', 'wear']
const vocabulary = new Vocabulary(vocabularyTable(WORDS))

test('words are numbered in their order, from 1', () => {
  expect(WORDS.map((word) => vocabulary.numberOf(word))).toEqual([1, 2, 3, 4, 5, 6, 7])
  expect(vocabulary.words).toEqual(WORDS)
})

test.each([
  ['We back up.', 0, 2, 1],
  ['the BACKUP ran', 4, 10, 4],
  ['Le CAFÉ', 3, 7, 3],
  ['It’s', 2, 4, 2],
  ["don't", 2, 5, 5],
  ['wear', 0, 2, 1],
  ['wea', 0, 3, 0],
  ['wearing', 0, 7, 0],
])('in "%s" the word at %i to %i is number %i', (text, start, end, number) => {
  expect(vocabulary.numberAt(text, start, end)).toBe(number)
})

test('thousands of words keep their numbers, and no other word has one', () => {
  const many = Array.from({ length: 5_000 }, (_, i) => `w${i.toString(36)}`)
  const large = new Vocabulary(vocabularyTable(many))
  expect(many.every((word, index) => large.numberOf(word) === index + 1)).toBe(true)
  expect(many.some((word) => large.numberOf(`${word}_`) > 0)).toBe(false)
})

test('without words nothing is known', () => {
  expect(new Vocabulary().numberOf('we')).toBe(0)
  expect(new Vocabulary().words).toEqual([])
})
