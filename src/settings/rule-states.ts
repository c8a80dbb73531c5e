import type { EnabledRule } from '../linter/index.ts'
import { GRADES, type Grade, type Severity } from '../report/index.ts'
import { type Rule, readOptions } from '../rule/index.ts'
import type { Level, RuleSetting } from './config.ts'
import { type Preset, presetSeverities } from './presets.ts'

/** What the layers so far say about one rule, and which of them said it last. */
export interface RuleState {
  readonly rule: Rule
  readonly severities: Readonly<Partial<Record<Grade, Severity>>>
  readonly options: Readonly<Record<string, unknown>>
  readonly allowUncertain: boolean
  readonly origin: string
}

/** The rules of a run while layers are laid over each other. */
export class RuleStates {
  readonly #states = new Map<string, RuleState>()

  constructor(private readonly rules: readonly Rule[]) {
    for (const rule of rules)
      this.#states.set(rule.id, { rule, severities: {}, options: {}, allowUncertain: false, origin: 'not in any preset' })
  }

  get all(): readonly RuleState[] {
    return [...this.#states.values()]
  }

  /** As the linter runs them. */
  get enabledRules(): readonly EnabledRule[] {
    const enabled = this.all.filter(({ severities }) => Object.keys(severities).length > 0)
    return enabled.map(({ rule, severities, options, allowUncertain }) => ({
      rule,
      severities,
      options: readOptions(rule.options ?? {}, options).values,
      allowUncertain,
    }))
  }

  applyPreset(preset: Preset, origin: string): void {
    for (const rule of this.rules) this.#change(rule.id, { severities: presetSeverities(preset, rule), origin })
    this.apply(preset.rules, origin)
  }

  apply(settings: Readonly<Record<string, RuleSetting>>, origin: string): void {
    for (const [id, setting] of Object.entries(settings)) {
      const state = this.#states.get(id)
      if (state) this.#change(id, { ...changes(state, setting), origin })
    }
  }

  #change(id: string, change: Partial<RuleState>): void {
    this.#states.set(id, { ...this.#states.get(id)!, ...change })
  }
}

function changes(state: RuleState, setting: RuleSetting): Partial<RuleState> {
  if (typeof setting === 'string') return { severities: everyGrade(state.rule, setting) }
  if (isTuple(setting)) {
    const [level, options] = setting
    return { severities: everyGrade(state.rule, level), options: { ...state.options, ...options } }
  }
  const { severity, grades = {}, options, allowUncertain } = setting
  const severities: Partial<Record<Grade, Severity>> = { ...(severity ? everyGrade(state.rule, severity) : state.severities) }
  for (const [grade, level] of Object.entries(grades) as [Grade, Level][]) {
    if (level === 'off') delete severities[grade]
    else severities[grade] = level
  }
  return { severities, options: { ...state.options, ...options }, allowUncertain: allowUncertain ?? state.allowUncertain }
}

/** One level for every grade that the rule has. */
function everyGrade(rule: Rule, level: Level): Partial<Record<Grade, Severity>> {
  if (level === 'off') return {}
  return Object.fromEntries(GRADES.filter((grade) => rule.grades[grade]).map((grade) => [grade, level]))
}

const isTuple = (setting: RuleSetting): setting is readonly [Level, Readonly<Record<string, unknown>>?] => Array.isArray(setting)
