import { expect, test } from 'vitest'
import { Analysis, changesIn, monthsIn, sentencesNamingDay } from '../../src/language/index.ts'
import { readMarkdown } from '../../src/rule-tester/index.ts'
import { cpuTime } from '../cpu-time.ts'
import { matcher } from '../rules/lint-example.ts'

const read = (text: string) => new Analysis(readMarkdown('mail.md', `${text}\n`), { matcher })
const kindsOf = (text: string) => changesIn(read(text)).map(({ kind, isPlain }) => (isPlain ? kind : `${kind}?`))

test.each([
  ['From 1 July your plan costs €15 instead of €12.', 'price'],
  ['Our prices rise in June.', 'price'],
  ['Our prices rise in June. We have absorbed the rise so far.', 'price'],
  ['Our prices change in June.', 'price?'],
  ['We have updated our terms.', 'terms?'],
  ['The free plan ends on 1 May.', 'paid'],
  ['Fax support will be discontinued.', 'removal'],
  ['From 1 July free plans are limited to 500 mails instead of 1,000.', 'removal'],
  ['You can no longer use the viewer.', 'removal'],
  ['The library closes at 6 instead of 8.', 'removal'],
  ['We are closing the service on 1 March.', 'closure'],
  ['In May we are saying goodbye to our teacher discount.', 'removal'],
  ['In May we say goodbye to Inkwell. Ask Ana; she will help.', 'removal'],
  ['In May we say goodbye to Inkwell. After that nobody can sign in.', 'removal'],
  ['All accounts will be erased after a week.', 'deletion'],
  ['All accounts are deleted within a week.', 'deletion'],
  ['We close the service in May, and all your files are deleted after a day.', 'closure'],
  ['Our prices rise in June. Wages have risen, and we pay them fairly.', 'price'],
  ['Our prices rise in June. We pay that to the growers.', 'price'],
  ['Our prices rise in June. We meet them on Friday.', 'price'],
  ['In May we are saying goodbye to Notes. Export your data before.', 'removal'],
  ['Your files will be deleted on Friday.', 'deletion'],
  ['Version 1 of the API stops answering in May.', 'api'],
])('%s: %s', (text, kind) => {
  expect(kindsOf(text)).toEqual([kind])
})

test.each([
  'From 1 July your plan costs €12 instead of €15.',
  'From 1 July your plan costs €9,50 instead of €12.',
  'From 1 July free plans are limited to 1,500 mails instead of 1,000.',
  'From Monday the pool opens at 6:30 instead of 7:00.',
  'The shop closes at 8 pm instead of 6 pm.',
  'A big project opens in two seconds instead of twenty.',
  'From tomorrow you can withdraw £500 a day instead of £300.',
  'Your savings earn 2.1 % instead of 1.8 %.',
  'The new card comes by post; the old one stops working on 30 June.',
  'We no longer use plastic trays.',
  'The recording is transcribed in Oslo and is deleted after a day.',
  'It is read by nobody and deleted within an hour.',
  'Your recordings are deleted after no more than ten days.',
  'On Friday we say goodbye to our cook, and thank her.',
  'Vera retires. We look for somebody new. Ask around. No papers. Write to us. In May we say goodbye to Vera.',
  'On Friday we say goodbye to Vera, who has run the desk for thirty years.',
  'You can close your account without charge until 1 June.',
  'To end the subscription, tell us by 1 June.',
  'The central bank has decided that the old coin is no longer valid from 1 June.',
  'We are closed from 27 July to 14 August.',
  'Nothing changes in price or data.',
  'The lift pass costs €9 more this year. We pay that.',
  'The lift pass costs €9 more this year, and we absorb the whole rise.',
  'From June the parcel costs €6 instead of €5, and the difference is borne by us.',
  'We will not close your account.',
  'From June there are no fines any more.',
  'Your trial ends on Friday.',
  'If you cancel your plan, your files will be deleted.',
  'The shop is closed on Monday.',
  'The library is closed for maintenance and opens again on Friday.',
  'You no longer need a card.',
  'Does the free plan end?',
])('%s: no loss', (text) => {
  expect(kindsOf(text)).toEqual([])
})

test('what one long sentence says again and again is read in proportion', () => {
  const message = read('limited to 500 mails instead of '.repeat(10_000))
  expect(cpuTime(() => changesIn(message))).toBeLessThan(1_500)
  const [sentence] = message.sentences
  const askOften = () => {
    for (let i = 0; i < 50_000; i++) message.has(sentence!, 'change#closure')
  }
  expect(cpuTime(askOften)).toBeLessThan(500)
})

test('months without a day, after a word that leads to them', () => {
  const [sentence] = read('From June, and no later than in May 2027; on 3 July you may choose.').sentences
  expect(monthsIn(sentence!).map(({ month, year }) => [month, year])).toEqual([
    [6, undefined],
    [5, 2027],
  ])
})

test('the day of the metadata is found as a date, a weekday and a distance', () => {
  const message = read('It ends on 5 June. It ends on Friday. It ends tomorrow. It ends on 6 June.')
  expect(sentencesNamingDay(message, '2026-06-05', '2026-06-04').map(({ sentence }) => sentence.text)).toEqual([
    'It ends on 5 June.',
    'It ends on Friday.',
    'It ends tomorrow.',
  ])
})
