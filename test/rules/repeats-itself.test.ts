import { expect, test } from 'vitest'
import { repeatsItself } from '../../rules/relationship/repeats-itself.ts'
import { lintExample } from './lint-example.ts'

const NEW = 'The chairs have come from the yard by the river, and each of them was sat on for a winter before it went on sale.'
const mails = (...texts: readonly string[]) => ({ campaign: texts.map((text) => ({ type: 'lifecycle' as const, text })) })
const found = (...texts: readonly string[]) => lintExample(repeatsItself, mails(...texts)).findings

test('a copy names the passage that it repeats, in its own file', () => {
  const [finding] = found(NEW, 'The lamp is new.', NEW)
  expect(finding?.related.map(({ file, message }) => [file?.path, message])).toEqual([['example-1.md', 'Sent here before.']])
})

test('a third copy is found as well, and both name the first', () => {
  expect(found(NEW, NEW, NEW).map(({ related }) => related[0]?.file?.path)).toEqual(['example-1.md', 'example-1.md'])
})

test('what stands twice in one message is no second message', () => {
  expect(found(`${NEW}\n\n${NEW}`, 'The lamp is new.')).toEqual([])
})

test('a word of the dictionary of objects is a word', () => {
  const odd = 'constructor toString hasOwnProperty valueOf proto prototype constructor toString hasOwnProperty valueOf proto prototype'
  expect(found(odd, odd)).toHaveLength(1)
})
