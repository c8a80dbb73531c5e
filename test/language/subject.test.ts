import { describe, expect, test } from 'vitest'
import { Analysis, actorOf, actorsOf, bareSentencesFrom, enumerationFrom, isNounPhrase, listsOf } from '../../src/language/index.ts'
import { readMarkdown } from '../../src/rule-tester/index.ts'
import { matcher } from '../rules/lint-example.ts'

const read = (body: string) => new Analysis(readMarkdown('mail.md', `${body}\n`), { matcher, company: ['Orla'] })
const first = (text: string) => read(text).sentences[0]!

describe('who acts', () => {
  test.each([
    ['We moved the shop.', 'us'],
    ['Orla moved the shop.', 'us'],
    ['Our prices stay.', 'us'],
    ['The team met in May.', 'us'],
    ['This autumn we spoke in Oslo.', 'us'],
    ['In your account, we added a field.', 'us'],
    ['When you travel, we pay.', 'us'],
    ['While we sleep, the kettle boils.', 'other'],
    ['This year is a leap year.', 'other'],
    ['You can now export.', 'you'],
    ['Click the button.', 'you'],
    ["Let's see.", 'you'],
    ["Let's Encrypt is ten.", 'other'],
    ['The kettle boils.', 'other'],
  ])('%s: %s', (text, actor) => expect(actorOf(first(text))).toBe(actor))

  test('clause by clause', () => {
    expect(actorsOf(first('We listened, we learned, and you can see it.'))).toEqual(['us', 'us', 'you'])
    expect(actorsOf(first('When you travel, we pay.'))).toEqual(['us'])
  })
})

test.each([
  ['Dark mode for the editor', true],
  ['Role-based permissions', true],
  ['Import your bank statements', false],
  ['Photograph the job', false],
  ['It runs at night', false],
])('a noun phrase: %s is %s', (text, is) => {
  const sentence = first(text)
  expect(isNounPhrase(sentence, sentence.first, sentence.end)).toBe(is)
})

test('lists know their lead-in and heading', () => {
  const [list, ...more] = listsOf(read('# News\n\nIt is spring. This is in:\n\n- one\n- two\n\nBye now, all of you.'))
  expect(more).toEqual([])
  expect(list!.items.map(({ text }) => text)).toEqual(['one', 'two'])
  expect([list!.leadIn!.text, list!.heading!.text]).toEqual(['This is in:', 'News'])
})

test('bullets typed into a paragraph are a list', () => {
  const [list] = listsOf(read('# News\n\nInside the app:\n• Live graph\n• Tariff library\n\nBye now, all of you.'))
  expect(list!.items.map(({ text }) => text)).toEqual(['Live graph', 'Tariff library'])
  expect(list!.leadIn!.text).toBe('Inside the app:')
})

test('rows of things, but not of names or amounts', () => {
  const row = (text: string) => enumerationFrom(first(text), first(text).first)?.n
  expect(row('Tabs, tiles, timelines, triggers and themes')).toBe(5)
  expect(row('leeds, York, Hull, Derby, Stoke and Crewe')).toBeUndefined()
  expect(row('shirts for £5, hats for £6, socks for £2, belts for £9, ties for £4')).toBeUndefined()
  expect(bareSentencesFrom(first('Three lenses. Two microphones. One body. A cell. A back.'))?.n).toBe(5)
})
