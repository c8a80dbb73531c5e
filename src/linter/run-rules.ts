import { type Analysis, OWN_ZONES, type PhraseMatch, type TextZone } from '../language/index.ts'
import { type Finding, OWN_IDS, type Severity, type SuppressedFinding } from '../report/index.ts'
import type { Context, Draft, Rule } from '../rule/index.ts'
import type { SourceFile } from '../text/index.ts'
import { locate } from './places.ts'
import type { EnabledRule, Settings } from './settings.ts'
import { editsFor } from './suggest.ts'

/** A finding before overlaps, with the number of its sentence. */
export interface RawFinding extends Finding {
  readonly sentence: number
  readonly once?: string
  /** That a directive covers it, and why. */
  readonly suppression?: SuppressedFinding['suppression']
  readonly further?: readonly RawFinding[]
}

type Checked = Draft & { readonly in?: Analysis }

/** Runs the checks of one rule over one message; `context` is as rules without options get it. */
export function checkMessage(
  enabled: EnabledRule,
  message: Analysis,
  context: Context<EnabledRule['options']>,
  settings: Settings,
): RawFinding[] {
  const { rule } = enabled
  if (!appliesTo(rule, message)) return []
  const full = rule.options ? { ...context, options: enabled.options } : context
  return guard(rule, message, () => {
    const findings: RawFinding[] = []
    const add = (drafts: Iterable<Checked>) => {
      for (const draft of drafts) {
        const finding = finish(draft, enabled, message, settings)
        if (finding) findings.push(finding)
      }
    }
    const { phrase, sentence, message: whole } = rule.check
    const zones: readonly TextZone[] = rule.zones ?? OWN_ZONES
    if (phrase) for (const match of phrasesOf(rule, message)) if (zones.includes(match.sentence.zone)) add(phrase(match, message, full))
    if (sentence) for (const unit of message.sentences) if (zones.includes(unit.zone)) add(sentence(unit, message, full))
    if (whole) add(whole(message, full))
    return findings
  })
}

/** Lists of a rule's lexicon that `phrase` is given: those named `<rule id>#phrase…`. */
function phrasesOf(rule: Rule, message: Analysis): readonly PhraseMatch[] {
  return message.phrases(`${rule.id}#phrase`)
}

/** Whether a rule looks at messages of a type that this one may be of. */
export const appliesTo = ({ types }: Rule, message: Analysis): boolean =>
  types === 'any' || message.types.some((type) => types.includes(type))

/** Turns what a check yielded into a finding; undefined when its grade is off or the house allows the words. */
export function finish(
  draft: Checked,
  { rule, severities, allowUncertain }: EnabledRule,
  message: Analysis,
  settings: Settings,
): RawFinding | undefined {
  const grade = draft.grade ?? 'usual'
  const severity = severities[grade]
  if (!severity) return undefined
  const { related = [], data = {}, message: key = 'default' } = draft
  const place = locate(draft.at, message)
  const marked = place.excerpt?.text.slice(place.excerpt.start, place.excerpt.end) ?? ''
  if (isAllowed(marked, settings.voiceAllow)) return undefined
  const confidence = draft.confidence ?? rule.confidence
  const values = { quote: quote(marked), ...data }
  const text = rule.messages[key] ?? rule.messages.default
  if (text === undefined) throw new RangeError(`${rule.id} has no message "${key}"`)
  return {
    ruleId: rule.id,
    severity: confidence === 'possible' && !allowUncertain ? 'info' : severity,
    grade,
    confidence,
    message: fill(text, values),
    help: fill(rule.help[key] ?? rule.help.default ?? '', values),
    span: place.span,
    zone: place.zone,
    sentence: place.sentence,
    at: place.at,
    related: related.map(({ at, message: words, in: other = message }) => {
      const { span, file = sourceOf(other), excerpt, at: seen } = locate(at, other)
      const isHere = other === message
      return {
        message: words,
        span,
        ...(excerpt && { excerpt }),
        ...(isHere && { at: seen }),
        ...(file.path !== (place.file ?? sourceOf(message)).path && { file }),
      }
    }),
    ...(draft.once !== undefined && { once: draft.once }),
    ...(place.file && { file: place.file }),
    ...(place.excerpt && { excerpt: place.excerpt }),
    ...editsFor(draft, place, message.message),
  }
}

const sourceOf = ({ message: { path, source } }: Analysis): SourceFile => ({ path, lines: source })

/** A rule that throws becomes a finding of its own, and the run goes on. */
export function guard(rule: Rule, message: Analysis, run: () => RawFinding[]): RawFinding[] {
  try {
    return run()
  } catch (error) {
    return [internalError(rule, message, error)]
  }
}

function internalError(rule: Rule, message: Analysis, error: unknown): RawFinding {
  const severity: Severity = 'error'
  return {
    ruleId: OWN_IDS.internalError,
    severity,
    grade: 'grave',
    confidence: 'certain',
    message: `The rule ${rule.id} (since ${rule.since}) failed on this message: ${error instanceof Error ? error.message : String(error)}`,
    help: `Turn it off for this file until it is mended: ${rule.id}: off`,
    span: { start: 0, end: 0 },
    zone: message.blocks[0]?.zone ?? 'body',
    sentence: -1,
    related: [],
  }
}

const fill = (text: string, values: Readonly<Record<string, string | number>>): string =>
  text.replace(/\{(\w+)\}/g, (whole, key: string) => String(values[key] ?? whole))

/** At most six words, so that a message stays short. */
function quote(text: string): string {
  const words = text.replace(/\s+/g, ' ').trim().split(' ')
  return words.length <= 6 ? words.join(' ') : `${words.slice(0, 6).join(' ')} …`
}

function isAllowed(marked: string, phrases: readonly string[]): boolean {
  if (phrases.length === 0 || marked === '') return false
  const words = flatten(marked)
  return phrases.some((phrase) => flatten(phrase).includes(words) || words.includes(flatten(phrase)))
}

const flatten = (text: string): string =>
  ` ${text
    .toLowerCase()
    .replace(/[’]/g, "'")
    .replace(/[^\p{L}\p{N}']+/gu, ' ')
    .trim()} `
