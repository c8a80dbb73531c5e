import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { LineIndex } from '../../../src/text/index.ts'
import { all, at, attribute, block, classesOf, type Element, finding, message, report, result, textOf } from './report-page.ts'

/** Marks as `severity of finding: words`. */
const marks = (page: Element) => all(page, 'mark').map((mark) => `${attribute(mark, 'data-of')}: ${textOf(mark)}`)

describe('what is found is marked', () => {
  test('in the text, with the note and a link each way', async () => {
    const mail = message({ blocks: [block('Hello there.'), block('We are thrilled to serve.')] })
    const { page } = await report([result([at(mail, 1, 7, 15)])])
    expect(marks(page)).toEqual(['m1-1: thrilled'])
    const [number] = all(page, '.number')
    const [note] = all(page, '.note')
    expect(textOf(note!)).toContain('It is loud.')
    expect(textOf(note!)).toContain('Say it quietly.')
    expect(all(page, '.number').map((one) => attribute(one, 'href'))).toEqual(['#m1-1-at', '#m1-1'])
    expect(number && attribute(note!, 'id')).toBe('m1-1')
  })

  test('where findings overlap, elements nest and every word keeps its marks', async () => {
    const mail = message({ blocks: [block('abcdefghij')] })
    const { page } = await report([result([at(mail, 0, 0, 6), at(mail, 0, 4, 9), at(mail, 0, 4, 5)])])
    const marked = (id: string) => all(page, 'mark').filter((mark) => attribute(mark, 'data-of') === id)
    expect(marked('m1-1').map(textOf).join('')).toBe('abcdef')
    expect(marked('m1-2').map(textOf).join('')).toBe('efghi')
    expect(marked('m1-3').map(textOf).join('')).toBe('e')
    expect(textOf(all(all(page, '.body')[0]!, 'p').at(-1)!)).toBe('abcdefghij')
  })

  test('over several blocks, and in further places of the message', async () => {
    const mail = message({ blocks: [block('one two'), block('three'), block('four five'), block('six')] })
    const spanning = finding({
      within: mail,
      at: { from: { block: 0, offset: 4 }, to: { block: 2, offset: 4 } },
      related: [{ message: 'Also here.', span: { start: 0, end: 1 }, at: { from: { block: 3, offset: 0 }, to: { block: 3, offset: 3 } } }],
    })
    const { page } = await report([result([spanning])])
    expect(marks(page)).toEqual(['m1-1: two', 'm1-1: three', 'm1-1: four', 'm1-1: six'])
    expect(all(page, 'mark').map((mark) => classesOf(mark).includes('related'))).toEqual([false, false, false, true])
  })

  test('in the head: subject, sender, and a line that is folded away otherwise', async () => {
    const mail = message({
      head: [
        { key: 'from', text: 'Shop <no-reply@shop.example>' },
        { key: 'offer.ends', text: '2026-05-10' },
      ],
      blocks: [block('Last chance', { kind: 'subject' })],
    })
    const inHead = (head: string) => finding({ within: mail, at: { head } })
    const { page } = await report([result([inHead('from'), inHead('offer.ends'), at(mail, 0, 0, 4), inHead('send_at')])])
    const head = all(page, '.head')[0]!
    expect(marks(head)).toEqual(['m1-4: Last', 'm1-1: Shop <no-reply@shop.example>', 'm1-2: 2026-05-10'])
    expect(all(page, '.note')).toHaveLength(4)
    expect(all(head, '.note')).toHaveLength(3)
  })

  test('or quoted, where the finding is about a file', async () => {
    const { page } = await report([
      result([finding({ ruleId: 'parse-problem', excerpt: { text: 'sart: 2012', start: 0, end: 4 } })], { path: 'events.yml' }),
    ])
    expect(all(page, 'h2').map(textOf)).toContain('events.yml')
    expect(all(page, '.excerpt').map(textOf)).toEqual(['sart: 2012'])
  })
})

describe('the page', () => {
  test('says how much was found, by family and by message, and lists what has no findings', async () => {
    const [loud, calm] = [message({ blocks: [block('Sale!', { kind: 'subject' }), block('aaa')] }), message({}, { name: 'Calm' })]
    const findings = [at(loud, 1, 0, 1, { severity: 'error' }), at(loud, 1, 1, 2), at(loud, 1, 2, 3, { ruleId: 'jobs/list' })]
    const { page } = await report([result(findings, { messages: [loud, calm] })], { today: '2012-11-02' })
    expect(all(page, 'h1').map(textOf)).toEqual(['3 findings in 2 messages'])
    expect(textOf(page)).toContain('Checked for 2 November 2012.')
    const rows = all(page, 'tr').map((row) => all(row, 'th').concat(all(row, 'td').slice(1)).map(textOf))
    expect(rows).toEqual([
      ['Tone', '1 error, 1 warning'],
      ['The reader’s job', '1 warning'],
      ['Sale!', '1 error, 2 warnings'],
    ])
    expect(all(all(page, '.clean')[0]!, 'li').map(textOf)).toEqual(['Calm mail.md'])
  })

  test('shows messages apart although they stand in one file, and what another file says of them with them', async () => {
    const [one, two] = [message({ blocks: [block('a')] }, { name: 'One' }), message({ blocks: [block('b')] }, { name: 'Two' })]
    const { page } = await report([
      result([at(one, 0, 0, 1), at(two, 0, 0, 1)], { messages: [one, two] }),
      result([at(one, 0, 0, 1)], { path: 'campaign.yml', source: new LineIndex('\n\nsubject: a\n') }),
    ])
    const articles = all(page, 'article')
    expect(articles.map((article) => all(article, '.note').length)).toEqual([2, 1])
    expect(all(articles[0]!, '.location').map(textOf)).toEqual(['line 1, column 1', 'line 1, column 1 of campaign.yml'])
  })

  test('rebuilds lists, quotes, buttons, images and merge tags; links lead nowhere', async () => {
    const list = (depth: number, id: number) => ({ kind: 'item' as const, list: { id, ordered: false, depth } })
    const mail = message({
      blocks: [
        block('first', list(1, 1)),
        block('second', list(1, 1)),
        block('Hi \uFFFC,\nwelcome', { fields: [{ at: 3, source: '{{ name }}' }] }),
        block('theirs', { quoted: true }),
        block('Go', { kind: 'button', links: [{ start: 0, end: 2, target: 'javascript:alert(1)' }] }),
        block('a cat', { kind: 'alt' }),
      ],
    })
    const { page } = await report([result([at(mail, 0, 0, 1)])])
    const body = all(page, '.body')[0]!
    expect(all(body, 'li').map((item) => textOf(all(item, 'p').at(-1)!))).toEqual(['first', 'second'])
    expect(all(body, 'blockquote').map((quote) => textOf(quote).trim())).toEqual(['theirs'])
    expect(textOf(body)).toContain('Hi {{ name }},\nwelcome')
    expect(all(body, '.target').map(textOf)).toEqual(['javascript:alert(1)'])
    expect(all(page, 'a').every((link) => attribute(link, 'href')?.startsWith('#'))).toBe(true)
  })

  test('tells of each rule once, however often it speaks', async () => {
    const mail = message({ blocks: [block('aaa')] })
    const note = { principle: 'Be `calm`.', why: 'Because.', objection: 'No.', severity: 'warn', confidence: 'likely', page: '' } as const
    const { page } = await report([result([at(mail, 0, 0, 1), at(mail, 0, 1, 2), finding({ ruleId: 'parse-problem', within: mail })])], {
      noteOf: (id) => (id === 'tone/loud' ? note : undefined),
    })
    const rules = all(page, '.rule')
    expect(rules.map((rule) => textOf(all(rule, 'h3')[0]!))).toEqual(['parse-problem', 'tone/loud'])
    expect(textOf(rules[1]!)).toContain('Be calm.')
    expect(textOf(rules[0]!)).toContain('could not be read as it was meant')
    const targets = all(page, 'button').map((button) => attribute(button, 'popovertarget'))
    expect(new Set(targets)).toEqual(new Set(rules.map((rule) => attribute(rule, 'id'))))
  })
})

const nasty = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 40 }),
  fc.stringMatching(/^(?:<\/?(?:script|style|title|mark|textarea|!--)[ >]|"|'|`|&lt;|&#x3c;|]]>|-->|\$\{x\}|on\w=| |\n){0,8}$/),
)

test('no text of a mail is anything but text', async () => {
  const { page: plain } = await report([result([at(message({ blocks: [block('a', { kind: 'subject' }), block('a')] }), 1, 0, 1)])])
  const shape = (page: Element): string[] => page.childNodes.flatMap((node) => ('tagName' in node ? [node.tagName, ...shape(node)] : []))
  const expected = shape(plain).filter((tag) => tag !== 'br')
  await fc.assert(
    fc.asyncProperty(nasty, nasty, fc.nat(50), fc.nat(50), async (text, other, from, to) => {
      const words = `${text}.`
      const [start, end] = [Math.min(from, to, words.length - 1), Math.min(Math.max(from, to) + 1, words.length)]
      const mail = message(
        { blocks: [block(`${other}.`, { kind: 'subject' }), block(words)] },
        { path: text, type: other, language: other },
      )
      const { source, page } = await report([
        result([at(mail, 1, start, end, { message: text, help: `${other}.`, ruleId: `tone/${other}` })], { path: text }),
      ])
      expect(shape(page).filter((tag) => tag !== 'br')).toEqual(expected)
      const paragraph = all(all(page, '.body')[0]!, 'p').at(-1)!
      if (/^[\x20-\x7e\n]*$/.test(words)) expect(textOf(paragraph)).toBe(words)
      else expect(textOf(paragraph)).toHaveLength(words.length)
      expect(source).not.toMatch(/[\u202A-\u202E\u2066-\u2069\u0000-\u0008]/)
    }),
    { numRuns: 300 },
  )
})

test('a thousand messages make a page of a few megabytes in a moment', async () => {
  const text = 'We are thrilled to announce that nothing will change for you. '.repeat(20)
  const results = Array.from({ length: 1000 }, (_, i) => {
    const mail = message({ blocks: [block(`Mail ${i}`, { kind: 'subject' }), block(text), block(text)] }, { path: `${i}.md` })
    return result([at(mail, 1, 7, 15), at(mail, 1, 20, 28), at(mail, 2, 7, 15)], { path: `${i}.md`, messages: [mail] })
  })
  const { source, page } = await report(results)
  expect(source.length).toBeLessThan(6e6)
  expect(all(page, 'article')).toHaveLength(1000)
  expect(all(all(page, '.charts')[0]!, 'a')).toHaveLength(20)
})
