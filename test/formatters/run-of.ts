import { FORMATTERS, type FormatOptions } from '../../src/formatters/index.ts'
import type { Finding, FormatName, Result, Run } from '../../src/report/index.ts'
import { LineIndex } from '../../src/text/index.ts'
import { formatOptions } from './format-options.ts'

/** What a mail and its name may hold to get out of a report and into what reads it. */
export const HOSTILE =
  'x ]]> --> </script><img src=x onerror=alert(1)> & "q" \'s\' ::error file=a::b ##[error]c\n::add-mask::d\r\n\u0000\u0008\u001b[31m\u001b]8;;http://e.example\u0007' +
  ' \ud83d \udc00 \ufffe\uffff \u{1F600} \u202e\u2028 | `e` ``` **f** ~~g~~ $h$ [i](http://j.example) ![k](l.png) www.m.example n@o.example @everyone #12 {0} {{ p }} %0A\\ '

/** A finding with the defaults that tests do not care about. */
export const findingOf = (over: Partial<Finding> = {}): Finding => ({
  ruleId: 'tone/urgent',
  severity: 'warn',
  grade: 'usual',
  confidence: 'likely',
  message: '"urgent" rings an alarm.',
  help: 'Say the day.',
  span: { start: 0, end: 6 },
  zone: 'p1',
  related: [],
  ...over,
})

/** A result of one file. */
export const resultOf = (path: string, text: string, findings: readonly Finding[], suppressed: Result['suppressed'] = []): Result => ({
  path,
  source: new LineIndex(text),
  findings,
  suppressed,
  type: 'marketing',
  typeReason: 'stated',
  language: 'en',
})

/** A run in which everything that comes from a mail is hostile, in each severity, with an edit, further places and a suppression. */
export function hostileRun(): Run {
  const text = `urgent ${HOSTILE} urgent\nurgent\n`
  const finding = (over: Partial<Finding>) =>
    findingOf({
      message: HOSTILE,
      help: HOSTILE,
      inMessage: HOSTILE,
      excerpt: { text, start: 3, end: text.length - 5 },
      related: [
        { message: HOSTILE, span: { start: 8, end: 12 }, file: { path: `other/${HOSTILE}`, lines: new LineIndex(HOSTILE) } },
        { message: HOSTILE, span: { start: 0, end: 3 } },
      ],
      suggestions: [{ message: HOSTILE, edit: { span: { start: 0, end: 6 }, text: HOSTILE }, reads: HOSTILE }],
      ...over,
    })
  const results = [
    resultOf(
      `drafts/${HOSTILE}.md`,
      text,
      [
        finding({ severity: 'error' }),
        finding({ span: { start: 3, end: text.length - 5 }, fix: { span: { start: 4, end: 4 }, text: HOSTILE } }),
        finding({ severity: 'info', ruleId: 'tone/delve', span: { start: text.length, end: text.length } }),
        finding({ severity: 'error', ruleId: 'parse-problem' }),
      ],
      [{ ...finding({ span: { start: 0, end: 3 } }), suppression: { kind: 'directive', reason: HOSTILE } }],
    ),
    resultOf('clean.md', '', []),
  ]
  return { results, notes: [], noteOf: () => undefined }
}

/** A report of a run in one format. */
export async function reportOf(format: FormatName, run: Run, over: Partial<FormatOptions> = {}): Promise<string> {
  return (await FORMATTERS[format]())(run, formatOptions(over))
}
