import { expect, test } from 'vitest'
import { rules } from '../../rules/index.ts'
import { differences, readFigures } from './figures-file.ts'
import { lintFolder } from './lint-folder.ts'
import type { Tally } from './measure.ts'
import { HALVES, readPassages } from './read-passages.ts'
import { score } from './score.ts'

const ids = rules.map(({ id }) => id)
/** They speak of a run and its files, not of words in a message. */
const OF_THE_RUN = ['context/stale-events', 'context/unknown-audience']

test.each(HALVES)('%s passages mark the words that they are about, where they stand', (half) => {
  for (const { messages, labels, knownRules } of readPassages(half)) {
    for (const rule of knownRules!) expect(ids).toContain(rule)
    for (const text of messages.values()) expect(text).not.toMatch(/[«»]/)
    for (const { msg, text, span } of labels) if (span) expect(messages.get(msg)!.slice(span.start, span.end)).toBe(text)
  }
})

test('the mails of a campaign are linted together', () => {
  const folder = readPassages('held-out').find(({ knownRules }) => knownRules?.has('relationship/repeats-itself'))!
  const found = (one: typeof folder) => score(one, lintFolder(one, 'strict', true), new Set(ids)).targets.filter(({ isFound }) => isFound)
  expect(found(folder).length).toBeGreaterThan(2)
  expect(found({ ...folder, campaigns: [...folder.messages.keys()].map((id) => [id]) })).toEqual([])
})

test('every rule was measured on at least four faults and four messages without', () => {
  const recorded = readFigures()
  const sum = (id: string, key: keyof Tally) => Object.values(recorded[id] ?? {}).reduce((total, tally) => total + tally[key], 0)
  const thin = ids.filter((id) => sum(id, 'faults') < 4 || sum(id, 'without') < 4)
  expect(thin.sort()).toEqual(OF_THE_RUN)
})

test('a figure that is not the recorded one is named', () => {
  const tally: Tally = { messages: 8, without: 4, faults: 4, found: 3, right: 3, wrong: 0 }
  expect(differences({ 'tone/x': { sets: tally } }, { 'tone/x': { sets: tally } })).toEqual([])
  expect(differences({ 'tone/x': { sets: tally } }, { 'tone/x': { sets: { ...tally, wrong: 1 } } })).toEqual([
    'tone/x, sets: recorded 3 of 4 faults found, 3 findings right, 0 wrong, 4 of 8 messages without; measured 3 of 4 faults found, 3 findings right, 1 wrong, 4 of 8 messages without',
  ])
  expect(differences({}, { 'tone/x': { 'held-out': tally } })).toHaveLength(1)
})
