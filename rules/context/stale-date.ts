import {
  type Analysis,
  type Context,
  type DayRange,
  type Draft,
  datesIn,
  dayOf,
  daysBetween,
  defineRule,
  digitOrderOf,
  GREETINGS,
  isGreetingTime,
  isImpossible,
  isOppositeSeason,
  OWN_ZONES,
  ownPhrases,
  type PhraseMatch,
  SEASONS,
  type Sentence,
  type SpokenDate,
  WORD,
} from '#rule'

const ID = 'context/stale-date'
const WEEKDAYS = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday']
/** A date without a year that lies farther back than this may be one of next year. */
const PAST_DAYS = 120
/** A date without a year, with its weekday, is looked for this far around the day of sending. */
const [BACK_DAYS, AHEAD_DAYS] = [180, 330]
/** How many words may stand between "ends" and its date. */
const GAP = 3
/** Digits that may be read either way. */
const EITHER_WAY = /\b\d{1,2}([/-])\d{1,2}\1\d{4}\b/
/** The days on which the mail goes out, where somebody says so. */
function statedDays(message: Analysis, sendDays: (message: Analysis) => DayRange): DayRange | undefined {
  const { send_at, 'send_window.from': from } = message.message.envelope
  return send_at || from ? sendDays(message) : undefined
}

function* check(message: Analysis, { sendDays, regionsOf }: Context<unknown>): Iterable<Draft> {
  const days = statedDays(message, sendDays)
  const language = message.message.envelope.language?.value
  const cues = days && cuesOf(message)
  for (const sentence of message.in(...OWN_ZONES)) {
    if (sentence.isQuoted) continue
    const order = EITHER_WAY.test(sentence.text) ? digitOrderOf(language, regionsOf(message)) : undefined
    const dates = datesIn(sentence, order)
    const isOfThePast = dates.length > 0 && tells(message, sentence)
    for (const [index, date] of dates.entries()) {
      const isOver = days && !isOfThePast && !goesOn(sentence, date, dates[index + 1], days)
      const draft =
        impossibleDraft(sentence, date) ?? weekdayDraft(sentence, date, days) ?? (isOver && cues && pastDraft(sentence, date, days, cues))
      if (draft) yield draft
    }
  }
  if (days) yield* pastGreetings(message, days, regionsOf)
  if (days) yield* otherSeasons(message, days, regionsOf)
}

/** Whether a date begins a time, "1 July – 31 July", whose last day is still to come. */
function goesOn(sentence: Sentence, date: SpokenDate, next: SpokenDate | undefined, { from }: DayRange): boolean {
  if (!next) return false
  const between = sentence.block.text.slice(sentence.words.end[date.last]!, sentence.words.start[next.first]!)
  const end = next.month === undefined ? undefined : dayOf(next, from)
  return /^\s*(?:[-–—]|to|through|until|till)\s*$/i.test(between) && end !== undefined && end >= from
}

/** A day that its month does not have. */
function impossibleDraft(sentence: Sentence, date: SpokenDate): Draft | undefined {
  return isImpossible(date) ? { at: sentence.range(date.first, date.last), message: 'impossible' } : undefined
}

/** A weekday that its date does not have, in any year that may be meant. */
function weekdayDraft(sentence: Sentence, date: SpokenDate, days: DayRange | undefined): Draft | undefined {
  const { first, last, weekday, day, month, year } = date
  if (weekday === undefined || day === undefined || month === undefined) return undefined
  const meant = year === undefined ? (days ? nearDays(date, days.from) : []) : [dayOf(date, days?.from ?? `${year}-01-01`)]
  const [actual, ...others] = meant.flatMap((iso) => (iso ? [weekdayOf(iso)] : []))
  if (actual === undefined || [actual, ...others].includes(weekday)) return undefined
  return { at: sentence.range(first, last), message: 'weekday', data: { weekday: WEEKDAYS[actual]! } }
}

/** The days of that date around the day of sending, that of its year first. */
function nearDays({ month, day }: SpokenDate, sent: string): string[] {
  const year = Number(sent.slice(0, 4))
  return [year, year + 1, year - 1]
    .flatMap((each) => dayOf({ first: 0, last: 0, year: each, month: month!, day: day! }, sent) ?? [])
    .filter((iso) => daysBetween(iso, sent) <= BACK_DAYS && daysBetween(sent, iso) <= AHEAD_DAYS)
}

/** A date that is still announced, and has gone by when the mail goes out. */
function pastDraft(sentence: Sentence, date: SpokenDate, { from, to }: DayRange, cues: Cues): Draft | undefined {
  const iso = date.month === undefined ? undefined : dayOf(date, from)
  if (iso === undefined || iso >= to) return undefined
  if (date.year === undefined && daysBetween(iso, from) > PAST_DAYS) return undefined
  const words = announced(sentence, date, cues)
  if (!words || isToldBefore(sentence, date, words.first, cues)) return undefined
  // Of a window only the later mails are late.
  const isOver = iso < from
  const late = daysBetween(iso, isOver ? from : to)
  return {
    at: sentence.range(words.first, words.last),
    grade: isOver ? 'usual' : 'low',
    message: isOver ? 'past' : 'window',
    data: { late: late === 1 ? 'a day' : `${late} days` },
  }
}

/** Words that announce a date, by where they touch it. */
interface Cues {
  readonly before: ReadonlyMap<number, PhraseMatch>
  readonly after: ReadonlyMap<number, PhraseMatch>
  readonly told: readonly PhraseMatch[]
}

const cuesOf = (message: Analysis): Cues => ({
  before: new Map(message.phrases(`${ID}#due`).map((match) => [match.last, match])),
  after: new Map(message.phrases(`${ID}#ahead`).map((match) => [match.first, match])),
  told: message.phrases(`${ID}#past-day`),
})

/** The words of a sentence from the announcement to its date, or the other way round. */
function announced(sentence: Sentence, { first, last }: SpokenDate, { before, after }: Cues): { first: number; last: number } | undefined {
  const ahead = after.get(last + 1)
  if (ahead?.sentence === sentence && !isClauseEnd(sentence, last)) return { first, last: ahead.last }
  for (let at = first - 1; at >= Math.max(first - 1 - GAP, sentence.first); at--) {
    const due = before.get(at)
    if (due) return { first: due.first, last }
    if (!mayStandBetween(sentence, at)) return undefined
  }
  return undefined
}

/** Whether a word may stand between "ends" and its date. As a list these words would be found in every sentence, and asked for in few. */
const mayStandBetween = (sentence: Sentence, at: number): boolean => BETWEEN.has(sentence.word(at)) || sentence.words.is(at, WORD.time)

const BETWEEN = new Set(
  "midnight noon on at the end of close business night evening morning is 's next coming this until from by monday tuesday wednesday thursday friday saturday sunday mon tue tues wed thu thurs fri".split(
    ' ',
  ),
)

/** "We will compare it with what you told us on 4 May": a verb of the past inside an announcement, right before the date, is what the date belongs to. */
function isToldBefore(sentence: Sentence, { first, last }: SpokenDate, begin: number, { told }: Cues): boolean {
  const from = begin === first ? first - NEAR_VERB : begin
  return told.some(
    (verb) =>
      verb.sentence === sentence &&
      verb.first >= from &&
      verb.last < first &&
      first - verb.last <= NEAR_VERB &&
      !NEW_CLAUSE.test(sentence.block.text.slice(sentence.words.end[verb.last], sentence.words.end[last])),
  )
}
const NEAR_VERB = 4
const NEW_CLAUSE = /[,;:–—]|\b(?:is|are|by|before|until|till)\b/i

/** Whether more than a comma stands after a word: "they called on 6 March – it will". */
const isClauseEnd = ({ block, words }: Sentence, at: number): boolean => /[^\s,]/.test(block.text.slice(words.end[at], words.start[at + 1]))

/** Whether a sentence tells what has been: "we moved", "registration closed". It then announces nothing. */
function tells(message: Analysis, sentence: Sentence): boolean {
  if (message.has(sentence, `${ID}#past`)) return true
  for (let at = sentence.first + 1; at < sentence.end; at++)
    if (SUBJECT.test(sentence.word(at - 1)) && /[^e]ed$/.test(sentence.word(at))) return true
  return false
}

const SUBJECT = /^(?:we|you|they|i|it|he|she|who|that)$/

/** Greetings and sales of a day that lies elsewhere in the year. */
function* pastGreetings(message: Analysis, { from, to }: DayRange, regionsOf: Context<unknown>['regionsOf']): Iterable<Draft> {
  for (const list of GREETINGS) {
    const found = meant(message, list, 'other-day')
    if (found.length === 0 || [from, to].some((day) => isGreetingTime(list, day, regionsOf(message)))) continue
    for (const { at } of found) yield { at, message: 'season', data: { day: from } }
  }
}

/** Seasons that are said to be here, and are on the other half of the earth. */
function* otherSeasons(message: Analysis, { from, to }: DayRange, regionsOf: Context<unknown>['regionsOf']): Iterable<Draft> {
  for (const list of SEASONS) {
    const named = meant(message, list, 'season-ahead')
    if (named.length === 0 || !isOppositeSeason(list, from, regionsOf(message)) || !isOppositeSeason(list, to, regionsOf(message))) continue
    for (const { at } of named) yield { at, grade: 'low', message: 'season', data: { day: from } }
  }
}

/** What a list finds in the company's own words, without the sentences that mean another day. */
function meant(message: Analysis, list: string, other: string): PhraseMatch[] {
  const apart = new Set(message.phrases(`${ID}#${other}`).map(({ sentence }) => sentence))
  return ownPhrases(message, `${ID}#${list}`).filter(({ sentence }) => !apart.has(sentence))
}

const weekdayOf = (iso: string): number => new Date(`${iso}T00:00:00Z`).getUTCDay()

const sent = (day: string, ...regions: string[]) => ({
  metadata: { send_at: day, ...(regions.length > 0 && { 'audience.regions': regions }) },
})

export const staleDate = defineRule({
  id: ID,
  since: '0.1.0',
  principle: 'Dates, weekdays and greetings fit the day on which the mail is read.',
  why: "A mail that is right today was often written for another day: last year's campaign with last year's weekdays, an offer that ended while the mail waited, a greeting of a season that is over. Relevant is what fits today. The reader stands before a closed door, or learns that nobody looked.",
  grades: { low: 'info', usual: 'warn' },
  recommended: ['low', 'usual'],
  confidence: 'likely',
  messages: {
    default: '"{quote}" does not fit the day on which this goes out.',
    weekday: '"{quote}": that day is a {weekday}. Readers come on the one or the other: correct the weekday or the date.',
    impossible: '"{quote}" is a day that no calendar has. Readers cannot tell which is meant: correct the day or the month.',
    past: '"{quote}" announces a day that is over: the mail goes out {late} later. Correct the date, or leave it out.',
    window: '"{quote}" is over for those who get this last, {late} later. Name a later date, or stop sending before it.',
    season: '"{quote}" goes out on {day}, at another time of the year. Readers see a mail written for another day.',
  },
  help: {
    default: 'Write dates when the send date is known, and check them when it moves.',
    weekday: 'Was the text taken over from last year? Check its other dates too.',
  },
  types: 'any',
  metadata: {
    reads: ['send_at', 'audience.regions', 'language'],
    without: 'Without a send date only a weekday that contradicts a date with its year, or a day that no calendar has, is reported.',
  },
  exemptions: [
    'What is told as past: "On 3 November we moved", "registration closed on 30 October".',
    'Dates in digits that may be read either way (03/04/2026), unless the readers or the language decide.',
    'Seasons where nobody says in which hemisphere the readers live; seasons that one books ahead.',
    'New years of other calendars, of schools and of taxes; Christmas in July.',
    'A day that is planned for or looked back on: "Black Friday is six months away".',
  ],
  objection: 'The send date is not fixed yet. Then leave `send_at` out until it is; weekdays with a full date are checked all the same.',
  yieldsTo: [],
  examples: {
    flags: [
      'The market opens on «Monday, 24 November 2026».',
      { ...sent('2026-05-11'), text: 'As I told you, enrolment «closes on 4 May».' },
      { ...sent('2026-05-11'), text: 'The ticket that we kept for you «expires on 4 May».' },
      { ...sent('2026-05-11'), text: '«Use the voucher that we gave you by 4 May».' },
      { ...sent('2026-05-11'), text: 'Prices fell once more, and the fair «ends on 4 May».' },
      { ...sent('2026-11-20'), text: 'The choir sings on «Monday 24 November» at 19:30.' },
      { ...sent('2026-11-20'), text: 'The offer «ends 3 November».', grade: 'usual' },
      { ...sent('2026-09-14'), text: '«Please register by September 10», so that we can order the folders.' },
      { ...sent('2026-06-22'), text: 'On «15 June we will» move to Canal Street.' },
      { ...sent('2026-08-20'), text: 'Early-bird tickets are «available until 2026-07-31».' },
      { ...sent('2026-11-20'), text: '«20 % off until Friday 13 November».' },
      { ...sent('2026-05-20', 'GB'), text: 'The card is «due by 06/05/2026».' },
      { ...sent('2026-03-12'), text: '«Merry Christmas» to all of you!' },
      { ...sent('2026-04-10'), subject: '«Happy New Year»!', text: 'Here is what is new.' },
      { ...sent('2026-01-14', 'GB'), text: 'Our «summer sale» has begun.', grade: 'low' },
      { ...sent('2026-11-20'), text: 'Spring fair: «see you on 31 October»!' },
      { ...sent('2026-03-15'), text: 'Our open «day is on 1 March 2026».' },
      { ...sent('2026-03-15'), text: '«Doors open on 1 March 2026» at 18:00. Book now.' },
      { ...sent('2026-03-15'), text: '«Come to the sale on 1 March».' },
      { ...sent('2026-03-15'), text: 'Offer «valid 1 - 7 March 2026».' },
      { ...sent('2026-03-15'), text: 'The sale ends on «31 April 2026».' },
      'We meet on «29 February 2027».',
      { ...sent('2026-05-10'), text: '«Black Friday deals» on all lamps.' },
      { ...sent('2026-05-10'), text: '«Cyber Monday starts» now.' },
      { ...sent('2026-05-10'), text: 'Our «Christmas sale» is on.' },
      { ...sent('2026-11-10'), text: 'Our «Easter sale» ends tonight.' },
      { ...sent('2026-11-10'), text: "«Happy Mother's Day»!" },
      { ...sent('2026-11-10'), text: "«Happy Father's Day»!" },
      { ...sent('2026-11-10'), text: '«Happy Fourth of July»!' },
      { ...sent('2026-06-10'), text: '«Happy holidays»!' },
      { ...sent('2026-06-10'), text: '«Happy Hanukkah»!' },
      { ...sent('2026-06-10'), text: '«Happy Diwali»!' },
      { ...sent('2026-05-05'), text: '«Happy Easter»!' },
      { ...sent('2027-11-25'), text: '«Happy Diwali»!' },
      { ...sent('2026-12-28'), text: '«Happy Hanukkah»!' },
      { ...sent('2026-02-16'), text: "«Happy Valentine's Day»!" },
      { ...sent('2026-11-02'), text: '«Happy Halloween»!' },
      { ...sent('2026-10-12', 'US'), text: '«Happy Thanksgiving»!' },
      {
        metadata: { 'send_window.from': '2026-11-01', 'send_window.to': '2026-11-30' },
        text: 'The offer «ends on 15 November».',
        grade: 'low',
      },
    ],
    passes: [
      'The market opens on Tuesday, 24 November 2026.',
      { ...sent('2026-07-09'), text: 'The offer is valid 1 July - 31 July 2026.' },
      { ...sent('2026-07-09'), text: 'Most popular titles, week ending 4 July.' },
      { ...sent('2026-12-14'), text: 'We open again on Monday 4 January.' },
      { ...sent('2026-11-20'), text: 'On 3 November we moved the archive.' },
      { ...sent('2026-11-20'), text: 'Registration closed on 30 October, and the exhibition ran until 8 November.' },
      { ...sent('2026-11-20'), text: 'The offer ends 3 January.' },
      { ...sent('2026-05-20'), text: 'Please return the card by 06/05/2026.' },
      { ...sent('2026-05-20', 'US'), text: 'Please return the card by 06/05/2026.' },
      { ...sent('2027-01-14', 'AU'), text: 'Our summer sale has begun.' },
      { ...sent('2026-01-14', 'GB'), text: 'Summer sale on all holidays: book now, travel in July.' },
      { ...sent('2026-08-31'), text: 'Happy new school year!' },
      { ...sent('2026-12-27'), text: 'Merry Christmas, and a happy new year!' },
      { ...sent('2026-11-20'), text: 'Orders placed before 3 November are on their way.' },
      { ...sent('2026-10-12', 'CA'), text: 'Happy Thanksgiving!' },
      { ...sent('2026-05-10'), text: 'Black Friday is six months away: plan your stock now.' },
      { ...sent('2026-05-10'), text: 'Plan your Christmas party before the good rooms are gone.' },
      { ...sent('2026-07-10'), text: 'Christmas in July: our Christmas sale is on.' },
      { ...sent('2026-02-15'), text: "Happy Valentine's Day!" },
      { ...sent('2026-04-12'), text: 'Happy Easter!' },
      { ...sent('2027-05-02'), text: 'Happy Easter!' },
      { ...sent('2025-01-01'), text: 'Happy Hanukkah!' },
      { ...sent('2026-11-08'), text: 'Happy Diwali!' },
      { ...sent('2061-10-12'), text: 'Happy Diwali!' },
      { ...sent('2026-03-15'), text: 'Our open day is on 29 March 2026, doors open on 28 March, and the offer is valid 10 - 17 March.' },
      { ...sent('2028-02-15'), text: 'We meet on 29 February.' },
      { ...sent('2026-09-05', 'AU'), text: "Happy Father's Day!" },
      'The offer ends 3 November.',
      { ...sent('2026-11-03'), text: 'The offer ends 3 November.' },
      { ...sent('2026-11-20'), text: 'You may 2 or 3 times a day.' },
      { ...sent('2026-05-11'), text: 'The joiner hung the doors on 4 May. The painter will come next.' },
      { ...sent('2026-05-11'), text: 'The joiner hung the doors on 4 May.\n\nWe will send the bill in June.' },
      { ...sent('2026-05-11'), text: '- The doors were hung by us before 4 May\n- They will be painted next' },
      { ...sent('2026-05-11'), text: 'The joiner hung the doors on 4 May; she will paint them next.' },
      { ...sent('2026-05-11'), text: 'We will compare the plan with what you told us on 4 May.' },
      { ...sent('2026-05-11'), text: 'We will print the list that he wrote on 4 May.' },
    ],
    beyond: [{ ...sent('2026-11-20'), text: 'One day in October that you should not miss: the 31st.' }],
  },
  check: { message: check },
})
