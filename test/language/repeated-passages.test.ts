import { expect, test } from 'vitest'
import { Analysis, type Passage, passagesOf, repeatedPassages } from '../../src/language/index.ts'
import { readMarkdown } from '../../src/rule-tester/index.ts'
import { cpuTime } from '../cpu-time.ts'
import { matcher } from '../rules/lint-example.ts'

const read = (text: string): readonly Passage[] => passagesOf(new Analysis(readMarkdown('mail.md', `${text}\n`), { matcher }))
const words = (...passages: readonly Passage[]) => passages.map((passage) => passage.words.join(' '))

test('a passage is a paragraph, or a list as a whole, of the running text', () => {
  const text =
    '# News\n\nHi Ana, the shelf is here.\n\n- In oak\n- In ash, {{ name }}\n\nAsk for it at the till.\n\nBest,\nBen\n\n---\n\n© Orla'
  expect(words(...read(text))).toEqual(['the shelf is here', 'in oak in ash', 'ask for it at the till'])
})

test('a passage of which seven tenths stood before is a repeat; a turn of phrase is none', () => {
  const [before] = read('The shelf that you looked at is back in the shop and can be with you within a week of today.')
  const [nearly] = read('The shelf that you looked at is back in the shop and can be with you within a month of today.')
  const [other] = read('The shelf that you looked at was the last of its kind, so the joiner has put a drawing of it on the wall.')
  expect(repeatedPassages([before!, nearly!, other!])).toEqual([{ passage: nearly, before }])
})

test('what was put together from many places is new', () => {
  const pieces = ['one two three four five six', 'red blue green pink grey gold', 'salt oil flour milk eggs rice'].flatMap(read)
  const [mixed] = read('one two three four five six red blue green pink grey gold salt oil flour milk eggs rice')
  expect(repeatedPassages([...pieces, mixed!])).toEqual([])
})

test('takes time in proportion to the words, however often they were sent', () => {
  const text = Array.from({ length: 20_000 }, (_, i) => `word${i % 997}`)
  const copies = (count: number) => Array.from({ length: count }, () => ({ ...read('A line.')[0]!, words: text }))
  const time = (passages: readonly Passage[]) => cpuTime(() => expect(repeatedPassages(passages)).toHaveLength(passages.length - 1))
  const [few, many] = [copies(4), copies(32)]
  time(few)
  expect(time(many)).toBeLessThan(8 * 4 * Math.max(20, time(few)))
})
