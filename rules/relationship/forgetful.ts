import {
  type Analysis,
  type Context,
  consequencesOf,
  type Draft,
  daysBetween,
  defineRule,
  inReadingOrder,
  instructionsOf,
  listsOf,
  type MessageType,
  ownPhrases,
  type PhraseMatch,
  type Place,
  phrasesBySentence,
  type Sentence,
  WORD,
} from '#rule'

const OWN = 'relationship/forgetful'
/** Mail that may be about one reader's own order or bill: its sender has the name in the same record. */
const WITH_RECORDS: readonly MessageType[] = ['transactional', 'support-reply', 'notice']
/** Mail that may go to people who have bought nothing yet. */
const TO_STRANGERS: readonly MessageType[] = ['marketing', 'inactivity', 'notice', 'lifecycle', 'other']
/** Answers to something, and questions about it: the thing itself is on the sender's desk. */
const ABOUT_A_CASE: readonly MessageType[] = ['support-reply', 'feedback']
/** What readers are asked about themselves: list of the lexicon, and its name in a finding. */
const FACTS: readonly (readonly [list: string, name: string])[] = [
  ['name', 'name'],
  ['birthday', 'birthday'],
  ['phone', 'phone number'],
  ['address', 'address'],
  ['size', 'number of people'],
  ['role', 'role'],
  ['industry', 'trade'],
  ['place', 'place'],
  ['goal', 'purpose'],
  ['account', 'customer number'],
  ['version', 'version or device'],
]

const phrases = (message: Analysis, list: string): readonly PhraseMatch[] => ownPhrases(message, `${OWN}#${list}`)
const has = (message: Analysis, sentence: Sentence, list: string): boolean => message.has(sentence, `${OWN}#${list}`)

/** "If you have already paid, please ignore this": what is left to the reader; after a failure `relationship/initiative-left` says so. */
function* hedges(message: Analysis): Iterable<Draft> {
  const grade = message.type === 'transactional' ? 'low' : 'usual'
  for (const [condition, dismissal] of HEDGES)
    for (const { sentence, at } of consequencesOf(message, phrases(message, condition), phrases(message, dismissal)))
      if (!has(message, sentence, 'cut-off') && !has(message, sentence, 'stray') && !isDated(message, sentence)) yield { at, grade }
  for (const { at } of phrases(message, 'kind-of-customer')) yield { at }
  if (message.type !== 'incident')
    for (const { at } of phrases(message, 'looked-up')) yield { at, confidence: 'possible', message: 'looked-up' }
}

/** Whether it has been said before when somebody looked: "this list was made on Monday". */
const isDated = (message: Analysis, sentence: Sentence): boolean =>
  message.around(sentence, 3, 0).some((near) => has(message, near, 'looked'))

const HEDGES = [
  ['done', 'dismiss'],
  ['had', 'discard'],
  ['case', 'aside'],
] as const

/** "Dear customer" where the name stands in the same record; a greeting that goes to nobody in particular is an editor's right. */
function* namelessGreetings(message: Analysis): Iterable<Draft> {
  if (!WITH_RECORDS.includes(message.type) || message.phrases(`${OWN}#own-record`).length === 0) return
  for (const { sentence, last, at } of phrases(message, 'nameless'))
    if (sentence.zone === 'greeting' || sentence.wordCount <= 5 || isAddress(sentence, last)) yield { at, message: 'nameless' }
}

/** "To the patient: your appointment …": what is said goes on behind a comma or a colon. */
const isAddress = ({ words, block }: Sentence, last: number): boolean => /[,:]/.test(block.text.charAt(words.end[last]!))

/** Asks for what the sender gave out itself, such as the number of the order that the mail is about. */
function* asksForRecords(message: Analysis): Iterable<Draft> {
  for (const [sentence, [{ at }]] of phrasesBySentence(phrases(message, 'once-more'))) {
    if (!message.around(sentence, 1, 1).some((near) => has(message, near, 'due-again'))) yield { at, message: 'once-more' }
  }
  const isAboutCase = ABOUT_A_CASE.includes(message.type)
  if (!isAboutCase && message.type !== 'transactional') return
  const held = phrases(message, 'held').filter(isLeftOpen)
  const records = phrasesBySentence([...held, ...phrases(message, 'personal').filter(isLeftOpen)])
  const listed = new Map(listsOf(message).flatMap(({ leadIn, items }) => (leadIn ? [[leadIn, items] as const] : [])))
  for (const [sentence, [ask]] of phrasesBySentence(asksOf(message))) {
    const here = (records.get(sentence) ?? []).filter(({ first }) => first >= ask.first)
    const below = (listed.get(sentence) ?? []).flatMap((item) => item.sentences).flatMap((each) => records.get(each) ?? [])
    const isOneEnough = isAboutCase && [...here, ...below].some(({ list }) => held[0]?.list === list)
    if (here.length + below.length < (isOneEnough ? 1 : 2)) continue
    if (message.around(sentence, 0, 1).some((near) => has(message, near, 'not-held'))) continue
    const last = here.reduce((latest, record) => Math.max(latest, record.last), ask.last)
    const isGuess = here.length + below.length === 1
    yield { at: sentence.range(ask.first, last), ...(isGuess ? { message: 'perhaps-held', confidence: 'possible' } : { message: 'held' }) }
  }
}

/** What the reader is told to give, in the imperative or in words such as "we need your". */
const asksOf = (message: Analysis): readonly PhraseMatch[] =>
  inReadingOrder([...instructionsOf(message, phrases(message, 'give')), ...phrases(message, 'need')])

/** "Quote invoice number 20418" gives the number. */
const isLeftOpen = ({ sentence, last }: PhraseMatch): boolean => last + 1 >= sentence.end || !sentence.words.is(last + 1, WORD.number)

/** Words for a stranger, rather in the text than in its subject, to people of whom metadata or the mail say that they are customers. */
function* strangers(message: Analysis, { today }: Pick<Context<unknown>, 'today'>): Iterable<Draft> {
  const known = knownSince(message, today)
  const told = new Set(phrases(message, 'known').flatMap(({ sentence }) => (SUPPOSED.test(sentence.text) ? [] : [sentence])))
  if (!known && (told.size === 0 || !TO_STRANGERS.includes(message.type))) return
  const found = ['stranger', 'new-here', 'welcome'].flatMap((list) =>
    phrases(message, list).filter(({ sentence }) => known || (!told.has(sentence) && (list !== 'welcome' || message.type !== 'lifecycle'))),
  )
  const below = found.filter(({ sentence }) => sentence.zone !== 'subject')
  const certainty = known ? ({ grade: 'grave', confidence: 'certain' } as const) : { grade: 'usual' as const }
  const data = { known: known ?? 'this mail speaks to a customer' }
  for (const { at } of below.length > 0 ? below : found) yield { at, ...certainty, message: 'stranger', data }
}

/** "If you ordered on Monday": nobody says that the reader did. */
const SUPPOSED = /\b(?:if|in case|once|as soon as) (?:you|your)\b/i

/** What the metadata say about how well the reader knows the sender; undefined for strangers, newcomers, and where nothing is said. */
function knownSince({ message: { envelope } }: Analysis, today: string): string | undefined {
  const { customer_since: since, relationship, send_at: sent } = envelope
  if (since && daysBetween(since.value.day, sent?.value.day ?? today) >= 30)
    return `the reader has been a customer since ${since.value.day.slice(0, 7)}`
  const stage = relationship?.value
  return stage === 'active' || stage === 'lapsed' || stage === 'former' ? `the readers are ${stage} customers` : undefined
}

/** What a sender says, or asks, once: under what key it is remembered, and what a finding says about the second time. */
interface Said {
  readonly key: string
  readonly at: Place
  readonly message: 'anew' | 'asked'
  readonly data?: Readonly<Record<string, string>>
}

/** What a later message of a campaign says as though the earlier ones had not been sent. */
function* forgotten(
  messages: readonly Analysis[],
  { campaign }: Pick<Context<unknown>, 'campaign'>,
): Iterable<Draft & { readonly in: Analysis }> {
  const memory = new Map<string, { readonly at: Place; readonly in: Analysis; readonly number: number }>()
  const numbers = new Map(campaign.map((message, index) => [message, index + 1]))
  for (const message of messages) {
    const number = numbers.get(message)!
    const known = `this is message ${number} to the same people`
    if (number >= 3 && message.type !== 'newsletter')
      for (const { at } of phrases(message, 'new-here')) yield { at, in: message, grade: 'grave', message: 'stranger', data: { known } }
    for (const { key, at, ...said } of onceOnly(message)) {
      const earlier = memory.get(key)
      if (!earlier) memory.set(key, { at, in: message, number })
      if (!earlier || earlier.in === message) continue
      const related = [{ at: earlier.at, message: `Message ${earlier.number}.`, in: earlier.in }]
      yield { ...said, at, in: message, grade: 'grave', data: { ...said.data, number: earlier.number }, related }
    }
  }
}

function* onceOnly(message: Analysis): Iterable<Said> {
  // An issue of a newsletter welcomes whoever reads it.
  for (const list of message.type === 'newsletter' ? [] : ['welcome', 'introduction'])
    for (const { at } of phrases(message, list)) yield { key: list, at, message: 'anew' }
  for (const { at, text } of phrases(message, 'person')) yield { key: `person ${text.split(' ').at(-1)}`, at, message: 'anew' }
  for (const [list, fact] of FACTS) {
    for (const [sentence, [{ at }]] of phrasesBySentence(phrases(message, `fact-${list}`)))
      if (isAsk(message, sentence)) yield { key: `fact ${list}`, at, message: 'asked', data: { fact } }
  }
}

/** Whether something is asked for that an earlier answer would have settled; a reason to ask again is an answer to that. */
function isAsk(message: Analysis, sentence: Sentence): boolean {
  const asks = sentence.isQuestion || asksOf(message).some((ask) => ask.sentence === sentence)
  return asks && !message.around(sentence, 1, 1).some((near) => has(message, near, 'unanswered'))
}

/** Messages of one type, one after the other. */
const series = (type: MessageType, ...texts: readonly string[]) => ({ campaign: texts.map((text) => ({ type, text })) })

export const forgetful = defineRule({
  id: OWN,
  since: '0.2.0',
  principle: 'Use what you know about the reader; do not leave your records for the reader to sort out.',
  why: 'Remembering is the sender’s part, and the sender holds the data: who paid, who is a customer, what an earlier mail said and asked. “If you have already paid, ignore this” tells a reader that nobody looked. A second welcome tells the same reader that the first one meant nothing.',
  grades: { low: 'info', usual: 'info', grave: 'warn' },
  recommended: ['grave'],
  confidence: 'likely',
  messages: {
    default:
      '"{quote}" leaves the reader to sort out what your records tell. Send it only to those whom it concerns, or give the cut-off date.',
    'looked-up': 'Does "{quote}" leave it to the reader to sort out what your records tell? Send it only to those whom it concerns.',
    nameless: '"{quote}" is how a stranger writes, in a mail about the reader’s own account. Use the name from the same record.',
    held: '"{quote}" asks for what you gave out or wrote down yourself. Fill it in, and ask only for the rest.',
    'perhaps-held': 'Does "{quote}" ask for what you gave out or wrote down yourself? Then fill it in, and ask only for the rest.',
    'once-more': '"{quote}" asks the reader to do the same work again. Start from the earlier answer, or say why it is needed twice.',
    stranger: '"{quote}" speaks to a stranger, but {known}. Start from what you have done together.',
    anew: '"{quote}" begins anew what message {number} has begun. Go on from there.',
    asked: 'This asks for the {fact} again, as message {number} did. Use the answer, or say that none came.',
  },
  help: {
    default: '"Payments that reached us after 3 May, 17:00 are not counted yet."',
    nameless: '"Hello Marta," or no greeting at all.',
    held: '"About order 55102: which screws are missing?"',
    'once-more': '"You gave us breed and age in March. Has anything changed?"',
    stranger: '"Your fortieth delivery comes on Friday, and it is on us."',
    anew: '"On Monday we showed you the import. Today: the first report."',
    asked: '"You have not told us yet how large your team is."',
  },
  types: 'any',
  metadata: {
    reads: ['type', 'customer_since', 'relationship', 'send_at'],
    without: 'Only the words of the message, and of the campaign around it, tell what the sender could know.',
  },
  exemptions: [
    'Protection against misuse: "ignore this code if you did not ask for it".',
    'What the reader alone can tell: "if you are happy with the price, there is nothing to do".',
    'A cut-off in the same sentence: "payments after 3 May may not show here"; or when somebody looked, said before it.',
    'What no record tells: "we do not know whether you sing".',
    'Greetings to everybody in mail that goes to everybody, and where nothing of the reader’s own record stands.',
    'Passwords, cards and codes that must be typed again, and asks that say why they come again.',
    'What was praised and may come another time, what never went out, and calls to make again.',
    'Merge tags that were not filled in: `relationship/broken-personalisation`.',
    'Newsletters, each of which may welcome whoever reads it.',
  ],
  objection: 'Records lag, and some lists hold no names. Then say up to when you have looked, and leave the greeting out.',
  yieldsTo: ['relationship/lip-service', 'tone/servile-formula', 'relationship/broken-personalisation', 'relationship/repeats-itself'],
  examples: {
    flags: [
      { type: 'notice', text: '«We do not know whether you have paid» the second half.' },
      {
        type: 'notice',
        text: 'Your reservation was made on Monday. It is £90.\n\n«If you have already paid, please disregard this notice».',
      },
      { type: 'notice', text: 'We checked in on you on Monday. Rent is due. «If you have already paid, please disregard this notice».' },
      { type: 'notice', text: 'Your premium is £310.\n\n«If you have already paid, please disregard this notice».', grade: 'usual' },
      { type: 'transactional', text: 'Please «disregard this reminder if you have already paid».', grade: 'low' },
      { type: 'transactional', text: '«Dear Customer»,\n\nyour statement for May is ready.', grade: 'usual' },
      '«If you are an existing subscriber, ignore this offer».',
      '«Whether you’re new here» or an old friend, welcome!',
      { type: 'feedback', text: '«If you’ve already completed the survey, thank you» and sorry.', grade: 'usual' },
      '«Those of you who ride with us already may pretend they never saw» this.',
      { type: 'notice', text: '«Owners without a dog can throw this leaflet away».' },
      { type: 'notice', text: 'Please «check whether your contract is among» those that change.' },
      { type: 'notice', text: '«Depending on the tariff you signed up for, you may» pay more.' },
      { type: 'transactional', text: '«To the tenant»: your appointment with the fitter is on Monday.' },
      { type: 'marketing', text: 'You have rented from us since 2019. «Let us introduce ourselves».', grade: 'usual' },
      { type: 'marketing', text: 'Your ninth parcel leaves on Monday. «Looking for a bakery»? Ours is open on Sundays.' },
      { type: 'marketing', subject: 'A first order for less', text: '«New here»? Soap at half price. Your points from twelve orders: 80.' },
      { type: 'notice', text: '«You may or may not have booked» the sweep.' },
      { text: '«Never shopped with us before»? Delivery takes two days.', metadata: { relationship: 'active' }, grade: 'grave' },
      { text: '«New customers only»: join today!', metadata: { relationship: 'active' }, grade: 'grave' },
      { type: 'support-reply', text: 'Please «send your order number», name, address and phone.', grade: 'usual' },
      { type: 'feedback', text: 'Please «enter your ticket number, the agent’s name and the date of the call».', grade: 'usual' },
      {
        type: 'support-reply',
        text: 'To look into this, please «provide»:\n\n- your account number\n- the date of your call',
        grade: 'usual',
      },
      { type: 'feedback', text: 'To begin, «choose the shop you went to».', grade: 'usual' },
      { type: 'support-reply', text: 'Would you «describe the matter from the beginning»?' },
      { text: '«Thinking of giving us a try»?', metadata: { customer_since: '2016-03-01' }, grade: 'grave' },
      { text: '«Your first delivery is» on us.', metadata: { relationship: 'active' }, grade: 'grave' },
      { text: '«We don’t believe we have met».', metadata: { relationship: 'lapsed' }, grade: 'grave' },
      { ...series('lifecycle', 'Welcome to Orla! Import your books.', '«Welcome to Orla»! Here is how reports work.'), grade: 'grave' },
      series(
        'marketing',
        'Let us introduce ourselves.',
        'Reports take a click.',
        '«We would like to introduce ourselves». Orla keeps books.',
      ),
      series('lifecycle', 'How many people are in your team?', 'Your import is done.', 'Please tell us «the size of your team».'),
      series('lifecycle', 'The import takes five minutes.', 'Reports come on Mondays.', '«New here»? This is what Orla does.'),
    ],
    passes: [
      { type: 'transactional', text: 'This list was made on Tuesday at six. If you have returned them since, throw this away.' },
      { type: 'transactional', text: 'As of last night nothing had come in.\n\nIf you have already paid, disregard this mail.' },
      { type: 'notice', text: "We don't know whether you swim, so there is a boat as well." },
      { type: 'notice', text: 'Some of you will have read it in the paper.' },
      { type: 'marketing', text: 'You have had nine parcels from us. Old and new recipes are on the back.' },
      { type: 'newsletter', text: 'Some of you will not feel like a crime story this week.' },
      { type: 'transactional', text: 'Payments made after 3 May, 17:00 may not show here.' },
      { type: 'notice', text: 'If the price has since fallen, we refund the difference on Monday.' },
      { type: 'notice', text: 'If the bank has already sent us the number, there is nothing to do.' },
      { text: 'Never used a lathe before? Ana shows you.', metadata: { relationship: 'active' } },
      { type: 'transactional', text: 'Ignore this code if you did not ask for it.' },
      { type: 'transactional', text: 'Dear subscriber,\n\npress the button to confirm your address.' },
      { type: 'marketing', text: 'Dear neighbour,\n\nthe bakery opens on Monday.' },
      { type: 'notice', text: 'Dear customer,\n\nthe branch in Tillbury closes on 9 October.' },
      { type: 'notice', text: 'Residents who want a parking space should write by Friday.' },
      { type: 'notice', text: 'If you are happy with the new price, you do not need to reply.' },
      { type: 'transactional', text: 'If this was you, you can ignore this message.' },
      'Existing customers pay €8.',
      'New and regular members pay the same: €12.',
      { type: 'marketing', text: 'New here? Your first lesson is on 9 May.' },
      { type: 'marketing', text: 'Let us introduce ourselves. You have 30 days to send it back.' },
      { type: 'marketing', text: 'Let us introduce ourselves. Your trial month ends on Friday.' },
      { type: 'marketing', text: 'New here? The bus stops at the gate. If you booked on Monday, seats are kept.' },
      'Whether you are new to gardening or have an acre, this spade fits.',
      { type: 'transactional', text: 'The password was wrong. Enter it again.' },
      { type: 'transactional', text: 'Please quote invoice number 20418 and your name on the transfer.' },
      { type: 'transactional', text: 'You have already paid, so there is nothing to do.' },
      { type: 'support-reply', text: 'Your drawings were the clearest of the twelve. Send them again in June.' },
      { type: 'notice', text: 'Send a pound first, and ring again.' },
      { type: 'support-reply', text: 'Send us a photo, and we send the flour again.' },
      { type: 'transactional', text: 'The transfer was not sent. You would have to send it again.' },
      { type: 'incident', text: 'Please do not send the order again: it would go out twice.' },
      { type: 'support-reply', text: 'Thanks for order 55102. Which screws are missing?' },
      series('lifecycle', 'Welcome to Orla! Import your books.', 'Since Monday you have imported 40 invoices. Next: reports.'),
      series('lifecycle', 'How many people are in your team?', 'You have not told us yet: how many people are in your team?'),
      series('newsletter', 'Welcome to the club. This month: rye.', 'Welcome to the club. This month: oats.'),
    ],
    beyond: [
      'Should the lamp be yours by now, look away.',
      { type: 'notice', text: 'Some of you will know all this from our last letter.' },
    ],
  },
  check: {
    *message(message, context) {
      const found = [...hedges(message), ...asksForRecords(message), ...strangers(message, context)]
      yield* found.length > 0 ? found : namelessGreetings(message)
    },
    campaign: forgotten,
  },
})
