import { describe, expect, it } from 'vitest'
import type { Block, Parsed, ParseNested } from '../../src/document/index.ts'
import { parseHtml } from '../../src/formats/html/index.ts'
import { parseMarkdown } from '../../src/formats/markdown/index.ts'
import { MappedText } from '../../src/text/index.ts'

const parseNested: ParseNested = (mediaType, text) =>
  mediaType === 'text/html' ? parseHtml(text, parseNested) : { entries: [], parts: [], comments: [], problems: [] }
const parse = (source: string): Parsed => parseMarkdown(MappedText.of(source), parseNested)
const blocksOf = (source: string): readonly Block[] => parse(source).parts[0]!.blocks
/** The blocks as `kind: text`. */
const shown = (source: string): string[] => blocksOf(source).map(({ kind, text }) => `${kind}: ${text.text}`)
const at = (source: string, { start, end }: { start: number; end: number }): string => source.slice(start, end)
/** What the file holds at the first place of a word of the blocks. */
const placeOf = (source: string, word: string): string => {
  const { text } = blocksOf(source).find((block) => block.text.text.includes(word))!
  const start = text.text.indexOf(word)
  return at(source, text.span(start, start + word.length))
}
const links = (source: string) =>
  blocksOf(source).flatMap(({ text, links }) =>
    links.map(({ start, end, target, targetSpan }) => [text.text.slice(start, end), target, at(source, targetSpan)]),
  )

describe('text falls into blocks', () => {
  it('headings and paragraphs, soft breaks as spaces and hard breaks as lines', () => {
    expect(shown('# One *two*\n\nThree\n  four  \nfive\\\nsix\n\nSeven\n-----\n***\n')).toEqual([
      'heading: One two',
      'paragraph: Three four\nfive\nsix',
      'heading: Seven',
    ])
    expect(blocksOf('### One\n\nTwo\n===').map(({ level }) => level)).toEqual([3, 1])
  })

  it('list items and their places', () => {
    const source = '- A\n- B\n  more\n\n  second\n\n  1. B1\n\n> * C\n'
    expect(blocksOf(source).map(({ kind, text, list, quoted }) => [kind, text.text, list, quoted])).toEqual([
      ['item', 'A', { id: 1, ordered: false, depth: 1 }, false],
      ['item', 'B more', { id: 1, ordered: false, depth: 1 }, false],
      ['paragraph', 'second', { id: 1, ordered: false, depth: 1 }, false],
      ['item', 'B1', { id: 2, ordered: true, depth: 2 }, false],
      ['item', 'C', { id: 3, ordered: false, depth: 1 }, true],
    ])
  })

  it('quotes', () => {
    const blocks = blocksOf('Mine\n\n> Theirs\n> more\nlazy\n>\n> > Older\n')
    expect(blocks.map(({ text, quoted }) => [text.text, quoted])).toEqual([
      ['Mine', false],
      ['Theirs more lazy', true],
      ['Older', true],
    ])
  })

  it('code, line by line', () => {
    expect(shown('```js\nlet x\n  = 1\n\nend\n```\n\n    indented\n      more\n')).toEqual([
      'code: let x\n= 1\nend',
      'code: indented\nmore',
    ])
    const source = '> ```\n> one\n> two\n> ```\n'
    expect(placeOf(source, 'two')).toBe('two')
  })

  it('cells of tables', () => {
    expect(shown('| A | *B* |\n|---|:-:|\n| 1 | a \\| b |\n')).toEqual(['cell: A', 'cell: B', 'cell: 1', 'cell: a | b'])
  })

  it('plain text where code stands in a line', () => {
    expect(shown('Run ``npm `x` &amp;`` now ~~never~~\n')).toEqual(['paragraph: Run npm `x` &amp; now never'])
  })

  it('tasks and footnotes', () => {
    expect(shown('- [x] Done[^1]\n\n[^1]: A note.\n')).toEqual(['item: Done', 'paragraph: A note.'])
  })
})

describe('every word knows its place', () => {
  it.each([
    ['an escape', 'It\\*s here', 'It*s', 'It\\*s'],
    ['a character reference', 'a caf&eacute; here', 'caf\u00e9', 'caf&eacute;'],
    ['a reference that decodes to what is there', 'a &amp;amp; here', '&amp;', '&amp;amp;'],
    ['a lone ampersand', 'a &amp & b &bogus; here', '&bogus;', '&bogus;'],
    ['a reference to two characters', 'x &NotEqualTilde; here', 'here', 'here'],
    ['a reference beyond the basic plane', 'x &#x1F600; here', '\u{1F600} here', '&#x1F600; here'],
    ['a further line', 'One\n   two \nthree', 'three', 'three'],
    ['a further line of a quote', '> > One\n> >  two &lt;\n>> three', 'three', 'three'],
    ['a further line of an item', '1.  One\n    two\n    three', 'three', 'three'],
    ['Windows lines', 'One\r\ntwo\r\nthree\r\n', 'three', 'three'],
    ['a tab', '-\tOne\n\ttwo', 'two', 'two'],
    ['a NUL', 'a\0b here', 'here', 'here'],
    ['what stands behind front matter', '---\nsubject: x\n---\n\nHello &amp; here', '& here', '&amp; here'],
    ['what stands behind a byte order mark', '\uFEFFHello *here*', 'here', 'here'],
    ['emphasis inside a word', 'un*believ*able', 'unbelievable', 'un*believ*able'],
  ])('%s', (_, source, word, written) => expect(placeOf(source, word)).toBe(written))
})

describe('links', () => {
  it.each([
    ['[a **b**](https://x.example/?a=1&amp;b=2 "Title")', ['a b', 'https://x.example/?a=1&b=2', 'https://x.example/?a=1&amp;b=2']],
    ['[a](<b c> "t")', ['a', 'b c', 'b c']],
    ['[a](b(c)d)', ['a', 'b(c)d', 'b(c)d']],
    ['<https://x.example>', ['https://x.example', 'https://x.example', 'https://x.example']],
    ['www.x.example', ['www.x.example', 'http://www.x.example', 'www.x.example']],
    ['hi@x.example', ['hi@x.example', 'mailto:hi@x.example', 'hi@x.example']],
    ['[a][R]\n\n[r]: <u v>\n  "t"', ['a', 'u v', 'u v']],
    ['[a]\n\n> [A]: u', ['a', 'u', 'u']],
    ['[a]({{ url }}?x=1)', ['a', '{{ url }}?x=1', '{{ url }}?x=1']],
    ['<a class="b" href="u&v">a</a>', ['a', 'u&v', 'u&v']],
  ])('%s', (source, link) => expect(links(`See ${source}`)).toEqual([link]))

  it('alone are buttons', () => {
    expect(shown('[Buy now](https://x.example)\n')).toEqual(['button: Buy now'])
  })

  it('hold images, whose text follows', () => {
    const source = 'One ![Tom &amp; {{ x }}](a.png) ![](b.png) two ![ref][r] <img src=x alt="three">\n\n[r]: c.png'
    expect(shown(source)).toEqual(['paragraph: One two', 'alt: Tom & \uFFFC', 'alt: ref', 'alt: three'])
    expect(placeOf(source, 'three')).toBe('three')
    expect(placeOf(source, 'ref')).toBe('ref')
  })
})

describe('merge tags', () => {
  it('are fields', () => {
    const source = 'Hi {{ name | default: "*you*" }}, **{{x}}**\n'
    const [block] = blocksOf(source)
    expect(block!.text.text).toBe('Hi \uFFFC, \uFFFC')
    expect(block!.fields.map(({ source }) => source)).toEqual(['{{ name | default: "*you*" }}', '{{x}}'])
  })

  it('that steer the text leave blank lines, as they do once the template has run', () => {
    expect(shown('One\n{% if x %}\n- Two\n{% else %}\nThree{% endif %}\n{% comment %}\n# no\n{% endcomment %}\nFour')).toEqual([
      'paragraph: One',
      'item: Two',
      'paragraph: Three',
      'paragraph: Four',
    ])
  })
})

describe('HTML', () => {
  it('in blocks is read as HTML', () => {
    const source = 'One\n\n<div><h2>Two &amp; <a href="u">three</a></h2>\n<ul><li>Four</li></ul></div>\n\n- > <p>Five</p>\n  > <p>Six</p>\n'
    expect(shown(source)).toEqual(['paragraph: One', 'heading: Two & three', 'item: Four', 'paragraph: Five', 'paragraph: Six'])
    expect(placeOf(source, '& three')).toBe('&amp; <a href="u">three')
    expect(placeOf(source, 'Six')).toBe('Six')
    expect(blocksOf(source).map(({ quoted }) => quoted)).toEqual([false, false, false, true, true])
  })

  it('in lines is dropped but for breaks and links', () => {
    expect(shown('One <b>two</b><br/>three <!-- no --><span class="x">four</span>')).toEqual(['paragraph: One two\nthree four'])
  })

  it('text between the tags of a script or a style in a line is code', () => {
    expect(shown('One <script>var sorry = true</script>two <style>p { color: red }</style>three')).toEqual(['paragraph: One two three'])
    expect(shown('One <style>two')).toEqual(['paragraph: One two'])
  })

  it('comments are kept with their place', () => {
    const source =
      '<!-- tactful-disable a/b -->\n\nOne <!-- tactful-disable-line --> two {# tactful-enable #}\n\n<div>\n<!-- three -->\n</div>\n'
    expect(parse(source).comments.map(({ text, span }) => [text.text, at(source, span)])).toEqual([
      [' tactful-disable a/b ', '<!-- tactful-disable a/b -->'],
      [' tactful-disable-line ', '<!-- tactful-disable-line -->'],
      [' tactful-enable ', '{# tactful-enable #}'],
      [' three ', '<!-- three -->'],
    ])
    expect(shown(source)).toEqual(['paragraph: One two'])
  })

  it('gives the preheader only where it comes first', () => {
    const hidden = '<div style="display:none">Soon</div>'
    expect(parse(`${hidden}\n\nHello`).entries.map(({ value }) => value)).toEqual(['Soon'])
    expect(shown(`Hello\n\n${hidden}\n`)).toEqual(['paragraph: Hello'])
    expect(parse(`Hello\n\n${hidden}\n`).entries).toEqual([])
  })
})

describe('metadata', () => {
  it('comes from front matter', () => {
    const source = '---\nsubject: Hello\n# tactful-disable a/b\n---\nBody'
    const { entries, comments, problems } = parse(source)
    expect(entries.map(({ path, value }) => [path, value])).toEqual([[['subject'], 'Hello']])
    expect(comments.map(({ text }) => text.text)).toEqual([' tactful-disable a/b'])
    expect(problems).toEqual([])
  })

  it('that is broken leaves the body', () => {
    const source = '---\nsubject: "Hello\n---\nBody'
    expect(parse(source).problems).toHaveLength(1)
    expect(shown(source)).toEqual(['paragraph: Body'])
  })
})
