import type { Example, MessageType, Severity, TextZone } from '../rule/index.ts'

/** A rule as a file of rules gives it, once it is known to fit its table. */
export interface RuleEntry {
  readonly kind: KindName
  readonly message: string
  readonly help?: string
  readonly principle?: string
  readonly why?: string
  readonly objection?: string
  readonly severity?: Severity
  readonly zones?: TextZone | readonly TextZone[]
  readonly types?: MessageType | readonly MessageType[]
  readonly phrases?: string | readonly string[]
  readonly except?: string | readonly string[]
  readonly when?: string | readonly string[]
  readonly swap?: Readonly<Record<string, string>>
  readonly element?: string
  readonly within_words?: number
  readonly at_most?: number
  readonly at_least?: number
  readonly examples?: { readonly flags?: readonly Example[]; readonly passes?: readonly Example[] }
}

/** What a rule of a file may look for. */
export type KindName = 'existence' | 'substitution' | 'required' | 'absence' | 'position' | 'occurrence'

/** One text or several, as a list. */
export const listOf = <T>(value: T | readonly T[] | undefined): readonly T[] =>
  value === undefined ? [] : Array.isArray(value) ? (value as readonly T[]) : [value as T]
