import { GRADES, type Grade, type Severity } from '../report/index.ts'
import type { Rule } from '../rule/index.ts'

/** Presets by name; they follow from the rules themselves. */
export const PRESETS = ['recommended', 'strict'] as const
export type Preset = (typeof PRESETS)[number]

/** The severities that a preset gives the grades of a rule; grades that it leaves out are off. */
export function presetSeverities(preset: Preset, rule: Rule): Partial<Record<Grade, Severity>> {
  const grades = preset === 'strict' ? GRADES : rule.recommended
  return Object.fromEntries(grades.flatMap((grade) => (rule.grades[grade] ? [[grade, rule.grades[grade]]] : [])))
}
