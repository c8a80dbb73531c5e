import { describe, expect, test } from 'vitest'
import { compileLexicon, Matcher, Words } from '../../src/language/index.ts'
import { scanWords } from '../../src/language/word-scanner.ts'

/** The words that a pattern marks in a text. */
function marks(pattern: string, text: string, classes: Record<string, string[]> = {}): string[] {
  const matcher = new Matcher(compileLexicon({ lists: { list: [pattern] }, classes }))
  const words = new Words()
  let first = 0
  return scanWords(text, words, matcher.vocabulary).flatMap(({ word }) => {
    const matches = matcher.match(words, first, word)
    first = word
    return matches.map(({ from, to }) => text.slice(words.start[from], words.end[to]))
  })
}

describe('a pattern', () => {
  test.each([
    ['do not hesitate', "Please don't hesitate.", "don't hesitate"],
    ['do not hesitate', 'Do NOT, ever… no: do not hesitate!', 'do not hesitate'],
    ['award winning', 'our award-winning tea', 'award-winning'],
    ['we are thrilled', 'We’re thrilled', 'We’re thrilled'],
    ['it is here', "It's here", "It's here"],
    ['(so|very)? happy', 'so happy', 'so happy'],
    ['~announce it', 'We announced it', 'announced it'],
    ['~apologise', 'we are apologizing', 'apologizing'],
    ['~send it', 'they sent it', 'sent it'],
    ['thanks <2> patience', 'Thanks for your patience', 'Thanks for your patience'],
    ['only @number left', 'Only 3 left', 'Only 3 left'],
    ['hi @field', 'Hi \uFFFC,', 'Hi \uFFFC'],
    ['@money off', 'get €5 off', '€5 off'],
    ['^ sorry', 'Sorry, no.', 'Sorry'],
    ['left $', 'Only two left!', 'left'],
    ['we are [thrilled to ~announce]', 'We are thrilled to announce it', 'thrilled to announce'],
    ['we [(care|think)] a lot', 'we think a lot', 'think'],
    ['hesitate to !(hang|stop) *', 'hesitate to write', 'hesitate to write'],
    ['@us care', 'The Orla team care', 'The Orla team care'],
  ])('%s in %s', (pattern, text, expected) => {
    expect(marks(pattern, text, { us: ['we', 'the * team'] })).toContain(expected)
  })

  test.each([
    ['hesitate to !(hang|stop) *', 'do not hesitate to hang up'],
    ['^ sorry', 'We are sorry'],
    ['thanks <2> patience', 'Thanks for all of your great patience'],
    ['we are thrilled', 'We are. Thrilled.'],
    ['off', 'offer'],
  ])('%s is not in %s', (pattern, text) => {
    expect(marks(pattern, text)).toEqual([])
  })

  test.each([
    ['(a|b', /not closed/],
    ['a ? ?', /follows nothing/],
    ['a , b', /"," has no meaning/],
    ['@nobody cares', /no list of words called @nobody/],
    ['<3> care', /cannot begin/],
    ['please?', /at least one word/],
    ['a ) b', /unexpected "\)"/],
    ['foo [bar', /a "\[" is not closed; expected a "\]"/],
    ['foo bar]', /unexpected "\]"/],
    ['(foo [bar) baz]', /a "\[" is not closed/],
    ['we [a|b] care', /a "\[" holds a choice; expected parentheses around it as in "\[\(a\|b\)\]"/],
    ['a <9999> b', /"<9999>" is no gap; expected <1> to <12> for a number of words/],
    ['a <0> b', /"<0>" is no gap/],
    ['a <x> b', /"<x>" is no gap/],
    ['a <4 b', /"<4" is no gap/],
  ])('%s is refused with a sentence', (pattern, message) => {
    expect(() => marks(pattern, '')).toThrow(message)
  })
})

test('matching is linear: ten times the text, ten times the steps, whatever the patterns', () => {
  const source = { lists: { list: ['we <5> ~announce <5> (new|great) * *? product', '@us <8> you'] }, classes: { us: ['we'] } }
  const matcher = new Matcher(compileLexicon(source))
  const text = 'we we we announce new new we announce great product you '.repeat(200)
  const words = new Words()
  let found = 0
  let first = 0
  for (const { word } of scanWords(text, words, matcher.vocabulary)) {
    found += matcher.match(words, first, word).length
    first = word
  }
  expect(found).toBeGreaterThan(200)
  expect(found).toBeLessThan(words.count * 2)
})
