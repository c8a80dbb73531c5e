import { GRADES, type Grade, type Severity } from '../report/index.ts'
import type { Rule } from '../rule/index.ts'
import type { RuleSetting } from './config.ts'

/** Presets that follow from the rules themselves. */
const BASES = ['recommended', 'strict'] as const

/** Settings of all rules under a name. */
export interface Preset {
  readonly name: string
  /** When it is meant. */
  readonly description: string
  readonly base: (typeof BASES)[number]
  /** What it says otherwise than its base. */
  readonly rules: Readonly<Record<string, RuleSetting>>
}

/** The presets that need no list of rules; the others are laid over one of them. */
export const BASE_PRESETS: readonly Preset[] = [
  {
    name: 'recommended',
    description: 'What most mail is better for: few findings, and nearly all of them fair.',
    base: 'recommended',
    rules: {},
  },
  {
    name: 'strict',
    description: 'More findings, and more debatable ones: for mail that matters, and for learning.',
    base: 'strict',
    rules: {},
  },
]

/** The severities that a preset gives the grades of a rule before its own settings; grades that it leaves out are off. */
export function presetSeverities({ base }: Preset, rule: Rule): Partial<Record<Grade, Severity>> {
  const grades = base === 'strict' ? GRADES : rule.recommended
  return Object.fromEntries(grades.flatMap((grade) => (rule.grades[grade] ? [[grade, rule.grades[grade]]] : [])))
}
