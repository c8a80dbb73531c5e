import { describe, expect, test } from 'vitest'
import { readXml } from '../../../src/moment/importers/read-xml.ts'

describe('reading XML', () => {
  test('gives elements by local name with their text, attributes and line', () => {
    const { root, problem } = readXml(
      '<?xml version="1.0"?>\n<c:alert xmlns:c="urn:x" a="1">\n  <c:event> Flood &amp; <![CDATA[<storm>]]> </c:event>\n</c:alert>',
    )
    expect(problem).toBeUndefined()
    expect(root).toMatchObject({ name: 'alert', attributes: { a: '1' }, line: 2, isClosed: true })
    expect(root!.children).toMatchObject([{ name: 'event', text: 'Flood & <storm>', line: 3, children: [] }])
  })

  test.each([
    ['<feed>\n<alert><event>x</event></alert>\n<alert><event>', 'line 3, column 14: unclosed tag: event', 3],
    ['<a>\n <b></a>', 'line 2, column 8: unexpected close tag', 2],
    ['{"features": []}', 'line 1, column 17: text data outside of root node', 1],
    ['', 'line 1, column 1: document must contain a root element', 1],
    ['<!DOCTYPE a [<!ENTITY x "y">]><a>&x;</a>', 'undefined entity', 1],
    ['<!DOCTYPE a [<!ENTITY x SYSTEM "file:///etc/passwd">]><a>&x;</a>', 'undefined entity', 1],
    ['<a>\u0001</a>', 'disallowed character', 1],
    ['<b>'.repeat(100_000), 'nested deeper than 64', 1],
    [`<a ${Array.from({ length: 100_000 }, (_, at) => `x${at}="1"`).join(' ')}/>`, 'more than 256 attributes', 1],
    [`<a>${'<'.repeat(1_000_000)}`, 'disallowed character in tag name', 1],
  ])('stops at the first error: %.60s', (text, message, line) => {
    const { problem } = readXml(text)
    expect(problem!.message).toContain(message)
    expect(problem!.line).toBe(line)
  })

  test('keeps what stood before an error, and marks what was open', () => {
    const { root } = readXml('<feed><alert>1</alert><alert>2')
    expect(root!.children.map(({ text, isClosed }) => [text, isClosed])).toEqual([
      ['1', true],
      ['', false],
    ])
  })

  test('does not expand a billion laughs', () => {
    const entities = Array.from({ length: 10 }, (_, at) => `<!ENTITY l${at + 1} "${`&l${at};`.repeat(10)}">`).join('')
    const { root, problem } = readXml(`<!DOCTYPE a [<!ENTITY l0 "ha">${entities}]><a><b>1</b><c>&l10;</c></a>`)
    expect(problem!.message).toContain('undefined entity')
    expect(root!.children[0]).toMatchObject({ name: 'b', text: '1' })
  })

  test('an attribute named as the prototype is one', () => {
    expect(readXml('<a __proto__="1" constructor="2"/>').root!.attributes).toMatchObject({ constructor: '2' })
  })
})
