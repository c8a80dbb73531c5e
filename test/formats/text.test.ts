import { expect, test } from 'vitest'
import type { Block } from '../../src/document/index.ts'
import { parseTextBody } from '../../src/formats/text/index.ts'
import { LineIndex, MappedText } from '../../src/text/index.ts'

const read = (...lines: string[]): readonly Block[] => parseTextBody(MappedText.of(lines.join('\n'))).parts[0]!.blocks

/** A block as one line: `kind: text`, `>` before what is quoted, the depth and id of a list after its kind. */
const show = (block: Block): string => {
  const place = block.list ? ` ${block.list.ordered ? 'ordered' : 'bullet'} ${block.list.id}/${block.list.depth}` : ''
  return `${block.quoted ? '> ' : ''}${block.kind}${block.level ?? ''}${place}: ${block.text.text}`
}
const shown = (...lines: string[]): string[] => read(...lines).map(show)

test('paragraphs are parted by blank lines, and wrapped lines are joined', () => {
  expect(
    shown(
      'We have moved your files to the new storage last night, and nothing',
      'was lost on the way. You need not do anything now.',
      '',
      ' \t',
      'The old addresses go on working until May.',
    ),
  ).toEqual([
    'paragraph: We have moved your files to the new storage last night, and nothing was lost on the way. You need not do anything now.',
    'paragraph: The old addresses go on working until May.',
  ])
})

test.each([
  ['LF', '\n'],
  ['CRLF', '\r\n'],
  ['CR', '\r'],
])('lines may end with %s', (_, end) => {
  const source = ['Dear Ann,', '', 'it is done.'].join(end)
  const blocks = parseTextBody(MappedText.of(source)).parts[0]!.blocks
  expect(blocks.map(show)).toEqual(['paragraph: Dear Ann,', 'paragraph: it is done.'])
  const { start } = blocks[1]!.text.span()
  expect(new LineIndex(source).position(start)).toEqual({ line: 3, column: 1 })
})

test('every word knows its place, also over the line break that joins two lines', () => {
  const source = 'The upgrade starts tonight at nine and will take about four\nhours in all, so save your work.'
  const [block] = parseTextBody(MappedText.of(source)).parts[0]!.blocks
  for (const match of block!.text.text.matchAll(/\S+/g)) {
    const { start, end } = block!.text.span(match.index, match.index + match[0].length)
    expect(source.slice(start, end)).toBe(match[0])
  }
  const at = block!.text.text.indexOf('four hours')
  expect(block!.text.span(at, at + 10)).toEqual({ start: 55, end: 65 })
})

test('a break that somebody meant stays: address, sign-off, key and value lines', () => {
  expect(shown('Acme Inc.', '12 Harbour Road', 'Springfield, IL 62704')).toEqual([
    'paragraph: Acme Inc.\n12 Harbour Road\nSpringfield, IL 62704',
  ])
  expect(shown('Best regards,', 'Maria Lopez', 'Customer team')).toEqual(['paragraph: Best regards,\nMaria Lopez\nCustomer team'])
  expect(shown('Hi Bob,', 'we have looked into the failed export that you wrote to us about on', 'Monday.')).toEqual([
    'paragraph: Hi Bob,\nwe have looked into the failed export that you wrote to us about on Monday.',
  ])
  expect(shown('Order: 4711', 'Paid with: your Visa card that ends in 1234, on 3 May', 'Total: 30 EUR')).toEqual([
    'paragraph: Order: 4711\nPaid with: your Visa card that ends in 1234, on 3 May\nTotal: 30 EUR',
  ])
})

test('lines longer than anybody wraps are paragraphs of their own kind: each break is meant', () => {
  const long = 'word '.repeat(40).trim()
  expect(shown(`${long}.`, 'Then this.')).toEqual([`paragraph: ${long}.\nThen this.`])
})

test('lists nest by indentation, and items go on in the lines below', () => {
  expect(
    shown(
      'What changes:',
      '* Exports are faster, because they no longer wait for the nightly',
      '  backup to end',
      '  - also the large ones',
      '* Imports',
      '',
      '1. Open the settings.',
      '2) Choose Export.',
      '   a) as CSV',
      '',
      'That is all.',
    ),
  ).toEqual([
    'paragraph: What changes:',
    'item bullet 0/1: Exports are faster, because they no longer wait for the nightly backup to end',
    'item bullet 1/2: also the large ones',
    'item bullet 0/1: Imports',
    'item ordered 2/1: Open the settings.',
    'item ordered 2/1: Choose Export.',
    'item ordered 3/2: as CSV',
    'paragraph: That is all.',
  ])
})

test('a number or a dash in the middle of a sentence begins no list', () => {
  expect(shown('The meeting that we had planned for the spring was moved to', '12. March, as the hall is not free before.')).toHaveLength(1)
  expect(shown('You can keep the old plan and everything that comes with it', '- at the old price.')).toHaveLength(1)
})

test.each([
  [['Why did it fail?', '----------------'], 'heading2: Why did it fail?'],
  [['News', '========================================'], 'heading1: News'],
  [['*****************', 'Welcome to Acme', '*****************'], 'heading1: Welcome to Acme'],
  [['## What is new'], 'heading2: What is new'],
  [['=== What is new ==='], 'heading2: What is new'],
  [['WHAT IS NEW'], 'heading2: WHAT IS NEW'],
])('%j is a heading', (lines, heading) => {
  expect(shown(...lines, '', 'Text.')).toEqual([heading, 'paragraph: Text.'])
})

test('a line in capitals above a text is a heading, a text in capitals is none', () => {
  expect(shown('WHAT IS NEW', 'Exports are faster.')).toEqual(['heading2: WHAT IS NEW', 'paragraph: Exports are faster.'])
  expect(shown('THIS IS A SCAM AND', 'YOU KNOW IT')).toEqual(['paragraph: THIS IS A SCAM AND\nYOU KNOW IT'])
  expect(shown('DEAR CUSTOMER,', 'thank you.')).toEqual(['paragraph: DEAR CUSTOMER,\nthank you.'])
})

test('rulers and the signature mark are no text', () => {
  expect(shown('One.', '', '------------', '* * *', '', 'Two.', '-- ', 'Ann')).toEqual([
    'paragraph: One.',
    'paragraph: Two.',
    'paragraph: Ann',
  ])
})

test('quoted lines are somebody else’s words, with the line that says whose', () => {
  expect(
    shown(
      'Yes, we can.',
      '',
      'On Mon, 4 May 2026, Ann Lee',
      '<ann@example.com> wrote:',
      '',
      '> Can you',
      '> do it?',
      '>> Do what?',
      '',
      'Bob',
    ),
  ).toEqual([
    'paragraph: Yes, we can.',
    '> paragraph: On Mon, 4 May 2026, Ann Lee\n<ann@example.com> wrote:',
    '> paragraph: Can you do it?',
    '> paragraph: Do what?',
    'paragraph: Bob',
  ])
})

test.each([
  [['-----Original Message-----', 'From: Ann']],
  [['Begin forwarded message:', '', 'From: Ann']],
  [['---------- Forwarded message ---------', 'From: Ann']],
  [['________________________________', 'From: Ann <ann@example.com>', 'Sent: Monday']],
])('what follows %j is quoted', (lines) => {
  const blocks = read('See below.', '', ...lines, '', 'I am not happy.')
  expect(blocks[0]).toMatchObject({ quoted: false })
  expect(blocks.slice(1).every(({ quoted }) => quoted)).toBe(true)
  expect(blocks.at(-1)?.text.text).toBe('I am not happy.')
})

test('an address in a text is a link, without the full stop after it', () => {
  const source = 'See https://example.com/a_(b)?c=1. Or (www.example.com), or <https://x.example>.'
  const [block] = read(source)
  expect(block!.links.map(({ target }) => target)).toEqual(['https://example.com/a_(b)?c=1', 'www.example.com', 'https://x.example'])
  for (const { start, end, target, targetSpan } of block!.links) {
    expect(block!.text.text.slice(start, end)).toBe(target)
    expect(source.slice(targetSpan.start, targetSpan.end)).toBe(target)
  }
})

test.each([
  ['https://example.com/confirm'],
  ['<https://example.com/confirm>'],
  ['Confirm your address: https://example.com/confirm'],
  ['[Confirm] https://example.com/confirm'],
  ['Confirm your address ( {{ confirm_url }} )'],
  ['{{ confirm_url }}'],
])('%s on its own line is a button', (line) => {
  const [before, button, after] = read('One more step:', line, 'Thank you!')
  expect([before?.kind, button?.kind, after?.kind]).toEqual(['paragraph', 'button', 'paragraph'])
  expect(button?.links).toHaveLength(1)
  expect(button?.links[0]?.target).toMatch(/confirm/)
})

test('an address that a sentence was wrapped around is no button', () => {
  expect(shown('You find the whole list of the changes at', 'https://example.com/changes', 'under the heading of your plan.')).toHaveLength(
    1,
  )
})

test('merge tags are fields, and a line that only controls leaves nothing', () => {
  const [hello, text] = read('Hi {{ first_name }},', '{% if vip %}', 'thank you.', '{% endif %}')
  expect(hello?.text.text).toBe('Hi \uFFFC,')
  expect(hello?.fields[0]).toMatchObject({ at: 3, source: '{{ first_name }}', span: { start: 3, end: 19 } })
  expect(text?.text.text).toBe('thank you.')
})

test.each([
  ['one line of a megabyte', 'word '.repeat(200_000)],
  ['one word of a megabyte', 'x'.repeat(1_000_000)],
  ['a hundred thousand addresses in one line', 'http://a,http://b)'.repeat(60_000)],
  ['a hundred thousand addresses that are tags', '({{url}})'.repeat(100_000)],
  ['brackets without end', `http://x${'('.repeat(500_000)}${')'.repeat(500_000)}`],
  ['lines without end', 'a\n'.repeat(300_000)],
  ['markers without end', '- a\n'.repeat(200_000)],
  ['ever deeper items', Array.from({ length: 1_200 }, (_, i) => `${' '.repeat(i * 2)}- a`).join('\n')],
  ['quote marks without end', '>'.repeat(1_000_000)],
  ['rulers without end', '---\nA\n'.repeat(40_000)],
  ['blanks without end', ' '.repeat(1_000_000)],
  ['attributions without end', 'On x wrote:\n> y\n'.repeat(60_000)],
])(
  'hostile input takes time in proportion to its size: %s',
  (_, source) => {
    expect(parseTextBody(MappedText.of(source)).problems).toEqual([])
  },
  8_000,
)
