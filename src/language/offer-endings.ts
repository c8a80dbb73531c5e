import type { Analysis } from './analysis.ts'
import { datesIn, type SpokenDate } from './dates.ts'
import { dayOf } from './day-of.ts'
import { isShort, OFFER_ZONES, type Offer, offerOf } from './offers.ts'
import { apartFrom, ownPhrases } from './own-phrases.ts'
import type { PhraseMatch, Place, Sentence } from './sentence.ts'
import { holds } from './signals.ts'

/** An end of an offer that a message announces, or puts off. */
export interface OfferEnding {
  readonly at: Place
  readonly in: Analysis
  readonly sentence: Sentence
  readonly kind: 'day' | 'last' | 'extension'
  /** `YYYY-MM-DD`, as far as it is known. */
  readonly day: string | undefined
  /** Whether the words name a day, be it one that is known or not. */
  readonly isDated: boolean
  readonly offer: Offer
}

/** A number of things that are left of an offer. */
export interface OfferCount {
  readonly at: Place
  readonly in: Analysis
  readonly number: string
  readonly offer: Offer
}

/** The ends that a message announces, one a sentence; `others` are phrases in which the same words mean something else. */
export function offerEndings(message: Analysis, others: readonly PhraseMatch[], today: string): readonly OfferEnding[] {
  const endings = new Map<Sentence, OfferEnding>()
  for (const [list, kind] of ENDING_LISTS) {
    for (const { sentence, first, last } of apartFrom(shortPhrases(message, list), others)) {
      if (endings.has(sentence)) continue
      const date = datesIn(sentence).find((each) => each.last >= first && (kind !== 'day' || each.first <= last + 4))
      if (kind === 'day' && !date) continue
      if (list === 'ending#until' && !message.around(sentence, 1, 1).some((near) => holds(message, near, 'offer'))) continue
      const to = date && date.first <= last + 4 ? Math.max(last, date.last) : last
      const isToday = list === 'ending#last-day' && !date
      const day = message.message.envelope['offer.ends']?.value.day ?? (isToday ? sentOn(message) : date && dayIn(message, date, today))
      const ending = { at: sentence.range(first, to), in: message, sentence, kind, day, isDated: date !== undefined }
      endings.set(sentence, { ...ending, offer: offerOf(message, sentence) })
    }
  }
  return [...endings.values()]
}

/** Where one sentence holds several, the first of these counts. */
const ENDING_LISTS = [
  ['ending#extension', 'extension'],
  ['ending#last-day', 'last'],
  ['ending#last-chance', 'last'],
  ['ending#deadline', 'day'],
  ['ending#until', 'day'],
] as const

/** No one announces an end in a longer sentence. */
const shortPhrases = (message: Analysis, list: string): readonly PhraseMatch[] =>
  ownPhrases(message, list, OFFER_ZONES).filter(({ sentence }) => isShort(sentence))

/** A weekday and "tonight" mean a day only in a message whose own day is known. */
function dayIn(message: Analysis, date: SpokenDate, today: string): string | undefined {
  const sent = sentOn(message)
  return sent || date.month !== undefined ? dayOf(date, sent ?? today) : undefined
}

/** The day on which a message is sent, `YYYY-MM-DD`, or the first on which it may be; undefined where nothing is said. */
export const sentOn = ({ message: { envelope } }: Analysis): string | undefined =>
  (envelope.send_at ?? envelope['send_window.from'])?.value.day

/** The offers of a message that says nothing of their end. */
export function openOffers(message: Analysis): readonly OfferEnding[] {
  return shortPhrases(message, 'signal#offer').flatMap(({ sentence, at }) => {
    const offer = offerOf(message, sentence)
    return offer.amounts.size > 0 && offer.things.size > 0
      ? [{ at, in: message, sentence, kind: 'day', day: undefined, isDated: false, offer }]
      : []
  })
}

/** How many a message says are left. */
export function offerCounts(message: Analysis): readonly OfferCount[] {
  return shortPhrases(message, 'ending#left').map(({ sentence, first, last, from, to }) => {
    const number = sentence.block.text.slice(sentence.words.start[from], sentence.words.end[to]).toLowerCase()
    return { at: sentence.range(first, last), in: message, number, offer: offerOf(message, sentence) }
  })
}
