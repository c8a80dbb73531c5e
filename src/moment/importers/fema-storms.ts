/** A storm that was given a name, as the title of a declaration has it. */
export interface NamedStorm {
  /** "Hurricane Sandy". */
  readonly title: string
  /** As the title writes it: "SANDY". */
  readonly name: string
  /** How strong a storm of its kind is, for declarations that call the same one differently. */
  readonly strength: number
}

/** Weakest first. */
const KINDS: readonly string[] = ['Tropical Depression', 'Tropical Cyclone', 'Tropical Storm', 'Typhoon', 'Hurricane', 'Super Typhoon']
const NAMED = /\b(super typhoon|typhoon|hurricane|trop(?:ical)? (?:storm|depression|cyclone))s? ([a-z]+)\b/i
/** What follows the kind where a title goes on without a name: "Hurricane and flooding". */
const NO_NAMES = new Set('and winds wind rains rain flooding floods flood damage associated related force remnants season'.split(' '))

/** The storm that a title names; undefined where it names none. */
export function stormOf(title: string): NamedStorm | undefined {
  const [, kind = '', name = ''] = NAMED.exec(title) ?? []
  if (name.length < 3 || NO_NAMES.has(name.toLowerCase())) return undefined
  const full = titleCase(kind).replace(/^Trop /, 'Tropical ')
  return { title: `${full} ${titleCase(name)}`, name, strength: KINDS.indexOf(full) }
}

const SMALL = new Set('a an and at by for from in of on or the to with'.split(' '))

/** Titles are in capitals; one that is not stays as it is. */
export function titleCase(title: string): string {
  if (/\p{Ll}/u.test(title)) return title
  return title
    .toLowerCase()
    .replace(/[\p{L}\p{N}'’]+/gu, (word, at: number) => (at > 0 && SMALL.has(word) ? word : word[0]!.toUpperCase() + word.slice(1)))
}
