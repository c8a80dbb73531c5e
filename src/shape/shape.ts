/** What a value of a file that people write looks like; validation and JSON schemas come from tables of these. */
export type Shape =
  | { readonly kind: 'text' | 'texts' | 'patterns' | 'flag' | 'rules' | 'options' | 'grades' | 'metadata' }
  | { readonly kind: 'number'; readonly minimum: number; readonly maximum: number }
  | { readonly kind: 'choice'; readonly choices: readonly string[] }
  /** One of some words, or several of them. */
  | { readonly kind: 'choices'; readonly choices: readonly string[] }
  /** One of some words, or a map that says more. */
  | { readonly kind: 'choiceOrMap'; readonly choices: readonly string[]; readonly keys: Readonly<Record<string, KeyShape>> }
  | { readonly kind: 'list'; readonly of: Shape }
  | { readonly kind: 'named'; readonly of: Shape }
  /** A text, or a map that says more. */
  | { readonly kind: 'text-or-map'; readonly keys: Readonly<Record<string, KeyShape>> }
  /** A map whose key `by` says which other keys it has. */
  | { readonly kind: 'one-of-maps'; readonly by: string; readonly maps: Readonly<Record<string, Readonly<Record<string, KeyShape>>>> }
  | { readonly kind: 'map'; readonly keys: Readonly<Record<string, KeyShape>> }

/** A key of a map: its value, and what it is for. */
export interface KeyShape {
  readonly shape: Shape
  readonly description: string
  readonly isRequired?: boolean
}

type SimpleKind = 'text' | 'texts' | 'patterns' | 'flag' | 'rules' | 'metadata'

/** Writes a key of a table. */
export const key = (kind: Shape | SimpleKind, description: string, isRequired = false): KeyShape => ({
  shape: typeof kind === 'string' ? { kind } : kind,
  description,
  isRequired,
})
