import {
  type Analysis,
  type Draft,
  defineRule,
  firstBySentence,
  holds,
  holdsNear,
  inReadingOrder,
  isBetweenUs,
  type MessageType,
  ownPhrases,
  type PhraseMatch,
  type Place,
  type Sentence,
  WORD,
} from '#rule'

const ID = 'context/hollow-solidarity'
/** How far a change for the reader may stand from the sentence, and an offer. */
const CONCRETE_WITHIN = 2
const OFFER_WITHIN = 3
/** How far before the sentence a death may be told that it is about. */
const DEATH_WITHIN = 6

/** Whether something changes for the reader, in the sentence or near it, and nothing is sold beside it. */
function isBorneOut(message: Analysis, sentence: Sentence): boolean {
  if (holdsNear(message, sentence, 'offer', OFFER_WITHIN, OFFER_WITHIN) || isPriced(message, sentence)) return false
  const changes = (near: Sentence) => near.zone !== 'footer' && changesSomething(message, near)
  return message.around(sentence, 1, CONCRETE_WITHIN).some(changes) || isOfOneDeath(message, sentence)
}

/** Somebody whom the readers knew has died, and a day is moved for it or the funeral is named: that is no chorus. */
function isOfOneDeath(message: Analysis, sentence: Sentence): boolean {
  const before = message.around(sentence, DEATH_WITHIN, 0)
  const isSaid = (list: string) => before.some((near) => message.has(near, `${ID}#${list}`))
  return isSaid('death') && (isSaid('funeral') || isSaid('change'))
}

/** In advertising a price nearby is an offer, unless it is one that falls away. */
const isPriced = (message: Analysis, sentence: Sentence): boolean =>
  message.type === 'marketing' &&
  message.around(sentence, 0, OFFER_WITHIN).some((near) => near.hasKind(WORD.money) && !changesSomething(message, near))

/** An act of ours for the reader, or a service that changes: a number, a date or other news of ours bears nothing out. */
const changesSomething = (message: Analysis, sentence: Sentence): boolean =>
  (holds(message, sentence, 'act') && isBetweenUs(sentence)) || message.has(sentence, `${ID}#change`)

/** In thanks and good news, in headings and beside figures the same words mean something else. */
function isMeant(message: Analysis, { sentence, last }: PhraseMatch): boolean {
  if (message.has(sentence, `${ID}#glad`)) return false
  const isSold = holds(message, sentence, 'offer')
  return isSold || (!sentence.hasKind(WORD.number | WORD.percent | WORD.money | WORD.time) && !isHeading(sentence, last))
}

/** "Thoughts and prayers: a reading of Donne." */
const isHeading = (sentence: Sentence, last: number): boolean => sentence.block.text[sentence.words.end[last]!] === ':'

/** Somebody speaks for himself, gives a reason, names a day, or tells of some people. */
const TELLS =
  /\b(?:I|so (?:we|that)|because|means? the world|our own|(?:some|most|two|few|other|these|young|old|older) people|(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day)\b/i
/** How many words a sentence has at most that is made of such signs. */
const SIGNS_WITHIN = 28

/** Signs that say nothing alone, by their lists: "none of us" and "grief" say twice as much as the others. */
const STRONG = ['us', 'weight'] as const
const WEAK = [['strain'], ['hope'], ['now', 'unnamed'], ['care'], ['truth']] as const
/** So much is a chorus; so much less where it is said of everyone at a time that all share. */
const ENOUGH = 4
const ENOUGH_SHARED = 3
/** Two weak ones that are enough: a trouble without a name that we feel, or that something good outlasts. */
const PAIRS = [
  ['unnamed', 'care'],
  ['unnamed', 'truth'],
  ['unnamed', 'hope'],
  ['strain', 'truth'],
] as const
/** Mail on one failure, one deal or one question, in which they are said of that. */
const OF_ONE_THING: readonly MessageType[] = ['incident', 'breach', 'transactional', 'support-reply']

/** A subject that names a thing: "A letter on grief", "Tonight: all our fears, a film". */
const isTitle = ({ zone, text }: Sentence): boolean => zone === 'subject' && /:|^(?:An?|The) /.test(text)

/** So many words of a letter in which they may stand; in an essay they meet by chance. */
const LONG = 400

/** How many of some signs a sentence has, each in words of its own: "we hope" is one. */
function apart(message: Analysis, sentence: Sentence, signs: readonly (readonly string[])[]): number {
  const taken: PhraseMatch[] = []
  for (const lists of signs) {
    const own = lists
      .flatMap((list) => message.phrases(`${ID}#${list}`))
      .find((match) => match.sentence === sentence && taken.every(({ first, last }) => match.first > last || match.last < first))
    if (own) taken.push(own)
  }
  return taken.length
}

/** Sentences without a stock phrase that say of everyone what weighs on them, what to hope, that it is now, or that we are there. */
function wrapped(message: Analysis): readonly Sentence[] {
  if (OF_ONE_THING.includes(message.type) || message.proseWordCount > LONG) return []
  const found = firstBySentence([...STRONG, ...WEAK].flat().flatMap((list) => ownPhrases(message, `${ID}#${list}`)))
  return [...found.keys()].filter((sentence) => {
    if (sentence.wordCount > SIGNS_WITHIN || sentence.hasKind(WORD.number | WORD.percent | WORD.money | WORD.time)) return false
    const holdsOne = (lists: readonly string[]) => lists.some((list) => message.has(sentence, `${ID}#${list}`))
    if (TELLS.test(sentence.text) || isTitle(sentence) || holdsOne(['phrase', 'glad', 'hours'])) return false
    if (PAIRS.some(([one, other]) => apart(message, sentence, [[one], [other]]) === 2)) return true
    const isOfMany = !holdsOne(['us']) && holdsOne(['people'])
    const strong = STRONG.filter((list) => holdsOne([list])).map((list) => [list])
    const signs = strong.length + apart(message, sentence, [...strong, ...WEAK]) + Number(isOfMany)
    const isShared = (holdsOne(['now']) && holdsOne(['us', 'people', 'unnamed'])) || (holdsOne(['us']) && holdsOne(['unnamed']))
    return signs >= (isShared ? ENOUGH_SHARED : ENOUGH)
  })
}

/** All such phrases; those that are said of much else go with one that is not, or with each other. */
function phrasesOf(message: Analysis): readonly PhraseMatch[] {
  const plain = ownPhrases(message, `${ID}#phrase`)
  const echoes = ownPhrases(message, `${ID}#echo`)
  const isCrisis = plain.length > 0 || new Set(echoes.map(({ sentence }) => sentence)).size > 1
  return isCrisis ? inReadingOrder([...plain, ...echoes]) : []
}

/** A run of such sentences is mended by one edit: it is marked from its first phrase to its last. */
function* check(message: Analysis): Iterable<Draft> {
  let run: { first: PhraseMatch; last: PhraseMatch } | undefined
  const phrases = phrasesOf(message)
  for (const match of phrases) {
    if (!isMeant(message, match) || isBorneOut(message, match.sentence)) continue
    const goesOn = run && run.last.sentence.block === match.sentence.block && match.sentence.index <= run.last.sentence.index + 1
    if (run && !goesOn) yield { at: placeOf(run) }
    run = { first: goesOn && run ? run.first : match, last: match }
  }
  if (run) yield { at: placeOf(run) }
  if (phrases.length > 0) return
  for (const sentence of wrapped(message))
    if (!isBorneOut(message, sentence)) yield { at: sentence.place, grade: 'low', confidence: 'possible', message: 'chorus' }
}

const placeOf = ({ first, last }: { first: PhraseMatch; last: PhraseMatch }): Place => ({
  ...first.at,
  end: Math.max(first.at.end, last.at.end),
})

export const hollowSolidarity = defineRule({
  id: ID,
  since: '0.1.0',
  principle: 'In a crisis say what changes for the customer; the chorus has enough voices.',
  why: 'In the weeks of a crisis readers get the same few sentences from everyone who has their address, often with an offer underneath; they read as the trappings of humanity and, with nothing done, as lip service. What helps is what changes: opening hours, fees waived, whom to call, from when.',
  grades: { low: 'info', usual: 'warn' },
  recommended: [],
  confidence: 'likely',
  messages: {
    default: 'Readers get "{quote}" from everyone. Say what changes for them, and from when, or leave the sentence out.',
    chorus: 'Could "{quote}" come from anyone? Say what changes for the reader, and from when, or leave the sentence out.',
  },
  help: { default: 'Say the act: "We have waived change fees for all June bookings."' },
  types: 'any',
  metadata: { reads: [], without: 'The text alone decides.' },
  exemptions: [
    'Sympathy that something bears out within two sentences: a fee waived, a date, an amount, a branch that opens, less asked of them; unless an offer stands beside it.',
    "The sender's own trouble, told with facts.",
    'News of one death, with the funeral or what is put off for it: sympathy with the bereaved is meant for them.',
    'Sentences without a stock phrase in answers and in mail on one incident or one order, and in letters of more than 400 words.',
    'Opening hours: "we are here for everyone until six".',
    'Headings, thanks and good news, and sentences with a figure: "These are hard days for growers: no rain for 40 days."',
  ],
  objection: 'People in grief notice silence too. One plain sentence to those who were hit, with what you do for them, is not this.',
  yieldsTo: ['context/event-exploitation', 'context/idiom-collision'],
  examples: {
    flags: [
      '«In these unprecedented times», we are here for you.',
      '«Now more than ever», connection matters.',
      '«Our hearts go out to» everyone affected. Shop the spring edit.',
      "«We're all in this together», and so is our 15 % off code.",
      '«In light of recent events», we want to reassure our community.',
      'As we navigate «the new normal», our commitment remains unchanged.',
      '«Our thoughts are with all those impacted at this difficult time».',
      '«Everyone at Orla stands united» with the people of Lorca.',
      'Our team is «holding all of you in our thoughts».',
      'We know it is hard. «Together we will come out stronger».',
      { text: '«Neighbours have seldom needed one another as they do this winter.» Rugs are two for one.', grade: 'low' },
      { text: 'Our socks are back. «There is fear in every household tonight, and we feel it with you.»', grade: 'low' },
      { text: 'Our lamps are in the window. «We know that things feel heavier than they did in spring.»', grade: 'low' },
      { text: '«Until dark gives way to light, love speaks when the world holds its breath.» The spring boots are in.', grade: 'low' },
      { text: '«When the world holds its breath, poetry speaks.» The anthology is at the till.', grade: 'low' },
      { text: 'Our lamps are lit. «Today we are here for everyone who worries, so take care of yourselves.»', grade: 'low' },
      { text: 'The pool has new tiles. «What lies ahead frightens all of us.»', grade: 'low' },
      'Like you, everyone here has been watching the news with a heavy heart. Our spring catalogue is a small way to bring some light.',
      "The world feels different this week. What doesn't change is our passion for great mattresses.",
      'As a brand that cares, we wanted you to hear from us.',
      'Whatever you are going through, know that our mission is to inspire.',
    ],
    passes: [
      'Because of the curfew, stores close at 18:00 until 12 May.',
      'Our thoughts are with the families in Lorca. We have waived change fees for all June bookings.',
      'The last two months were difficult for us: we lost 40 % of orders and had to close one shop.',
      'Uncertain times for tax law: three dates that matter.',
      'More than ever before, 2.1 million trips, used the night line.',
      'We suspended late fees on 3 March.',
      'This has been a hard week in Odesa; our two colleagues there are safe and support is slower.',
      'Our opening times have changed.',
      'Families in the valley have no fear of the dark: head torches for every child, from £9.',
      'Pain in one hip often comes from the other side; each of us walks a little crooked. Book a check below.',
      'These are hard days for growers: no rain for 40 days.',
      'The new normal: why half of the offices are empty on Fridays.',
      { subject: 'A night of fear for all of us: four silent films', text: 'With an organ, on Friday at eight.' },
      { type: 'incident', text: 'We will continue to watch the situation closely.' },
      'For some people Sunday is a hard day; the café has a quiet table.',
      'Look out for each other on the towpath: bells and lights are a must.',
      'We hope you and your family are safe after the storm. This letter had been planned for weeks; skip it if you have other things to do.',
      'Our thoughts are with everyone in Lorca. If you have other things to do today, leave this for later.',
      'A good book for a difficult time: why we read Stifter in winter.',
      'Wilma Hart died on Sunday, after forty years at the till. The quiz is put off to the 12th. Our thoughts are with Piet, who drove her home every night.',
      "Ben's mother died last night. There is no training on Tuesday. Our hearts go out to him and his brothers.",
      "Mr Osei's son was killed on Friday. The funeral is on Monday at ten, in St Anne. The kiosk sells papers as ever. Our thoughts are with the family in Accra.",
      'We are here for everyone today until six, so take care on the stairs.',
      { type: 'support-reply', text: 'We understand how hard it is for everyone in the house right now when the heating fails.' },
      { type: 'marketing', text: 'We know that it is not easy for everyone to find a plumber. We have nine.' },
      { type: 'notice', text: 'We understand that the new layout was a burden to many in our community.' },
      { type: 'marketing', text: 'We hope that you are happy with the new lamp this week.' },
      { type: 'newsletter', text: 'Nothing helps like rain. What happens when strong light falls on a fern, we tell on the tour.' },
      { type: 'marketing', text: 'We meet people with worries and a mortgage. They leave with a plan.' },
    ],
    beyond: ['Some weeks are written in pencil; this one is in ink.'],
  },
  check: { message: check },
})
