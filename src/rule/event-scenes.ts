import { type Analysis, type Sentence, sentencesShowing } from '../language/index.ts'
import { type Event, KINDS } from '../moment/index.ts'
import { sentencesNaming } from './event-mentions.ts'

/** What comes with an event of a class, besides its own. */
const KINDRED: Readonly<Record<string, readonly string[]>> = { storm: ['flood'], flood: ['storm'] }

/** The sentences that name an event, or show what it does to the people and places that it strikes; none that hold a figure of speech. */
export function sceneOf(message: Analysis, event: Event): ReadonlySet<Sentence> {
  const own = [KINDS[event.kind].idioms ?? [], event.idioms ?? []].flat()
  const kindred = [...own, ...own.flatMap((each) => KINDRED[each] ?? [])]
  const shown = sentencesShowing(message, [...new Set(['any', ...kindred, ...(event.effects.includes('power') ? ['power'] : [])])])
  const isFigure = (sentence: Sentence) => kindred.some((each) => message.has(sentence, `context/idiom-collision#${each}`))
  return new Set([...sentencesNaming(message, event), ...[...shown].filter((sentence) => !isFigure(sentence))])
}
