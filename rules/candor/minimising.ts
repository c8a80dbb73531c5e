import {
  type Analysis,
  type Draft,
  datesIn,
  defineRule,
  firstBySentence,
  holds,
  ownPhrases,
  type PhraseMatch,
  type Sentence,
  type TextZone,
  WORD,
} from '#rule'

const ID = 'candor/minimising'
const ZONES: readonly TextZone[] = ['p1', 'body', 'closing']
/** What is softened. */
const LISTS = ['few', 'may', 'brief', 'comfort', 'only'] as const
/** Words about whom it hit: said to be known later, they are no excuse. */
const COUNTED: ReadonlySet<string> = new Set(['few', 'may', 'only'])

/** Softeners of a failure whose size stands nowhere near, and which nobody says is not known yet; one a sentence. */
function* find(message: Analysis): Iterable<Draft> {
  if (!isAboutFailure(message) || has(message, 'unknown')) return
  const isCertain = FAILURES.has(message.type) && message.isTypeCertain
  const grade = message.type === 'breach' && isCertain ? 'usual' : 'low'
  let last: Sentence | undefined
  for (const { list, match } of softeners(message)) {
    if (match.sentence === last || SUPPOSED.test(match.sentence.text) || isMeasured(message, match.sentence, list)) continue
    if (!isCertain && !message.around(match.sentence, 1, 1).some((near) => fails(message, near))) continue
    last = match.sentence
    yield { at: match.at, grade, message: list }
  }
}

/** What a safeguard is for: "so that no release stands half open, where some files could be replaced". */
const SUPPOSED = /\b(?:prevents?|protects?|avoids?|so that|means? that|where|in case)\b.*\bcould be\b/i

/** The first of each kind in a sentence, in reading order; none that speaks of what shall be. */
function softeners(message: Analysis) {
  const isSized = has(message, 'size') || has(message, 'next')
  const intents = firstBySentence(phrases(message, 'intended'))
  const isIntended = ({ sentence, first }: PhraseMatch): boolean => (intents.get(sentence)?.first ?? first) < first
  return LISTS.filter((list) => !(isSized && COUNTED.has(list)) && (list !== 'only' || message.type === 'breach'))
    .flatMap((list) => {
      const own = phrases(message, list).filter(
        (match) => !isIntended(match) && !isMended(match, message) && !isOnAThing(match) && (list !== 'few' || isOneBreath(match)),
      )
      return [...firstBySentence(own).values()].map((match) => ({ list, match }))
    })
    .concat(isSized || !FAILURES.has(message.type) ? [] : softSentences(message).filter(({ match }) => !isIntended(match)))
    .sort((a, b) => a.match.first - b.match.first)
}

/** A soft word of each sentence that has two kinds of them. */
function softSentences(message: Analysis) {
  if (message.proseWordCount > LONG) return []
  const kinds = SOFT.map((kind) => firstBySentence(phrases(message, kind)))
  return message
    .in(...ZONES)
    .filter((sentence) => !sentence.isQuestion && kinds.filter((kind) => kind.has(sentence)).length > 1)
    .map((sentence) => ({ list: 'brief' as (typeof LISTS)[number], match: kinds.find((kind) => kind.has(sentence))!.get(sentence)! }))
}
/** Words, beyond which a report says many things of many sizes. */
const LONG = 150
const SOFT = ['soft-count', 'soft-degree', 'soft-odds'] as const

/** Whether it is what a release has mended: "fixed minor issues". */
const isMended = ({ sentence, at }: PhraseMatch, { type }: Analysis): boolean =>
  !FAILURES.has(type) && MENDED.test(at.block.text.slice(sentence.startOffset, at.start))
const MENDED =
  /\b(?:fix(?:e[ds]|ing)?|(?:solv|resolv|remov)(?:e[ds]?|ing)|(?:address|correct|repair|mend)(?:s|es|ed|ing)?|iron(?:s|ed|ing) out)(?: (?:the|some|a|an|several|many|various|other|and)){0,2} $/i

/** "On the whole, it was quick" hedges; "on the whole of the pier" and "damp on the whole back wall" are where it was. */
function isOnAThing({ sentence, first, last, text }: PhraseMatch): boolean {
  if (!/^on the whole$/i.test(text)) return false
  if (last + 1 < sentence.end && sentence.word(last + 1) === 'of') return true
  if (first === sentence.first) return false
  for (let at = last + 1; at < Math.min(sentence.end, last + 3) && !sentence.words.is(at, WORD.afterPause); at++)
    if (PLACES.has(sentence.word(at))) return true
  return false
}
const PLACES: ReadonlySet<string> = new Set(
  'wall ceiling floor roof line route road street bridge track path site shore coast beach length surface side page ward deck'.split(' '),
)

const phrases = (message: Analysis, list: string): readonly PhraseMatch[] => ownPhrases(message, `${ID}#${list}`, ZONES)
const has = (message: Analysis, list: string): boolean => phrases(message, list).length > 0

/** Notices and upgrades soften nothing unless something fails in them. */
const isAboutFailure = (message: Analysis): boolean =>
  FAILURES.has(message.type) ||
  ((CHANGES.has(message.type) || message.types.some((type) => FAILURES.has(type))) &&
    message.in(...ZONES).some((sentence) => fails(message, sentence)))

const CHANGES: ReadonlySet<string> = new Set(['upgrade', 'notice'])
const FAILURES: ReadonlySet<string> = new Set(['incident', 'breach'])
const fails = (message: Analysis, sentence: Sentence): boolean => holds(message, sentence, 'fail') || message.has(sentence, `${ID}#harm`)

/** "In certain cases, systems may …" counts nothing. */
function isOneBreath({ sentence, first, last }: PhraseMatch): boolean {
  for (let at = first + 1; at <= last; at++) if (sentence.words.is(at, WORD.afterPause)) return false
  return true
}

/**
 * Whether what is softened is measured beside it: a size by a number in its own sentence, a length by one in the next as well or by the share that failed, comfort by
 * what was looked at. A quantity is measured by a count only, and what was seen is no size.
 */
function isMeasured(message: Analysis, sentence: Sentence, list: (typeof LISTS)[number]): boolean {
  if (list === 'only' || list === 'few') return false
  if (list === 'brief' ? sentence.hasKind(WORD.number | WORD.percent | WORD.time) : countsSomething(sentence)) return true
  if (list === 'brief' && message.around(sentence, 0, SHARE).some((near) => near.hasKind(WORD.percent))) return true
  const proof = { may: undefined, brief: 'period', comfort: 'basis' }[list]
  return proof !== undefined && message.around(sentence, 1, 1).some((near) => message.has(near, `${ID}#${proof}`))
}

/** In so many sentences a report comes to the share that failed. */
const SHARE = 6

/** Whether a number stands in it that is none of a date. */
function countsSomething(sentence: Sentence): boolean {
  const dates = datesIn(sentence)
  for (let at = sentence.first; at < sentence.end; at++)
    if (sentence.words.is(at, WORD.number | WORD.percent) && !dates.some(({ first, last }) => first <= at && at <= last)) return true
  return false
}

export const minimising = defineRule({
  id: ID,
  since: '0.1.0',
  principle: 'Give the size of a failure, or say that you do not know it yet.',
  why: '"A small number", "briefly", "no evidence": each reader has to guess whether she is meant, and readers who were hit learn that soft words are used where numbers existed. Who knows of a risk says so in plain words. A number is believed even when it is bad; "we do not know yet, the next count is at four" is believed too.',
  grades: { low: 'info', usual: 'warn' },
  recommended: ['usual'],
  confidence: 'likely',
  messages: {
    default: '"{quote}" leaves the size open. How many, which ones, how long? If that is unknown, say so, and when you will know.',
    comfort: '"{quote}" comforts without saying what is known. What did you check, for which days, and what could you not check?',
    only: '"{quote}" reads as if it were little. Say whose it was and what can be done with it, and let readers judge.',
  },
  help: { default: '"412 of 20,000 customers", "from 09:10 to 09:40", "next count at 16:00"' },
  types: ['incident', 'breach', 'upgrade', 'notice'],
  metadata: { reads: ['type'], without: 'The type is inferred; in breach mail the finding is a warning.' },
  exemptions: [
    'A count anywhere; a time or a period beside a failure that is called short; what was checked beside comfort, or the "but" that limits it.',
    '"We do not know yet how many", or the time of the next update.',
    'A test that readers can make: "if you used the export on Monday, you were affected".',
    'Mail in which nothing failed.',
    '"On the whole" of a place: "ice on the whole north shore".',
  ],
  objection: 'In the first hour nobody knows the size. Then "some of you" is fine beside the time at which you write again.',
  yieldsTo: [],
  examples: {
    flags: [
      { type: 'incident', text: '«On the whole» the outage was harmless.' },
      { type: 'incident', text: 'The outage was «on the whole», we think, felt by few.' },
      { type: 'incident', text: 'The leak was «on the whole» small.' },
      { type: 'incident', text: '«On the whole» nobody’s photos were lost.' },
      { type: 'incident', text: '«On the whole» line B was spared.' },
      { type: 'incident', text: 'The pumps stood still. «Some flats may» have had no water.' },
      '«A small number of customers» may have been affected.',
      '«Some users might» be experiencing issues.',
      { text: 'Out of an «abundance of caution» we reset your password.', type: 'breach', grade: 'usual' },
      { text: 'We have «no evidence» that data was misused.', type: 'breach', grade: 'usual' },
      { text: 'There was a «brief interruption».', grade: 'low' },
      'This was an «isolated event».',
      'We experienced «degraded performance».',
      { text: '«Certain limited information may» have been accessed.', type: 'breach' },
      'The «impact was minimal».',
      '«Nothing you would have noticed» on most days.',
      '«The vast majority of your account was fine» throughout.',
      { text: '«Only names, addresses», and order history.', type: 'breach' },
      { text: '«It would take years for anyone to make use» of the files.', type: 'breach' },
      { text: 'A disk was left open. We «have seen no attempts to misuse» it.', type: 'breach' },
      'The gauge was «hardly off» the mark.',
      'The archive came through «largely unharmed».',
      '«Parts of the town» had no heating after the fault.',
    ],
    passes: [
      { type: 'incident', text: 'There was damp on the whole ceiling of the upper hall.' },
      { type: 'incident', text: 'The outage fell on the whole of the lower town.' },
      { type: 'incident', text: 'The paint has come off on the whole back wall.' },
      { type: 'breach', text: 'A key was in the parcel. We have changed the lock, so the key is of no use to anybody.' },
      { type: 'incident', text: 'The pumps stood still. Some flats, 42 of 310, may have had no water.' },
      '412 of 20,000 customers (2 %) were charged twice.',
      'Some customers were charged twice. We don’t know yet how many; next count at 16:00.',
      'Logs for 3–9 May show no downloads; logs before 3 May no longer exist.',
      'Between 09:10 and 09:40 one in five logins failed, a brief outage.',
      { type: 'incident', text: 'The archive had intermittent errors on Monday. About 4 % of downloads failed.' },
      'If you used the export on Monday, you were affected; some customers may have been affected twice.',
      { text: 'Intermittent fasting, part 2: a small number of meals.', type: 'notice' },
      { text: 'A small number of tickets is left: 14.', type: 'marketing' },
      { text: 'Since the beta we fixed minor issues with sorting.', type: 'upgrade' },
      'A lock now shuts old shelves, so that none stands half open after a leak, where a few books could be swapped.',
      { text: 'In a few cases the new form asks for a second signature.', type: 'notice' },
      { text: 'The course of Monday is cancelled: we have found no cook.', type: 'notice' },
      { text: 'A fault in the parser lets a file run code; version 3 closes it. We have seen no attempt to exploit it.', type: 'upgrade' },
      'Some of you may be unable to log in. Next update at 10:00.',
    ],
    beyond: [],
  },
  check: { message: find },
})
