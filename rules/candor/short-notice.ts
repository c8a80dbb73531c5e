import {
  type Analysis,
  apartFrom,
  type Change,
  type ChangeKind,
  type Context,
  changesIn,
  type Draft,
  daysBetween,
  defineRule,
  effectiveDay,
  firstBySentence,
  type MessageType,
  namesDay,
  ownPhrases,
  type PhraseMatch,
  type Place,
  type Sentence,
  sentencesNamingDay,
  WORD,
} from '#rule'

const ID = 'candor/short-notice'
const KINDS: Readonly<Record<Kind, string>> = {
  price: 'a higher price',
  paid: 'a new charge',
  terms: 'new terms',
  removal: 'a cut in what readers get',
  closure: 'a closure',
  deletion: 'a deletion',
  api: 'the end of an interface',
  other: 'the change',
}
const NOTICE = { price: 30, paid: 30, terms: 30, removal: 60, closure: 90, deletion: 90, api: 180, other: 30 }
/** Kinds as `change.kind` names them. */
const STATED: Readonly<Record<string, Kind>> = {
  price: 'price',
  terms: 'terms',
  policy: 'terms',
  removal: 'removal',
  sunset: 'closure',
  shutdown: 'closure',
  archive: 'deletion',
  expiry: 'deletion',
}
/** Types whose mail is about a change; in others it needs a day in the metadata. */
const ABOUT_CHANGES: readonly MessageType[] = ['notice', 'upgrade']
/** Kinds that need a day: without one nobody knows what the next bill is, or how long there is something to save. */
const NEEDS_DAY: readonly Kind[] = ['price', 'paid', 'closure', 'deletion', 'api']

/** Kinds that take nothing away, or cannot wait. */
const NO_CHANGE = /^(?:security|maintenance|opening|hours|address|contact)$/i
/** How near a closure its reason stands, in sentences. */
const FORCED_WITHIN = 2
/** Two weeks do for a move that costs nobody anything. */
const NEUTRAL_DAYS = 14

type Kind = ChangeKind | 'other'
type Asked = Context<{ readonly days: typeof NOTICE }>

/** When a change takes effect, in the words that say so. */
interface Effect {
  readonly at: Place
  readonly kind: Kind
  /** Days from the send date; negative for a day that is over, undefined where no day is said. */
  readonly days: number | undefined
  readonly message: 'now' | 'near' | 'past' | 'vague' | 'undated'
}

/** Changes that come too soon for those who would have to act; where all days are far enough off, nothing. */
function* find(message: Analysis, context: Asked): Iterable<Draft> {
  const { 'change.direction': direction, 'change.kind': kind, 'sequence.notice_sent': wasSent } = message.message.envelope
  if (direction?.value === 'better' || wasSent?.value || NO_CHANGE.test(kind?.value ?? '') || isExplained(message)) return
  const isNeutral = direction?.value === 'neutral'
  for (const { at, kind, days, message: key } of effectsIn(message, sendDay(message, context))) {
    const needed = isNeutral && kind === 'other' ? Math.min(context.options.days[kind], NEUTRAL_DAYS) : context.options.days[kind]
    if (days !== undefined && days >= needed) continue
    const left = days === 1 ? '1 day' : `${days} days`
    yield { at, message: key, data: { kind: KINDS[kind], left, needed } }
  }
}

/** Whether the message says why it cannot wait, that the reader brought it about, or that she has been told before. */
const isExplained = (message: Analysis): boolean =>
  [`${ID}#emergency`, `${ID}#own-doing`, 'change#announced'].some((list) =>
    ownPhrases(message, list).some(({ sentence }) => sentence.zone !== 'closing'),
  )

/** The day on which the mail goes out, where somebody says so. */
function sendDay(message: Analysis, { sendDays }: Asked): string | undefined {
  const { send_at, 'send_window.from': from } = message.message.envelope
  return send_at || from ? sendDays(message).to : undefined
}

/** The day in the metadata decides; without one what the sentences say, and where none of them says a day, that. */
function effectsIn(message: Analysis, sent: string | undefined): readonly Effect[] {
  const { 'change.effective': effective, 'change.kind': stated } = message.message.envelope
  const changes = changesIn(message)
    .filter((change) => isNoExpiry(change) && !isForced(change, message) && !isPassing(change, message))
    .map((change) => (isPlace(change, message) ? { ...change, kind: 'removal' as const } : change))
  const kindOf = (change: Change | undefined): Kind => STATED[stated?.value.toLowerCase() ?? ''] ?? change?.kind ?? 'other'
  if (effective) return sent === undefined ? [] : onStatedDay(effective.value.day, sent, kindOf(changes[0]), message, changes)
  if (!ABOUT_CHANGES.includes(message.type)) return []
  const now = inEachSentence(message, 'now')
  const dated = changes.flatMap((change) => effectOf(change, kindOf(change), now.get(change.sentence), message, sent) ?? [])
  return dated.length > 0 ? dated : undatedIn(changes, kindOf, message)
}

/** Points that expire on their day do so by the rules under which they were given. */
const isNoExpiry = ({ kind, phrase }: Change): boolean => !(kind === 'deletion' && /\b(?:expires?|lapses?)\b/i.test(phrase.text))

/** A shop that closes keeps nothing of the reader's; the subject may name it. */
const isPlace = ({ kind, sentence }: Change, message: Analysis): boolean =>
  kind === 'closure' && [...message.in('subject'), sentence].some((near) => message.has(near, `${ID}#place`))

/** Works that end, an hour at which a desk closes, one class of many. */
const isPassing = ({ kind, sentence }: Change, message: Analysis): boolean =>
  !message.has(sentence, `${ID}#for-good`) &&
  (((kind === 'closure' || kind === 'removal') && message.has(sentence, `${ID}#passing`)) ||
    (kind === 'removal' && message.has(sentence, `${ID}#one-of-many`)))

/** Whoever loses the rooms closes when they are lost. */
const isForced = (change: Change, message: Analysis): boolean =>
  isPlace(change, message) &&
  message.around(change.sentence, FORCED_WITHIN, FORCED_WITHIN).some((near) => message.has(near, `${ID}#forced`))

/** The words that name the day of the metadata, else those that state the change, else the first sentence. */
function onStatedDay(day: string, sent: string, kind: Kind, message: Analysis, changes: readonly Change[]): readonly Effect[] {
  const days = daysBetween(sent, day)
  const named = sentencesNamingDay(message, day, sent)
  if (named.some(({ sentence }) => message.has(sentence, 'change#temporary'))) return []
  const { sentence, date } = named.find((each) => each.sentence.zone !== 'subject') ?? named[0] ?? {}
  const at = sentence && date ? sentence.range(date.first, date.last) : (changes[0]?.phrase.at ?? message.in('subject', 'p1')[0]?.place)
  return at ? [{ at, kind, days, message: days < 0 ? 'past' : days === 0 ? 'now' : 'near' }] : []
}

/** The day of a change: in its own sentence, else in one beside it. */
function effectOf(
  { sentence }: Change,
  kind: Kind,
  now: PhraseMatch | undefined,
  message: Analysis,
  sent: string | undefined,
): Effect | undefined {
  if (now) return { at: now.at, kind, days: 0, message: 'now' }
  for (const each of [sentence, ...message.around(sentence, 1, 2)]) {
    const date = effectiveDay(each, sent, each !== sentence)
    if (!date) continue
    const days = sent === undefined ? Number.POSITIVE_INFINITY : daysBetween(sent, date.day)
    return { at: date.at, kind, days, message: days < 0 ? 'past' : 'near' }
  }
  return undefined
}

/** The first change of which nobody can tell when it comes, or that is there unannounced. */
function undatedIn(changes: readonly Change[], kindOf: (change: Change) => Kind, message: Analysis): readonly Effect[] {
  const vague = firstBySentence(
    apartFrom(apartFrom(ownPhrases(message, `${ID}#vague`), ownPhrases(message, `${ID}#definite`)), ownPhrases(message, `${ID}#arrival`)),
  )
  const ahead = inEachSentence(message, 'ahead')
  const already = message.type === 'notice' ? inEachSentence(message, 'already') : new Map<Sentence, PhraseMatch>()
  const isOpen = !isDated(message)
  for (const change of changes) {
    const kind = kindOf(change)
    const words = isYearly(change, message) ? undefined : vague.get(change.sentence)
    if (message.around(change.sentence, 0, 1).some((near) => message.has(near, `${ID}#told-later`))) continue
    if (words) return [{ at: words.at, kind, days: undefined, message: 'vague' }]
    if (!isOpen || change.sentence.hasKind(WORD.field)) continue
    if (
      (change.isPlain && touches(change, already.get(change.sentence))) ||
      (NEEDS_DAY.includes(kind) && touches(change, ahead.get(change.sentence)))
    )
      return [{ at: change.phrase.at, kind, days: undefined, message: 'undated' }]
  }
  return []
}

/** A season or a year is the day of a fee that is paid once in it. */
const isYearly = ({ kind, sentence }: Change, message: Analysis): boolean =>
  (kind === 'price' || kind === 'paid') && message.has(sentence, `${ID}#next-year`) && message.has(sentence, `${ID}#yearly`)

/** Whether words that say when, such as "will" or "now", belong to a change. */
const touches = ({ phrase }: Change, words: PhraseMatch | undefined): boolean =>
  words !== undefined && words.first <= phrase.last && words.last >= phrase.first - 1

/** Whether any sentence names a day, so that a reader may find it there. */
const isDated = (message: Analysis): boolean => message.in('subject', 'preheader', 'p1', 'body', 'closing').some(namesDay)

const inEachSentence = (message: Analysis, list: string): ReadonlyMap<Sentence, PhraseMatch> =>
  firstBySentence(ownPhrases(message, `${ID}#${list}`))

const sent = (day: string, more: Readonly<Record<string, unknown>> = {}) =>
  ({ type: 'notice', metadata: { send_at: day, ...more } }) as const

export const shortNotice = defineRule({
  id: ID,
  since: '0.1.0',
  principle: 'Warn while the reader can still act.',
  why: 'A warning that comes when nothing can be done any more is exactly too late. Prices have to fit into a budget, files have to be copied, programs have to be rewritten; the sender has known the date for months, the reader has known it since this mail.',
  grades: { usual: 'warn' },
  recommended: ['usual'],
  confidence: 'likely',
  messages: {
    default: '"{quote}" leaves {left} for {kind}; {needed} are usual. Give readers time to act, or the reason for the haste.',
    now: '"{quote}": {kind} takes effect as readers learn of it. Set a later day, or say why it cannot wait.',
    past: '"{quote}" is over when this arrives: {kind} was not announced. Set a later day, or say what readers can still do.',
    vague: '"{quote}" gives no day for {kind}. Readers cannot plan for it: name the day, or say when you will know it.',
    undated: '"{quote}" reads as {kind} without a day. Say from when, so that readers can act before.',
  },
  help: { default: '"From 1 August. Until then all stays as it is, and you can: …"' },
  types: ['notice', 'upgrade', 'lifecycle'],
  metadata: {
    reads: ['send_at', 'change.effective', 'change.kind', 'change.direction', 'sequence.notice_sent'],
    without:
      'Without `change.effective` the day is read from the text. Without a send date only changes that hold at once, and changes without any day, are reported.',
  },
  exemptions: [
    'What gets better or cheaper, and what readers may close or end themselves.',
    'Points and credits that expire on their day.',
    'Emergencies whose reason is given: security, safety, law.',
    'What ends as the reader chose or brought about: trials, cancellations, unpaid bills; sales and codes.',
    'Closing for a day, works that end, an hour at which a place closes, and one class or delivery of many that is cancelled.',
    'A shop, a pool or a hall that loses its rooms, where the mail says so beside it.',
    'The next season, term or year as the day of a fee that is paid once in it.',
    'Reminders of what was announced: "as we wrote in January", `sequence.notice_sent`.',
    'What somebody else does, or what is only proposed.',
  ],
  objection: 'Sometimes we learn of it late ourselves. Then say that and since when: the reason is what readers miss most.',
  yieldsTo: [],
  options: {
    days: {
      type: 'numbers',
      default: NOTICE,
      minimum: 0,
      description: 'Days of notice that readers need, by kind of change.',
    },
  },
  examples: {
    flags: [
      { ...sent('2026-05-01'), text: '«Effective immediately», exports are limited to 10 a month.' },
      { ...sent('2026-05-01'), text: 'From «8 May» you need a subscription to use your hub.' },
      { ...sent('2026-05-01'), text: 'Your account and content will be deleted on «Friday».' },
      { ...sent('2026-05-01'), text: 'Prices change «soon».' },
      { ...sent('2026-05-01'), text: '«In the coming weeks» we will retire the old API.' },
      { ...sent('2026-05-01'), text: 'As of «24 April» the free plan no longer exists.' },
      { ...sent('2026-05-01'), text: 'The service closes «tomorrow». Thank you for everything!' },
      { ...sent('2026-05-01'), text: 'The service shuts down «tomorrow» at noon.' },
      { ...sent('2026-05-01'), text: 'We are closing all classes in Leith on «Sunday».' },
      { ...sent('2026-05-01'), text: 'From «4 May» we no longer answer the hotline from 5 pm to 9 pm.' },
      { ...sent('2026-05-01'), text: 'The reading room shuts on «9 May» at noon and will never open again.' },
      { ...sent('2026-05-01'), text: 'The service shuts down on «9 May»; everyone can start again in the next one.' },
      { ...sent('2026-05-01'), text: 'Your subscription on «9 May» is cancelled.' },
      { ...sent('2026-05-01'), text: 'On «9 May» we say goodbye to the photo editor. Keep a copy of your films.' },
      { ...sent('2026-05-01'), text: 'We are closing the service on «9 May», and all your files are erased within an hour.' },
      { ...sent('2026-05-01'), text: 'The service closes on «9 May», and there is no alternative date.' },
      { ...sent('2026-05-01'), text: 'From «9 May» your plan costs €19 instead of €15. We cover this in our next letter.' },
      { ...sent('2026-05-01'), text: 'Our new fees apply «from your next invoice».' },
      { ...sent('2026-05-01'), text: '«By the time you read this», phone support has ended.' },
      { ...sent('2026-05-01'), text: 'We will close the archive. Everything in it will be deleted on «1 July».' },
      { type: 'notice', text: 'We are raising our prices «with immediate effect».' },
      { type: 'notice', text: 'All «accounts will be deleted».' },
      { type: 'notice', text: '«Exports are now limited» to 20 a month.' },
      { type: 'notice', text: '«We have stopped accepting» cheques.' },
      { ...sent('2026-05-01'), text: 'From «June» the fee is €15 instead of €12.', options: { days: { price: 60 } } },
      {
        ...sent('2026-05-01', { 'change.kind': 'price', 'change.effective': '2026-05-10' }),
        text: 'Your «plan price changes».',
      },
    ],
    passes: [
      { ...sent('2026-05-01'), text: 'From 1 August your plan costs €15 instead of €12.' },
      { ...sent('2026-05-01'), text: 'API v1 stops on 1 May next year; v2 guide inside.' },
      { ...sent('2026-05-01'), text: 'We close on 30 September; export until 31 December.' },
      { ...sent('2026-05-01'), text: 'Effective immediately we have cut prices.' },
      { ...sent('2026-05-01'), text: 'Security: TLS 1.0 is off from today because it is being exploited.' },
      { ...sent('2026-05-01'), text: 'Your code expires in 10 minutes.' },
      { ...sent('2026-05-01'), text: 'The trial ends on 8 May, as you chose.' },
      { ...sent('2026-05-01'), text: 'Sale prices end tomorrow.' },
      { ...sent('2026-05-01'), text: 'Your plan is now €19.90 a month, previously €24.90.' },
      { type: 'notice', text: 'From 8 May you need a subscription to use your hub.' },
      { ...sent('2026-05-01'), text: 'The office is closed on Monday and opens again on Tuesday.' },
      { ...sent('2026-05-01'), text: 'Your direct debit failed twice, so your account will be suspended on Friday.' },
      { ...sent('2026-05-01', { 'change.direction': 'better' }), text: 'From tomorrow the fee is €15 instead of €12 a year.' },
      {
        ...sent('2026-11-18'),
        subject: 'The tea room closes on 31 January',
        text: "We're closing. The last day is Sunday 31 January. The landlord turns the house into flats.",
      },
      { type: 'notice', text: 'A season ticket costs £104 next season instead of £98, for all nineteen home games.' },
      { type: 'notice', text: 'The yearly fee is €40 next year instead of €36.' },
      { ...sent('2026-05-01'), text: 'From 8 May the plan costs €9 instead of €12.' },
      { ...sent('2026-05-01'), text: 'We have to shut off the gas in Ropewalk tonight, Friday, from 11 pm to about 4 am tomorrow.' },
      { ...sent('2026-05-01'), text: 'The surgery is shut from noon today to 8 am tomorrow.' },
      { ...sent('2026-05-01'), text: 'The baths close today at seven and open again tomorrow at ten.' },
      { ...sent('2026-05-01'), text: 'We shut down the server on Sunday, from 2 to 4 am.' },
      { ...sent('2026-05-01'), text: 'On Sunday the ticket counter closes at six, and the late show begins at half past.' },
      { ...sent('2026-05-01'), text: 'Your class on Sunday is cancelled.' },
      { ...sent('2026-05-01'), text: 'The lift is shut off on 9 May from 2 pm to 4 pm.' },
      { ...sent('2026-05-01'), text: 'On 9 May we say goodbye to our baker after thirty years.' },
      { ...sent('2026-05-01'), text: 'From 9 May the parcel costs €6 instead of €5. We pay it for you.' },
    ],
    beyond: [
      { ...sent('2026-05-01'), text: 'When you sign in on Monday you will be asked for a card.' },
      { ...sent('2026-05-01'), text: 'The last train for your old files leaves at midnight.' },
    ],
  },
  check: { message: find },
})
