import type { Phase, Timing } from '../report/index.ts'
import { NO_BREAK, tableOf } from './table.ts'

const PHASE_WORDS: Readonly<Record<Phase, string>> = {
  start: 'starting the program',
  find: 'finding files',
  read: 'reading files and configurations',
  events: 'reading events',
  parse: 'parsing formats',
  analyse: 'words and sentences',
  match: 'phrases of all rules',
  rules: 'rules',
  report: 'writing reports',
  other: 'everything else',
}
/** So many of the slowest rules are shown. */
const SLOWEST = 10

/** What the phases of a run and its slowest rules took, the slowest first. */
export function timingTable({ phases, rules }: Timing, width: number, isWhole: boolean): string {
  const inOrder = sorted(rules)
  const shown = isWhole ? inOrder : inOrder.slice(0, SLOWEST)
  const rest = inOrder.slice(shown.length)
  const others: [string, number][] = rest.length > 0 ? [[`${rest.length} other rules (--all shows them)`, sum(rest)]] : []
  const byPhase = sorted(phases).map(([phase, time]): [string, number] => [PHASE_WORDS[phase], time])
  const byRule = shown.length > 0 ? [table('Rule', [...shown, ...others], width)] : []
  return [table('Phase', byPhase, width), ...byRule].join('\n')
}

function table(head: string, rows: readonly (readonly [string, number])[], width: number): string {
  const total = sum(rows)
  const cells = rows.map(([name, time]) => [name, right(time.toFixed(1), 8), right(share(time, total), 7)])
  return tableOf([head, right('ms', 8), right('share', 7)], [...cells, ['total', right(total.toFixed(1), 8), '']], width)
}

const right = (text: string, width: number): string => text.padStart(width).replaceAll(' ', NO_BREAK)
const share = (time: number, total: number): string => `${total > 0 ? ((100 * time) / total).toFixed(1) : '0.0'} %`
const sorted = <K>(times: ReadonlyMap<K, number>): [K, number][] => [...times].sort(([, one], [, other]) => other - one)
const sum = (rows: readonly (readonly [unknown, number])[]): number => rows.reduce((all, [, time]) => all + time, 0)
