import { expect, test } from 'vitest'
import { Analysis, choicesOf } from '../../src/language/index.ts'
import { readMarkdown } from '../../src/rule-tester/index.ts'
import { matcher } from '../rules/lint-example.ts'

const drawn = (text: string) =>
  choicesOf(new Analysis(readMarkdown('x.md', text), { matcher })).map(({ options }) =>
    options.map(({ block, start, end }) => block.text.slice(start, end)),
  )

test('brackets, boxes, links and bars make options', () => {
  expect(drawn('It is new. [Show me] [No thanks]')).toEqual([['Show me', 'No thanks']])
  expect(drawn('[Show me]\n\n[No thanks]')).toEqual([['Show me', 'No thanks']])
  expect(drawn('☐ Add it\n☐ Leave it out')).toEqual([['Add it', 'Leave it out']])
  expect(drawn('It is new. [Show me](https://orla.example/a) | [No thanks](https://orla.example/b)')).toEqual([['Show me', 'No thanks']])
  expect(drawn('Book a table / Another day')).toEqual([['Book a table', 'Another day']])
})

test('short lines that end like none of a text make options, and items', () => {
  expect(drawn('The visit is free and takes an hour.\n→ Book a visit\nNot this year')).toEqual([['Book a visit', 'Not this year']])
  expect(drawn('- Move it\n- Leave it here')).toEqual([['Move it', 'Leave it here']])
})

test('sentences make none, and a line alone is no choice', () => {
  expect(drawn('We moved on Monday.\nThe shop is open.')).toEqual([])
  expect(drawn('Ask at the till for the\nwhole list of dates.')).toEqual([['Ask at the till for the']])
})
