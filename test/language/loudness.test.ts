import { describe, expect, test } from 'vitest'
import { Analysis, cheersIn, isInCapitals, loudMarksIn, type Place, shoutsIn, signsIn } from '../../src/language/index.ts'
import { readMarkdown } from '../../src/rule-tester/index.ts'
import { matcher } from '../rules/lint-example.ts'

const analyse = (body: string) => new Analysis(readMarkdown('mail.md', `---\nsubject: Lamps\n---\n\n${body}\n`), { matcher })
const bodyOf = (text: string) => analyse(text).in('p1', 'body')[0]!
const words = ({ block, start, end }: Place) => block.text.slice(start, end)

describe('a loud text', () => {
  test('doubles its marks, but not those of a quotation', () => {
    expect([...loudMarksIn(bodyOf('The lamps are here!! They hang.'))].map(({ at, calmer }) => [words(at), calmer])).toEqual([
      ['here!!', 'here!'],
    ])
    expect([...loudMarksIn(bodyOf('Ida wrote “I love them!!” to us.'))]).toEqual([])
  })

  test.each([
    ['OUR BIGGEST SALE IS HERE', true],
    ['NASA, ESA AND JAXA', false],
    ['Our sale starts on Monday', false],
    ['THE WEEK: lamps on Monday', false],
  ])('is a subject in capitals: %s', (subject, expected) => expect(isInCapitals(subject)).toBe(expected))

  test('shouts words at an edge of a sentence, where they are no label', () => {
    expect([...shoutsIn(bodyOf('GET YOUR LAMP from Hull now!'))].map(words)).toEqual(['GET YOUR LAMP'])
    expect([...shoutsIn(bodyOf('ASK THE LAMPLIGHTER: when is it dark!'))]).toEqual([])
  })

  test('strings emoji together', () => {
    const { block } = bodyOf('Lamps 🎈🎈 and more 🎈 of them.')
    expect(signsIn(block, false).map(({ count }) => count)).toEqual([2, 1])
    expect(signsIn(block, true).map(({ count }) => count)).toEqual([3])
  })

  test('cheers in sentences on end', () => {
    expect(cheersIn(bodyOf('It is here! You will love it! It hangs on Monday. Come and see!').block).map(({ length }) => length)).toEqual([
      2, 1,
    ])
    expect(cheersIn(bodyOf('Hip! Hip! Hooray!').block)).toEqual([])
  })
})
