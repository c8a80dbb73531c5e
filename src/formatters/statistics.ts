import { Chalk } from 'chalk'
import type { Finding, Result, Run } from '../report/index.ts'
import type { FormatOptions } from './format.ts'
import { printable } from './printable.ts'
import { counted } from './summary.ts'

/** So many files with the most findings are shown, and all of them where every finding is. */
const MOST = 10

/** How often each rule, each family and each file has findings: what follows a report for people. */
export function statistics({ results }: Run, { colour, all }: FormatOptions, seconds?: number): string {
  const chalk = new Chalk({ level: colour ? 1 : 0 })
  const findings = results.flatMap((result) => result.findings)
  const files = byCount(new Map(results.map(({ path, findings }) => [path, findings.length]))).filter(([, number]) => number > 0)
  const shown = all ? files : files.slice(0, MOST)
  const table = (head: string, rows: readonly (readonly [string, number])[], rest = 0) =>
    rows.length === 0
      ? ''
      : `\n${chalk.bold(head)}\n${rows.map(([name, number]) => `${String(number).padStart(6)}  ${printable(name)}\n`).join('')}${
          rest > 0 ? `${' '.repeat(8)}${chalk.dim(`and ${counted(rest, 'other file')}; --all shows all.`)}\n` : ''
        }`
  const messages = results.reduce((sum, result) => sum + messagesIn(result), 0)
  return [
    table('Findings by rule', byCount(countBy(findings, ({ ruleId }) => ruleId))),
    table('Findings by family', byCount(countBy(findings, familyOf))),
    table('Findings by file', shown, files.length - shown.length),
    `\n${counted(results.length, 'file')}, ${counted(messages, 'message')}, ${counted(findings.length, 'finding')}${seconds === undefined ? '' : `; ${seconds.toFixed(2)} s`}\n`,
  ].join('')
}

/** The same of one file, as plain data. */
export function statisticsOf(result: Result): object {
  const plain = (keyOf: (finding: Finding) => string) => Object.fromEntries(byCount(countBy(result.findings, keyOf)))
  return { messages: messagesIn(result), rules: plain(({ ruleId }) => ruleId), families: plain(familyOf) }
}

const messagesIn = ({ messages = [] }: Result): number => messages.length

/** The part of its id that says what a rule is about; findings of Tactful itself have none. */
const familyOf = ({ ruleId }: Finding): string => (ruleId.includes('/') ? ruleId.split('/')[0]! : 'tactful')

function countBy(findings: readonly Finding[], keyOf: (finding: Finding) => string): Map<string, number> {
  const counts = new Map<string, number>()
  for (const finding of findings) counts.set(keyOf(finding), (counts.get(keyOf(finding)) ?? 0) + 1)
  return counts
}

const byCount = (counts: ReadonlyMap<string, number>): [string, number][] =>
  [...counts].sort(([a, one], [b, other]) => other - one || (a < b ? -1 : 1))
