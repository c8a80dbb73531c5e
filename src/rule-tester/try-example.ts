import type { PhraseMatcher } from '../language/index.ts'
import { lintCampaign } from '../linter/index.ts'
import type { Finding } from '../report/index.ts'
import { type Example, type Rule, readOptions } from '../rule/index.ts'
import { exampleMessage } from './example-message.ts'

/** What a rule finds in an example: the words, as against those that the example marks, and the text as suggestions leave it. */
export interface Tried {
  readonly findings: readonly Finding[]
  readonly found: readonly string[]
  readonly expected: readonly string[]
  /** The first message as it was linted. */
  readonly source: string
  /** The body after the first suggestion of each finding. */
  readonly output: string
}

/** What runs beside the rule, and the names under which the company speaks of itself. */
interface Surroundings {
  readonly others?: readonly Rule[]
  readonly company?: readonly string[]
}

/** Lints an example with one rule, and others beside it if there are any, all of their grades on. */
export function tryExample(rule: Rule, example: Example, matcher: PhraseMatcher, { others = [], company = [] }: Surroundings = {}): Tried {
  const whole = typeof example === 'string' ? {} : example
  const members = (whole.campaign ?? [example]).map((one, i) => exampleMessage(one, rule.types, `example-${i + 1}.md`))
  const settings = {
    rules: [rule, ...others].map((one) => ({
      rule: one,
      severities: one.grades,
      options: readOptions(one.options ?? {}, one === rule ? whole.options : {}).values,
      allowUncertain: true,
    })),
    company,
    voiceAllow: [],
    inlineConfig: true,
  }
  const results = lintCampaign({
    campaign: { name: 'example', messages: members.map(({ message }) => message) },
    settings: members.map(() => settings),
    matcher,
    events: whole.events ?? [],
    eventFiles: whole.eventFiles ?? [],
    today: '2026-05-01',
    knownRules: new Set([rule, ...others].map(({ id }) => id)),
  })
  const [first] = results
  return {
    findings: results.flatMap(({ findings }) => findings),
    found: results.flatMap(({ findings, source }) => findings.map(({ span }) => source.text.slice(span.start, span.end))),
    expected: members.flatMap(({ message, marks }) => marks.map(({ start, end }) => message.source.text.slice(start, end))),
    source: first?.source.text ?? '',
    output: first ? bodyOf(suggested(first.source.text, first.findings)) : '',
  }
}

/** The text after the first suggestion of each finding, from the last to the first. */
function suggested(text: string, findings: readonly Finding[]): string {
  const edits = findings.flatMap(({ suggestions = [] }) => suggestions.slice(0, 1).map(({ edit }) => edit))
  return [...edits]
    .sort((a, b) => b.span.start - a.span.start)
    .reduce((before, { span, text: words }) => before.slice(0, span.start) + words + before.slice(span.end), text)
}

const bodyOf = (source: string): string => source.replace(/^---\n[\s\S]*?\n---\n/, '').trim()
