import { OWN_ZONES } from '../../language/index.ts'
import type { Analysis, Checks, PhraseMatch, TextZone } from '../../rule/index.ts'
import type { KeyShape } from '../../shape/index.ts'
import { listOf, type RuleEntry } from '../rule-entry.ts'

/** Patterns by the name of their list. */
export type Lists = Readonly<Record<string, readonly string[]>>

/** One kind of rule that a file of rules may hold. */
export interface Kind {
  readonly description: string
  /** The keys that it has besides those of all kinds. */
  readonly keys: Readonly<Record<string, KeyShape>>
  /** Placeholders that its message and help may use besides `{quote}`. */
  readonly values: readonly string[]
  lists(entry: RuleEntry): Lists
  check(entry: RuleEntry, id: string): Checks<Readonly<Record<string, unknown>>>
}

/** The zones that a rule looks at. */
export const zonesOf = ({ zones }: RuleEntry): readonly TextZone[] => (zones === undefined ? OWN_ZONES : listOf(zones))

/** The lists of a rule that looks for phrases, with those around which they do not count. */
export const phraseLists = ({ phrases, except }: RuleEntry): Lists => ({
  words: listOf(phrases),
  ...(except !== undefined && { except: listOf(except) }),
})

/** What is found of a list in some zones, without what an exception covers. */
export function phrasesIn(message: Analysis, entry: RuleEntry, id: string, list = 'words', zones = zonesOf(entry)): readonly PhraseMatch[] {
  const exceptions = entry.except === undefined ? [] : message.phrases(`${id}#except`)
  return message
    .phrases(`${id}#${list}`)
    .filter(
      (phrase) =>
        zones.includes(phrase.sentence.zone) &&
        !exceptions.some((other) => other.sentence === phrase.sentence && other.first <= phrase.to && phrase.from <= other.last),
    )
}
