import { describe, expect, test } from 'vitest'
import { Analysis } from '../../src/language/index.ts'
import { readMarkdown } from '../../src/rule-tester/index.ts'
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
