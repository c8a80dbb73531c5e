import fc from 'fast-check'
import { expect, test } from 'vitest'
import { blocksOf, lines, parseMail, readMail } from './eml-reading.ts'

/** Words that no format changes: no white space, no invisible character, no tag. */
const word = fc
  .string({ unit: fc.constantFrom(...'aZ09=_?.-äöüßéñ“”’€Жщ你好こ🎉😀', '=C3', '=\u00e9'), minLength: 1, maxLength: 12 })
  .filter((text) => /^\S+$/.test(text))
const text = fc.array(word, { minLength: 1, maxLength: 30 }).map((words) => words.join(' '))

/** A source of choices that a seed decides. */
function choices(seed: number): (below: number) => number {
  let state = seed >>> 0 || 1
  return (below) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0
    return Math.floor((state / 2 ** 32) * below)
  }
}

function quotedPrintable(source: string, choose: (below: number) => number): string {
  const hex = (byte: number) => `=${byte.toString(16).padStart(2, '0')[choose(2) ? 'toUpperCase' : 'toLowerCase']()}`
  return [...Buffer.from(source)]
    .map((byte) => (byte > 126 || byte === 61 || choose(10) === 0 ? hex(byte) : String.fromCharCode(byte)))
    .map((encoded) => encoded + ['=\r\n', '= \t\r\n', ''][Math.min(choose(12), 2)])
    .join('')
}

const fromQuotedPrintable = (encoded: string): string =>
  Buffer.from(
    encoded
      .replace(/=[ \t]*\r\n/g, '')
      .replace(/=([0-9A-Fa-f]{2})/g, (_, digits: string) => String.fromCharCode(Number.parseInt(digits, 16))),
    'latin1',
  ).toString()

function base64(source: string, choose: (below: number) => number): string {
  return [...Buffer.from(source).toString('base64')].map((character) => character + ['\r\n', ' ', ''][Math.min(choose(20), 2)]).join('')
}

/** What a stretch of base64 says; its first and last characters may belong to the bytes beside it. */
function fromBase64(body: string, start: number, end: number): string {
  const sextets = (to: number) => body.slice(0, to).replace(/[^A-Za-z0-9+/]/g, '').length
  return Buffer.from(body, 'base64')
    .subarray(Math.ceil((sextets(start) * 6) / 8), Math.floor((sextets(end) * 6) / 8))
    .toString()
}

function expectWords(source: string, text: string, wordAt: (start: number, end: number) => string): void {
  const [block] = blocksOf(parseMail(source))
  expect(block?.text.text).toBe(text)
  for (const match of text.matchAll(/\S+/g)) {
    const { start, end } = block!.text.span(match.index, match.index + match[0].length)
    expect(wordAt(start, end)).toBe(match[0])
  }
}

const head = (encoding: string) => lines('Content-Type: text/html; charset=utf-8', `Content-Transfer-Encoding: ${encoding}`, '', '')

test('quoted-printable gives back the text, and each word its place, wherever the lines are broken', () => {
  fc.assert(
    fc.property(text, fc.integer(), (text, seed) => {
      const source = head('quoted-printable') + quotedPrintable(text, choices(seed))
      expectWords(source, text, (start, end) => fromQuotedPrintable(source.slice(start, end)))
    }),
    { numRuns: 300 },
  )
})

test('base64 gives back the text, and each word its place, wherever the lines are broken', () => {
  fc.assert(
    fc.property(text, fc.integer(), (text, seed) => {
      const body = base64(text, choices(seed))
      const from = head('base64').length
      expectWords(head('base64') + body, text, (start, end) => fromBase64(body, start - from, end - from))
    }),
    { numRuns: 300 },
  )
})

test('8bit in a file of bytes gives back the text, and each word its place', () => {
  fc.assert(
    fc.property(text, (text) => {
      const source = head('8bit') + Buffer.from(text).toString('latin1')
      expectWords(source, text, (start, end) => Buffer.from(source.slice(start, end), 'latin1').toString())
    }),
  )
})

test('a subject in encoded words reads the same, wherever it is cut', () => {
  fc.assert(
    fc.property(text, fc.integer(), (text, seed) => {
      const choose = choices(seed)
      const bytes = [...Buffer.from(text)]
      const words: string[] = []
      while (bytes.length > 0) {
        const some = bytes.splice(0, 1 + choose(20))
        const q = some.map((byte) => (byte === 32 && choose(2) ? '_' : `=${byte.toString(16).padStart(2, '0')}`)).join('')
        words.push(choose(2) ? `=?utf-8?Q?${q}?=` : `=?UTF-8?b?${Buffer.from(some).toString('base64')}?=`)
      }
      const subject = words.map((word) => word + [' ', '\r\n ', '\r\n\t'][choose(3)]).join('')
      expect(readMail(`Subject: ${subject.trimEnd()}\r\n\r\nx`).envelope.subject?.value).toBe(text)
    }),
  )
})

test('no file makes the parser throw', () => {
  const piece = fc.constantFrom(
    ...[
      'Content-Type: multipart/mixed; boundary=b',
      'Content-Type: text/html',
      'Content-Transfer-Encoding: base64',
      '--b',
      '--b--',
      '',
      ' x',
      '=?utf-8?Q?',
    ],
    ...[
      'Content-Transfer-Encoding: quoted-printable',
      'Content-Type: message/rfc822',
      '=C3=',
      'Subject: =?a?b?c?=',
      'From x',
      '\xff',
      '“',
      '> a',
      '- b',
    ],
  )
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 30 }), fc.constantFrom('\r\n', '\n', '\r'), (pieces, end) => {
      for (const { text } of blocksOf(parseMail(pieces.join(end)))) text.span()
    }),
    { numRuns: 500 },
  )
})
