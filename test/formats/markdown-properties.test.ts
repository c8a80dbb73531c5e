import fc from 'fast-check'
import { parseFragment } from 'parse5'
import remarkGfm from 'remark-gfm'
import remarkParse from 'remark-parse'
import { unified } from 'unified'
import { expect, it } from 'vitest'
import { parseMarkdown } from '../../src/formats/markdown/index.ts'
import { loadFormat } from '../../src/reader/index.ts'
import { MappedText } from '../../src/text/index.ts'
import { cpuTime, growsInProportion } from '../cpu-time.ts'

const parse = (source: string) => parseMarkdown(MappedText.of(source), () => ({ entries: [], parts: [], comments: [], problems: [] }))
const blocksOf = (source: string) => parse(source).parts[0]!.blocks

const WORD = fc.constantFrom(
  'Hello',
  'your',
  'order',
  'caf&eacute;',
  'a&amp;b',
  '&lt;3',
  '&#8364;5',
  '\\*star',
  'na\u00efve',
  '\u{1F600}',
  'x&y',
  'R\\&D',
  '&amp;amp;',
  '50%',
)
const INLINE = fc.oneof(
  { weight: 5, arbitrary: WORD },
  WORD.map((word) => `*${word}*`),
  WORD.map((word) => `**${word}**`),
  WORD.map((word) => `[${word}](https://x.example/${encodeURIComponent(word)})`),
  WORD.map((word) => `~~${word}~~`),
)
const LINE = fc.array(INLINE, { minLength: 1, maxLength: 6 }).map((words) => words.join(' '))
const BREAK = fc.constantFrom('\n', '\r\n', '\n  ', '  \n', '\\\n')
const PARAGRAPH = fc.tuple(fc.array(LINE, { minLength: 1, maxLength: 3 }), BREAK).map(([lines, glue]) => lines.join(glue))
const BLOCK = fc.oneof(
  PARAGRAPH,
  LINE.map((line) => `## ${line}`),
  LINE.map((line) => `${line}\n---`),
  fc.array(LINE, { minLength: 1, maxLength: 3 }).map((lines) => lines.map((line) => `- ${line}`).join('\n')),
  fc.array(LINE, { minLength: 1, maxLength: 3 }).map((lines) => lines.map((line) => `> ${line}`).join('\n')),
  fc.array(LINE, { minLength: 1, maxLength: 3 }).map((lines) => `1. ${lines.join('\n   ')}`),
  fc.array(LINE, { minLength: 1, maxLength: 3 }).map((lines) => `> - ${lines.join('\n>   ')}`),
  fc.tuple(WORD, WORD).map(([a, b]) => `| ${a} | ${b} |\n|---|---|\n| ${b} | ${a} |`),
)
const MARKDOWN = fc.array(BLOCK, { minLength: 1, maxLength: 5 }).map((blocks) => blocks.join('\n\n'))

/** A piece of source as a reader sees it. */
const decode = (source: string): string => {
  const withoutMarkup = source.replace(/\]\([^)]*\)|\\(?=[!-/:-@[-`{-~])|(?<!\\)[*~[]/g, '')
  const [node] = parseFragment(withoutMarkup.replace(/</g, '&lt;')).childNodes
  return node && 'value' in node ? node.value : ''
}

it('every word stands where its place says', () => {
  fc.assert(
    fc.property(MARKDOWN, (source) => {
      for (const { text } of blocksOf(source)) {
        for (const match of text.text.matchAll(/\S+/g)) {
          const { start, end } = text.span(match.index, match.index + match[0].length)
          expect(decode(source.slice(start, end))).toBe(match[0])
        }
      }
    }),
    { numRuns: 300 },
  )
})

interface Node {
  readonly type: string
  readonly value?: string
  readonly children?: readonly Node[]
}
const remark = unified().use(remarkParse).use(remarkGfm)
const textOf = (node: Node): string => (node.type === 'html' ? '' : (node.value ?? (node.children ?? []).map(textOf).join(' ')))
const squash = (text: string): string => text.replace(/\s+/g, '')

it('a long text means in pieces what it means in one', () => {
  fc.assert(
    fc.property(fc.array(MARKDOWN, { minLength: 20, maxLength: 30 }), (parts) => {
      const source = `[def]: https://x.example\n\n${parts.join('\n\n')}\n\n\`\`\`\n${'code\n\n'.repeat(1500)}\`\`\`\n\n${parts.join('\n\n')}\n\n[def]\n`
      const blocks = blocksOf(source)
      expect(squash(blocks.map(({ text }) => text.text).join(' '))).toBe(squash(textOf(remark.parse(source) as Node)))
      expect(blocks.at(-1)!.links).toMatchObject([{ target: 'https://x.example' }])
    }),
    { numRuns: 3 },
  )
})

it('never throws, whatever the input', () => {
  const noise = fc.array(
    fc.constantFrom(
      'a',
      ' ',
      '\n',
      '\n\n',
      '\r\n',
      '\t',
      '*',
      '_',
      '[',
      ']',
      '(',
      ')',
      '`',
      '```\n',
      '<',
      '>',
      '<b>',
      '<!--',
      '-->',
      '&',
      '&amp;',
      '\\',
      '|',
      '|-|\n',
      '# ',
      '- ',
      '1. ',
      '    ',
      '---\n',
      '{{',
      '}}',
      '{% x %}',
      '\0',
      '\uD800',
      '\uFEFF',
      '[a]: b\n',
      '[^1]',
      '[^1]: x\n',
      'http://a.b',
      '~~',
      '![',
    ),
    { maxLength: 60 },
  )
  fc.assert(
    fc.property(noise, (parts) => {
      const source = parts.join('')
      for (const { text, links } of blocksOf(source)) {
        expect(text.span().end).toBeLessThanOrEqual(source.length)
        for (const { targetSpan } of links) expect(targetSpan.end).toBeLessThanOrEqual(source.length)
      }
    }),
    { numRuns: 1_000 },
  )
})

it.each([
  '*a ',
  '_a_ ',
  '[a](',
  '[a]',
  '![',
  '~a',
  '> ',
  '1. ',
  '- a\n  ',
  '===\n',
  'a\n-\n',
  '> a\n\n',
  '- - a\n',
  '<',
  '&',
  '`a',
  'a.',
  'a@b.',
  '|',
  '\\',
  '&amp;\n',
  '<!--',
])('takes time in proportion to the text: %j', (piece) => {
  const time = (size: number): number => {
    const source = piece.repeat(size / piece.length)
    return cpuTime(() => {
      expect(parse(source).problems.filter(({ message }) => message.includes('cannot be read as Markdown'))).toEqual([])
    })
  }
  expect(growsInProportion(time, 7_500)).toBe(true)
})

it.each(['<a ', '</', '-->  '])('tells in proportion to the text whether HTML stands in it: %j', async (piece) => {
  const before = performance.now()
  await loadFormat('markdown', piece.repeat(200_000))
  expect(performance.now() - before).toBeLessThan(3_000)
})

it.each(['[', '[ `]`'])('looks for bare links behind an open bracket in proportion to the text: %j', (open) => {
  expect(cpuTime(() => parse(`${open}${' a'.repeat(50_000)}`))).toBeLessThan(3_000)
})

it('finds the bare links of a long paragraph with brackets', () => {
  const words = ' [a] word'.repeat(200)
  expect(parse(`See${words} and www.orla.example.`).parts[0]!.blocks[0]!.links).toHaveLength(1)
})
