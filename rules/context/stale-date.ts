import {
  type Analysis,
  type Context,
  type DayRange,
  type DigitOrder,
  type Draft,
  datesIn,
  dayOf,
  defineRule,
  OWN_ZONES,
  ownPhrases,
  type PhraseMatch,
  type Sentence,
  type SpokenDate,
} from '#rule'

const ID = 'context/stale-date'
const WEEKDAYS = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday']
/** A date without a year that lies farther back than this may be one of next year. */
const PAST_DAYS = 120
/** A date without a year, with its weekday, is looked for this far around the day of sending. */
const [BACK_DAYS, AHEAD_DAYS] = [180, 330]
/** How many words may stand between "ends" and its date. */
const GAP = 3
/** Where 03/04 is March, and where it may be either. */
const MONTH_FIRST = /^US\b/i
const EITHER = /^(?:CA|PH|PR|GU|\*)/i
const SOUTH = /^(?:AU|NZ|ZA|AR|CL|UY|PY|PE|BO|NA|BW|ZW|MZ|LS|SZ)(?:-|$)/i
const NORTH =
  /^(?:US|CA|GB|UK|IE|EU|FR|DE|NL|BE|LU|AT|CH|DK|SE|NO|FI|IS|PL|CZ|SK|HU|SI|HR|IT|ES|PT|GR|RO|BG|EE|LV|LT|JP|KR|TR|UA|RS)(?:-|$)/i
/** First and last day, month and day, on which a greeting is in season. */
const GREETINGS = {
  christmas: ['11-20', '01-08'],
  'new-year': ['12-10', '01-31'],
  easter: ['03-01', '05-10'],
  halloween: ['10-01', '11-03'],
  thanksgiving: ['10-01', '11-30'],
  valentine: ['01-20', '02-20'],
} as const
/** The month in the middle of a season in the north. */
const SEASONS = { spring: 4, summer: 7, autumn: 10, winter: 1 } as const

/** The days on which the mail goes out, where somebody says so. */
function statedDays(message: Analysis, sendDays: (message: Analysis) => DayRange): DayRange | undefined {
  const { send_at, 'send_window.from': from } = message.message.envelope
  return send_at || from ? sendDays(message) : undefined
}

function* check(message: Analysis, { sendDays }: Context<unknown>): Iterable<Draft> {
  const days = statedDays(message, sendDays)
  const order = digitOrder(message)
  for (const sentence of message.in(...OWN_ZONES)) {
    for (const date of sentence.isQuoted ? [] : datesIn(sentence, order)) {
      const draft = weekdayDraft(sentence, date, days) ?? (days && pastDraft(message, sentence, date, days))
      if (draft) yield draft
    }
  }
  if (days) yield* unseasonable(message, days)
}

/** `03/04/2026` means what it means to the readers, as far as they are known. */
function digitOrder({ message: { envelope } }: Analysis): DigitOrder | undefined {
  const language = envelope.language?.value.toLowerCase()
  if (language === 'en-us') return 'month-day'
  if (language && /^en-(?:gb|ie|au|nz|in|za)$/.test(language)) return 'day-month'
  const regions = [...(envelope['audience.regions']?.value.keys() ?? [])]
  if (regions.length === 0) return undefined
  if (regions.every((region) => MONTH_FIRST.test(region))) return 'month-day'
  return regions.some((region) => MONTH_FIRST.test(region) || EITHER.test(region)) ? undefined : 'day-month'
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

/** The days of that date around the day of sending, the nearest first. */
function nearDays({ month, day }: SpokenDate, sent: string): string[] {
  const year = Number(sent.slice(0, 4))
  return [year, year + 1, year - 1]
    .flatMap((each) => dayOf({ first: 0, last: 0, year: each, month: month!, day: day! }, sent) ?? [])
    .filter((iso) => daysBetween(iso, sent) <= BACK_DAYS && daysBetween(sent, iso) <= AHEAD_DAYS)
}

/** A date that is still announced, and has gone by when the mail goes out. */
function pastDraft(message: Analysis, sentence: Sentence, date: SpokenDate, { from, to }: DayRange): Draft | undefined {
  const iso = date.month === undefined ? undefined : dayOf(date, from)
  if (iso === undefined || iso >= to) return undefined
  if (date.year === undefined && daysBetween(iso, from) > PAST_DAYS) return undefined
  const place = announced(message, sentence, date)
  if (!place) return undefined
  // Of a window only the later mails are late.
  const isOver = iso < from
  const late = daysBetween(iso, isOver ? from : to)
  return {
    at: place,
    grade: isOver ? 'usual' : 'low',
    message: isOver ? 'past' : 'window',
    data: { late: late === 1 ? 'a day' : `${late} days` },
  }
}

/** The words from the announcement to its date, or the other way round; a sentence that tells what has been announces nothing. */
function announced(message: Analysis, sentence: Sentence, date: SpokenDate) {
  if (message.has(sentence, `${ID}#past`) || tells(sentence)) return undefined
  const of = (list: string) => message.phrases(`${ID}#${list}`).filter((match) => match.sentence === sentence)
  const due = of('due').findLast(({ last }) => last < date.first && isBridged(message, sentence, last + 1, date.first))
  if (due) return sentence.range(due.first, date.last)
  const ahead = of('ahead').find(({ first }) => first === date.last + 1)
  return ahead && sentence.range(date.first, ahead.last)
}

function isBridged(message: Analysis, sentence: Sentence, from: number, to: number): boolean {
  if (to - from > GAP) return false
  const fillers = message.phrases(`${ID}#between`).filter((match) => match.sentence === sentence)
  for (let at = from; at < to; at++) if (!fillers.some(({ first, last }) => first <= at && at <= last)) return false
  return true
}

/** "We moved", "they shipped": a verb in the past right after its subject. */
function tells(sentence: Sentence): boolean {
  for (let at = sentence.first + 1; at < sentence.end; at++)
    if (/^(?:we|you|they|i|it|he|she|who|that)$/.test(sentence.word(at - 1)) && /[^e]ed$/.test(sentence.word(at))) return true
  return false
}

/** Greetings and seasons at a time of the year that has others. */
function* unseasonable(message: Analysis, { from, to }: DayRange): Iterable<Draft> {
  const isMeant = ({ sentence }: PhraseMatch, list: string) => !sentence.isQuoted && !message.has(sentence, `${ID}#${list}`)
  for (const [list, season] of Object.entries(GREETINGS)) {
    if ([from, to].some((day) => isWithin(day.slice(5), season))) continue
    for (const match of ownPhrases(message, `${ID}#${list}`))
      if (isMeant(match, 'other-day')) yield { at: match.at, message: 'season', data: { day: from } }
  }
  const shift = hemisphereShift(message)
  if (shift === undefined) return
  for (const [list, middle] of Object.entries(SEASONS)) {
    if ([from, to].some((day) => monthsApart(Number(day.slice(5, 7)), middle + shift) < 5)) continue
    for (const match of ownPhrases(message, `${ID}#${list}`))
      if (isMeant(match, 'season-ahead')) yield { at: match.at, grade: 'low', message: 'season', data: { day: from } }
  }
}

const isWithin = (day: string, [first, last]: readonly [string, string]): boolean =>
  first <= last ? first <= day && day <= last : day >= first || day <= last

/** Six months for readers in the south; undefined where they live on both sides, near the equator, or nobody knows where. */
function hemisphereShift({ message: { envelope } }: Analysis): number | undefined {
  const regions = [...(envelope['audience.regions']?.value.keys() ?? [])]
  if (regions.length === 0) return undefined
  return regions.every((region) => NORTH.test(region)) ? 0 : regions.every((region) => SOUTH.test(region)) ? 6 : undefined
}

/** Months between two months of the circle of the year, at most six. */
function monthsApart(a: number, b: number): number {
  const apart = Math.abs(a - b) % 12
  return Math.min(apart, 12 - apart)
}

const time = (iso: string): number => Date.parse(`${iso}T00:00:00Z`)
const weekdayOf = (iso: string): number => new Date(time(iso)).getUTCDay()
const daysBetween = (earlier: string, later: string): number => Math.round((time(later) - time(earlier)) / 86_400_000)

const sent = (day: string, ...regions: string[]) => ({
  metadata: { send_at: day, ...(regions.length > 0 && { 'audience.regions': regions }) },
})

export const staleDate = defineRule({
  id: ID,
  since: '0.1.0',
  principle: 'Dates, weekdays and greetings fit the day on which the mail is read.',
  why: "A mail that is right today was often written for another day: last year's campaign with last year's weekdays, an offer that ended while the mail waited, a greeting of a season that is over (essay Moment: relevant is what fits today). The reader stands before a closed door, or learns that nobody looked.",
  grades: { low: 'info', usual: 'warn' },
  recommended: ['low', 'usual'],
  confidence: 'likely',
  messages: {
    default: '"{quote}" does not fit the day on which this goes out.',
    weekday: '"{quote}": that day is a {weekday}. Readers come on the one or the other: correct the weekday or the date.',
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
    without: 'Without a send date only a weekday that contradicts a date with its year is reported.',
  },
  exemptions: [
    'What is told as past: "On 3 November we moved", "registration closed on 30 October".',
    'Dates in digits that may be read either way (03/04/2026), unless the readers or the language decide.',
    'Seasons where nobody says in which hemisphere the readers live; seasons that one books ahead.',
    'New years of other calendars, of schools and of taxes.',
  ],
  objection: 'The send date is not fixed yet. Then leave `send_at` out until it is; weekdays with a full date are checked all the same.',
  yieldsTo: [],
  examples: {
    flags: [
      'The market opens on «Monday, 24 November 2026».',
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
      {
        metadata: { 'send_window.from': '2026-11-01', 'send_window.to': '2026-11-30' },
        text: 'The offer «ends on 15 November».',
        grade: 'low',
      },
    ],
    passes: [
      'The market opens on Tuesday, 24 November 2026.',
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
      'The offer ends 3 November.',
      { ...sent('2026-11-03'), text: 'The offer ends 3 November.' },
      { ...sent('2026-11-20'), text: 'You may 2 or 3 times a day.' },
    ],
    beyond: [{ ...sent('2026-11-20'), text: 'One day in October that you should not miss: the 31st.' }],
  },
  check: { message: check },
})
