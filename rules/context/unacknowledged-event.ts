import {
  type Analysis,
  acknowledgements,
  type Context,
  type Draft,
  defineRule,
  type Event,
  EXAMPLE_STORM,
  type Exposure,
  type Grade,
  holds,
  OWN_ZONES,
  ownPhrases,
  type PhraseMatch,
  placesInWords,
  reasonOf,
  type Sentence,
  sceneOf,
  shareInWords,
  shortName,
  type TextZone,
  whereInWords,
} from '#rule'

const ID = 'context/unacknowledged-event'
/** Sympathy without an act is another fault: it shows awareness. */
const AWARE = [`${ID}#aware`, 'context/hollow-solidarity#phrase']
/** Signs of an event: words of it, what it does to people, what it stops, what is done for them, and the time they get. */
const SIGNS = ['word', 'strain', 'halt', 'relief', 'ease'] as const
/** Days that are kept, not suffered. */
const KEPT: ReadonlySet<Event['kind']> = new Set(['memorial', 'observance'])
const BEGINNING: ReadonlySet<TextZone> = new Set(['subject', 'preheader', 'p1'])
/** More regions are counted. */
const MOST_NAMED = 3
const WHEN = { ahead: 'just before', during: 'during', aftermath: 'just after' } as const

/** Events that are bad enough, that the author has not said she knows, and of which the message shows nothing. */
function unacknowledged(message: Analysis, exposures: readonly Exposure[]): Exposure[] {
  const { acknowledges, on_event } = message.message.envelope
  if (/^(hold|variant\b)/i.test(on_event?.value ?? '')) return []
  const known = new Set(acknowledges?.value.map((id) => id.toLowerCase()))
  const grave = exposures.filter(
    ({ event: { id, kind, severity } }) => /^(severe|extreme)$/.test(severity) && !KEPT.has(kind) && !known.has(id.toLowerCase()),
  )
  if (grave.length === 0 || showsAwareness(message)) return []
  // Who speaks of one event is paying attention; to ask for all of them would be counting.
  return exposures.some(({ event }) => sceneOf(message, event).size > 0) ? [] : grave
}

function showsAwareness(message: Analysis): boolean {
  const isMeant = ({ sentence }: PhraseMatch) => !sells(message, sentence)
  if (AWARE.some((list) => ownPhrases(message, list).some(isMeant))) return true
  const [words, strain, halt, relief, ease] = SIGNS.map((list) => {
    const meant = ownPhrases(message, `${ID}#${list}`).filter(isMeant)
    return new Set(meant.map(({ text }) => text.toLowerCase())).size
  }) as [number, number, number, number, number]
  return strain + halt > 0 || words + relief + ease > 1
}

/** Sympathy that gives an offer its reason acknowledges nothing. */
const sells = (message: Analysis, sentence: Sentence): boolean =>
  (holds(message, sentence, 'offer') || message.has(sentence, 'context/event-exploitation#hook')) &&
  !message.has(sentence, 'context/event-exploitation#relief') &&
  !holds(message, sentence, 'act')

/** A claim about what the reader did, with the first event that may explain it. */
function explainedClaim(message: Analysis, exposures: readonly Exposure[]): { claim: PhraseMatch; exposure: Exposure } | undefined {
  for (const claim of ownPhrases(message, `${ID}#claim`)) {
    if (isCondition(claim)) continue
    const exposure = exposures.find(({ event, phase }) => phase !== 'ahead' && !event.forecast && explains(event, claim, message))
    if (exposure) return { claim, exposure }
  }
  return undefined
}

/** "If you haven't …" claims nothing. */
const isCondition = ({ sentence, first }: PhraseMatch): boolean =>
  first > sentence.first && /^(if|unless|whether|or|case|when|once|while|why|until)$/.test(sentence.word(first - 1))

/** Without power, a connection or a home nothing gets done; other effects keep people from going out. */
const explains = ({ effects }: Event, { sentence }: PhraseMatch, message: Analysis): boolean =>
  effects.some((effect) => effect === 'power' || effect === 'internet' || effect === 'shelter') ||
  (effects.length > 0 && message.has(sentence, `${ID}#outdoors`))

/** The sentence that asserts the routine, where the reader meets one at the beginning; else the subject, else the first sentence. */
function routinePlace(message: Analysis): Draft['at'] | undefined {
  const sentences = message.in(...OWN_ZONES).filter(({ zone }) => zone !== 'greeting' && zone !== 'signature')
  const isRoutine = (sentence: Sentence) => holds(message, sentence, 'offer') || message.has(sentence, `${ID}#routine`)
  const routine = sentences.find((sentence) => BEGINNING.has(sentence.zone) && isRoutine(sentence))
  return (routine ?? sentences[0])?.place
}

function gradeOf({ event, phase, reach }: Exposure): Grade {
  if (phase === 'ahead' || event.forecast) return 'low'
  return phase === 'during' && reach === 'all' ? 'grave' : 'usual'
}

function wordsFor({ event, phase, reach, share, places }: Exposure, message: Analysis, open: readonly Exposure[] = []) {
  const { send_at, 'send_window.from': from } = message.message.envelope
  const where = whereInWords(places)
  const others = open.length - 1
  return {
    event: shortName(event),
    others: others < 1 ? '' : ` and ${others} more ${others === 1 ? 'event' : 'events'}`,
    who:
      reach === 'all' ? `Readers ${where}` : share === undefined ? `Some readers ${where}` : `${partOf(share)} (${placesInWords(places)})`,
    where,
    leave: reach === 'all' ? '' : `, or leave out ${allPlaces(open)}`,
    when: WHEN[phase],
    day: send_at || from ? '' : ' (No send_at is given: this takes the mail as sent today.)',
  }
}

/** Where any of the events meets the audience: to leave out the readers of one of them would still reach those of the others. */
function allPlaces(open: readonly Exposure[]): string {
  const places = [...new Set(open.flatMap((one) => one.places))]
  if (places.length > MOST_NAMED) return `the ${places.length} regions of ${open.length === 1 ? 'this event' : 'these events'}`
  const names = places.map((place) => placesInWords([place]))
  return names.length < 3 ? names.join(' and ') : `${names.slice(0, -1).join(', ')} and ${names.at(-1)}`
}

/** "About 34 % of the audience", at the start of a sentence. */
const partOf = (share: number): string => `${shareInWords(share).replace(/^a/, 'A')} of the audience`

function* check(message: Analysis, { exposuresOf }: Context<unknown>): Iterable<Draft> {
  const open = unacknowledged(message, exposuresOf(message))
  const explained = explainedClaim(message, open)
  if (explained) {
    const { claim, exposure } = explained
    yield {
      at: claim.at,
      grade: 'grave',
      message: 'claim',
      data: { ...wordsFor(exposure, message), reason: reasonOf(exposure.event) },
      suggestions: acknowledgements(exposure.event, claim.at, message),
    }
    return
  }
  // A storm that is expected weighs less than one that is there, however bad it will be.
  const [gravest] = (['grave', 'usual', 'low'] as const).flatMap((grade) => open.filter((one) => gradeOf(one) === grade))
  const at = gravest && message.type !== 'other' && routinePlace(message)
  if (!at) return
  const grade = gradeOf(gravest)
  yield {
    at,
    grade,
    message: grade === 'low' ? 'ahead' : 'default',
    data: wordsFor(gravest, message, open),
    suggestions: acknowledgements(gravest.event, at, message),
  }
}

const during = { metadata: { send_at: '2026-03-04', 'audience.regions': ['IE'] }, events: [EXAMPLE_STORM] }

export const unacknowledgedEvent = defineRule({
  id: ID,
  since: '0.1.0',
  principle: 'A routine message to people in the middle of a serious event shows that you know of it, or waits.',
  why: 'A company that knows where its readers live and what day it is can know what has happened to them. A reminder that is right on any other day is absurd when the power is out, and blame for what a storm has done is worse: it shows that nobody looked. One line that says you know, a smaller request, or a pause is enough.',
  grades: { low: 'info', usual: 'warn', grave: 'error' },
  recommended: ['low', 'usual', 'grave'],
  confidence: 'likely',
  messages: {
    default: '{who} get this {when} {event}{others}, and nothing in it shows that you know.',
    ahead: '{who} get this {when} {event}{others}, expected there. Say that you know, or hold it until that has passed.',
    claim: '"{quote}" blames readers {where} for what {event} may have caused: {reason}. Ask first whether they are all right.',
  },
  help: {
    default: 'Acknowledge it, ask for less, hold it (on_event: hold){leave}.{day}',
    claim: '"Your computer has not connected for a while. Were you affected?"{day}',
  },
  types: ['marketing', 'newsletter', 'lifecycle', 'inactivity', 'feedback', 'notice', 'upgrade', 'other'],
  metadata: {
    reads: ['audience.regions', 'send_at', 'send_window.from', 'send_window.to', 'acknowledges', 'on_event', 'type'],
    without: 'Without events or regions nothing is reported; without a send date, today counts.',
  },
  exemptions: [
    'Receipts, security codes, incident and breach notices, answers to customers.',
    'A message that names or shows the event, or speaks of power, damage, safety or relief as people there know them; sales made of it are the business of `context/event-exploitation`.',
    'Events that the author lists in `acknowledges`, and mail that an event holds (`on_event: hold`).',
    'Events below severe, and days of remembrance.',
  ],
  objection:
    'Somebody did think of it, and the mail is right as it is: list the event in `acknowledges`, so that the next person knows too.',
  yieldsTo: [],
  absorbs: ['context/inactivity-presumption'],
  examples: {
    flags: [
      { ...during, type: 'inactivity', grade: 'grave', text: "«You haven't backed up» in 7 days. Sign in now to stay protected." },
      { ...during, type: 'lifecycle', grade: 'grave', subject: '«Your weekly step goal slipped»', text: 'See how the week went.' },
      { ...during, grade: 'grave', text: '«Rain or shine, our patio sets are 20 % off this weekend.»' },
      { ...during, type: 'lifecycle', text: '«We noticed you left something in your cart.»' },
      { ...during, type: 'notice', grade: 'grave', text: '«Your meter reading is overdue». Submit it by Friday to avoid a fee.' },
      { ...during, type: 'lifecycle', grade: 'grave', text: "«It's been quiet at your» store this week. Need ideas to boost sales?" },
      { ...during, type: 'notice', grade: 'grave', text: '«Your driver rating dropped» because of late deliveries on Tuesday.' },
      { ...during, type: 'lifecycle', text: '«Time to book your annual boiler service.»' },
      { ...during, type: 'lifecycle', grade: 'grave', text: '«Your session streak ended» yesterday. Start a new one today!' },
      { ...during, type: 'feedback', text: 'How did we do? Rate your delivery on Tuesday.' },
      { ...during, type: 'notice', text: '«Reminder: your card will be charged a late-return fee tonight.»' },
      {
        ...during,
        grade: 'usual',
        metadata: { send_at: '2026-03-10', 'audience.regions': ['IE'] },
        text: 'Time to book your annual boiler service.',
      },
      {
        ...during,
        grade: 'usual',
        metadata: { send_at: '2026-03-04', 'audience.regions': ['IE', 'GB'] },
        text: 'Time to book your annual boiler service.',
      },
      {
        ...during,
        grade: 'low',
        metadata: { send_at: '2026-03-01', 'audience.regions': ['IE'] },
        text: 'Time to book your annual boiler service.',
      },
    ],
    passes: [
      { ...during, text: 'While the storm is over us, everything is 20 % off.' },
      { ...during, type: 'notice', text: 'The inspection planned for Friday is off. Our fitters are at the gas mains.' },
      { ...during, text: 'Our vans cannot cross the bridge. Your sofa comes next week instead.' },
      {
        ...during,
        type: 'notice',
        text: 'If Storm Ada has cut your power, ignore this reminder; we have paused late fees in the county until the 14th.',
      },
      {
        ...during,
        type: 'inactivity',
        text: 'We hope you are safe. Your backup has not run since Monday, which may simply mean the power is out.',
      },
      { ...during, type: 'transactional', subject: 'Your code is 330417', text: 'It is good for ten minutes.' },
      { ...during, type: 'transactional', subject: 'Receipt for your order of today', text: 'You paid €18.40.' },
      { ...during, metadata: { send_at: '2026-03-04', 'audience.regions': ['GB'] }, text: 'Time to book your annual boiler service.' },
      { ...during, type: 'notice', text: "Two of our couriers' depots are closed by the flooding, so parcels are two days late." },
      { ...during, type: 'notice', subject: 'Evacuation of the lower town', text: 'Leave by the north road before noon.' },
      {
        ...during,
        metadata: { send_at: '2026-03-04', 'audience.regions': ['IE'], acknowledges: ['ada'] },
        text: 'Time to book your annual boiler service.',
      },
      {
        ...during,
        metadata: { send_at: '2026-03-04', 'audience.regions': ['IE'], on_event: 'hold' },
        text: 'Time to book your annual boiler service.',
      },
      { ...during, metadata: { send_at: '2026-03-20', 'audience.regions': ['IE'] }, text: 'Time to book your annual boiler service.' },
      { ...during, text: 'Low on charge? Turn on battery saver and the app keeps your timetable for a day.' },
    ],
    beyond: [],
  },
  check: { message: check },
})
