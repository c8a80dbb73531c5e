import { expect, test } from 'vitest'
import { Analysis, consequencesOf } from '../../src/language/index.ts'
import { readMarkdown } from '../../src/rule-tester/index.ts'
import { matcher } from '../rules/lint-example.ts'

const RULE = 'relationship/initiative-left'

function textsOf(body: string): string[] {
  const message = new Analysis(readMarkdown('mail.md', `---\nsubject: The lamp\n---\n\n${body}\n`), { matcher, company: ['Orla'] })
  const found = consequencesOf(message, message.phrases(`${RULE}#condition`), message.phrases(`${RULE}#chase`))
  return found.map(({ at: { block, start, end } }) => block.text.slice(start, end))
}

test.each([
  ['If it broke, call us today.', ['If it broke, call us']],
  ['Call us if it broke.', ['Call us if']],
  ['Should it be broken? Call us.', ['Should it be broken']],
  ['Should it be broken? The shop is open. Call us.', []],
  ['If it broke, we know. Call us.', []],
])('what follows from a condition: %s', (body, expected) => {
  expect(textsOf(body)).toEqual(expected)
})
