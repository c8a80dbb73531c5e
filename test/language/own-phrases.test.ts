import { expect, test } from 'vitest'
import { Analysis, apartFrom, closeTo, type Sentence } from '../../src/language/index.ts'
import { readMarkdown } from '../../src/rule-tester/index.ts'
import { matcher } from '../rules/lint-example.ts'

const { sentences } = new Analysis(readMarkdown('x.md', 'One two three four five six. Seven eight nine ten.'), { matcher })
const words = (sentence: Sentence, first: number, last = first) => ({
  sentence,
  first: sentence.first + first,
  last: sentence.first + last,
})

test('phrases are close within a number of words, before and after', () => {
  const phrase = words(sentences[0]!, 2, 3)
  expect(closeTo([phrase], [words(sentences[0]!, 5)], 2)).toEqual([phrase])
  expect(closeTo([phrase], [words(sentences[0]!, 0)], 2)).toEqual([phrase])
  expect(closeTo([phrase], [words(sentences[0]!, 5)], 1)).toEqual([])
})

test('phrases of another sentence are not close', () => {
  const [phrase, next] = [words(sentences[0]!, 5), words(sentences[1]!, 0)]
  expect(closeTo([phrase], [next], 3)).toEqual([])
  expect(closeTo([phrase, next], [next], 3)).toEqual([next])
})

test('phrases are apart where they share no word', () => {
  const [phrase, overlapping, after] = [words(sentences[0]!, 1, 2), words(sentences[0]!, 2, 4), words(sentences[0]!, 5)]
  expect(apartFrom([phrase, after], [overlapping])).toEqual([after])
})
