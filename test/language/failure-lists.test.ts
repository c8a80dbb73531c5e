import { expect, test } from 'vitest'
import { MESSAGE_TYPES } from '../../src/document/index.ts'
import { failureLists } from '../../src/language/index.ts'
import { matcher } from '../rules/lint-example.ts'

test('only mail on a failure has lists of it, and the lexicon has them', () => {
  expect(MESSAGE_TYPES.filter((type) => failureLists(type).length > 0)).toEqual(['incident', 'breach'])
  for (const list of [...failureLists('incident'), ...failureLists('breach')]) expect(matcher.list(list)).toBeDefined()
})
