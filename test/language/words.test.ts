import { describe, expect, test } from 'vitest'
import { Analysis, WORD, Words } from '../../src/language/index.ts'
import { Vocabulary } from '../../src/language/vocabulary.ts'
import { scanWords } from '../../src/language/word-scanner.ts'
import { readMarkdown } from '../../src/rule-tester/index.ts'
import { matcher } from '../rules/lint-example.ts'

function read(text: string) {
  const words = new Words()
  const ends = scanWords(text, words, new Vocabulary())
  const list = words.start.map((start, i) => text.slice(start, words.end[i]))
  const flags = (word: string) => words.flags[list.indexOf(word)]!
  let first = 0
  const sentences = ends.map(({ word }) => {
    const sentence = text.slice(words.start[first], words.end[word - 1])
    first = word
    return sentence
  })
  return { list, flags, sentences }
}

describe('words', () => {
  test.each([
    ["We're sure you don't.", ['We', "'re", 'sure', 'you', 'do', "n't"]],
    ['It can’t, it won’t, it cannot.', ['It', 'ca', 'n’t', 'it', 'wo', 'n’t', 'it', 'can', 'not']],
    ["Ana's award-winning tea", ['Ana', "'s", 'award', 'winning', 'tea']],
    ["o'clock", ["o'clock"]],
    [
      'Call 0800 555 0100 by 9:30am for $3.50 or 5 % off',
      ['Call', '0800', '555', '0100', 'by', '9:30am', 'for', '$3.50', 'or', '5 %', 'off'],
    ],
    ['Rs 1,299 or 12€', ['Rs', '1,299', 'or', '12€']],
    [
      'See https://orla.example/a?b=c, or write to ana@orla.example.',
      ['See', 'https://orla.example/a?b=c', 'or', 'write', 'to', 'ana@orla.example'],
    ],
    ['Hi \uFFFC, welcome', ['Hi', '\uFFFC', 'welcome']],
    ['naïve Übergröße', ['naïve', 'Übergröße']],
  ])('%s', (text, expected) => {
    expect(read(text).list).toEqual(expected)
  })

  test('carry what they are besides their letters', () => {
    const { flags } = read('Orla paid €12, R399 for the R2 (5 %) at 9:30, see orla.example: "very nice"')
    expect(flags('Orla') & WORD.capitalised).toBeTruthy()
    expect(flags('€12') & WORD.money).toBeTruthy()
    expect(flags('R399') & WORD.money).toBeTruthy()
    expect(flags('R2') & WORD.money).toBeFalsy()
    expect(flags('5 %') & WORD.percent).toBeTruthy()
    expect(flags('9:30') & WORD.time).toBeTruthy()
    expect(flags('orla.example') & WORD.address).toBeTruthy()
    expect(flags('nice') & WORD.quoted).toBeTruthy()
    expect(flags('see') & WORD.quoted).toBeFalsy()
    expect(flags('see') & WORD.afterPause).toBeTruthy()
  })
})

describe('sentences', () => {
  test('without an end go on as the next one', () => {
    const { list, sentences } = read(`${"it doesn't end, ".repeat(600)}.`)
    expect(list).toHaveLength(2_400)
    expect(sentences.map((sentence) => sentence.split(' ').length)).toEqual([750, 750, 300])
  })

  test.each([
    ['Dr. Smith paid $3.50 at 9 a.m. on Jan. 5 to Acme Inc. in the U.S. The rest came later.', 2],
    ['See e.g. the list on p. 5. It is short.', 2],
    ['J. R. Hartley wrote it. You read it.', 2],
    ['Really?! Yes… really. Wow!!! Great.', 4],
    ['He asked "Is it on?" and left.', 1],
    ['"It is on." She left.', 2],
    ['Visit orla.example. It is new.', 2],
    ['Version 2.0 is out. No. 5 is alive.', 2],
    ['Ends Sunday\nShop now\nBest,\nAna', 4],
    ['a line that was\nwrapped by hand', 1],
    ['It starts at 5 p.m. We close at nine.', 2],
    ['Hi \uFFFC, your order \uFFFC has shipped. Thanks.', 2],
    ['We shipped 3 boxes. 2 are late.', 2],
    ['Home • Shop • Help', 3],
  ])('%s', (text, count) => {
    expect(read(text).sentences).toHaveLength(count)
  })
})

test('a range that begins with the second part of a contraction begins with the whole word', () => {
  const { sentences } = new Analysis(readMarkdown('mail.md', "It isn't possible.\n"), { matcher })
  const { block, start, end } = sentences[0]!.range(2, 3)
  expect(block.text.slice(start, end)).toBe("isn't possible")
})
