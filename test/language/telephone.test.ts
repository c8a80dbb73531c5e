import { expect, test } from 'vitest'
import { telephoneNumbers } from '#rule'

const numbersIn = (text: string) => telephoneNumbers(text).map(({ number }) => number)

test.each(['01873 555 146', '+91 98450 12345', '(0117) 496-0146', '98450 12345', '555 0146', '0421/555014'])('%s can be rung', (number) => {
  expect(numbersIn(`Ring Ilse on ${number}.`)).toEqual([number])
})

test.each([
  '2026-05-03',
  '3/5/2026',
  '2026/2027',
  'Hafenstr. 12 10115 Berlin',
  '62704-1234',
  '9:10 11:40',
  '4411',
  'IBAN 44112231009',
  '1,200 300',
])('%s cannot', (text) => {
  expect(numbersIn(`It says ${text}.`)).toEqual([])
})

test('a number is given with its place', () => {
  expect(telephoneNumbers('Ilse, 555 0146')).toEqual([{ number: '555 0146', at: 6 }])
})
