import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { LineIndex, MappedText, TextBuilder } from '../../src/text/index.ts'

const file = MappedText.of('Tom &amp; Ana say\n  hi')

function built(): MappedText {
  const builder = new TextBuilder(file)
  return builder.copy(0, 4).replace('&', 4, 9).copy(9, 17).replace(' ', 17, 20).copy(20, 22).build()
}

describe('a mapped text', () => {
  test('knows where each of its words stands in the file', () => {
    const text = built()
    expect(text.text).toBe('Tom & Ana say hi')
    const source = (word: string) => {
      const at = text.text.indexOf(word)
      const { start, end } = text.span(at, at + word.length)
      return file.text.slice(start, end)
    }
    expect(['Tom', '&', 'Ana', 'say', 'hi', 'Tom & Ana', 'say hi'].map(source)).toEqual([
      'Tom',
      '&amp;',
      'Ana',
      'say',
      'hi',
      'Tom &amp; Ana',
      'say\n  hi',
    ])
  })

  test('is exact only where the file holds the same characters', () => {
    const text = built()
    expect(text.isExact(0, 3)).toBe(true)
    expect(text.isExact(4, 5)).toBe(false)
    expect(text.isExact(0, 9)).toBe(false)
    expect(text.isExact(6, 13)).toBe(true)
  })

  test('can be built on another one, and slices keep their places', () => {
    const twice = new TextBuilder(built()).copy(6, 9).replace('!', 9, 9).build()
    expect(twice.text).toBe('Ana!')
    expect(twice.span(0, 3)).toEqual({ start: 10, end: 13 })
    expect(built().slice(6, 13).span(4, 7)).toEqual({ start: 14, end: 17 })
  })

  test('maps every character of any sequence of copies and replacements to its own range', () => {
    const piece = fc.record({
      length: fc.integer({ min: 1, max: 9 }),
      put: fc.option(fc.string({ minLength: 1, maxLength: 4 }), { nil: undefined }),
    })
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 20 }), (pieces) => {
        const source = MappedText.of('abcdefghij'.repeat(20))
        const builder = new TextBuilder(source)
        const expected: [number, number][] = []
        let at = 0
        for (const { length, put } of pieces) {
          const isPut = put !== undefined && put.length !== length
          if (isPut) builder.replace(put, at, at + length)
          else builder.copy(at, at + length)
          for (let i = 0; i < (isPut ? put.length : length); i++) expected.push(isPut ? [at, at + length] : [at + i, at + i + 1])
          at += length
        }
        const text = builder.build()
        expect(Array.from(text.text, (_, i) => text.span(i, i + 1)).map(({ start, end }) => [start, end])).toEqual(
          expected.slice(0, [...text.text].length),
        )
      }),
    )
  })
})

describe('lines', () => {
  test('end at LF, CRLF and a lone CR', () => {
    const lines = new LineIndex('a\nb\r\nc\rd')
    expect([0, 2, 5, 7].map((offset) => lines.position(offset))).toEqual([
      { line: 1, column: 1 },
      { line: 2, column: 1 },
      { line: 3, column: 1 },
      { line: 4, column: 1 },
    ])
    expect([1, 2, 3, 4].map((line) => lines.lineText(line))).toEqual(['a', 'b', 'c', 'd'])
  })
})
