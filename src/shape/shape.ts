/** What a value of a file that people write looks like; validation and JSON schemas come from tables of these. */
export type Shape =
  | { readonly kind: Plain }
  | { readonly kind: 'number'; readonly minimum: number; readonly maximum: number }
  | { readonly kind: 'choice'; readonly choices: readonly string[] }
  /** One of some words, or several of them. */
  | { readonly kind: 'choices'; readonly choices: readonly string[] }
  /** One of some words, or a map that says more. */
  | { readonly kind: 'choiceOrMap'; readonly choices: readonly string[]; readonly keys: Readonly<Record<string, KeyShape>> }
  | { readonly kind: 'list'; readonly of: Shape }
  /** A map of names that people choose; `names` says what they look like, where whoever reads the map minds. */
  | { readonly kind: 'named'; readonly of: Shape; readonly names?: RegExp }
  /** A text, or a map that says more. */
  | { readonly kind: 'text-or-map'; readonly keys: Readonly<Record<string, KeyShape>> }
  /** A value that the reader of its file judges, since it takes several spellings. */
  | Reading
  /** A map whose key `by` says which other keys it has. */
  | { readonly kind: 'one-of-maps'; readonly by: string; readonly maps: Readonly<Record<string, Readonly<Record<string, KeyShape>>>> }
  | { readonly kind: 'map'; readonly keys: Readonly<Record<string, KeyShape>> }

/** What readers of metadata, campaigns and events take. */
export type Reading =
  | { readonly kind: PlainReading }
  /** One of some words, or several, in any case, with blanks and underscores for hyphens; `choices` are proposed, `synonyms` taken too. */
  | { readonly kind: 'word' | 'words'; readonly choices: readonly string[]; readonly synonyms?: readonly string[] }
  /** A text that a pattern fits, or one number that needs no unit. */
  | { readonly kind: 'pattern'; readonly pattern: RegExp; readonly or?: number }

type PlainReading =
  | 'any'
  /** A text, or a number or truth value as it is written; one of these or several. */
  | 'scalar'
  | 'scalars'
  /** A text, or a list of texts and numbers. */
  | 'entries'
  /** A number, in quotes too. */
  | 'numeral'
  /** Names of people or things, or maps that have one. */
  | 'names'
  /** Regions, or a map of region to share. */
  | 'regions'
  /** The version of a form: 1. */
  | 'version'
  /** A date, with a time or without; a moment may be the seconds or milliseconds since 1970, too. */
  | 'date'
  | 'moment'

type Plain = 'text' | 'texts' | 'patterns' | 'flag' | 'rules' | 'options' | 'grades' | 'metadata'

/** A key of a map: its value, and what it is for. */
export interface KeyShape {
  readonly shape: Shape
  readonly description: string
  readonly isRequired?: boolean
}

/** Writes a key of a table. */
export const key = (kind: Shape | Plain | PlainReading, description: string, isRequired = false): KeyShape => ({
  shape: typeof kind === 'string' ? { kind } : kind,
  description,
  isRequired,
})
