import type { Analysis } from './analysis.ts'
import { datesIn, type SpokenDate } from './dates.ts'
import { dayOf } from './day-of.ts'
import type { Sentence } from './sentence.ts'
import type { TextZone } from './zones.ts'

const ZONES: readonly TextZone[] = ['subject', 'preheader', 'p1', 'body', 'closing']

/** Where a message names a day that its metadata give, with the words; `sent` tells which year is meant and what "tomorrow" is. */
export function sentencesNamingDay(
  message: Analysis,
  day: string,
  sent = day,
): readonly { readonly sentence: Sentence; readonly date: SpokenDate }[] {
  return message.in(...ZONES).flatMap((sentence) => {
    const date = datesIn(sentence).find((each) => dayOf(each, sent) === day)
    return date ? [{ sentence, date }] : []
  })
}
