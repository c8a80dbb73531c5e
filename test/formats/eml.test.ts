import { expect, test } from 'vitest'
import { lines, parseMail, placeOf, readMail, sourceOf, textsOf } from './eml-reading.ts'

const CAMPAIGN = lines(
  'Received: from mx.example (mx.example [192.0.2.1])',
  '\tby in.example; Mon, 4 May 2026 09:00:02 +0200',
  'From: Acme <news@acme.example>',
  'Subject: Your files',
  'Date: Mon, 4 May 2026 09:00:00 +0200',
  'MIME-Version: 1.0',
  'Content-Type: multipart/mixed; boundary="outer"',
  '',
  'This is for old mail programs.',
  '--outer',
  'Content-Type: multipart/alternative; boundary="inner"',
  '',
  '--inner',
  'Content-Type: text/plain; charset=utf-8',
  '',
  'Plain words.',
  '--inner',
  'Content-Type: text/html; charset=utf-8',
  'Content-Transfer-Encoding: quoted-printable',
  '',
  '<p class=3D"a">Wir haben Ihre Dateien f=C3=BCr Sie ver=',
  'schoben, und alles ist =E2=80=9Ean Bord=E2=80=9C.</p>',
  '--inner--',
  '--outer',
  'Content-Type: text/plain; name="notes.txt"',
  'Content-Disposition: attachment; filename="notes.txt"',
  '',
  'Attached words.',
  '--outer',
  'Content-Type: image/png',
  'Content-Transfer-Encoding: base64',
  '',
  'iVBORw0KGgo=',
  '--outer--',
  '',
  'Epilogue.',
)

test('a reader sees the HTML of the alternatives, no attachment, no preamble, no epilogue', () => {
  expect(textsOf(CAMPAIGN)).toEqual(['Wir haben Ihre Dateien für Sie verschoben, und alles ist „an Bord“.'])
  expect(parseMail(CAMPAIGN).problems).toEqual([])
})

test('a place in quoted-printable HTML in nested multiparts is the line and column of the file', () => {
  expect(placeOf(CAMPAIGN, 'Wir')).toBe('21:16')
  expect(placeOf(CAMPAIGN, 'für')).toBe('21:39')
  expect(placeOf(CAMPAIGN, 'verschoben')).toBe('21:52')
  expect(placeOf(CAMPAIGN, 'und')).toBe('22:10')
  expect(sourceOf(CAMPAIGN, 'für')).toBe('f=C3=BCr')
  expect(sourceOf(CAMPAIGN, 'verschoben')).toBe('ver=\r\nschoben')
  expect(sourceOf(CAMPAIGN, '„an')).toBe('=E2=80=9Ean')
})

test('headers are metadata with places', () => {
  const { envelope, source } = readMail(CAMPAIGN)
  expect(envelope.subject).toMatchObject({ value: 'Your files', origin: 'header' })
  expect(source.position(envelope.subject!.span.start)).toEqual({ line: 4, column: 10 })
  expect(envelope.from?.value).toBe('Acme <news@acme.example>')
  expect(envelope.send_at?.value).toEqual({ iso: '2026-05-04T09:00:00+02:00', day: '2026-05-04', instant: Date.UTC(2026, 4, 4, 7) })
  expect(envelope.received?.value).toBe(true)
})

const alternative = (...parts: string[][]) =>
  lines('Content-Type: multipart/alternative; boundary=b', '', ...parts.flatMap((part) => ['--b', ...part]), '--b--')

test('the text counts where the HTML has none', () => {
  const text = ['Content-Type: text/plain', '', 'Words.']
  expect(textsOf(alternative(text, ['Content-Type: text/html', '', '<img src="a.png">']))).toEqual(['Words.'])
  expect(textsOf(alternative(text, ['Content-Type: text/calendar', '', 'BEGIN:VCALENDAR']))).toEqual(['Words.'])
  expect(textsOf(alternative(['Content-Type: text/html', '', '<p>Rich</p>'], text))).toEqual(['Rich'])
})

test('HTML with its images is one alternative', () => {
  const related = [
    'Content-Type: multipart/related; boundary=r',
    '',
    '--r',
    'Content-Type: text/html',
    '',
    '<p>Rich</p>',
    '--r',
    'Content-Type: image/png',
    '',
    'x',
    '--r--',
  ]
  expect(textsOf(alternative(['', 'Plain.'], related))).toEqual(['Rich'])
})

test('a mail inside the mail is quoted, and its header is not ours', () => {
  const source = lines(
    'Subject: Ours',
    'Content-Type: multipart/mixed; boundary=b',
    '',
    '--b',
    '',
    'See below.',
    '--b',
    'Content-Type: message/rfc822',
    '',
    'Subject: Theirs',
    'X-Tactful-Disable: all',
    '',
    'I am not happy.',
    '--b--',
  )
  expect(textsOf(source)).toEqual(['See below.', '> I am not happy.'])
  expect(readMail(source).envelope).toMatchObject({ subject: { value: 'Ours' } })
  expect(readMail(source).envelope.tactful_disable).toBeUndefined()
})

test('text/plain in format=flowed is unwrapped, quotations and the signature mark stay', () => {
  const source = lines(
    'Content-Type: text/plain; format=flowed',
    '',
    '> Can you do ',
    '> this?',
    'Yes, ',
    'we can.',
    'Ask Bob.',
    ' From him you get more.',
    '-- ',
    'Ann',
  )
  expect(textsOf(source)).toEqual(['> Can you do this?', 'Yes, we can.\nAsk Bob.\nFrom him you get more.', 'Ann'])
  expect(sourceOf(source, 'do this')).toBe('do \r\n> this')
})

test('with DelSp the blank at the end of a flowed line goes too', () => {
  expect(textsOf(lines('Content-Type: text/plain; format=flowed; delsp=yes', '', 'Donau ', 'dampf.'))).toEqual(['Donaudampf.'])
})

test('base64 in lines, with junk and without padding', () => {
  const encoded = Buffer.from('Grüße aus Köln, 🎉 schön.').toString('base64')
  const broken = `${encoded.slice(0, 7)}\r\n*${encoded.slice(7, 21)}\r\n\r\n${encoded.slice(21).replace(/=+$/, '')}`
  const source = lines('Content-Type: text/plain; charset=utf-8', 'Content-Transfer-Encoding: base64', '', broken)
  expect(textsOf(source)).toEqual(['Grüße aus Köln, 🎉 schön.'])
  expect(Buffer.from(sourceOf(source, 'Grü')!, 'base64').toString()).toBe('Grü')
  expect(placeOf(source, 'Grüße')).toBe('4:1')
})

const bytes = (...values: (string | number[])[]): string =>
  values.map((value) => (typeof value === 'string' ? value : String.fromCharCode(...value))).join('')

test.each([
  ['windows-1252 smart quotes', 'windows-1252', bytes([0x93], 'Hi', [0x94, 0x20, 0x80], '5'), '“Hi” €5'],
  ['iso-8859-15', 'iso-8859-15', bytes([0xa4], '5'), '€5'],
  ['koi8-r', 'koi8-r', bytes([0xf0, 0xd2, 0xc9, 0xd7, 0xc5, 0xd4]), 'Привет'],
  ['gb2312', 'gb2312', bytes([0xc4, 0xe3, 0xba, 0xc3], ' ok'), '你好 ok'],
  ['big5 with an ASCII trail byte', 'big5', bytes([0xa7, 0x41, 0xa6, 0x6e]), '你好'],
  ['iso-2022-jp', 'iso-2022-jp', bytes([0x1b], '$B$3$s', [0x1b], '(B ok'), 'こん ok'],
  ['shift_jis', 'shift_jis', bytes([0x82, 0xb1, 0x82, 0xf1]), 'こん'],
  ['utf-8 in a file of bytes', 'utf-8', Buffer.from('Grüße 🎉').toString('latin1'), 'Grüße 🎉'],
  ['utf-8 without saying so', '', Buffer.from('Grüße').toString('latin1'), 'Grüße'],
  ['windows-1252 that says it is utf-8', 'utf-8', bytes('Gr', [0xfc], 'n', [0x85]), 'Grün…'],
  ['utf-8 with one broken byte', 'utf-8', bytes('Gr', [0xc3, 0xbc, 0xff], 'n'), 'Grü\ufffdn'],
])('8bit: %s', (_, charset, body, text) => {
  const source = lines(`Content-Type: text/plain${charset && `; charset="${charset}"`}`, 'Content-Transfer-Encoding: 8bit', '', body)
  expect(textsOf(source)).toEqual([text])
  expect(placeOf(source, text.split(' ').at(-1)!)).toBe(
    `4:${body.includes(' ') ? body.lastIndexOf(' ') + 2 : 1 + Number(body.startsWith('\x1b')) * 3}`,
  )
})

test('text that was decoded already is not decoded again', () => {
  const source = lines('Content-Type: text/plain; charset=koi8-r', 'Content-Transfer-Encoding: 8bit', '', '“Ã©” stays, naïve café too.')
  expect(textsOf(source)).toEqual(['“Ã©” stays, naïve café too.'])
  expect(textsOf(lines('Content-Type: text/plain; charset=utf-8', '', 'naïve café, 5 £'))).toEqual(['naïve café, 5 £'])
})

test('multi-byte sets in quoted-printable, where a trail byte may be written as a letter', () => {
  const source = lines('Content-Type: text/plain; charset=big5', 'Content-Transfer-Encoding: quoted-printable', '', '=A7A=A6=', 'n ok')
  expect(textsOf(source)).toEqual(['你好 ok'])
  expect(sourceOf(source, '好')).toBe('=A6=\r\nn')
})

test('an HTML body may name its own character set', () => {
  const source = lines('Content-Type: text/html', '', bytes('<meta charset="koi8-r"><p>', [0xf0, 0xd2], '</p>'))
  expect(textsOf(source)).toEqual(['Пр'])
})
