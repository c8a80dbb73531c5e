import fc from 'fast-check'
import { type DefaultTreeAdapterTypes, parse as parse5, parseFragment } from 'parse5'
import { expect, it } from 'vitest'
import { parseHtml } from '../../src/formats/html/index.ts'
import { MappedText } from '../../src/text/index.ts'
import { cpuTime, growsInProportion } from '../cpu-time.ts'

const parse = (source: string) => parseHtml(MappedText.of(source), () => ({ entries: [], parts: [], comments: [], problems: [] }))
const blocksOf = (source: string) => parse(source).parts[0]!.blocks

const WORD = fc.constantFrom(
  'Hello',
  'your',
  'order',
  'caf&eacute;',
  'a&amp;b',
  '&lt;3',
  '&#8364;5',
  '&copy',
  'na\u00efve',
  '\u{1F600}',
  'x&y',
  '5 > 3',
)
const GAP = fc.constantFrom(' ', '\n', '&nbsp;', ' \t ', '<!-- x -->', '&zwnj;')
const INLINE = fc.constantFrom('b', 'i', 'span', 'a href="x"', 'font color=red', 'O:P')
const BLOCK = fc.constantFrom('p', 'div', 'h2', 'li', 'td', 'blockquote', 'center', 'section', 'ul', 'table', 'tr')
const { html } = fc.letrec<{ html: string }>((tie) => ({
  html: fc.oneof(
    { depthSize: 'small' },
    fc.tuple(WORD, GAP).map((parts) => parts.join('')),
    fc.tuple(INLINE, tie('html')).map(([name, inner]) => `<${name}>${inner}</${name.split(' ')[0]}>`),
    fc.tuple(BLOCK, tie('html'), fc.boolean()).map(([name, inner, close]) => `<${name}>${inner}${close ? `</${name}>` : ''}`),
    fc.array(tie('html'), { maxLength: 4 }).map((parts) => parts.join('')),
  ),
}))

const decode = (source: string): string => textOf(parseFragment(source))

const HIDDEN = new Set(['head', 'style', 'script', 'template', 'svg', 'noscript', 'title', 'select', 'textarea'])

function textOf(root: DefaultTreeAdapterTypes.Node): string {
  if ('value' in root) return root.value
  return HIDDEN.has(root.nodeName) || !('childNodes' in root) ? '' : root.childNodes.map(textOf).join('')
}

it('every word stands where its place says', () => {
  fc.assert(
    fc.property(html, (source) => {
      for (const { text } of blocksOf(source)) {
        for (const match of text.text.matchAll(/\S+/g)) {
          const { start, end } = text.span(match.index, match.index + match[0].length)
          expect(decode(source.slice(start, end)).replace(/[\s\u200C]+/g, '')).toBe(match[0])
        }
      }
    }),
    { numRuns: 500 },
  )
})

/** What is seen of a page, without the white space. */
const squash = (text: string): string => text.replace(/\s|\u200B|\u200C|\u034F|\u00AD|\uFEFF/g, '')
const letters = (text: string): string => [...squash(text)].sort().join('')

it('shows the text that a browser shows', () => {
  fc.assert(
    fc.property(html, (source) => {
      const ours = blocksOf(source).map(({ text }) => text.text)
      // A browser moves text that stands between the rows of a table in front of it.
      expect(letters(ours.join(' '))).toBe(letters(textOf(parse5(source))))
    }),
    { numRuns: 500 },
  )
})

it.each([
  '<html><head><title>T</title><style>p{color:red}</style></head><body><p>One<p>Two <b>three</b></body></html>',
  '<p>a<br>b<hr>c<img src=x>d',
  '<ul><li>a<ul><li>b</ul><li>c</ul>',
  '<ol><li>a</li></ol>tail',
  '<dl><dt>a<dd>b<dt>c</dl>',
  '<p>a<table><tr><td>b</table>c',
  '<div><span>a</div>b</span>c',
  '<b><p>a</b>b</p>c',
  '<a href=x>a<a href=y>b</a>c',
  '<h1>a<h2>b</h1>c',
  '<p>&lt;b&gt; &amp;amp; &notit; &copy2 &#x80; &#0; &bogus; &',
  '<p title="a>b">c</p>',
  "<p title='a\"b'>c</p>",
  '<p title=a/b>c</p>',
  '<P CLASS=X>c</P >d',
  'a < b > c <3 <- </ d>',
  'a</p>b</br>c',
  '<!-- a -->b<!-->c<!--->d<!-- -- >e-->f',
  '<!doctype html><!-x>a<!x>b<?x?>c',
  '<script>"</p>"</script>a<script src=x></script>b',
  '<textarea><p>a</p></textarea>b',
  '<svg><text>a</text></svg>b',
  '<pre>\na\n b</pre>c',
  '<center>a<font size=2>b</font></center>c',
  '<form><input value=x><label>a</label><button>b</button></form>',
  '<details><summary>a</summary>b</details>',
  '<blockquote>a<blockquote>b</blockquote>c</blockquote>',
  '<td>a</td><tr>b</tr>',
  '<body><body>a</body>b</html>c',
  '<noindex>a</noindex><blink>b</blink><marquee>c</marquee>',
  '<p>\u00a0a\u00a0\u00a0b\u2003c</p>',
  '<div/>a<br/>b<p/>c',
])('shows the text that a browser shows: %s', (source) => {
  const ours = blocksOf(source).filter(({ kind }) => kind !== 'title')
  expect(squash(ours.map(({ text }) => text.text).join(' '))).toBe(squash(textOf(parse5(source))))
})

it('never throws, whatever the input', () => {
  const noise = fc.array(
    fc.constantFrom(
      '<',
      '>',
      '</',
      '<!--',
      '-->',
      '&',
      '&amp',
      ';',
      '"',
      "'",
      '=',
      '/',
      'p',
      'td',
      '<table',
      '<a href=',
      'style="',
      'display:none',
      '{{',
      '}}',
      ' ',
      '\n',
      '\0',
      '\uD800',
      '<![CDATA[',
      '<title>',
      '<style>',
    ),
  )
  fc.assert(
    fc.property(noise, (parts) => {
      const source = parts.join('')
      const {
        parts: [part],
        problems,
      } = parse(source)
      for (const { text } of part!.blocks) expect(text.span().end).toBeLessThanOrEqual(source.length)
      for (const { span } of problems) expect(span.end).toBeLessThanOrEqual(source.length)
    }),
    { numRuns: 1_000 },
  )
})

it.each([
  '<div>',
  '<b>',
  '<p>x',
  '<ul><li>x',
  '<table><tr><td>x',
  '<i><td>',
  '<blockquote>x',
  '</i>',
  'a&amp;',
  '&',
  '<',
  '<!--',
  '<a href="',
  '<a b=c ',
  '<a href=x>y</a> ',
  '<div style="display:none">x</div>',
  '<img alt=x>',
  'x<br>',
])('takes time in proportion to the text: %s', (piece) => {
  const time = (size: number): number => {
    const source = piece.repeat(size / piece.length)
    return cpuTime(() => parse(source))
  }
  expect(growsInProportion(time, 100_000)).toBe(true)
})
