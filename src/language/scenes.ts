import type { Analysis } from './analysis.ts'
import { apartFrom, ownPhrases } from './own-phrases.ts'
import type { PhraseMatch, Sentence } from './sentence.ts'
import { WORD } from './words.ts'

/** Classes of events for which `scenes.lexicon.yaml` holds a list. */
const SCENES: ReadonlySet<string> = new Set([
  'any',
  'storm',
  'flood',
  'fire',
  'violence',
  'quake',
  'illness',
  'power',
  'heat',
  'cold',
  'death',
])

/** The sentences in the company's own words that show what an event of one of these classes does to people and places. */
export function sentencesShowing(message: Analysis, classes: readonly string[]): ReadonlySet<Sentence> {
  const figures = ownPhrases(message, 'scene#figure')
  const shown = classes.filter((name) => SCENES.has(name)).flatMap((name) => apartFrom(ownPhrases(message, `scene#${name}`), figures))
  return new Set(shown.filter((phrase) => !isName(phrase)).map(({ sentence }) => sentence))
}

/** A film or a cocktail: "The Casserole War". */
const isName = ({ sentence, first, last }: PhraseMatch): boolean =>
  last > first && sentence.words.is(last, WORD.capitalised) && !sentence.words.is(last, WORD.capitals) && sentence.zone !== 'subject'
