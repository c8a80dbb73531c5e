import { expect, test } from 'vitest'
import { lines, parseMail, readMail, textsOf } from './eml-reading.ts'

const subjectOf = (value: string) => readMail(lines(`Subject: ${value}`, '', 'Text.')).envelope.subject

test('a folded header is one line, and knows where its words stand', () => {
  const source = lines('Subject: We moved', '\tyour files', '   last night', '', 'Text.')
  const { subject } = readMail(source).envelope
  expect(subject?.value).toBe('We moved your files last night')
  const { start, end } = subject!.text!.span(14, 30)
  expect(source.slice(start, end)).toBe('files\r\n   last night')
})

test.each([
  ['=?utf-8?Q?Caf=C3=A9_offen?=', 'Café offen'],
  ['=?UTF-8?b?Q2Fmw6k=?= offen', 'Café offen'],
  ['=?utf-8?B?Q2Fmw6k?=', 'Café'],
  ['=?iso-8859-1*de?Q?Gr=FC=DFe?=', 'Grüße'],
  ['=?utf-8?Q?Caf=C3=A9?= =?utf-8?Q?_offen?=', 'Café offen'],
  ['=?utf-8?Q?Caf=C3?=\r\n =?utf-8?Q?=A9?=', 'Café'],
  ['=?utf-8?B?8J+O?= =?utf-8?B?iQ==?= now', '🎉 now'],
  ['=?iso-2022-jp?B?GyRCJDMbKEI=?= =?iso-2022-jp?B?GyRCJHMbKEI=?=', 'こん'],
  ['a =?utf-8?Q?b?= c', 'a b c'],
  ['=?utf-8?Q?Is this right=3F?=', 'Is this right?'],
  ['=?utf-8?X?what?= =?utf-8?Q?open', '=?utf-8?X?what?= =?utf-8?Q?open'],
  ['50 =? 50 ?=', '50 =? 50 ?='],
  ['=?no-such-set?Q?caf=E9?=', 'café'],
  ['Gr\xfc\xdfe', 'Grüße'],
  [Buffer.from('Grüße').toString('latin1'), 'Grüße'],
])('the subject %j reads %j', (value, text) => {
  expect(subjectOf(value)?.value).toBe(text)
})

test('the words of an encoded subject know their places', () => {
  const source = lines('Subject: =?utf-8?Q?Caf=C3=A9_offen?=', '', 'Text.')
  const { text } = readMail(source).envelope.subject!
  const place = (start: number, end: number) => {
    const span = text!.span(start, end)
    return source.slice(span.start, span.end)
  }
  expect(place(0, 4)).toBe('Caf=C3=A9')
  expect(place(5, 10)).toBe('offen')
})

test.each([
  ['Mon, 4 May 2026 09:00:00 +0200', '2026-05-04T09:00:00+02:00'],
  ['4 May 2026 09:00 GMT', '2026-05-04T09:00:00Z'],
  ['Thu, 22 Aug 02 11:37:34 EDT', '2002-08-22T11:37:34-04:00'],
  ['Thu, 22 Aug 2002 11:37:34 -0400 (EDT)', '2002-08-22T11:37:34-04:00'],
  ['Thu, 22 Aug 2002 11:37:34 XYZ', '2002-08-22T11:37:34'],
])('Date: %s', (date, iso) => {
  expect(parseMail(lines(`Date: ${date}`, '', 'x')).entries).toMatchObject([{ path: ['header_date'], value: iso, origin: 'header' }])
})

test('the date of a draft is no send date, the date of a received mail is', () => {
  expect(readMail(lines('Date: Mon, 4 May 2026 09:00:00 +0200', '', 'x')).envelope.send_at).toBeUndefined()
  const received = readMail(lines('Received: by x; y', 'Date: Mon, 4 May 2026 09:00:00 +0200', '', 'x'))
  expect(received.envelope.send_at?.value.day).toBe('2026-05-04')
})

test('a date that is none is kept as a header', () => {
  expect(parseMail(lines('Date: tomorrow', '', 'x')).entries).toMatchObject([{ path: ['headers', 'date'], value: 'tomorrow' }])
})

test('our own headers and the rest', () => {
  const { envelope } = readMail(
    lines(
      'Received: by x; y',
      'Date: Mon, 4 May 2026 09:00:00 +0200',
      'Reply-To: help@acme.example',
      'List-Unsubscribe: <mailto:out@acme.example>,',
      ' <https://acme.example/out>',
      'In-Reply-To: <a@b>',
      'References: <c@d> <a@b>',
      'Content-Language: de',
      'X-Tactful-Disable: tone/scolding',
      'X-Tactful-Type: notice',
      'X-Tactful-Send-At: 2026-05-06',
      'X-Tactful-Upgrade.Migrates_Data: true',
      '',
      'x',
    ),
  )
  expect(envelope).toMatchObject({
    reply_to: { value: 'help@acme.example' },
    list_unsubscribe: { value: '<mailto:out@acme.example>, <https://acme.example/out>' },
    in_reply_to: { value: '<a@b>' },
    language: { value: 'de' },
    tactful_disable: { value: ['tone/scolding'] },
    type: { value: 'notice' },
    send_at: { value: { day: '2026-05-06' } },
    'upgrade.migrates_data': { value: true },
  })
})

test('headers that nobody reads yet are kept by their names', () => {
  const { entries } = parseMail(lines('Message-ID: <a@b>', 'List-Unsubscribe-Post: List-Unsubscribe=One-Click', '', 'x'))
  expect(entries).toMatchObject([
    { path: ['headers', 'message-id'], value: '<a@b>' },
    { path: ['headers', 'list-unsubscribe-post'], value: 'List-Unsubscribe=One-Click' },
  ])
})

test.each([
  ['the "From " line of an mbox', 'From ann@example.com Mon May  4 09:00:00 2026\r\nSubject: Hi\r\n\r\nText.'],
  ['a byte order mark', '\uFEFFSubject: Hi\r\n\r\nText.'],
  ['the bytes of a byte order mark', '\xef\xbb\xbfSubject: Hi\r\n\r\nText\xe9.'.replace('\xe9', '')],
  ['blank lines', '\r\n\r\nSubject: Hi\r\n\r\nText.'],
  ['a blank before the colon', 'Subject : Hi\r\n\r\nText.'],
  ['an escaped From line', 'X-A: b\r\n>From ann Mon May 4\r\nSubject: Hi\r\n\r\nText.'],
  ['line feeds alone', 'Subject: Hi\n\nText.'],
  ['carriage returns alone', 'Subject: Hi\r\rText.'],
])('a mail may begin with %s', (_, source) => {
  expect(readMail(source).envelope.subject?.value).toBe('Hi')
  expect(textsOf(source)).toEqual(['Text.'])
  expect(parseMail(source).problems).toEqual([])
})

test('parameters: quoted, with comments, continued and encoded (RFC 2231)', () => {
  const mail = (type: string) => textsOf(lines(`Content-Type: ${type}`, '', '--a;b', '', 'One.', '--a;b--'))
  for (const type of [
    'multipart/mixed; boundary="a;b"',
    'Multipart/Mixed (yes); BOUNDARY = "a\\;b" (really)',
    'multipart/mixed; boundary*0="a;"; boundary*1="b"',
    "multipart/mixed; boundary*=utf-8''a%3Bb",
    'multipart/mixed;\r\n\tboundary="a;b"',
  ])
    expect(mail(type)).toEqual(['One.'])
})
