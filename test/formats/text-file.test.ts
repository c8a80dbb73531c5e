import { expect, test } from 'vitest'
import { assemble } from '../../src/document/index.ts'
import { parseText } from '../../src/formats/text/index.ts'
import { LineIndex, MappedText } from '../../src/text/index.ts'

const nothingNested = () => ({ entries: [], parts: [], comments: [], problems: [] })
const read = (source: string) => assemble('a.txt', 'text', new LineIndex(source), parseText(MappedText.of(source), nothingNested))
const texts = (source: string): (string | undefined)[] => read(source).parts[0]!.blocks.map(({ text }) => text.text)

test('leading lines are metadata and no text', () => {
  const source = 'Subject: Your invoice\nPreview text: It is due on Friday\nFrom: Acme <hi@acme.example>\nSend-At: 2026-05-04\n\nHi Ann,\n'
  const { envelope } = read(source)
  expect(envelope.subject).toMatchObject({ value: 'Your invoice', origin: 'line', span: { start: 9, end: 21 } })
  expect(envelope.subject?.text?.span(5, 12)).toEqual({ start: 14, end: 21 })
  expect(envelope.preheader?.value).toBe('It is due on Friday')
  expect(envelope.from?.value).toBe('Acme <hi@acme.example>')
  expect(envelope.send_at?.value.day).toBe('2026-05-04')
  expect(texts(source)).toEqual(['Hi Ann,'])
})

test('the block ends with the first line that is none of it', () => {
  expect(texts('Subject: Hello\nHi Ann,\nType: nothing of ours')).toEqual(['Hi Ann,\nType: nothing of ours'])
})

test('a letter that begins with "Note:" keeps its first line', () => {
  expect(texts('Note: we close at noon.\n\nBye.')).toEqual(['Note: we close at noon.', 'Bye.'])
})

test('rules are switched off by a line, addressees are passed over', () => {
  const { envelope } = read('\uFEFFSubject: Hello\r\nTo: all\r\nTactful-Disable: tone/scolding, tone/hype\r\n\r\nHi.')
  expect(envelope.subject?.span).toEqual({ start: 10, end: 15 })
  expect(envelope.tactful_disable?.value).toEqual(['tone/scolding, tone/hype'])
})

test('lines that switch rules off count all, each with its reason', () => {
  const { envelope } = read('Subject: Hello\nTactful-Disable: tone/hype -- a joke\nX-Tactful-Disable: tone/scolding\n\nHi.')
  expect(envelope.tactful_disable?.value).toEqual(['tone/hype -- a joke', 'tone/scolding'])
})

test('dotted keys reach nested metadata', () => {
  const { envelope } = read('Subject: Hi\nAudience.Regions: US-NY, US-NJ\nUpgrade.Migrates_Data: true\n\nHi.')
  expect([...envelope['audience.regions']!.value.keys()]).toEqual(['US-NY', 'US-NJ'])
  expect(envelope['upgrade.migrates_data']?.value).toBe(true)
})

test('front matter may stand before a text', () => {
  const source = '---\nsubject: Your invoice\ntype: notice\n---\n\nHi Ann,\n'
  expect(read(source).envelope.subject?.value).toBe('Your invoice')
  expect(texts(source)).toEqual(['Hi Ann,'])
})
