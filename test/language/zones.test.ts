import { describe, expect, test } from 'vitest'
import { Analysis } from '../../src/language/index.ts'
import { readMarkdown } from '../../src/rule-tester/index.ts'
import { cpuTime } from '../cpu-time.ts'
import { matcher } from '../rules/lint-example.ts'

function zonesOf(source: string): string[] {
  return new Analysis(readMarkdown('mail.md', source), { matcher }).sentences.map((sentence) => `${sentence.zone}: ${sentence.text}`)
}

describe('zones', () => {
  test('of a letter', () => {
    const zones = zonesOf(`---
subject: Your filters have shipped
preheader: They arrive on Friday
---
# On their way

Hi Marta,

Your three filters left our depot this morning and should be with you on Friday.

- Filter A
- Filter B

> I never got mine.

[Track the parcel](https://orla.example/t)

If anything is missing, reply to this mail.

Best regards,
Ana

© 2026 Orla Ltd, 1 High Street, Leeds. [Unsubscribe](https://orla.example/u)
`)
    expect(zones).toEqual([
      'subject: Your filters have shipped',
      'preheader: They arrive on Friday',
      'p1: On their way',
      'greeting: Hi Marta,',
      'p1: Your three filters left our depot this morning and should be with you on Friday.',
      'body: Filter A',
      'body: Filter B',
      'quote: I never got mine.',
      'cta: Track the parcel',
      'closing: If anything is missing, reply to this mail.',
      'signature: Best regards, Ana',
      'footer: © 2026 Orla Ltd, 1 High Street, Leeds.',
      'footer: Unsubscribe',
    ])
  })

  test('a greeting that runs into its sentence is cut off', () => {
    expect(zonesOf('Hi {{ name }}, we have moved your appointment to Friday at nine.\n')).toEqual([
      'greeting: Hi \uFFFC,',
      'p1: we have moved your appointment to Friday at nine.',
    ])
  })

  test('a letter that begins with a title or a name is no greeting', () => {
    expect(zonesOf('Hi-fi speakers are back in the shop from Monday on.\n')).toEqual([
      'p1: Hi-fi speakers are back in the shop from Monday on.',
    ])
  })

  test('a support reply about unsubscribing is no footer', () => {
    expect(
      zonesOf('You asked how to unsubscribe from the weekly digest of your team, and I did it.\n\nIt takes effect today.\n\nAna\n')[0],
    ).toMatch(/^p1/)
  })
})

describe('what ends a letter', () => {
  const LETTER = 'Hi Marta,\n\nYour boots are ready, and the shop is open until six on all days but Sunday.\n\nThe soles are new.\n\n'

  test.each([
    'Best regards, Ana',
    '-- Best regards, Ana',
    'Warmly, – {{ agent }}',
    'See you on the slopes, Ana and Joe',
    'Happy travels, Kauri Air',
    'With kind regards',
    'Until next time!',
  ])('%s signs off', (end) => {
    expect(zonesOf(`${LETTER}${end}\n`).at(-1)).toMatch(/^signature: /)
  })

  test.each(['Until then you can follow the parcel here.', 'Thanks for your order of the 3rd.', 'Best of all, they are dry.'])(
    '%s does not',
    (end) => {
      expect(zonesOf(`${LETTER}${end}\n`).at(-1)).toMatch(/^closing: /)
    },
  )

  test.each([
    'You are receiving this because you ordered at Orla.',
    'Orla Ltd. All rights reserved.',
    '(c) 2026 Orla',
    'Update your email preferences here.',
    'https://orla.example/unsubscribe?u=1',
    'Trouble with so many mails? Opt out of these.',
  ])('%s is a footer', (end) => {
    expect(zonesOf(`${LETTER}${end}\n`).at(-1)).toMatch(/^footer: /)
  })

  test('a paragraph of street names without a blank is read in proportion', () => {
    const text = `${LETTER}${'street.'.repeat(15_000)}\n`
    expect(cpuTime(() => zonesOf(text))).toBeLessThan(1_000)
  })

  test('a 501(c)(3) is no sign of rights reserved', () => {
    expect(zonesOf(`${LETTER}Orla is a 501(c)(3) nonprofit.\n`).at(-1)).toMatch(/^closing: /)
  })
})
