import { expect, test } from 'vitest'
import { Analysis, getsBetter } from '../../src/language/index.ts'
import { readMarkdown } from '../../src/rule-tester/index.ts'
import { matcher } from '../rules/lint-example.ts'

const isBetter = (text: string) => getsBetter(new Analysis(readMarkdown('mail.md', `${text}\n`), { matcher }).sentences[0]!)

test.each([
  'It costs €9 instead of €12.',
  'It goes down from €1,200 to €980.',
  'It costs €9,50 instead of €12.',
  'You get 4 GB instead of 2.',
  'A night takes 9,000 points instead of 14,000.',
  'The rate goes from 8 to 7.',
  'The shop opens at 8 instead of 9.',
  'The shop closes at 8 pm instead of 6 pm.',
  'Interest on your savings rises from 1.8 % to 2.1 %.',
  'The deposit is €980,50 instead of €1.234,56.',
  'The bar closes at 12 am instead of 10 pm.',
  'The waiting time drops from 9 weeks to 4.',
  'Your ticket is valid for 12 months, not 6.',
  'The library is open until 20:00 instead of 18:00.',
  'The desk opens at 11 instead of 1 pm.',
  'The shop opens at 6:30 instead of 7:00.',
  'The desk closes at 1 pm instead of 11.',
  'Support runs until 2028 instead of 2026.',
  'The price holds until 25 June instead of 23 June.',
  'Refunds take 36 hrs instead of 2 working days.',
  'It costs €9 a month instead of €120 a year.',
  'The fund grows from 3 to 4 million.',
  'You can undo a correction for 24 hours instead of one.',
  'From Monday you can keep a book for six weeks instead of four.',
  'It costs €9 for one person instead of €12.',
  'Delivery takes 36 hours instead of 3 days.',
  'You get 1 TB instead of 500 GB.',
  'The cover is raised from €900,000 to €1 million, and you are insured at once.',
])('better: %s', (text) => {
  expect(isBetter(text)).toBe(true)
})

test.each([
  'It costs €12 instead of €9.',
  'It costs €12 instead of €9,50.',
  'You get 2 GB instead of 4.',
  'A night takes 14,000 points instead of 9,000.',
  'The shop opens at 9 instead of 8.',
  'The shop closes at 6 pm instead of 8 pm.',
  'Interest on your savings falls from 2.1 % to 1.8 %.',
  'Interest on your loan rises from 5 % to 7 %.',
  'The shop is open from 8 to 7.',
  'Delivery takes 3 to 5 days.',
  'Order number 4410 was sent to depot 12.',
  'Things can come back within 14 days instead of 60, and the label costs €4.',
  '100 points are worth 50p instead of £1.',
  'The library is open until 18:00 instead of 20:00.',
  'The desk opens at 1 pm instead of 11.',
  'Delivery takes 3 days instead of 36 hours.',
  'You get 500 GB instead of 1 TB.',
  'You get 3 months instead of 2 litres.',
  'You get 3 boxes instead of 2 litres.',
  'From Monday you can keep a book for four weeks instead of six.',
  'The price holds until 20 June instead of 25 June.',
  'The library is open 4 days a week instead of 5.',
  'With the opening offer you get 3 months instead of 6.',
  'Refunds take 5 working days instead of 48 hours.',
  'Delivery takes 3 days instead of 36 hrs.',
  'It costs €1.2k instead of €950.',
  'It costs €9 a month instead of €90 a year.',
  'A ticket costs 12 hours of work instead of 9, and the shop is open late.',
  'Nothing is compared.',
])('not better: %s', (text) => {
  expect(isBetter(text)).toBe(false)
})
