import { expect, test } from 'vitest'
import { Analysis, effectiveDay } from '../../src/language/index.ts'
import { readMarkdown } from '../../src/rule-tester/index.ts'
import { matcher } from '../rules/lint-example.ts'

const dayIn = (text: string, isBeside = false) => {
  const [sentence] = new Analysis(readMarkdown('mail.md', `${text}\n`), { matcher }).sentences
  return effectiveDay(sentence!, '2026-05-04', isBeside)?.day
}

test.each([
  ['From 1 August the plan costs more.', '2026-08-01'],
  ['From June the plan costs more.', '2026-06-01'],
  ['The archive closes in June.', '2026-06-28'],
  ['It stops on 1 May next year.', '2027-05-01'],
  ['As of 24 April the plan is gone.', '2026-04-24'],
  ['Export everything before 1 June; it closes on 30 June.', '2026-06-30'],
  ['The Thursday class is full.', undefined],
  ['If it rains, the backup date is 3 June.', undefined],
  ['We part on 1 August; should it storm, 3 June is the reserve day.', '2026-08-01'],
  ['The pier closes on 1 August, and there is no alternative date.', '2026-08-01'],
  ['The rain day guarantee ends on 1 August.', '2026-08-01'],
  ['Reserve day: 3 June.', undefined],
  ['The pier closes on 1 August (in case of snow on 3 June).', '2026-08-01'],
  ['If you do nothing, it is deleted on 3 June.', '2026-06-03'],
  ['Should it wind down sooner, it is gone on 3 June.', '2026-06-03'],
])('%s: %s', (text, day) => {
  expect(dayIn(text)).toBe(day)
})

test('beside the sentence that tells of it a deadline or a day that is over is none', () => {
  expect(dayIn('You can export until 20 May.', true)).toBeUndefined()
  expect(dayIn('We told you on 2 April.', true)).toBeUndefined()
})
