import { fileURLToPath } from 'node:url'
import type { Example, Rule } from '#rule'
import { readLexicons } from '../../scripts/generators/lexicon.ts'
import { compileLexicon, Matcher } from '../../src/language/index.ts'
import { lintCampaign } from '../../src/linter/index.ts'
import type { Finding } from '../../src/report/index.ts'
import { readOptions } from '../../src/rule/index.ts'
import { exampleMessage } from '../../src/rule-tester/index.ts'

/** The lexicon as the sources say now, not as they were when the generated file was written. */
export const matcher = new Matcher(compileLexicon(readLexicons(fileURLToPath(new URL('../..', import.meta.url)))))

/** Lints an example with one rule (and others beside it), all grades on; gives the findings and the words that the example marks. */
export function lintExample(
  rule: Rule,
  example: Example,
  others: readonly Rule[] = [],
): { findings: readonly Finding[]; found: string[]; expected: string[]; source: string } {
  const whole = typeof example === 'string' ? {} : example
  const members = (whole.campaign ?? [example]).map((one, i) => exampleMessage(one, rule.types, `example-${i + 1}.md`))
  const settings = {
    rules: [rule, ...others].map((one) => ({
      rule: one,
      severities: one.grades,
      options: readOptions(one.options ?? {}, one === rule ? whole.options : {}).values,
      allowUncertain: true,
    })),
    company: ['Orla'],
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
  return {
    findings: results.flatMap(({ findings }) => findings),
    found: results.flatMap(({ findings, source }) => findings.map(({ span }) => source.text.slice(span.start, span.end))),
    source: results[0]!.source.text,
    expected: members.flatMap(({ message, marks }) => marks.map(({ start, end }) => message.source.text.slice(start, end))),
  }
}
