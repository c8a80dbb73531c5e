import { fileURLToPath } from 'node:url'
import type { Example, Rule } from '#rule'
import { readLexicons } from '../../scripts/generators/lexicon.ts'
import { compileLexicon, Matcher } from '../../src/language/index.ts'
import { lintCampaign } from '../../src/linter/index.ts'
import type { Finding } from '../../src/report/index.ts'
import { readOptions } from '../../src/rule/index.ts'
import { exampleMessage } from './example-message.ts'

/** The lexicon as the sources say now, not as they were when the generated file was written. */
export const matcher = new Matcher(compileLexicon(readLexicons(fileURLToPath(new URL('../..', import.meta.url)))))

/** Lints an example with one rule (and others beside it), all grades on; gives the findings and the words that the example marks. */
export function lintExample(
  rule: Rule,
  example: Example,
  others: readonly Rule[] = [],
): { findings: readonly Finding[]; found: string[]; expected: string[] } {
  const { message, marks } = exampleMessage(example, rule.types)
  const whole = typeof example === 'string' ? {} : example
  const [result] = lintCampaign({
    campaign: { name: 'example', messages: [message] },
    settings: [
      {
        rules: [rule, ...others].map((one) => ({
          rule: one,
          severities: one.grades,
          options: readOptions(one.options ?? {}, one === rule ? whole.options : {}).values,
          allowUncertain: true,
        })),
        company: ['Orla'],
        voiceAllow: [],
        inlineConfig: true,
      },
    ],
    matcher,
    events: whole.events ?? [],
    today: '2026-05-01',
    knownRules: new Set([rule, ...others].map(({ id }) => id)),
  })
  const text = message.source.text
  return {
    findings: result!.findings,
    found: result!.findings.map(({ span }) => text.slice(span.start, span.end)),
    expected: marks.map(({ start, end }) => text.slice(start, end)),
  }
}
