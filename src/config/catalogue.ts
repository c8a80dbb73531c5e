import type { Matcher } from '../language/index.ts'
import type { WordLists } from '../linter/index.ts'
import type { Rule } from '../rule/index.ts'
import type { Preset } from '../settings/index.ts'

/** What a configuration can choose from without plug-ins, and what these build upon. */
export interface Catalogue {
  readonly rules: readonly Rule[]
  readonly presets: readonly Preset[]
  readonly matcher: Matcher
  /** The lists of words that patterns may use. */
  wordLists(): Promise<WordLists>
}
