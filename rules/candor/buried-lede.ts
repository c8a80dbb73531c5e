import {
  type Analysis,
  type Change,
  changesIn,
  contentStems,
  type Draft,
  datesIn,
  defineRule,
  failureLists,
  holds,
  type MessageType,
  namesDay,
  ownPhrases,
  passagesOf,
  type Sentence,
  sentenceSaying,
  sentencesNamingDay,
  stemmedSentences,
  type TextZone,
} from '#rule'

const ID = 'candor/buried-lede'
const ZONES: readonly TextZone[] = ['subject', 'preheader', 'p1', 'body', 'closing']
/** Types whose mail is sent for the sake of the fact; in others, or where that is a guess, it needs a day, or it is only mentioned. */
const ABOUT_IT: readonly MessageType[] = ['notice', 'incident', 'breach', 'upgrade']
/** Where many readers have stopped. */
const [WORDS, PARAGRAPHS] = [120, 2]
/** Two lines of a word each are no wall in front of the third. */
const LEAST_WORDS = 40

/** The first sentence that costs or protects the reader, where much stands in front of it and the subject says nothing of it. */
function* find(message: Analysis): Iterable<Draft> {
  const { 'change.direction': direction, 'sequence.notice_sent': wasSent } = message.message.envelope
  if (direction?.value === 'better' || wasSent?.value) return
  const fact = factsIn(message)[0]
  if (!fact || isAbove(fact) || announces(message, fact)) return
  const passages = passagesOf(message)
  const before = passages.filter(({ sentences }) => sentences.at(-1)!.index < fact.index)
  const words = before.reduce((count, passage) => count + passage.words.length, 0)
  const isFar = words >= WORDS || (before.length >= PARAGRAPHS && words >= LEAST_WORDS)
  if (!isFar || isSaidAbove(fact, message)) return
  yield { at: fact.range(fact.first, fact.end - 1), data: { words } }
}

const isAbove = ({ zone }: Sentence): boolean => zone === 'subject' || zone === 'preheader' || zone === 'p1'

/** Sentences that cost or protect the reader, in reading order. */
function factsIn(message: Analysis): readonly Sentence[] {
  const isAboutIt = ABOUT_IT.includes(message.type) && message.typeReason === 'stated'
  const changes = changesIn(message).filter(
    (change) => change.isPlain && (isAboutIt || namesDay(change.sentence)) && !isRepair(change, message),
  )
  const own = (list: string, concerns: RegExp) =>
    ownPhrases(message, list, ZONES).filter(({ sentence }) => isAboutIt || concerns.test(sentence.text))
  const failures = isAboutIt ? failureLists(message.type).flatMap((list) => ownPhrases(message, list, ZONES)) : []
  const harms = [...own(`${ID}#harm`, BETWEEN_US), ...own(`${ID}#order`, NOT_MAIL), ...failures]
  const isAsked = message.in('subject', 'p1').some((sentence) => ASKED.test(sentence.text))
  const duties = !isAboutIt || isAsked ? [] : ownPhrases(message, `${ID}#duty`).filter(({ sentence }) => isDue(sentence, message))
  return [...[...changes, ...harms, ...duties].map(({ sentence }) => sentence), ...onStatedDays(message)]
    .filter((sentence) => !sentence.isQuestion && !isConditional(sentence, message) && !message.has(sentence, 'change#announced'))
    .sort((a, b) => a.index - b.index)
}

/** What works otherwise from now on, after a failure, is what the sender did about it; what is dearer or ends on a day is not. */
const isRepair = ({ kind, sentence }: Change, message: Analysis): boolean =>
  (message.type === 'incident' || message.type === 'breach') &&
  kind !== 'price' &&
  kind !== 'paid' &&
  datesIn(sentence).length === 0 &&
  !message.has(sentence, `${ID}#plan`) &&
  /\b(?:now|from (?:now on|today))\b/i.test(sentence.text)

/** A newsletter tells of other people's losses, too … */
const BETWEEN_US = /^(?!.*\b(?:reports?|reported|says?|said|tells?|told) (?:us )?that\b).*\b(?:you|your|yours|we|our|us|all)\b/is
/** … and says how it wants to be answered. */
const NOT_MAIL = /^(?!.*\b(?:address|reply|mailing|e-?mail|link)\b)/is

/** What only happens to some, or not at all, is no news to all. */
const isConditional = (sentence: Sentence, message: Analysis): boolean =>
  CONDITION.test(sentence.word(sentence.first)) || message.has(sentence, `${ID}#supposed`)
const CONDITION = /^(?:if|should|when|unless)$/

/** Mail that begins with what it wants leaves only the day for later. */
const ASKED = /\b(?:please|we need|you (?:must|need to|have to)|we ask you)\b/i

/** Sentences that name the day of the change or of the incident, as the metadata give it. */
function onStatedDays(message: Analysis): readonly Sentence[] {
  const { 'change.effective': effective, 'incident.start': start } = message.message.envelope
  return [effective, start].flatMap((field) => (field ? sentencesNamingDay(message, field.value.day).map(({ sentence }) => sentence) : []))
}

/** Whether a duty has a day, and something happens otherwise. */
const isDue = (sentence: Sentence, message: Analysis): boolean =>
  datesIn(sentence).length > 0 && message.around(sentence, 1, 1).some((near) => message.has(near, `${ID}#or-else`))

/** Whether subject or preheader name the topic and where it goes, or mail on an incident begins with what fails. */
const announces = (message: Analysis, fact: Sentence): boolean =>
  (message.type === 'incident' && message.in('subject', 'p1').some((sentence) => tellsOfFailure(sentence, message))) ||
  (message.type === 'breach' && message.in('subject', 'p1').some((sentence) => tellsOfBreach(sentence, message))) ||
  message.in('subject', 'p1').some((sentence) => message.has(sentence, `${ID}#taken`) && isAkin(sentence, fact, message)) ||
  message
    .in('subject', 'preheader')
    .some((sentence) => message.has(sentence, `${ID}#headline`) || holds(message, sentence, 'bad-news') || holds(message, sentence, 'fail'))

/** Whether what can be done no longer is of the same thing as the fact; a release is one thing. */
const isAkin = (sentence: Sentence, fact: Sentence, { type }: Analysis): boolean =>
  type === 'upgrade' || shared(contentStems(sentence.text), contentStems(fact.text)) > 0

const tellsOfBreach = (sentence: Sentence, message: Analysis): boolean =>
  message.has(sentence, `${ID}#misdirected`) ||
  ['breached', 'data'].every((list) => message.has(sentence, `candor/incident-essentials#${list}`))

const tellsOfFailure = (sentence: Sentence, message: Analysis): boolean =>
  ['candor/incident-essentials#failing', 'type#incident', 'signal#hazard', `${ID}#cut-off`].some((list) => message.has(sentence, list))

/** Whether the beginning says the same in other words, or the subject shares more than one word with the fact. */
function isSaidAbove(fact: Sentence, message: Analysis): boolean {
  const sentences = stemmedSentences(message)
  const head = sentences.filter(({ sentence }) => isAbove(sentence))
  const stems = contentStems(fact.text)
  const plain = contentStems(fact.text.replace(NAMES, ''))
  return sentenceSaying(stems, head) !== undefined || head.some((each) => each.sentence.zone === 'subject' && shared(plain, each.stems) > 1)
}

/** A product that subject and fact both name says nothing of what becomes of it. */
const NAMES = /(?<=[\p{Ll}\d,] )\p{Lu}[\p{L}\d]*/gu

function shared(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  let count = 0
  for (const stem of a) if (b.has(stem)) count++
  return count
}

const FILLER = `Twice a year we write to everybody who has ever sent a parcel with us, and we like to do it.

The new hall in Leith is finished. It has a roof of glass, and the swifts have moved in before we did.

Femi and Joanna have joined the desk. Ask them about bicycles; they have ridden to Lisbon and back.`

export const buriedLede = defineRule({
  id: ID,
  since: '0.1.0',
  principle: 'What costs or protects the reader stands in the subject or in the first paragraph.',
  why: 'The warning that helps has the risk in its subject. Most readers look at the subject and at two lines; a fact in the fifth paragraph has been sent and not been told, and whoever finds it later asks why it stood there.',
  grades: { usual: 'warn' },
  recommended: ['usual'],
  confidence: 'likely',
  messages: {
    default: '"{quote}" comes after {words} words, and the subject does not name it. Many readers stop before: move it up.',
  },
  help: { default: 'Subject: what happens, from when. First line: what it means for you.' },
  types: ['notice', 'incident', 'breach', 'upgrade', 'newsletter', 'transactional'],
  metadata: {
    reads: ['type', 'subject', 'preheader', 'change.effective', 'change.direction', 'incident.start', 'sequence.notice_sent'],
    without: 'Without the day of the change or of the incident the words alone tell which sentence is the fact.',
  },
  exemptions: [
    'Messages whose subject, preheader or first paragraph names the topic and where it goes.',
    'What gets better, what costs more and the sender pays, what was announced before, and what works otherwise from now on after a failure, prices and plans apart.',
    'A newsletter that repeats what a notice of its own has told: `sequence.notice_sent`.',
    'Dates of events and offers in a newsletter.',
  ],
  objection: 'The reasons come first, or nobody understands the step. One sentence with the step can stand above the reasons.',
  yieldsTo: [],
  examples: {
    flags: [
      { type: 'notice', subject: 'An update from Orla', text: `${FILLER}\n\n«The free plan ends on 1 May».` },
      { type: 'notice', subject: 'We have grown together', text: `${FILLER}\n\n«From June your price becomes €19».` },
      { type: 'newsletter', subject: 'Eight things in May', text: `${FILLER}\n\n«All passwords were reset on Monday».` },
      { type: 'notice', subject: 'Thank you for a great year', text: `${FILLER}\n\n«PS: Phone support closes in January».` },
      { type: 'notice', subject: 'Improved terms', text: `${FILLER}\n\n«Disputes go to arbitration».` },
      { type: 'notice', subject: 'What we believe in', text: `${FILLER}\n\n«We are recalling batch 12».` },
      { type: 'upgrade', subject: 'Exciting updates inside', text: `${FILLER}\n\n- Search finds scans.\n- «Export to CSV is removed».` },
      { type: 'breach', subject: 'A message from Tom', text: `${FILLER}\n\n«Some card numbers were taken».` },
      { type: 'notice', subject: 'About our hours', text: `${FILLER}\n\n«From 4 June the shop is shut on Tuesdays».` },
      {
        type: 'notice',
        subject: 'Your summer of music',
        text: `${FILLER}\n\n«Tracks you bought before 2012 will leave your library on the 9th».`,
      },
      {
        type: 'notice',
        subject: 'Housekeeping',
        text: `${FILLER}\n\n«Mailboxes without a sign-in since March will be empty by Friday».`,
      },
      { type: 'notice', subject: 'We are moving!', text: `${FILLER}\n\n«Contracts signed before 2023 do not move with us».` },
      { type: 'notice', subject: 'News', text: `${FILLER}\n\n«From June the pass costs €19 instead of €15». We pay more for snow.` },
      {
        type: 'notice',
        subject: 'Your summary for May',
        text: `${FILLER}\n\n«Please update your card before 3 June». Otherwise your account is blocked.`,
      },
      { type: 'incident', subject: 'A note from the hall', text: `${FILLER}\n\n«From now on the plan costs €18 instead of €14».` },
      {
        type: 'notice',
        subject: 'News of our house',
        text: `On Sundays you cannot order soup in the café.\n\n${FILLER}\n\n«From June your plan costs €19 instead of €15».`,
      },
      {
        type: 'breach',
        subject: 'Post from Tom',
        text: `A colleague read your letter from Crete with delight.\n\n${FILLER}\n\n«Some card numbers were taken».`,
      },
    ],
    passes: [
      {
        type: 'notice',
        subject: 'Your price rises to €15 on 1 July',
        text: `${FILLER}\n\nFrom 1 July your plan costs €15 instead of €12.`,
      },
      { type: 'notice', subject: 'Action needed by 3 May: update your card', text: `${FILLER}\n\nPlease update your card before 3 May.` },
      { type: 'notice', subject: 'News of the club', text: `${FILLER}\n\nFrom June the pass costs €19 instead of €15. We pay that.` },
      {
        type: 'incident',
        subject: 'A note',
        text: `We lost the files you uploaded on Monday.\n\n${FILLER}\n\nThe files were deleted by a script.`,
      },
      { type: 'notice', subject: 'A note', text: 'A short note about your plan. The free plan ends on 1 May.' },
      {
        type: 'newsletter',
        subject: 'May',
        text: `${FILLER}\n\nFrom June your price becomes €19.`,
        metadata: { 'sequence.notice_sent': true },
      },
      { type: 'notice', subject: 'News from us', text: `${FILLER}\n\nFrom 1 June there are no late fees any more.` },
      { type: 'newsletter', subject: 'May', text: `${FILLER}\n\nThe exhibition ends on 5 May. Please register before 3 May.` },
      {
        type: 'breach',
        subject: 'We posted your statement to a neighbour',
        text: `${FILLER}\n\nThe folding machine now stops for good when two sheets stick.`,
      },
      {
        type: 'upgrade',
        subject: 'Release 7 is here',
        text: `With release 7 you can no longer open .cdr drawings.\n\n${FILLER}\n\nThe old templates are gone from the menu.`,
      },
      { type: 'notice', subject: 'Your bid', text: `${FILLER}\n\nWe asked for a plan for the case that the bridge is closed.` },
      {
        type: 'notice',
        subject: 'Fees for 2027: plus 2 %, and minus 1 % for you',
        text: `${FILLER}\n\nFrom June the small locker costs €19 instead of €15.`,
      },
      { type: 'notice', subject: 'To the mill', text: `${FILLER}\n\nNo phones and no money; the shop is shut on Tuesdays.` },
      { type: 'notice', subject: 'To the lake', text: `${FILLER}\n\nThe pool is closed in winter, so bring skates.` },
      { type: 'notice', subject: 'Price increase', text: `${FILLER}\n\nFrom June the plan costs €19 instead of €15.` },
    ],
    beyond: [],
  },
  check: { message: find },
})
