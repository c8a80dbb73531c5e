import { expect, test } from 'vitest'
import { BlockBuilder, MASK } from '../../src/document/index.ts'
import { MappedText } from '../../src/text/index.ts'

const copied = (...pieces: string[]) => {
  const source = pieces.join('')
  const builder = new BlockBuilder(MappedText.of(source), source)
  let at = 0
  for (const piece of pieces) {
    builder.copy(at, at + piece.length)
    at += piece.length
  }
  return builder.build({ kind: 'paragraph', quoted: false })
}

test('white space collapses, also across two copies, and keeps the place of all of it', () => {
  const block = copied(' One  \n', '\t two\u200b\u00adthree ')
  expect(block?.text.text).toBe('One twothree')
  expect(block?.text.span(3, 4)).toEqual({ start: 4, end: 9 })
  expect(block?.text.span(4, 12)).toEqual({ start: 9, end: 19 })
})

test('text with single spaces is exact', () => {
  const block = copied('one two', ' three')
  expect(block?.text.isExact(0, 13)).toBe(true)
})

test('a masked tag is one field, a silent one is nothing', () => {
  const block = copied(`Hi ${MASK.start}${MASK.rest}${MASK.rest}!${MASK.silent}${MASK.silent} Yo`)
  expect(block?.text.text).toBe('Hi \uFFFC! Yo')
  expect(block?.fields).toMatchObject([{ at: 3, span: { start: 3, end: 6 } }])
})

test('many small copies out of a long text without white space take time in proportion to it', () => {
  const source = 'a'.repeat(1_000_000)
  const builder = new BlockBuilder(MappedText.of(source), source)
  for (let at = 0; at < source.length; at += 10) builder.copy(at, at + 10)
  expect(builder.build({ kind: 'paragraph', quoted: false })?.text.length).toBe(1_000_000)
}, 5_000)
