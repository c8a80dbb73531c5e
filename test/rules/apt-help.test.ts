import { expect, test } from 'vitest'
import { lintText } from '../../src/core/index.ts'

const helpOf = async (text: string, ruleId: string) =>
  (await lintText(text, { format: 'text', now: '2026-05-04' })).messages.filter((found) => found.ruleId === ruleId).map(({ help }) => help)

test.each([
  ["Only a bad son skips Father's Day.", "about Father's Day?"],
  ["Make this the Valentine's your husband remembers.", "about Valentine's?"],
  ['Have you called your dad today?', 'about this day?'],
])('a way out of the occasion that "%s" names', async (text, expected) => {
  expect(await helpOf(text, 'context/sensitive-occasion')).toEqual([expect.stringContaining(expected)])
})

test('marks are not mended by a number', async () => {
  expect(await helpOf('The sale is here!!', 'tone/hyperbole')).toEqual(['One mark at most, or a full stop.'])
})
