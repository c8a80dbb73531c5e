import { expect, test } from 'vitest'
import { Analysis, instructionsOf } from '../../src/language/index.ts'
import { readMarkdown } from '../../src/rule-tester/index.ts'
import { matcher } from '../rules/lint-example.ts'

const isToldToLook = (body: string): boolean => {
  const message = new Analysis(readMarkdown('mail.md', `---\nsubject: Sorry\n---\n\n${body}\n`), { matcher, company: ['Orla'] })
  return instructionsOf(message, message.phrases('relationship/initiative-left#look')).length > 0
}

test.each([
  ['Check whether your order is there.', true],
  ['Please check whether your order is there.', true],
  ['You might check whether your order is there.', true],
  ['Riders with two tickets are welcome to check whether both are valid.', true],
  ['You do not need to check whether your order is there.', false],
  ['You need not check whether your order is there.', false],
  ['Nobody has to check whether the order is there.', false],
  ['You should not wait: check whether your order is there.', true],
  ['We check whether your order is there.', false],
  ['Our drivers check whether your order is there.', false],
])('what the reader is told to do: %s', (body, expected) => {
  expect(isToldToLook(body)).toBe(expected)
})
