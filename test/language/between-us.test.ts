import { describe, expect, test } from 'vitest'
import { Analysis, apartFrom, isBetweenUs, ownPhrases } from '../../src/language/index.ts'
import { readMarkdown } from '../../src/rule-tester/index.ts'
import { matcher } from '../rules/lint-example.ts'

const analyse = (body: string) =>
  new Analysis(readMarkdown('mail.md', `---\nsubject: Sorry\n---\n\n${body}\n`), { matcher, company: ['Orla'] })

describe('a sentence between the sender and the reader', () => {
  test.each([
    ['We adore you.', true],
    ['Your lamp is dear to us.', true],
    ['Orla and you belong together.', true],
    ['We planted a tree.', false],
    ['Your family plan starts on Monday.', false],
  ])('%s', (text, expected) => {
    expect(isBetweenUs(analyse(text).in('p1', 'body')[0]!)).toBe(expected)
  })
})

describe('own phrases', () => {
  test('leave out what stands in quotation marks and in quoted text', () => {
    const message = analyse('We are sorry.\n\nShe wrote "sorry if I sound dramatic".\n\n> I am sorry too.')
    expect(ownPhrases(message, 'signal#apology').map(({ sentence }) => sentence.zone)).toEqual(['subject', 'p1'])
  })

  test('stand in the zones asked for', () => {
    expect(ownPhrases(analyse('We are sorry about the lamp that we broke.'), 'signal#apology', ['p1'])).toHaveLength(1)
  })
})

test('phrases apart from others share no word with them', () => {
  const at = (...ranges: [number, number][]) => ranges.map(([first, last]) => ({ first, last }))
  expect(apartFrom(at([0, 2], [4, 5], [7, 7], [9, 12]), at([2, 3], [10, 10]))).toEqual(at([4, 5], [7, 7]))
  expect(apartFrom(at([3, 4]), [])).toEqual(at([3, 4]))
})
