import fc from 'fast-check'
import matter from 'gray-matter'
import { describe, expect, it } from 'vitest'
import { parse, stringify } from 'yaml'
import { readMetadata } from '../../src/document/index.ts'
import { hasFrontMatter, readFrontMatter } from '../../src/formats/front-matter/index.ts'
import { MappedText } from '../../src/text/index.ts'
import { cpuTime } from '../cpu-time.ts'

const read = (source: string) => readFrontMatter(MappedText.of(source))
const values = (source: string) => Object.fromEntries(read(source).entries.map(({ path, value }) => [path.join('.'), value]))
const entry = (source: string, path: string) => read(source).entries.find((candidate) => candidate.path.join('.') === path)!
const problems = (source: string) =>
  read(source).problems.map(({ message, span }) => `${message} @${JSON.stringify(source.slice(span.start, span.end))}`)
const body = (source: string) => source.slice(read(source).bodyStart)

describe('keys and values', () => {
  it('are read at every level of a map', () => {
    expect(values('---\nsubject: Hello\naudience:\n  regions: [US-NY, US-NJ]\n  size: 12\n---\nHi')).toEqual({
      subject: 'Hello',
      audience: { regions: ['US-NY', 'US-NJ'], size: 12 },
      'audience.regions': ['US-NY', 'US-NJ'],
      'audience.regions.0': 'US-NY',
      'audience.regions.1': 'US-NJ',
      'audience.size': 12,
    })
  })

  it('in lists have their numbers for keys, and their own places', () => {
    const source = '---\nemails:\n  - file: a.md\n    subject: "It\'s {{ n }}"\n  - file: b.md\n---\n'
    expect(values(source)).toMatchObject({ 'emails.0.file': 'a.md', 'emails.1': { file: 'b.md' } })
    const { start, end } = entry(source, 'emails.1.file').span
    expect([start, source.slice(start, end)]).toEqual([source.indexOf('b.md'), 'b.md'])
    expect(entry(source, 'emails.0.subject').text!.length).toBe("It's {{ n }}".length)
  })

  it('in lists count as far as they stand before an error', () => {
    expect(values('---\nemails:\n  - file: a.md\n  - file: "b.md\n---\n')).toMatchObject({ 'emails.0.file': 'a.md' })
  })

  it('that are repeated without measure are lost, and the file is still read', () => {
    const source = `---\na: &a [${'x, '.repeat(20_000)}]\nb: *a\nc: *a\nsubject: Hi\n---\n`
    expect(problems(source)).toEqual(['References repeat more than 10000 values. @"x"'])
    expect(values(source)).toMatchObject({ subject: 'Hi' })
  })

  it('know where they stand', () => {
    const source = '---\r\nsubject:   Hello there \r\nlist:\r\n  - a\r\n  - b\r\n---\r\nHi'
    const { span, keySpan } = entry(source, 'subject')
    expect(source.slice(span.start, span.end)).toBe('Hello there')
    expect(source.slice(keySpan.start, keySpan.end)).toBe('subject')
    const list = entry(source, 'list').span
    expect(source.slice(list.start, list.end)).toMatch(/^- a\r\n {2}- b/)
  })

  it.each([
    ['2026-05-04', '2026-05-04'],
    ['2026-05-04T09:00:00+02:00', '2026-05-04T09:00:00+02:00'],
    ['9:30', '9:30'],
    ['07030', '07030'],
    ['0x1F', '0x1F'],
    ['1e3', '1e3'],
    ['12345678901234567890', '12345678901234567890'],
    ['.inf', '.inf'],
    ['12', 12],
    ['-0.25', -0.25],
    ['true', true],
    ['yes', 'yes'],
    ['~', null],
    ['', null],
    ['"07"', '07'],
  ])('keeps %s as written unless it is plainly a number', (written, value) => {
    expect(values(`---\nkey: ${written}\n---\n`)).toEqual({ key: value })
  })

  it('follows references, and stops when they multiply', () => {
    expect(values('---\na: &a {regions: [US]}\naudience: *a\n---\n')).toMatchObject({ 'audience.regions': ['US'] })
    const levels = Array.from({ length: 9 }, (_, i) => `l${i + 1}: &l${i + 1} [${Array(9).fill(`*l${i}`).join(', ')}]`)
    const bomb = `---\nl0: &l0 x\n${levels.join('\n')}\nsubject: Hi\n---\nbody`
    expect(problems(bomb)).toEqual(['More than 100 references. @"*l1"'])
    expect(problems('---\na: *nothing\n---\n')).toEqual(['"*nothing" refers to nothing above it. @"*nothing"'])
    expect(values('---\na: &a [*a]\nsubject: Hi\n---\n')).toMatchObject({ subject: 'Hi' })
  })

  it('reads JSON', () => {
    expect(values('---json\n{\n\t"subject": "Hi",\n\t"audience": {"regions": ["US"]}\n}\n---\nbody')).toMatchObject({
      subject: 'Hi',
      'audience.regions': ['US'],
    })
  })

  it('become metadata', () => {
    const source = '---\nsubject: "Your order"\nsend_at: 2026-05-04\naudience: {regions: {US-NY: 0.6}}\n---\n'
    const { envelope, problems } = readMetadata(read(source).entries)
    expect(problems).toEqual([])
    expect(envelope.subject!.text!.text).toBe('Your order')
    expect(envelope.send_at!.value.day).toBe('2026-05-04')
    expect(envelope['audience.regions']!.value).toEqual(new Map([['US-NY', 0.6]]))
  })
})

describe('the text of a value knows the place of each word', () => {
  const scalars: [string, string, string][] = [
    ['plain', 'Hello there world', 'Hello there world'],
    ['plain over lines', 'Hello\n  there\n\n  world', 'Hello there\nworld'],
    ['single quotes', "'It''s there, world'", "It's there, world"],
    ['double quotes', '"Hello \\"there\\" \\u00e9 \\U0001F600 world"', 'Hello "there" é 😀 world'],
    ['double quotes over lines', '"Hello\n  there \\\n   dear\\n\n  world"', 'Hello there dear\n world'],
    ['a literal block', '|\n  Hello\n   there\n\n  world\n', 'Hello\n there\n\nworld\n'],
    ['a folded block', '>-\n  Hello\n  there\n\n  world\n', 'Hello there\nworld'],
  ]
  for (const [name, written, value] of scalars) {
    it(name, () => {
      const source = `---\nbefore: 1\nkey: ${written}\nafter: 2\n---\nbody`
      const { text, value: read } = entry(source, 'key')
      expect(read).toBe(value)
      expect(text!.text).toBe(value)
      for (const word of ['Hello', 'there', 'dear', 'world']) {
        const at = value.indexOf(word)
        if (at === -1) continue
        const { start, end } = text!.span(at, at + word.length)
        expect(source.slice(start, end)).toBe(word)
      }
    })
  }

  it('whatever the value and however it is written', () => {
    const word = fc.stringMatching(/^[a-z]{1,6}$/)
    const value = fc
      .array(fc.oneof(word, fc.constantFrom(' ', "'", '"', '\n', ': ', 'é', '😀', '#', '\\', '- ')))
      .map((parts) => parts.join(''))
    const style = fc.constantFrom('PLAIN', 'QUOTE_SINGLE', 'QUOTE_DOUBLE', 'BLOCK_LITERAL', 'BLOCK_FOLDED')
    fc.assert(
      fc.property(value, style, (written, defaultStringType) => {
        const source = `---\n${stringify({ a: 1, key: written, z: 2 }, { defaultStringType: defaultStringType as 'PLAIN', lineWidth: 20 })}---\nbody`
        const value: string = parse(source.slice(4, source.indexOf('\n---') + 1)).key
        const { text, value: read } = entry(source, 'key')
        expect(read).toBe(value)
        for (const match of value.matchAll(/[a-z]+/g)) {
          const { start, end } = text!.span(match.index, match.index + match[0].length)
          expect(source.slice(start, end).replace(/\\\n\s*/, '')).toBe(match[0])
        }
      }),
    )
  })
})

describe('where the body begins', () => {
  it.each([
    ['---\na: 1\n---\nbody', 'body'],
    ['\uFEFF---\na: 1\n---\nbody', 'body'],
    ['---\r\na: 1\r\n---\r\nbody', 'body'],
    ['---  \na: 1\n---  \n\nbody', '\nbody'],
    ['---\n---\nbody', 'body'],
    ['---\n# only a comment\n---\nbody', 'body'],
    ['---\na: 1\n---', ''],
    ['---\ntext: |\n  a\n  ---\n---\nbody', 'body'],
    ['body', 'body'],
    ['\uFEFFbody', 'body'],
  ])('%j', (source, expected) => {
    expect(body(source)).toBe(expected)
    expect(problems(source)).toEqual([])
    expect(hasFrontMatter(source)).toBe(/^\uFEFF?---/.test(source))
  })

  it.each(['---\n\nbody: 1\n\n---\n', '---\nA thematic break above\n---\nmore', '---\nno end', '----\na: 1\n---\n', '--- a: 1\n---\n', ''])(
    'a thematic break is no front matter: %j',
    (source) => {
      expect(body(source)).toBe(source)
      expect(read(source)).toMatchObject({ entries: [], problems: [] })
    },
  )

  it('agrees with gray-matter', () => {
    for (const source of ['---\na: 1\n---\nbody', '---\r\na: 1\r\n---\r\n\r\nbody', '---\n---\nbody', '---\na: b\n---', 'body']) {
      expect(body(source)).toBe(matter(source, {}).content)
    }
  })
})

describe('what cannot be read is a problem, and the body is still there', () => {
  it('broken YAML, with the place of the error and what stands before it', () => {
    const source = '---\ntype: incident\n? what\n? [we\n---\nbody'
    expect(problems(source)).toEqual([expect.stringContaining('The front matter cannot be read as YAML: ')])
    expect(values(source)).toMatchObject({ type: 'incident' })
    expect(body(source)).toBe('body')
  })

  it.each([
    'Outage: what we know',
    'Ends soon:',
    '{{ first_name }}, your order',
    '{{ first_name }}',
    '{{ first_name }}: your order',
    '*|FNAME|*, your order',
    '%%FirstName%%: your order',
    '@home again',
    '*Sale* today',
    '- 20% on lamps',
    '"Lamps" for all',
    'Outage: {{ what }}: we know',
  ])('a value that misses its quotes, which is read all the same: %s', (subject) => {
    const source = `---\ntype: incident\nsubject: ${subject}  \nsend_at: 2026-05-04\n---\nbody`
    expect(problems(source)).toEqual([
      `YAML needs quotes around this value. It was read as the text that it is. @${JSON.stringify(subject)}`,
    ])
    expect(values(source)).toEqual({ type: 'incident', subject, send_at: '2026-05-04' })
  })

  it.each([
    ['note: |\n  Name: {{ name }}\n', { note: 'Name: {{ name }}\n' }],
    ['subject: Hello\n  from: a: b\n', {}],
  ])('a line inside a text is no value of its own: %j', (yaml, read) => {
    expect(values(`---\n${yaml}---\n`)).toEqual(read)
  })

  it('a value that misses its quotes ends before a comment', () => {
    expect(values('---\nsubject: Sale: lamps # the greatest of all\n---\n')).toEqual({ subject: 'Sale: lamps' })
  })

  it('values without quotes on several lines, the second of which goes on', () => {
    const source = '---\nsubject: Outage: what we know\npreheader: Today: the\n  report\n---\n'
    expect(values(source)).toEqual({ subject: 'Outage: what we know', preheader: 'Today: the report' })
    expect(problems(source)).toHaveLength(2)
  })

  it.each([
    ['subject: "Hello\nfrom: x\ndate: y', 'The quote that opens here is never closed', '"Hello', {}],
    ["type: notice\nsubject: 'It''s on\nfrom: x", 'The quote that opens here is never closed', "'It''s on", { type: 'notice' }],
    ['type: notice\ntags: [a, b\nsubject: x', 'The bracket that opens here is never closed', '[a, b', { type: 'notice' }],
    ['type: notice\naudience: {regions: [US\nsubject: x', 'The bracket that opens here is never closed', '[US', { type: 'notice' }],
    ['audience: {\n  regions: [US,\n  segment: a\n}\ntype: x', 'The bracket that opens here is never closed', '[US,', {}],
    ['audience: {\n  segment: a,\n  regions: [US]\ntype: x', 'The bracket that opens here is never closed', '{', {}],
    ['audience: {regions: {a: b}\ntype: x', 'The bracket that opens here is never closed', '{regions: {a: b}', {}],
    [
      'type: notice\nsubject: Hi\n  from: x',
      'The indentation makes this line a part of the value above it',
      '  from: x',
      { type: 'notice' },
    ],
  ])('broken YAML at the line that is to be mended: %j', (yaml, message, place, read) => {
    const source = `---\n${yaml}\n---\nbody`
    expect(problems(source)).toEqual([`The front matter cannot be read as YAML: ${message}. @${JSON.stringify(place)}`])
    expect(values(source)).toMatchObject(read)
    expect(Object.keys(values(source))).not.toContain('from')
    expect(body(source)).toBe('body')
  })

  it('a key given twice', () => {
    const source = '---\nsubject: a\nsubject: b\n---\n'
    expect(problems(source)).toEqual(['"subject" is given twice; the first counts. @"subject"'])
    expect(values(source)).toEqual({ subject: 'a' })
  })

  it.each(['js', 'javascript', 'JavaScript', 'coffee', 'cson'])('code in %s, which never runs', (language) => {
    const source = `---${language}\n{ subject: (globalThis.hasRun = true) }\n---\nbody`
    expect(problems(source)).toEqual([expect.stringContaining('is code and is not run')])
    expect((globalThis as { hasRun?: boolean }).hasRun).toBeUndefined()
    expect(body(source)).toBe('body')
  })

  it.each([
    ['---constructor\na: 1\n---\nbody', 'constructor'],
    ['---toString\na: 1\n---\nbody', 'tostring'],
  ])('another language: %j', (source, language) => {
    expect(problems(source)).toEqual([expect.stringContaining(`Front matter in "${language}" is not read`)])
    expect(body(source)).toBe('body')
  })

  it('a fence that is never closed', () => {
    const source = '---\nsubject: Hello\n\nbody'
    expect(problems(source)).toEqual(['The front matter that starts here is never closed; end it with a line "---". @"---\\n"'])
    expect(body(source)).toBe(source)
  })
})

it('reads directives in comments', () => {
  const source = '---\n# tactful-disable a/b -- why\nsubject: "# none" # tactful-disable-line\nx: |\n  # no comment\n---\n'
  expect(read(source).comments.map(({ text, span }) => [text.text, source.slice(span.start, span.end)])).toEqual([
    [' tactful-disable a/b -- why', '# tactful-disable a/b -- why'],
    [' tactful-disable-line', '# tactful-disable-line'],
  ])
})

it('is kept nowhere by gray-matter', () => {
  read('---\nsubject: remember me\n---\nbody')
  expect((matter as unknown as { cache: object }).cache).toEqual({})
})

it('takes time in proportion to the text and never throws', () => {
  const blocks = [
    `a: 1\n${'\n'.repeat(200_000)}b: 2`,
    `a: ${'['.repeat(50_000)}`,
    `a: ${'['.repeat(50_000)}${']'.repeat(50_000)}`,
    `${'- '.repeat(50_000)}x: 1`,
    `a: &x ${'&a '.repeat(20_000)}`,
    `a: "${'x\n '.repeat(100_000)}`,
    Array.from({ length: 20_000 }, (_, i) => `k${i}: v`).join('\n'),
    Array.from({ length: 20_000 }, () => 'k: v').join('\n'),
    Array.from({ length: 20_000 }, (_, i) => `k${i}: *x`).join('\n'),
    `__proto__: {polluted: 1}\nconstructor: 2`,
    `a: |\n${'  x\n'.repeat(100_000)}`,
    `a: ${'x y '.repeat(100_000)}\u2028\u2028`,
    `a: 1${'\u2028'.repeat(100_000)}`,
  ]
  for (const block of blocks) {
    const time = cpuTime(() => {
      read(`---\n${block}\n---\nbody`)
      read(`---\n${block}`)
    })
    expect(time, block.slice(0, 20)).toBeLessThan(3_000)
  }
  expect(({} as { polluted?: number }).polluted).toBeUndefined()
})

describe('TOML', () => {
  const toml = (...lines: string[]) => `+++\n${lines.join('\n')}\n+++\nbody`

  it('is read with its tables, lists and dates', () => {
    const source = toml(
      'title = "Your order" # a comment',
      "'quoted key' = 'C:\\new'",
      'date = 2026-05-04T09:00:00+02:00',
      'day = 2026-05-04',
      'count = 1_000',
      'draft = false',
      'hex = 0x1F',
      'audience.segment = "trial"',
      'tags = [ "a", # first',
      '  "b", ]',
      '[audience.regions]',
      'US-NY = 0.6',
    )
    expect(problems(source)).toEqual([])
    expect(body(source)).toBe('body')
    expect(values(source)).toEqual({
      title: 'Your order',
      'quoted key': 'C:\\new',
      date: '2026-05-04T09:00:00+02:00',
      day: '2026-05-04',
      count: 1000,
      draft: false,
      hex: '0x1F',
      'audience.segment': 'trial',
      tags: ['a', 'b'],
      'tags.0': 'a',
      'tags.1': 'b',
      'audience.regions': { 'US-NY': 0.6 },
      'audience.regions.US-NY': 0.6,
    })
    const { envelope, problems: misread } = readMetadata(read(source).entries)
    expect(misread).toEqual([])
    expect(envelope.subject!.value).toBe('Your order')
    expect(envelope.send_at!.value.iso).toBe('2026-05-04T09:00:00+02:00')
    expect(envelope['audience.regions']!.value).toEqual(new Map([['US-NY', 0.6]]))
  })

  it('knows the place of each word, through escapes and ends of lines', () => {
    const source = toml('title = "Hello \\"there\\" \\u00e9 world"', 'x = 1').replaceAll('\n', '\r\n')
    const { text, value, keySpan } = entry(source, 'title')
    expect(value).toBe('Hello "there" é world')
    expect(source.slice(keySpan.start, keySpan.end)).toBe('title')
    for (const word of ['Hello', 'there', 'world']) {
      const { start, end } = text!.span(text!.text.indexOf(word), text!.text.indexOf(word) + word.length)
      expect(source.slice(start, end)).toBe(word)
    }
    expect(values(source)).toMatchObject({ x: 1 })
  })

  it.each([
    ['text = """', 'texts over several lines are not read here; write it on one line', 'a = "no"', '"""'],
    ['params = { a = 1 }', 'tables on one line are not read here; write a table such as [audience] below'],
    ['[[menu]]', 'lists of tables are not read here; write the values as a list', 'a = 1', '[ok]'],
    ['subject = Hello', 'expected a text in quotes, a number, true, false, a date or a list'],
    ['subject = "Hello', 'expected a text in quotes, a number, true, false, a date or a list'],
    ['subject: Hello', 'expected "=" after the key'],
    ['c = 1 a = 2', 'expected the end of the line here'],
    ['= 1', 'expected a key, such as title = "Hello"'],
    ['[a', 'expected a table such as [audience]', '[ok]'],
  ])('beyond the simple forms is a problem at its line, and the rest counts: %s', (line, why, ...more) => {
    const source = toml('before = 1', line, ...more, 'after = 2')
    expect(problems(source)).toEqual([`The front matter cannot be read as TOML: ${why}. @${JSON.stringify(line)}`])
    const read = values(source)
    expect([read.before, read.after ?? read['ok.after']]).toEqual([1, 2])
    expect(read).not.toHaveProperty('a')
  })

  it('says of a key that is given twice, and of a fence that is never closed', () => {
    expect(problems(toml('a = 1', 'a = 2'))).toEqual(['"a" is given twice; the first counts. @"a"'])
    expect(problems('+++\na = 1\nbody')).toEqual([expect.stringContaining('end it with a line "+++"')])
  })

  it('takes time in proportion to the text and never throws', () => {
    const blocks = [
      `a = ${'['.repeat(200_000)}`,
      `a = "${'x'.repeat(1_000_000)}`,
      `a = "${'\\n'.repeat(300_000)}"`,
      `a = [${'1,'.repeat(100_000)}]`,
      `${'a.'.repeat(200_000)}b = 1`,
      'a = [\n'.repeat(50_000),
      'a = 1\n'.repeat(50_000),
      `[${'k'.repeat(500_000)}]\n${'a = 1\n'.repeat(50_000)}`,
      `a = ${'9'.repeat(500_000)}`,
      `a = ${'1_'.repeat(300_000)}`,
      "a = '''x\n".repeat(50_000),
      '__proto__ = 1\n[__proto__]\npolluted = 1\n[constructor]\nx = 1',
    ]
    for (const block of blocks)
      expect(
        cpuTime(() => read(toml(block))),
        block.slice(0, 20),
      ).toBeLessThan(3_000)
    expect(({} as { polluted?: number }).polluted).toBeUndefined()
  })
})
