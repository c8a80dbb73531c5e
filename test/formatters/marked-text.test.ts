import { Chalk } from 'chalk'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { displayWidth } from '../../src/formatters/display-width.ts'
import { showMarked } from '../../src/formatters/marked-text.ts'
import { printable } from '../../src/formatters/printable.ts'
import { wrap } from '../../src/formatters/wrap.ts'

const style = { width: 40, rows: 4, underline: '~', paint: new Chalk({ level: 0 }) } as const

describe('wrapped lines', () => {
  test('are within the width and hold every word', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 300 }), fc.integer({ min: 5, max: 60 }), (raw, width) => {
        const text = printable(raw)
        const lines = wrap(text, width).map(({ start, end }) => text.slice(start, end))
        for (const line of lines) expect(displayWidth(line)).toBeLessThanOrEqual(width)
        expect(lines.join('').replaceAll(' ', '')).toBe(text.replaceAll(' ', ''))
      }),
    )
  })
})

describe('marked text', () => {
  test('is underlined exactly where it stands, however it is wrapped or cut', () => {
    const word = fc.stringMatching(/^[a-z]{1,12}$/)
    fc.assert(
      fc.property(
        fc.array(word, { maxLength: 80 }),
        fc.stringMatching(/^[A-Z]{1,30}( [A-Z]{1,30}){0,3}$/),
        fc.array(word, { maxLength: 80 }),
        (before, mark, after) => {
          const text = [...before, mark, ...after].join(' ')
          const start = before.join(' ').length + (before.length > 0 ? 1 : 0)
          const lines = showMarked({ text, start, end: start + mark.length }, style)
          let underlined = ''
          for (const [i, line] of lines.entries()) {
            expect(line.length).toBeLessThanOrEqual(style.width)
            const signs = /^( *)(~+)$/.exec(line)
            if (signs) underlined += lines[i - 1]!.slice(signs[1]!.length, line.length)
          }
          expect(underlined).not.toMatch(/[a-z…]/)
          const seen = mark.replaceAll(' ', '')
          expect(seen.startsWith(underlined.replaceAll(' ', ''))).toBe(true)
          if (mark.length <= 30) expect(underlined.replaceAll(' ', '')).toBe(seen)
        },
      ),
      { numRuns: 500 },
    )
  })

  test('of a line of a megabyte is found in a moment', () => {
    const text = `${'word '.repeat(200_000)}MARK ${'word '.repeat(200_000)}`
    const began = performance.now()
    const lines = showMarked({ text, start: 1_000_000, end: 1_000_004 }, style)
    expect(lines.join('\n')).toMatch(/word MARK word|word MARK\n +~~~~\n/)
    expect(performance.now() - began).toBeLessThan(500)
  })
})

test('no control character and no turn of direction gets through', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      expect(printable(text)).not.toMatch(/[\u0000-\u001F\u007F-\u009F\u202A-\u202E\u2066-\u2069]/)
      expect(printable(text)).toHaveLength(text.length)
    }),
  )
})
