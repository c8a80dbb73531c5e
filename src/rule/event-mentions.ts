import { type Analysis, OWN_ZONES, type Sentence, type TextZone } from '../language/index.ts'
import type { Event } from '../moment/index.ts'

/** Where a name may be that of a person: "Hi Sandy", "Sandy, customer care". */
const NAME_ZONES: ReadonlySet<TextZone> = new Set(['greeting', 'signature'])
/** Storms are called by a kind and a name of their own; the name alone is enough to know which. */
const STORM_KIND = /^(?:hurricane|typhoon|cyclone|superstorm|storm|(?:tropical|winter|ice) storm|tropical cyclone) /i
const OWN_NAME = /^\p{Lu}[\p{L}'’-]+$/u

/** The sentences in the company's own words that name an event, by its name or one of its other names. */
export function sentencesNaming(message: Analysis, event: Event): readonly Sentence[] {
  const named = namePattern(event)
  return message.in(...OWN_ZONES).filter(({ zone, text }) => !NAME_ZONES.has(zone) && named(text))
}

/** The name of an event in at most five words, so that a message stays short. */
export function shortName({ name }: Event): string {
  const words = name.trim().split(/\s+/)
  return words.length <= 5 ? words.join(' ') : `${words.slice(0, 5).join(' ')} …`
}

/** Lower case is compared instead of the flags `iu`: together with `\p{…}` they take V8 a tenth of a second to compile. */
function namePattern({ name, also }: Event): (text: string) => boolean {
  const anyCase = wholeWords([name, ...also].map((spoken) => spoken.toLowerCase()))
  const ownName = name.replace(STORM_KIND, '')
  const exactCase = ownName !== name && OWN_NAME.test(ownName) ? wholeWords([ownName]) : undefined
  return (text) => anyCase.test(text.toLowerCase()) || exactCase?.test(text) === true
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
