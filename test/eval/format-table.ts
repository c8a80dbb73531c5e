import type { Scored } from './score.ts'

/** Counts and percentages by rule and in all, and on request every miss and false alarm. */
export function formatTable(folders: readonly Scored[], withMisses: boolean): string {
  const targets = folders.flatMap((folder) => folder.targets)
  const judged = folders.flatMap((folder) => folder.judged)
  const rules = [...new Set([...targets, ...judged].map(({ rule }) => rule))].sort()
  const lines = ['rule                                sure  found recall |  right wrong precision']
  for (const rule of [...rules, undefined]) {
    const own = <T extends { rule: string }>(all: readonly T[]) => (rule ? all.filter((one) => one.rule === rule) : all)
    const sure = own(targets).filter(({ isSure }) => isSure)
    const found = sure.filter(({ isFound }) => isFound).length
    const right = own(judged).filter(({ verdict }) => verdict === 'right').length
    const wrong = own(judged).filter(({ verdict }) => verdict === 'wrong').length
    const cells = [
      String(sure.length).padStart(5),
      String(found).padStart(6),
      percent(found, sure.length),
      '|',
      String(right).padStart(6),
      String(wrong).padStart(5),
      percent(right, right + wrong),
    ]
    lines.push(`${(rule ?? 'all').padEnd(34)} ${cells.join(' ')}`)
  }
  const sum = (key: 'messages' | 'clean' | 'cleanWithFinding' | 'cleanLoud') => folders.reduce((total, folder) => total + folder[key], 0)
  lines.push(
    `${sum('messages')} messages; ${sum('clean')} without a label: ${sum('cleanWithFinding')} of them with a finding, ${sum('cleanLoud')} with a warning or error`,
  )
  if (withMisses) {
    for (const { rule, msg, text } of targets.filter(({ isSure, isFound }) => isSure && !isFound))
      lines.push(`MISSED  ${rule}  ${msg}: ${text.slice(0, 160)}`)
    for (const { rule, msg, line, text, severity } of judged.filter(({ verdict }) => verdict === 'wrong'))
      lines.push(`FALSE   ${rule}  ${msg}:${line} ${severity}: ${text.slice(0, 160)}`)
  }
  return lines.join('\n')
}

const percent = (part: number, whole: number): string => (whole === 0 ? '    -' : `${Math.round((100 * part) / whole)}%`.padStart(5))
