import fc from 'fast-check'
import { expect, it } from 'vitest'
import { parseHtml } from '../../src/formats/html/index.ts'
import { MappedText } from '../../src/text/index.ts'

const WORD = fc.constantFrom('Hello', 'na\u00efve', 'caf&eacute;', 'a&amp;b', '\u{1F600}', '{{ name }}', 'you')
const WORDS = fc.array(WORD, { minLength: 1, maxLength: 4 }).map((words) => words.join(' '))
const CONTENT = fc.oneof(
  WORDS.map((text) => `<mj-text color="red">${text}</mj-text>`),
  WORDS.map((text) => `<mj-button href="x">${text}</mj-button>`),
  WORDS.map((text) => `<mj-image src="x" alt="${text}" />`),
  WORDS.map((text) => `<mj-table><tr><td>${text}</td><td>1</td></tr></mj-table>`),
  WORDS.map((text) => `<mj-raw><p>${text}</p></mj-raw>`),
  WORDS.map((text) => `<mj-text><ul><li>${text}</li></ul></mj-text>`),
  fc.constantFrom('<mj-spacer height="1" />', '<mj-divider/>', '<mj-include path="x.mjml" />', '<!-- note -->'),
)
const MJML = fc
  .tuple(WORDS, fc.array(CONTENT, { maxLength: 6 }))
  .map(
    ([preview, contents]) =>
      `<mjml><mj-head><mj-preview>${preview}</mj-preview></mj-head><mj-body><mj-section>${contents.join('\n')}</mj-section></mj-body></mjml>`,
  )
const decode = (source: string): string => source.replace('&eacute;', '\u00e9').replace('&amp;', '&')

it('every word of an MJML file stands where its place says', () => {
  fc.assert(
    fc.property(MJML, (source) => {
      const { parts } = parseHtml(MappedText.of(source), () => ({ entries: [], parts: [], comments: [], problems: [] }))
      const blocks = parts.flatMap((part) => part.blocks)
      expect(blocks.length).toBeGreaterThan(0)
      for (const { text } of blocks) {
        for (const match of text.text.matchAll(/[^\s\uFFFC]+/g)) {
          const { start, end } = text.span(match.index, match.index + match[0].length)
          expect(decode(source.slice(start, end))).toBe(match[0])
        }
      }
    }),
    { numRuns: 300 },
  )
})
