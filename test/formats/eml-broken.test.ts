import { expect, test } from 'vitest'
import { blocksOf, lines, parseMail, readMail, textsOf } from './eml-reading.ts'

const problemsOf = (source: string) => parseMail(source).problems.map(({ message }) => message)

test('a multipart without its end line is read to the end, and says so', () => {
  const source = lines('Content-Type: multipart/mixed; boundary=b', '', '--b', '', 'One.', '--b', '', 'Two.')
  expect(textsOf(source)).toEqual(['One.', 'Two.'])
  expect(problemsOf(source)).toEqual([expect.stringContaining('"--b--"')])
})

test('an inner multipart ends where the outer one goes on', () => {
  const source = lines(
    'Content-Type: multipart/mixed; boundary=o',
    '',
    '--o',
    'Content-Type: multipart/alternative; boundary=i',
    '',
    '--i',
    '',
    'One.',
    '--o',
    '',
    'Two.',
    '--o--',
  )
  expect(textsOf(source)).toEqual(['One.', 'Two.'])
})

test('a multipart whose boundaries are missing is read as text', () => {
  expect(textsOf(lines('Content-Type: multipart/mixed; boundary=b', '', 'One.'))).toEqual(['One.'])
  expect(problemsOf(lines('Content-Type: multipart/mixed', '', 'One.'))).toEqual([expect.stringContaining('boundary')])
})

test('a boundary counts only on a line of its own', () => {
  const source = lines('Content-Type: multipart/mixed; boundary=b', '', '--b', '', 'One --b', '--bc', '--b x', 'End.', '--b--  ')
  expect(textsOf(source)).toEqual(['One --b\n--bc\n--b x\nEnd.'])
})

test('quoted-printable that is none stays as it stands', () => {
  const body = (text: string) => textsOf(lines('Content-Transfer-Encoding: quoted-printable', '', text))
  expect(body('1 = 1, =ZZ, =4, =E')).toEqual(['1 = 1, =ZZ, =4, =E'])
  expect(body('It ends=')).toEqual(['It ends'])
  expect(body('soft=  \r\nened, =c3=a9 in small letters')).toEqual(['softened, é in small letters'])
  expect(body('cut =E2=80')).toEqual(['cut â€'])
})

test('a plain footer below base64 is not taken for more of it', () => {
  const body = Buffer.from('Words.').toString('base64')
  expect(textsOf(lines('Content-Transfer-Encoding: base64', '', body, '', '______', 'List mailing list'))).toEqual(['Words.'])
})

test('what nobody can decode is a problem', () => {
  const encoding = lines('Content-Transfer-Encoding: x-uuencode', '', 'begin 644 a')
  expect(parseMail(encoding).problems).toMatchObject([{ lost: true, message: expect.stringContaining('x-uuencode') }])
  const charset = lines('Content-Type: text/plain; charset=x-nobody', '', 'caf\xe9')
  expect(textsOf(charset)).toEqual(['café'])
  expect(parseMail(charset).problems).toMatchObject([{ lost: false, message: expect.stringContaining('x-nobody'), span: { start: 0 } }])
  expect(problemsOf(lines('Content-Type: text/plain; charset=x-nobody', '', 'plain'))).toEqual([])
})

test('a header without a blank line after it ends at the first other text', () => {
  const source = lines('Subject: Hi', 'Dear Ann, this is it.', '', 'Bye.')
  expect(textsOf(source)).toEqual(['Dear Ann, this is it.', 'Bye.'])
  expect(problemsOf(source)).toHaveLength(1)
})

test.each([
  ['nothing', '', []],
  ['blank lines', '\r\n\r\n', []],
  ['no header at all', 'Dear Ann,\r\nit is done.', ['Dear Ann,\nit is done.']],
  ['no body at all', 'Subject: Hi', []],
  ['a type that is none', lines('Content-Type: text', '', 'One.'), ['One.']],
  ['only an attachment', lines('Content-Type: application/pdf', '', 'x'), []],
])('%s is no error', (_, source, texts) => {
  expect(textsOf(source)).toEqual(texts)
})

function nested(depth: number): string {
  const heads = Array.from({ length: depth }, (_, i) => lines(`Content-Type: multipart/mixed; boundary=b${i}x`, '', `--b${i}x`))
  const tails = Array.from({ length: depth }, (_, i) => `--b${depth - 1 - i}x--`)
  return lines(...heads, '', 'Deep.', ...tails)
}

test('parts may be nested, but not without end', () => {
  expect(textsOf(nested(20))).toEqual(['Deep.'])
  expect(parseMail(nested(20)).problems).toEqual([])
  expect(parseMail(nested(5_000)).problems).toMatchObject([{ lost: true }])
  expect(textsOf(`${lines('Content-Type: message/rfc822', '', '')}`.repeat(5_000))).toEqual([])
})

test.each<[string, (size: number) => string, number]>([
  [
    'parts',
    (size) => lines('Content-Type: multipart/mixed; boundary=b', '', ...Array.from({ length: size }, () => '--b\r\n\r\nx')),
    100_000,
  ],
  [
    'multiparts without boundaries',
    (size) =>
      `Content-Type: multipart/mixed; boundary=b\r\n\r\n${'--b\r\nContent-Type: multipart/mixed; boundary=c\r\n\r\nx\r\n'.repeat(size)}`,
    20_000,
  ],
])(
  '%s: twice as many give twice as many blocks, in time',
  (_, build, size) => {
    const count = (of: number) => blocksOf(parseMail(build(of))).length
    expect(count(size)).toBe(2 * count(size / 2))
  },
  15_000,
)

test.each([
  ['a header line of a megabyte', `Subject: ${'word '.repeat(200_000)}\r\n\r\nx`],
  ['a header of folds', `Subject: a${'\r\n b'.repeat(200_000)}\r\n\r\nx`],
  ['a hundred thousand encoded words', `Subject: ${'=?utf-8?Q?=C3=A9?= '.repeat(60_000)}\r\n\r\nx`],
  ['encoded words that never end', `Subject: ${'=?utf-8?Q?'.repeat(100_000)}\r\n\r\nx`],
  ['marks of encoded words', `Subject: ${'=?'.repeat(500_000)}\r\n\r\nx`],
  ['a hundred thousand headers', `${'A: b\r\n'.repeat(100_000)}\r\nx`],
  ['stray lines in the header', `${'A: b\r\nstray\r\n'.repeat(50_000)}\r\nx`],
  ['parameters without end', `Content-Type: text/plain${'; a*1="b'.repeat(100_000)}\r\n\r\nx`],
  ['comments without end', `Content-Type: text/plain ${'('.repeat(500_000)}\r\n\r\nx`],
  ['a body line of a megabyte', `A: b\r\n\r\n${'word '.repeat(200_000)}`],
  ['equals signs', `Content-Transfer-Encoding: quoted-printable\r\n\r\n${'='.repeat(1_000_000)}`],
  ['equals signs before blanks', `Content-Transfer-Encoding: quoted-printable\r\n\r\n${`=${' '.repeat(1_000)}`.repeat(1_000)}x`],
  ['a megabyte of encoded bytes', `Content-Transfer-Encoding: quoted-printable\r\n\r\n${'=C3=A9'.repeat(170_000)}`],
  ['a megabyte of base64', `Content-Transfer-Encoding: base64\r\n\r\n${Buffer.from('word '.repeat(150_000)).toString('base64')}`],
  ['escape sequences', `Content-Type: text/plain; charset=iso-2022-jp\r\n\r\n${'\x1b$B\x1b(B'.repeat(150_000)}`],
  ['boundaries in one line', `Content-Type: multipart/mixed; boundary=b\r\n\r\n${'--b'.repeat(300_000)}`],
  ['a boundary of dashes', `Content-Type: multipart/mixed; boundary=${'-'.repeat(60)}\r\n\r\n${'-'.repeat(1_000_000)}`],
  ['flowed lines', `Content-Type: text/plain; format=flowed\r\n\r\n${'a \r\n'.repeat(200_000)}`],
])(
  'hostile input takes time in proportion to its size: %s',
  (_, source) => {
    expect(parseMail(source).problems.length).toBeLessThan(3)
  },
  8_000,
)

test('a problem stands at the header, or the characters, that are to be mended', () => {
  const places = (...source: string[]) => {
    const mail = lines(...source)
    return parseMail(mail).problems.map(({ message, span }) => [message.split(' ').slice(0, 3).join(' '), mail.slice(span.start, span.end)])
  }
  expect(places('Subject: x', 'Content-Type: text/plain; charset=klingon', '', 'caf\u00e9')).toEqual([
    ['The character set', 'Content-Type: text/plain; charset=klingon'],
  ])
  expect(places('Subject: x', 'Content-Transfer-Encoding: rot13', '', 'uryyb')).toEqual([
    ['Nobody can read', 'Content-Transfer-Encoding: rot13'],
  ])
  expect(places('Subject: x', 'Content-Type: multipart/mixed; boundary=b', '', 'One.')).toEqual([
    ['This mail says', 'Content-Type: multipart/mixed; boundary=b'],
  ])
  expect(places('Subject: x', 'Content-Type: multipart/mixed; boundary=b', '', '--b', '', 'One.')).toEqual([
    ['The end line', 'Content-Type: multipart/mixed; boundary=b'],
  ])
  expect(places('Subject: x', 'Content-Transfer-Encoding: base64', '', 'SGVsbG8s', 'IHRo*!*ZXJl')).toEqual([['This part is', '*!*']])
})

test('base64 with the footer of a mailing list is not broken', () => {
  expect(problemsOf(lines('Content-Transfer-Encoding: base64', '', 'SGVsbG8=', '-- ', 'List footer, as text'))).toEqual([])
})

test('several headers switch rules off, each with its reason', () => {
  const { envelope } = readMail(
    lines('X-Tactful-Disable: tone/hype -- a joke', 'Subject: x', 'X-Tactful-Disable: tone/scolding', '', 'Hi.'),
  )
  expect(envelope.tactful_disable?.value).toEqual(['tone/hype -- a joke', 'tone/scolding'])
})
