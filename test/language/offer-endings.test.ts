import { describe, expect, test } from 'vitest'
import { Analysis, offerCounts, offerEndings, openOffers } from '../../src/language/index.ts'
import { readMarkdown } from '../../src/rule-tester/index.ts'
import { matcher } from '../rules/lint-example.ts'

const read = (body: string, head = '') => new Analysis(readMarkdown('mail.md', `${head && `---\n${head}\n---\n\n`}${body}\n`), { matcher })
const endingsIn = (body: string, head?: string) =>
  offerEndings(read(body, head), [], '2026-06-10').map(({ kind, day, isDated }) => ({ kind, day, isDated }))

describe('the end of an offer', () => {
  test('is a day that is named', () => {
    expect(endingsIn('The 20% on all teas ends Sunday 14 June.')).toEqual([{ kind: 'day', day: '2026-06-14', isDated: true }])
  })

  test('is the day of sending where it is the last one', () => {
    expect(endingsIn('Last day for the lamps.', 'send_at: 2026-06-14')).toEqual([{ kind: 'last', day: '2026-06-14', isDated: false }])
    expect(endingsIn('Last day for the lamps.')).toEqual([{ kind: 'last', day: undefined, isDated: false }])
  })

  test('has a weekday only where the day of sending is known', () => {
    expect(endingsIn('The sale ends on Sunday.')).toEqual([{ kind: 'day', day: undefined, isDated: true }])
    expect(endingsIn('The sale ends on Sunday.', 'send_at: 2026-06-10')).toEqual([{ kind: 'day', day: '2026-06-14', isDated: true }])
  })

  test('may be put off', () => {
    expect(endingsIn('We have extended the sale until 21 June.')).toEqual([{ kind: 'extension', day: '2026-06-21', isDated: true }])
  })
})

test('an offer without an end has an amount and a thing', () => {
  expect(openOffers(read('Rugs for every floor, now 30% off.'))).toHaveLength(1)
  expect(openOffers(read('Everything is now cheaper.'))).toEqual([])
})

test('what is left is counted in the words of the message', () => {
  expect(offerCounts(read('Only 3 left of the oak table.')).map(({ number }) => number)).toEqual(['3'])
})
