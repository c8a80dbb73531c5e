import { expect, test } from 'vitest'
import { WordTables } from '../../src/language/patterns/word-tables.ts'

/** The target of a word in a table of the given slots, 0 where the table does not have it. */
function lookUp(tables: WordTables, word: number, first: number, slots: number): number {
  const slot = tables.slotOf(word, first, first + slots - 1)
  return tables.isFree(slot) ? 0 : tables.targetAt(slot)
}

test.each([1000, 100_000])('words up to %i are found in their table only, after others were opened', (highest) => {
  const tables = new WordTables(highest)
  const slots = 64
  const firsts = Array.from({ length: 40 }, () => tables.open(slots))
  const wordOf = (table: number, n: number) => highest - 20 * table - n
  for (const [table, first] of firsts.entries()) {
    for (let n = 0; n < 30; n++) {
      const slot = tables.slotOf(wordOf(table, n), first, first + slots - 1)
      expect(tables.isFree(slot)).toBe(true)
      tables.take(slot, wordOf(table, n))
      tables.setTarget(slot, n + 1)
    }
    if (table === 20) tables.open(1 << 16)
  }
  for (const [table, first] of firsts.entries()) {
    for (let n = 0; n < 30; n++) expect(lookUp(tables, wordOf(table, n), first, slots)).toBe(n + 1)
    expect(lookUp(tables, wordOf(table, 30), first, slots)).toBe(0)
  }
})
