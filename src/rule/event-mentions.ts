import { type Analysis, holds, OWN_ZONES, type Sentence, type TextZone } from '../language/index.ts'
import type { Event } from '../moment/index.ts'

/** Where a name may be that of a person: "Hi Sandy", "Sandy, customer care". */
const NAME_ZONES: ReadonlySet<TextZone> = new Set(['greeting', 'signature'])
/** Storms are called by a kind and a name of their own; the name alone is enough to know which. */
const STORM_KIND = /^(?:hurricane|typhoon|cyclone|superstorm|storm|(?:tropical|winter|ice) storm|tropical cyclone) /i
/** A name that says what goes on and where, as feeds without names of their own give it. */
const DESCRIPTION = /^(\p{Lu}\p{Ll}+(?: \p{Ll}+)*)( (?:in|near) .+)$/u
const OWN_NAME = /^\p{Lu}[\p{L}'’-]+$/u

/** Kinds of events that are given the names of people. */
const NAMED_LIKE_PEOPLE: ReadonlySet<Event['kind']> = new Set(['hurricane', 'storm', 'winter-storm', 'flood'])
/** "After Sandy", "hit by Sandy", "Sandy took": nobody speaks so of a barista. */
const BEFORE =
  '(?:after|before|during|while|with|beat|survive|since|until|till|amid|despite|because of|due to|owing to|thanks to|(?:wake|path|days|weeks) of|(?:hit|struck|affected|displaced|touched|flooded|damaged|cut off|closed|caused|left) by)'
const AFTER =
  '(?:(?:has|had|have|may have|might have) )?(?:hit|hits|struck|strikes|took|taken|cut|knocked|flooded|destroyed|damaged|drove|driven|swept|made landfall|passes|passed|approaches|rages|raged|blows|blew|grounded|stranded|is over|caused|keeps|kept|brings|brought|leaves|left|closes|closed|shuts|shut|clears|cleared|empties|emptied|cancels|cancelled|turns|turned|(?:may|might|will|can) (?:hit|strike|bring|come|pass|arrive|turn|take|have)|(?:is )?(?:here|at (?:the|your) door|in town|coming|near|still|outside|about to)|\\d)'

/** The sentences in the company's own words that name an event, by its name or one of its other names. */
export function sentencesNaming(message: Analysis, event: Event): readonly Sentence[] {
  const { full, own } = namesOf(event)
  const isFull = pattern(full, (name) => name.toLowerCase())
  const isOwn = pattern(own)
  const isAsEvent = eventConstruction(own)
  return message.in(...OWN_ZONES).filter((sentence) => {
    if (NAME_ZONES.has(sentence.zone)) return false
    // Lower case is compared instead of the flags `iu`: together with `\p{…}` they take V8 a tenth of a second to compile.
    const lower = sentence.text.toLowerCase()
    if (isFull?.test(lower)) return true
    if (!isOwn?.test(sentence.text)) return false
    return isAsEvent.test(lower) || holds(message, sentence, 'hazard') || holds(message, sentence, 'care-nearby')
  })
}

/** What an event is called in full, and the names that it may share with people: these count only where an event is spoken of. */
function namesOf({ name, also, kind }: Event): { full: readonly string[]; own: readonly string[] } {
  const bare = name.replace(STORM_KIND, '')
  const mayBePerson = (spoken: string) => NAMED_LIKE_PEOPLE.has(kind) && OWN_NAME.test(spoken)
  const all = [name, ...also, ...(OWN_NAME.test(bare) ? [bare] : [])]
  return { full: all.filter((spoken) => !mayBePerson(spoken)), own: all.filter(mayBePerson) }
}

/** A name in a place in which only an event is named; in lower case. */
function eventConstruction(names: readonly string[]): RegExp {
  const name = `(?:${names.map((own) => escaped(own.toLowerCase())).join('|')})`
  return new RegExp(`(?<![a-z])${BEFORE} ${name}(?!\\p{L})|(?<!\\p{L})${name}(?:['’]s)? ${AFTER}(?![a-z])`, 'u')
}

const pattern = (names: readonly string[], as = (name: string) => name): RegExp | undefined =>
  names.length > 0 ? wholeWords(names.map(as)) : undefined

/** The name of an event for the middle of a sentence, in at most five words: `Hurricane Milton`, `the tornado in Oklahoma`. */
export function shortName({ name, scope }: Event): string {
  const line = name.trim().replace(/\s+/g, ' ')
  const [, what, where] = DESCRIPTION.exec(line) ?? []
  const words = line.split(' ')
  if (scope === 'public' && what && where) return `the ${what[0]!.toLowerCase()}${what.slice(1)}${words.length <= 5 ? where : ''}`
  return words.length <= 5 ? line : `${words.slice(0, 5).join(' ')} …`
}

const wholeWords = (names: readonly string[]): RegExp =>
  new RegExp(`(?<![\\p{L}\\p{N}])(?:${names.map(escaped).filter(Boolean).join('|')})(?![\\p{L}\\p{N}])`, 'u')

/** Any white space and either apostrophe will do. */
const escaped = (name: string): string =>
  name
    .trim()
    .replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&')
    .replace(/\s+/g, '\\s+')
    .replace(/['’]/g, "['’]")
