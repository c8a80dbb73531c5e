import {
  type Analysis,
  apartFrom,
  type Context,
  type Draft,
  datesIn,
  daysMeant,
  defineRule,
  type FamilyRole,
  familyDaysAhead,
  firstBySentence,
  holdsNear,
  inReadingOrder,
  OWN_ZONES,
  oncePerCampaign,
  ownPhrases,
  type PhraseMatch,
  type Sentence,
} from '#rule'

const ID = 'context/sensitive-occasion'
const TYPES = ['marketing', 'newsletter', 'lifecycle', 'inactivity', 'feedback', 'upgrade', 'notice', 'other'] as const
/** How near an offer must stand to the name of the day for the mail to be of the season. */
const OFFER_WITHIN = 3
/** How soon after the day's name a person is the one it is kept for. */
const KIN_WITHIN = 2
/** How near a date what is for two or given must stand, in sentences, for the date to be one of these days. */
const CELEBRATED_WITHIN = 2
/** How near a relative must stand to what mail of the season speaks of, in sentences. */
const SEASON_WITHIN = 3
/** How long before a day of the family a mail is of its season, though it never names it. */
const SEASON_DAYS = 18
/** How long before such a day the last order date of a mail lies that is of its season. */
const ORDER_DAYS = 4
/** A subject of so few words names a person and says nothing of her. */
const HINT_WORDS = 3
/** Who is meant on which day; a pronoun stands for any of them. */
const ROLES: readonly (readonly [FamilyRole, RegExp])[] = [
  ['grandparent', /\b(?:gran|grandma|granny|nan|nana|grand\w+)\b/i],
  ['mother', /\b(?:mums?|moms?|mam|mama|mummy|mommy|mothers?|amma)\b/i],
  ['father', /\b(?:dads?|papa|daddy|daddies|fathers?|old man)\b/i],
  [
    'partner',
    /\b(?:wife|wifey|wives|husbands?|hubby|spouse|missus|girlfriend|boyfriend|fianc\w+|partner|sweetheart|valentine|(?:better|other) half)\b/i,
  ],
]

/** Whose a relative is who is not the reader's. */
const ANOTHERS = /^(?:his|her|their|my|our|whose|(?!(?:it|that|there|here|let)'s).+'s?)$/

/** What presumes a relative or partner to celebrate, the plainest first; else the day itself, where it sells. */
function* find(message: Analysis, context: Context<unknown>): Iterable<Draft> {
  if (message.message.envelope['links.optout_topic'] || canSkip(message)) return
  const stated = onePerSentence(ownPhrases(message, `${ID}#phrase`)).filter((match) => !isBusiness(message, match))
  const implied = impliedRelatives(message, context).filter((match) => !isBusiness(message, match))
  const [day] = daysOf(message)
  const data = { occasion: day ? day.text : 'this day' }
  yield* stated.map(({ at }) => ({ at, data }))
  const known = new Set(stated.map(({ sentence }) => sentence))
  for (const { sentence } of [...implied].sort(bodyFirst)) if (!known.has(sentence)) yield { at: sentence.place, data }
  if (stated.length + implied.length === 0 && day && isPromoted(message, day)) yield { at: day.at, grade: 'low', message: 'named', data }
}

/** A way past the topic; the way out of all mail is one where the day stands beside it. */
function canSkip(message: Analysis): boolean {
  return (
    ownPhrases(message, `${ID}#skip`, [...OWN_ZONES, 'footer']).length > 0 ||
    onePerSentence(message.phrases(`${ID}#leave`)).some(({ sentence }) => isOfTheDay(message, sentence, 1))
  )
}

/** Sentences with a relative of whom the reader is taken to have one: beside a gift; where the day is named or near, all who stand for one. */
function impliedRelatives(message: Analysis, context: Context<unknown>): readonly PhraseMatch[] {
  const given = ownPhrases(message, `${ID}#parent`).filter(({ sentence }) => message.has(sentence, `${ID}#gift`))
  const relatives = ownPhrases(message, `${ID}#relative`).filter((match) => !isTold(match.sentence) && !isOfAnother(match))
  const pronouns = ownPhrases(message, `${ID}#pronoun`).filter(({ sentence }) => !isOfSomebodyElse(message, sentence))
  const days = daysOf(message)
  if (days.length > 0) {
    const loved = ownPhrases(message, `${ID}#anybody`).filter((match) => !isOfAnother(match))
    const kin = apartFrom(inReadingOrder([...relatives, ...loved, ...readersOwn(message)]), days)
    const beside = kin.filter(({ sentence }) => isOfTheDay(message, sentence, KIN_WITHIN))
    return onePerSentence([...given, ...beside, ...kin, ...pronouns])
  }
  const close = message.type === 'marketing' ? ownPhrases(message, `${ID}#close`) : []
  if (close.length + relatives.length + pronouns.length === 0) return onePerSentence(given)
  const ahead = familyDays(message, context)
  const isCelebrated = (match: PhraseMatch) =>
    !isSupposed(match) && ROLES.every(([role, words]) => ahead.has(role) || !words.test(match.text))
  if (ahead.size === 0 || message.type === 'notice') return onePerSentence(given)
  const seasonal = ownPhrases(message, `${ID}#season`).map(({ sentence }) => sentence.index)
  const isOfSeason = ({ sentence }: PhraseMatch) => seasonal.some((index) => Math.abs(index - sentence.index) <= SEASON_WITHIN)
  // A pronoun before anybody is named leaves the reader to think of somebody.
  const [opening] = message.in('p1')
  const unnamed = pronouns.filter(({ sentence }) => sentence.zone === 'subject' || sentence === opening)
  return onePerSentence([...given, ...close.filter(isCelebrated), ...[...relatives.filter(isCelebrated), ...unnamed].filter(isOfSeason)])
}

/** The days that the message celebrates: those it names, and dates of them beside what is for two or given; not those on which something is shut. */
function daysOf(message: Analysis): readonly PhraseMatch[] {
  const dates = ownPhrases(message, `${ID}#date`).filter(({ sentence }) =>
    message.around(sentence, CELEBRATED_WITHIN, CELEBRATED_WITHIN).some((near) => message.has(near, `${ID}#celebrated`)),
  )
  const days = inReadingOrder([...ownPhrases(message, `${ID}#occasion`), ...dates])
  return days.filter(({ sentence }) => !message.has(sentence, `${ID}#closing`))
}

/** "Dads love trains, and yours too": a relative of the reader's, just after one was named. */
const readersOwn = (message: Analysis): readonly PhraseMatch[] =>
  ownPhrases(message, `${ID}#yours`).filter(({ sentence }) =>
    message.around(sentence, 1, 0).some((near) => message.has(near, `${ID}#anybody`) || message.has(near, `${ID}#occasion`)),
  )

/** "Nora's mother", "his wife": the relative of somebody else than the reader. */
function isOfAnother({ sentence, first, last }: PhraseMatch): boolean {
  for (let at = Math.max(first, sentence.first + 1); at <= last; at++) {
    if (ANOTHERS.test(sentence.word(at - 1)) && ROLES.some(([, words]) => words.test(sentence.word(at)))) return true
  }
  return false
}

/** "If your mum has a greenhouse": what is only supposed presumes nobody. */
const isSupposed = ({ sentence, first }: PhraseMatch): boolean =>
  first > sentence.first && /^(?:if|whether|unless)$/.test(sentence.word(first - 1))

/** The body says what a subject of a word or two only hints at. */
const bodyFirst = (a: PhraseMatch, b: PhraseMatch): number => Number(isHint(a)) - Number(isHint(b))
const isHint = ({ sentence }: PhraseMatch): boolean => sentence.zone === 'subject' && sentence.end - sentence.first <= HINT_WORDS

/** The days of the family that are near where the readers live when the mail goes out, or on a date that it names. */
function familyDays(message: Analysis, context: Context<unknown>): ReadonlySet<FamilyRole> {
  const regions = context.regionsOf(message)
  const { from } = context.sendDays(message)
  const days = message.sentences.flatMap((sentence) => datesIn(sentence)).flatMap((date) => daysMeant(date, from))
  return new Set([...familyDaysAhead(from, regions, SEASON_DAYS), ...days.flatMap((day) => [...familyDaysAhead(day, regions, ORDER_DAYS)])])
}

/** "Dr. Amin has room on Friday, and she …": a pronoun stands for whoever was named last, and for an animal too. */
const isOfSomebodyElse = (message: Analysis, sentence: Sentence): boolean =>
  message.around(sentence, 1, 0).some((near) => message.has(near, `${ID}#somebody`))

/** "I went to live with my dad": whoever tells of himself means his own people. */
function isTold(sentence: Sentence): boolean {
  for (let at = sentence.first; at < sentence.end; at++) if (/^(?:i|my|me)$/.test(sentence.word(at))) return true
  return false
}

/** Whether the day is named in the sentence or in one of those just before it. */
const isOfTheDay = (message: Analysis, sentence: Sentence, before: number): boolean =>
  message.around(sentence, before, 0).some((near) => message.has(near, `${ID}#occasion`))

const onePerSentence = (matches: Iterable<PhraseMatch>): readonly PhraseMatch[] => [...firstBySentence(matches).values()]

/** "Your mother's account" is the reader's own business. */
const isBusiness = (message: Analysis, { sentence }: PhraseMatch): boolean =>
  message.around(sentence, 1, 0).some((near) => !near.isQuestion && near.block === sentence.block && message.has(near, `${ID}#business`))

const isPromoted = (message: Analysis, day: PhraseMatch): boolean =>
  !isBusiness(message, day) && holdsNear(message, day.sentence, 'offer', OFFER_WITHIN, OFFER_WITHIN)

export const sensitiveOccasion = defineRule({
  id: ID,
  since: '0.1.0',
  principle: 'Before family and grief-prone days, let people step out, and presume nobody to celebrate.',
  why: 'Some readers have lost the mother whom the mail tells them to call, others never had one to thank. The sender cannot know which; the reader can say so in one click, once, and be remembered. Shops that offered the click were thanked for it.',
  grades: { low: 'info', usual: 'info' },
  recommended: ['usual'],
  confidence: 'likely',
  messages: {
    default: '"{quote}" takes it that every reader has this person to celebrate. Is there a way to skip the occasion?',
    named: 'This sells for {quote}, a hard day for some readers. Is there a way to skip the occasion?',
  },
  help: { default: '"Rather not hear about {occasion}? Skip these mails", once for all.' },
  types: TYPES,
  metadata: {
    reads: ['links.optout_topic', 'type'],
    without: 'Without a link out of the topic, the text alone must offer the way out.',
  },
  exemptions: [
    'Mail with a way to leave the topic out, in a sentence, in the footer or as `links.optout_topic`.',
    'A bare date such as 14 February, unless something near it is for two or given; closing days, works and appointments on any of these days.',
    'Somebody else\'s relative, an animal, and a relative who is only supposed: "if your mum has a greenhouse".',
    'Opening hours and last order dates; orders and bookings that the reader made.',
    'Neutral words: "for someone who has been like a mother to you", with the way out.',
  ],
  objection: 'Most readers like the reminder. They still get it; the few who dread it get a way out. One finding a campaign is enough.',
  yieldsTo: [],
  examples: {
    flags: [
      { subject: "«Don't forget your mum» this Sunday", text: 'Tulips are £24.', grade: 'usual' },
      '«Your mother deserves» better than a card.',
      'Have you «called your dad» today?',
      "«Only a bad son skips» Father's Day.",
      '«Every mum is waiting» for that breakfast tray.',
      "«Make this the Valentine's your husband remembers».",
      "«What are you getting the kids»' favourite person, their mum?",
      "Mother's Day is near. «The woman who tucked you» in every night has one wish on Sunday.",
      { subject: "«She's checking the letterbox already»", text: "Mother's Day is on 10 May." },
      { text: "Our Mother's Day sale: 20 % off all vases.", grade: 'low' },
      {
        text: '«She still wears the scarf that you knitted at school.» Parcels sent by Thursday arrive before Sunday.',
        metadata: { send_at: '2026-05-06' },
        grade: 'usual',
      },
      { text: 'Gift boxes are in. «Your fella will never say» that he hopes for one.', metadata: { send_at: '2026-02-09' } },
      { text: '«Your father has more than enough ties.» Hand-dyed wool from £14.', metadata: { send_at: '2026-06-08' } },
      { text: '«You never say it often enough to her.» Cards are £3, in the box by Saturday.', metadata: { send_at: '2026-05-05' } },
    ],
    passes: [
      { type: 'lifecycle', text: "Your table on 14 February is at 19:30. Your partner's allergy is noted." },
      { text: 'Your father was right: a tie should end at the belt.', metadata: { send_at: '2026-05-04', 'audience.regions': ['US'] } },
      { type: 'notice', text: 'The forge is closed on Saturday 14 February. We will write when yours is sharpened.' },
      { type: 'newsletter', text: 'The heronry opens on 14 February. A female has been on the nest since Sunday, and the male feeds her.' },
      {
        type: 'newsletter',
        text: "Craft week starts on 14 February. Olga's mother dyes the wool, and small weavers share a loom with their dad.",
      },
      {
        type: 'marketing',
        text: 'Half price on all tyres until 14 February. Yours are fitted while you wait.',
        metadata: { send_at: '2026-02-08' },
      },
      {
        type: 'marketing',
        text: 'Seed swap on Saturday. If your mum has a greenhouse that is too full, we take the seedlings.',
        metadata: { send_at: '2026-05-07' },
      },
      { type: 'newsletter', text: "On Mother's Day the pool is open as on any Sunday. Nora, whose mother built the slide, runs the café." },
      { type: 'notice', text: 'Your father may collect the key for you on weekdays.', metadata: { send_at: '2026-06-08' } },
      "You sent a bouquet to your mother on Mother's Day. Did it arrive in time?",
      "Mother's Day is on 10 May. Tell us if you would rather hear none of it: two mails to your mum's child are planned.",
      "Mother's Day is on 10 May. Prefer not to hear about it? Skip these emails.",
      "Our Mother's Day opening hours: 9 to 5.",
      "Flowers for someone who has been like a mother to you. Skip Mother's Day mail: one click.",
      { text: "Don't forget your mum this Sunday.", metadata: { 'links.optout_topic': 'https://example.com/skip' } },
      { type: 'lifecycle', text: "Your Mother's Day order has shipped." },
      "Register your child's vaccination slot.",
      "Opt out of Father's Day messages in one click.",
      'Last order date for delivery by Sunday: Thursday noon.',
      { text: 'She still wears the scarf that you knitted. Parcels arrive before Sunday.', metadata: { send_at: '2026-10-06' } },
      {
        text: 'Our baker Ana won a prize on Sunday. She bakes rye on Fridays, and a gift box is £12.',
        metadata: { send_at: '2026-05-06' },
      },
      'Your mum, your flatmate or your sister each get a login of their own.',
    ],
    beyond: ["There is one person you can't let down on the second Sunday in May."],
  },
  check: oncePerCampaign(TYPES, find),
})
