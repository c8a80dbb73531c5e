import { expect, test } from 'vitest'
import { type Block, FIELD, type Parsed } from '../../src/document/index.ts'
import { parseEml } from '../../src/formats/eml/index.ts'
import { parseHtml } from '../../src/formats/html/index.ts'
import { parseTextBody } from '../../src/formats/text/index.ts'
import { MappedText } from '../../src/text/index.ts'
import { spamAssassin } from './spam-assassin.ts'

function parseNested(mediaType: string, text: MappedText): Parsed {
  if (mediaType === 'text/html') return parseHtml(text, parseNested)
  if (mediaType === 'text/plain') return parseTextBody(text)
  return { entries: [], parts: [], comments: [], problems: [] }
}

interface Tally {
  words: number
  exact: number
  readonly wrong: string[]
}

/** Looks up the words of a block in the file: a place as long as its word must hold it, character for character. */
function tallyWords(name: string, source: string, { text }: Block, tally: Tally): void {
  for (const { 0: word, index } of text.text.matchAll(/[^\s\uFFFC]+/g)) {
    const { start, end } = text.span(index, index + word.length)
    tally.words++
    const there = source.slice(start, end)
    if (there === word) tally.exact++
    else if (!isDecodedFrom(word, there)) tally.wrong.push(`${name} ${start}: ${JSON.stringify(word)} / ${JSON.stringify(there)}`)
  }
}

/** Whether the letters of a word stand in its encoded form, in order; entities and encoded bytes may be among them. */
function isDecodedFrom(word: string, encoded: string): boolean {
  if (encoded.length === word.length) return [...word].every((character, i) => character === encoded[i] || encoded[i]! >= '\x80')
  if (/^[A-Za-z0-9+/=\r\n]+$/.test(encoded)) return true
  let at = 0
  for (const character of word) {
    if (!/[A-Za-z]/.test(character)) continue
    const next = encoded.indexOf(character, at)
    const byCode = encoded.slice(at).search(/&#|=[0-9A-F]{2}/i)
    if (next < 0 && byCode < 0) return false
    if (next >= 0) at = next + 1
  }
  return true
}

test('six thousand real mails: nothing throws, and the words of the blocks stand where they say', () => {
  const tally: Tally = { words: 0, exact: 0, wrong: [] }
  const times: { name: string; size: number; ms: number }[] = []
  let withText = 0
  for (const { name, text } of spamAssassin()) {
    const start = performance.now()
    const { parts } = parseEml(MappedText.of(text), parseNested)
    times.push({ name, size: text.length, ms: performance.now() - start })
    const blocks = parts.flatMap((part) => part.blocks)
    if (blocks.some((block) => block.text.text.replaceAll(FIELD, '').trim() !== '')) withText++
    for (const block of blocks) tallyWords(name, text, block, tally)
  }
  const slowest = times.sort((a, b) => b.ms - a.ms).slice(0, 5)
  console.log(slowest.map(({ name, size, ms }) => `${ms.toFixed(1)} ms  ${size} bytes  ${name}`).join('\n'))
  console.log(`${tally.exact} of ${tally.words} words stand as they are in their file, ${tally.wrong.length} do not match their place`)
  expect(times.length).toBe(6046)
  expect(withText).toBeGreaterThan(6000)
  expect(tally.words).toBeGreaterThan(1_500_000)
  expect(tally.exact / tally.words).toBeGreaterThan(0.9)
  expect(tally.wrong.slice(0, 20)).toEqual([])
}, 60_000)
