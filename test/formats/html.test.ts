import { describe, expect, it } from 'vitest'
import type { Block, Parsed } from '../../src/document/index.ts'
import { parseHtml } from '../../src/formats/html/index.ts'
import { MappedText } from '../../src/text/index.ts'

const parse = (source: string): Parsed => parseHtml(MappedText.of(source), () => ({ entries: [], parts: [], comments: [], problems: [] }))
const blocksOf = (source: string): readonly Block[] => parse(source).parts[0]!.blocks
/** The blocks as `kind: text`. */
const shown = (source: string): string[] => blocksOf(source).map(({ kind, text }) => `${kind}: ${text.text}`)
const at = (source: string, { start, end }: { start: number; end: number }): string => source.slice(start, end)
const entries = (source: string) => parse(source).entries.map(({ path, value, span }) => [path.join('.'), value, at(source, span)])
const problems = (source: string) => parse(source).problems.map(({ message, lost }) => [message, lost])

describe('text falls into blocks', () => {
  it('by block elements, in upper or lower case', () => {
    expect(shown('<H1>One</H1><P>Two <b>bold</b>\n  three<p>Four<DIV>Five</DIV>Six')).toEqual([
      'heading: One',
      'paragraph: Two bold three',
      'paragraph: Four',
      'paragraph: Five',
      'paragraph: Six',
    ])
    expect(blocksOf('<h3>One</h3>')[0]!.level).toBe(3)
  })

  it('with line breaks where <br> stands', () => {
    expect(shown('<p>Thanks,<br>\n The team</BR>of <br/> us</p>')).toEqual(['paragraph: Thanks,\nThe team\nof\nus'])
  })

  it('with list items and their places', () => {
    const blocks = blocksOf('<ul><li>A<li><p>B</p><p>more</p><ol><li>B1</ol></li></ul><ul><li>C</ul>')
    expect(blocks.map(({ kind, text, list }) => [kind, text.text, list])).toEqual([
      ['item', 'A', { id: 1, ordered: false, depth: 1 }],
      ['item', 'B', { id: 1, ordered: false, depth: 1 }],
      ['paragraph', 'more', { id: 1, ordered: false, depth: 1 }],
      ['item', 'B1', { id: 2, ordered: true, depth: 2 }],
      ['item', 'C', { id: 3, ordered: false, depth: 1 }],
    ])
  })

  it('with lines of preformatted text', () => {
    expect(shown('<pre>\n  one\n  two &amp; three\n</pre>')).toEqual(['code: one\ntwo & three'])
  })

  it('whatever is never closed, or closed without being open', () => {
    expect(shown('<div><p>One</i></b></section><p>Two<span>three</div>four')).toEqual([
      'paragraph: One',
      'paragraph: Twothree',
      'paragraph: four',
    ])
    expect(shown('<table><tr><td>a</div><td>b<tr><td>c</td><td>d</table>e')).toEqual([
      'cell: a',
      'cell: b',
      'cell: c',
      'cell: d',
      'paragraph: e',
    ])
  })

  it('around unknown elements', () => {
    expect(shown('<o:p>One</o:p> two<o:p/> three<x-spacer height="1"/>four<mj-text>five</mj-text>')).toEqual([
      'paragraph: One two three',
      'paragraph: four',
      'paragraph: five',
    ])
  })

  it('without what is no text', () => {
    const source =
      '<!DOCTYPE html><?xml x?><html><head><meta charset=x>stray<style>p{}</style></head><body><script>if (a < b) "<p>x"</script>' +
      'One<svg><title>x</title><text>y</text></svg> two<![CDATA[hidden]]><template>no</template></body></html>'
    expect(shown(source)).toEqual(['paragraph: One two'])
  })

  it('when the head is never closed', () => {
    expect(shown('<head><title>T</title><style>a{}</style><p>One')).toEqual(['title: T', 'paragraph: One'])
  })

  it('quoted where a client or a writer quotes', () => {
    const blocks = blocksOf('<p>Mine</p><div class="gmail_quote"><p>Theirs</p></div><blockquote>Also</blockquote><p>Mine')
    expect(blocks.map(({ text, quoted }) => [text.text, quoted])).toEqual([
      ['Mine', false],
      ['Theirs', true],
      ['Also', true],
      ['Mine', false],
    ])
  })
})

describe('tables', () => {
  it('of data give cells', () => {
    expect(shown('<table><tr><th>Plan</th><th>Price</th></tr><tr><td>Pro</td><td>$5 <b>a month</b></td></tr></table>')).toEqual([
      'cell: Plan',
      'cell: Price',
      'cell: Pro',
      'cell: $5 a month',
    ])
  })

  it.each([
    ['of one column', '<table><tr><td>Hello</td></tr><tr><td>&nbsp;</td><td>there</td></tr></table>'],
    ['for presentation', '<table role="presentation"><tr><td>Hello</td><td>there</td></tr></table>'],
    ['that hold tables', '<table><tr><td><table><tr><td>Hello</td></tr></table></td><td><p>there</p></td></tr></table>'],
    ['that hold pictures', '<table><tr><td><img src=x>Hello</td><td><img src=y>there</td></tr></table>'],
  ])('%s give paragraphs', (_, source) => {
    expect(shown(source)).toEqual(['paragraph: Hello', 'paragraph: there'])
  })
})

describe('links, buttons and images', () => {
  it('know their target and where it stands', () => {
    const source = '<p>See <a class=x href="https://a.example/?a=1&amp;b=2"> our <b>page</b> </a> now, or <a href=/b>this</a>.</p>'
    const [block] = blocksOf(source)
    expect(block!.text.text).toBe('See our page now, or this.')
    expect(
      block!.links.map(({ start, end, target, targetSpan }) => [block!.text.text.slice(start, end), target, at(source, targetSpan)]),
    ).toEqual([
      ['our page', 'https://a.example/?a=1&b=2', 'https://a.example/?a=1&amp;b=2'],
      ['this', '/b', '/b'],
    ])
  })

  it('keep merge tags in a target', () => {
    const source = '<p>Go <a href="{{ url }}?a=1&amp;x=%%id%%">there</a></p>'
    expect(blocksOf(source)[0]!.links[0]!.target).toBe('{{ url }}?a=1&x=%%id%%')
  })

  it('go on over the blocks of a link', () => {
    const blocks = blocksOf('<a href="x"><h2>One</h2><p>Two</p></a><p>Three</p>')
    expect(blocks.map(({ kind, text, links }) => [kind, text.text, links.length])).toEqual([
      ['heading', 'One', 1],
      ['button', 'Two', 1],
      ['paragraph', 'Three', 0],
    ])
  })

  it.each([
    ['a link alone', '<td><a href="x"> Buy <span>now</span> </a></td>'],
    ['a button', '<div>Text <button>Buy now</button></div>'],
    ['the role', '<p>Text <a href="x" role="button">Buy now</a></p>'],
    ['the class', '<p>Text <a href="x" class="f-fallback button button--green">Buy now</a></p>'],
    ['a component', '<x-button href="x">Buy now</x-button>'],
  ])('%s makes a button', (_, source) => {
    expect(shown(source)).toContain('button: Buy now')
  })

  it('give the text of an image behind the run that it stands in', () => {
    const source = '<p>One <img src=x alt="Tom &amp; {{ name }}"> two<img alt=""> three<img src=y></p><a href=z><img alt=Shop></a>'
    expect(shown(source)).toEqual(['paragraph: One two three', 'alt: Tom & \uFFFC', 'alt: Shop'])
    const blocks = blocksOf(source)
    expect(at(source, blocks[1]!.text.span(0, 3))).toBe('Tom')
    expect(at(source, blocks[1]!.text.span(4, 5))).toBe('&amp;')
    expect(at(source, blocks[1]!.fields[0]!.span)).toBe('{{ name }}')
    expect(blocks[2]!.links[0]).toMatchObject({ target: 'z' })
  })
})

describe('hidden text', () => {
  it('at the top is the preheader', () => {
    const source =
      '<body><div style="display:none;max-height:0">Open &amp; see {{ name }}&nbsp;&zwnj;&#847; &#8199;&#65279;</div><p>Hello</p>'
    expect(shown(source)).toEqual(['preheader: Open & see \uFFFC', 'paragraph: Hello'])
    expect(entries(source)).toEqual([['preheader', 'Open & see {{ name }}', 'Open &amp; see {{ name }}']])
  })

  it.each(['visibility:hidden', 'max-height:0px;overflow:hidden', 'font-size:1px', 'FONT-SIZE: 0', 'mso-hide: all', 'opacity: 0'])(
    'hidden by %s',
    (style) => expect(shown(`<span style="${style}">Soon</span><p>Hello</p>`)).toEqual(['preheader: Soon', 'paragraph: Hello']),
  )

  it('is the preheader where its name says so', () => {
    expect(shown('<span class="preheader">Soon</span><p>Hello</p>')).toEqual(['preheader: Soon', 'paragraph: Hello'])
    expect(shown('<p>Hi</p><span id="preview-text" hidden>Soon</span><p>Hello</p>')).toEqual([
      'paragraph: Hi',
      'preheader: Soon',
      'paragraph: Hello',
    ])
    expect(shown('<td class="preheader">Trouble? <a href="x">View in browser</a></td>')).toEqual(['paragraph: Trouble? View in browser'])
  })

  it('elsewhere is left out', () => {
    expect(shown('<p>Hello <span style="display: none">secret</span> you</p><div hidden><p>more</p></div>')).toEqual([
      'paragraph: Hello you',
    ])
    expect(shown('<div style="display:none">One<p>Two</p></div><div style="display:none">Three</div>Four')).toEqual([
      'preheader: One',
      'paragraph: Four',
    ])
  })

  it('is not what a wrapper of size 0 holds in a size of its own', () => {
    expect(shown('<td style="font-size:0px;padding:0"> <div style="font-size:13px">Hello</div></td>')).toEqual(['paragraph: Hello'])
  })

  it('is not a button that Outlook alone hides', () => {
    expect(shown('<p>Hi</p><a href="x" style="mso-hide:all">Buy</a>')).toEqual(['paragraph: Hi', 'button: Buy'])
  })
})

describe('comments', () => {
  it('are kept with their place', () => {
    const source = '<p>Hi<!-- tactful-disable-line a/b --> you</p>{# tactful-enable #}'
    expect(parse(source).comments.map(({ text, span }) => [text.text, at(source, span)])).toEqual([
      [' tactful-disable-line a/b ', '<!-- tactful-disable-line a/b -->'],
      [' tactful-enable ', '{# tactful-enable #}'],
    ])
    expect(shown(source)).toEqual(['paragraph: Hi you'])
  })

  it('with conditions for Outlook are neither text nor comments', () => {
    const source = '<!--[if mso]><p>Outlook</p><![endif]--><!--[if !mso]><!--><p>Others</p><!--<![endif]--><![if !mso]><p>All</p><![endif]>'
    expect(shown(source)).toEqual(['paragraph: Others', 'paragraph: All'])
    expect(parse(source).comments).toEqual([])
  })
})

describe('metadata', () => {
  it('comes from the title', () => {
    const source = '<head><title>Your\n  order &amp; {{ name }}</title></head>'
    expect(entries(source)).toEqual([['title', 'Your order & {{ name }}', 'Your\n  order &amp; {{ name }}']])
    expect(parse(source).entries[0]!.text!.text).toMatch(/^Your order & \uFDD0\uFDD1+$/)
    expect(entries('<title>{{ subject }}</title>')).toEqual([])
  })

  it('comes from front matter, before what the page itself says', () => {
    const source = '---\npreheader: First\n---\n<title>Page</title><p>Hi &amp; bye</p>'
    expect(entries(source)).toEqual([
      ['preheader', 'First', 'First'],
      ['title', 'Page', 'Page'],
    ])
    expect(at(source, blocksOf(source)[1]!.text.span())).toBe('Hi &amp; bye')
  })

  it('comes from the head of MJML', () => {
    const source =
      '<mjml><mj-head><mj-title>T</mj-title><mj-preview>P</mj-preview><mj-style>.a{}</mj-style></mj-head><mj-body><mj-text>Hi <b>you</b></mj-text>' +
      '<mj-button href="x">Buy</mj-button><mj-image src="y" alt="Logo" /></mj-body></mjml>'
    expect(shown(source)).toEqual(['title: T', 'preheader: P', 'paragraph: Hi you', 'button: Buy', 'alt: Logo'])
    expect(entries(source).map(([key]) => key)).toEqual(['title', 'preheader'])
  })
})

describe('merge tags', () => {
  it('are fields, and what they guard is text', () => {
    const source = '<p {{#if x}}class="a"{{/if}}>Hi {{ name }}, {% if vip %}dear <b>{{{ x }}}</b>{% endif %}!</p>'
    const [block] = blocksOf(source)
    expect(block!.text.text).toBe('Hi \uFFFC, dear \uFFFC!')
    expect(block!.fields.map(({ source, at: place }) => [source, block!.text.text[place]])).toEqual([
      ['{{ name }}', '\uFFFC'],
      ['{{{ x }}}', '\uFFFC'],
    ])
  })
})

describe('what cannot be shown is a problem', () => {
  it.each([
    ['<p>Hi</p><!-- open', 'The comment that starts here is never closed: what follows is not shown.'],
    ['<p>Hi</p><a href="x>y</a>', 'The tag that starts here is never closed: what follows is not shown.'],
    ['<p>Hi</p><style>p{} <p>more', 'The <style> that starts here is never closed: what follows is not shown.'],
  ])('%s', (source, message) => {
    expect(problems(source)).toEqual([[message, true]])
    expect(shown(source)).toEqual(['paragraph: Hi'])
  })
})

describe('MJML', () => {
  const source = [
    '---',
    'subject: Hi',
    '---',
    '<mjml lang="en-GB"><mj-head><mj-title>T</mj-title><mj-preview>Soon &amp; sure</mj-preview>',
    '<mj-attributes><mj-all font-family="x" /><mj-class name="y" /></mj-attributes><mj-style inline="inline">.a { color: red }</mj-style>',
    '<mj-raw><meta name="x" content="y"></mj-raw></mj-head><mj-body><mj-include path="./header.mjml" />',
    '<!-- tactful-disable --><mj-section><mj-column><mj-text font-size="0"><h1>Hello</h1>you</mj-text></mj-column>',
    '<mj-column><mj-image src="a.png" alt="Our house" href="https://x.example" /><mj-button href="https://y.example">Look</mj-button></mj-column></mj-section>',
    '<mj-table><tr><th>Plan</th><th>Price</th></tr><tr><td>Small</td><td>5</td></tr></mj-table>',
    '<mj-raw><p>Raw</p></mj-raw><mj-social><mj-social-element href="https://z.example">Follow</mj-social-element></mj-social>',
    '<mj-carousel><mj-carousel-image src="b.png" alt="A slide" /></mj-carousel></mj-body></mjml>',
  ].join('\n')

  it('gives its title, its preview and its language', () => {
    expect(entries(source).map(([path, value]) => [path, value])).toEqual([
      ['subject', 'Hi'],
      ['language', 'en-GB'],
      ['title', 'T'],
      ['preheader', 'Soon & sure'],
    ])
  })

  it('gives what a reader sees, and nothing of its settings', () => {
    expect(shown(source)).toEqual([
      'title: T',
      'preheader: Soon & sure',
      'heading: Hello',
      'paragraph: you',
      'alt: Our house',
      'button: Look',
      'cell: Plan',
      'cell: Price',
      'cell: Small',
      'cell: 5',
      'paragraph: Raw',
      'button: Follow',
      'alt: A slide',
    ])
    expect(blocksOf(source).flatMap(({ links }) => links.map(({ target }) => target))).toEqual([
      'https://x.example',
      'https://y.example',
      'https://z.example',
    ])
    expect(parse(source).comments).toHaveLength(1)
  })
})

describe('Maizzle', () => {
  it('gives the preheader of its front matter, and no text that only Outlook shows', () => {
    const source =
      '---\npreheader: Soon\n---\n<x-main><outlook><p>Outlook</p></outlook><not-outlook><p>Others</p></not-outlook>' +
      '<component src="x.html"><p>Hi @{{ name }}, {{ page.x }}</p></component><x-spacer height="24px" /><x-button href="u">Go</x-button></x-main>'
    expect(shown(source)).toEqual(['paragraph: Others', 'paragraph: Hi @\uFFFC, \uFFFC', 'button: Go'])
    expect(entries(source)).toEqual([['preheader', 'Soon', 'Soon']])
  })

  it('shows what stands between the halves of a table for Outlook', () => {
    const halves = '<outlook><table><tr><td></outlook><p>Shown</p><outlook></td></tr></table></outlook><p>Too</p>'
    expect(shown(halves)).toEqual(['paragraph: Shown', 'paragraph: Too'])
    const between = '<table><tr><td><p>One</p><outlook></td><td></outlook><p>Two</p></td></tr></table>'
    expect(shown(between)).toEqual(['paragraph: One', 'paragraph: Two'])
    expect(problems('<p>Shown</p><outlook><table>Lost')).toEqual([[expect.stringMatching(/^The <outlook> that starts here/), true]])
  })
})

describe('the language of a page', () => {
  it.each([
    ['<html lang="de"><body lang="en">x', 'de'],
    ['<HTML LANG=en-US>', 'en-US'],
    ['<head><meta http-equiv="Content-Language" content="fr"></head>', 'fr'],
  ])('is what it says first: %s', (source, language) => {
    expect(entries(source).find(([path]) => path === 'language')).toEqual(['language', language, language])
  })

  it.each([
    '<html lang="{{ page.language || \'en\' }}">',
    '<html lang>',
    '<html lang="">',
    '<p lang="de">',
    '<meta name="x" content="de">',
  ])('is not said by %s', (source) => {
    expect(entries(source)).toEqual([])
  })
})
