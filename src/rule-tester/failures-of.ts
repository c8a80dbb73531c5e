import type { PhraseMatcher } from '../language/index.ts'
import { OWN_IDS } from '../report/index.ts'
import type { Example, Rule } from '../rule/index.ts'
import { type Tried, tryExample } from './try-example.ts'

/** An example that a rule does not bear out. */
export interface ExampleFailure {
  /** The example in one line. */
  readonly example: string
  readonly kind: 'flags' | 'passes'
  readonly expected: string
  readonly got: string
}

/** Tries all examples of a rule; gives those that come out otherwise than they say. */
export function failuresOf(rule: Rule, matcher: PhraseMatcher): ExampleFailure[] {
  const { flags, passes } = rule.examples
  return [
    ...flags.flatMap((example) => failure(example, 'flags', flagFault(example, tryExample(rule, example, matcher), rule.id))),
    ...passes.flatMap((example) => failure(example, 'passes', passFault(tryExample(rule, example, matcher)))),
  ]
}

type Fault = Pick<ExampleFailure, 'expected' | 'got'> | undefined

const failure = (example: Example, kind: ExampleFailure['kind'], fault: Fault): ExampleFailure[] =>
  fault ? [{ example: lineOf(example), kind, ...fault }] : []

function flagFault(example: Example, { found, expected, findings, output }: Tried, id: string): Fault {
  const crash = findings.find(({ ruleId }) => ruleId === OWN_IDS.internalError)
  if (crash) return { expected: 'a finding', got: crash.message }
  if (findings.every(({ ruleId }) => ruleId !== id))
    return { expected: expected.length > 0 ? quoted(expected) : 'a finding', got: 'nothing' }
  if (expected.length > 0 && !sameWords(expected, found)) return { expected: quoted(expected), got: quoted(found) }
  const { output: wanted, grade } = typeof example === 'string' ? {} : example
  if (wanted !== undefined && wanted.trim() !== output) return { expected: `the text "${wanted.trim()}"`, got: `"${output}"` }
  if (grade !== undefined && findings.every((finding) => finding.grade !== grade))
    return { expected: `the grade ${grade}`, got: findings.map((finding) => finding.grade).join(', ') }
  return undefined
}

function passFault({ found, findings }: Tried): Fault {
  if (findings.length === 0) return undefined
  const crash = findings.find(({ ruleId }) => ruleId === OWN_IDS.internalError)
  return { expected: 'nothing', got: crash ? crash.message : quoted(found) }
}

const sameWords = (a: readonly string[], b: readonly string[]): boolean => [...a].sort().join('\n') === [...b].sort().join('\n')

const quoted = (words: readonly string[]): string => words.map((one) => `«${one}»`).join(', ')

function lineOf(example: Example): string {
  const { text = '', subject, campaign }: Exclude<Example, string> = typeof example === 'string' ? { text: example } : example
  if (campaign) return campaign.map(lineOf).join(' > ')
  return [subject && `Subject: ${subject}`, text].filter(Boolean).join(' / ').replace(/\s+/g, ' ')
}
