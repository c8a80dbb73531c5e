import {
  type Analysis,
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
  sentencesNaming,
  shortName,
} from '#rule'

const ID = 'context/own-incident'
/** Mail that sells by its type; other mail does where its words do. */
const SELLING: ReadonlySet<string> = new Set(['marketing', 'upgrade'])
const WHEN = { ahead: 'just before', during: 'during', aftermath: 'just after' } as const

/** What the mail wants of somebody whom the sender has just let down; undefined where it wants nothing. */
function wish(message: Analysis): 'claim' | 'mark' | 'offer' | undefined {
  if (claimOf(message)) return 'claim'
  if (message.type === 'feedback' || ownPhrases(message, `${ID}#mark`).length > 0) return 'mark'
  const sells = SELLING.has(message.type) || message.in(...OWN_ZONES).some((sentence) => holds(message, sentence, 'offer'))
  return sells ? 'offer' : undefined
}

/** What the reader did not do, for which the sender's own failure may be the reason. */
const claimOf = (message: Analysis): PhraseMatch | undefined =>
  message.type === 'inactivity' || message.type === 'lifecycle' ? ownPhrases(message, 'context/unacknowledged-event#claim')[0] : undefined

function isAcknowledged(message: Analysis, { event }: Exposure): boolean {
  const { acknowledges, on_event } = message.message.envelope
  if (/^(hold|variant\b)/i.test(on_event?.value ?? '')) return true
  if (acknowledges?.value.some((id) => id.toLowerCase() === event.id.toLowerCase())) return true
  return sentencesNaming(message, event).length > 0
}

const showsAwareness = (message: Analysis): boolean =>
  ownPhrases(message, `${ID}#aware`).length > 0 || message.in(...OWN_ZONES).some((sentence) => holds(message, sentence, 'apology'))

/** A minor one weighs little, and a day later nothing. */
function gradeOf({ event: { severity }, phase, reach }: Exposure): Grade | undefined {
  if (phase === 'ahead') return undefined
  const isDuring = phase === 'during'
  if (severity === 'minor') return isDuring ? 'low' : undefined
  if (severity === 'moderate') return isDuring ? 'usual' : 'low'
  return isDuring && reach === 'all' ? 'grave' : 'usual'
}

/** The subject, which is what a reader sees first, else the first sentence. */
const headOf = (message: Analysis): Draft['at'] | undefined =>
  message.in(...OWN_ZONES).find(({ zone }) => zone !== 'greeting' && zone !== 'preheader')?.place

function* check(message: Analysis, { incidentsOf }: Context<unknown>): Iterable<Draft> {
  const incidents = incidentsOf(message)
  if (incidents.length === 0 || incidents.some((one) => isAcknowledged(message, one)) || showsAwareness(message)) return
  const wanted = wish(message)
  const [gravest] = (['grave', 'usual', 'low'] as const).flatMap((grade) => incidents.filter((one) => gradeOf(one) === grade))
  const at = wanted === 'claim' ? claimOf(message)?.at : headOf(message)
  if (!gravest || !wanted || !at) return
  yield { at, grade: gradeOf(gravest)!, message: wanted, data: { event: shortName(gravest.event), when: WHEN[gravest.phase] } }
}

const OUTAGE: Event = {
  ...EXAMPLE_STORM,
  id: 'login-outage',
  name: 'Login outage',
  kind: 'incident',
  regions: [],
  start: '2026-10-06',
  end: '2026-10-07',
  aftermathDays: 3,
  effects: [],
  scope: 'company',
}
const on = (day: string, event: Partial<Event> = {}) => ({ metadata: { send_at: day }, events: [{ ...OUTAGE, ...event }] })
const during = on('2026-10-07')
const after = on('2026-10-09')

export const ownIncident = defineRule({
  id: ID,
  since: '0.1.0',
  principle: 'While your own service is down, and just after, mail that wants something says that you know.',
  why: 'A reader who could not log in this morning gets an offer from the same sender, or is asked how happy she is. The sender, of all people, knew: it has the data. It shows that the hand which sells does not know what the hand which serves has done, and it spends what the apology was to save.',
  grades: { low: 'info', usual: 'warn', grave: 'error' },
  recommended: ['low', 'usual', 'grave'],
  confidence: 'likely',
  messages: {
    offer: 'This goes out {when} "{event}", your own incident, as if nothing had happened. Hold it, or begin with what happened.',
    mark: 'This asks for a mark {when} "{event}", your own incident, without a word about it. Hold it, or begin with what happened.',
    claim: '"{quote}": "{event}", your own incident, may be the reason. Say so first, or leave the claim out.',
  },
  help: { default: 'For example: "{event}: what happened, and what we have changed since."' },
  types: ['marketing', 'newsletter', 'lifecycle', 'inactivity', 'feedback', 'upgrade', 'other'],
  metadata: {
    reads: ['audience.regions', 'send_at', 'acknowledges', 'on_event', 'type'],
    without: 'Without events of scope `company` nothing is reported; one without regions reaches everybody, also an unknown audience.',
  },
  exemptions: [
    'Mail that names the incident, apologises, or speaks of the outage, the disruption, or what could not be done.',
    'Incident notices, receipts, security codes, answers to customers.',
    'Incidents that the author lists in `acknowledges`, and mail that an event holds (`on_event: hold`).',
    'Newsletters, onboarding and reminders that neither sell, nor ask for a mark, nor say what the reader left undone.',
  ],
  objection: 'It hit only a few. Then give the event the regions that it hit, or a lower severity, and list it in `acknowledges`.',
  yieldsTo: ['context/event-exploitation'],
  absorbs: ['context/inactivity-presumption'],
  examples: {
    flags: [
      { ...during, type: 'feedback', subject: '«How did we do this week?»', text: 'One click is enough.', grade: 'grave' },
      { ...during, subject: '«Ten more mailboxes for £9»', text: 'Until the end of October.', grade: 'grave' },
      { ...after, subject: '«Move up to Business»', text: 'Upgrade to Business before 31 October.', grade: 'usual' },
      { ...after, type: 'feedback', text: '«Rate your last ticket.» A face is enough.', grade: 'usual' },
      { ...during, type: 'newsletter', subject: '«October at Tidewater»', text: 'Ten more mailboxes: 20 % off.', grade: 'grave' },
      { ...after, type: 'newsletter', subject: '«October at Tidewater»', text: 'How are we doing?', grade: 'usual' },
      { ...during, type: 'inactivity', text: "«You haven't signed in» since Monday.", grade: 'grave' },
      { ...during, type: 'lifecycle', text: '«Your second month: upgrade to our Pro plan for £4.»', grade: 'grave' },
      { ...on('2026-10-07', { severity: 'minor' }), text: '«Ten more mailboxes for £9.»', grade: 'low' },
      { ...on('2026-10-09', { severity: 'moderate' }), text: '«Ten more mailboxes for £9.»', grade: 'low' },
      { ...on('2026-10-13', { severity: 'extreme', aftermathDays: 7 }), text: '«Ten more mailboxes for £9.»', grade: 'usual' },
      {
        ...on('2026-10-07', { regions: ['US'] }),
        metadata: { send_at: '2026-10-07', 'audience.regions': ['US-NY'] },
        text: '«Ten more mailboxes for £9.»',
        grade: 'grave',
      },
    ],
    passes: [
      { ...after, text: 'On Tuesday you could not log in for nine hours. The offer for ten mailboxes stands until November.' },
      { ...after, type: 'feedback', text: 'We are sorry about this week. Tell us what it cost you.' },
      { ...after, text: 'After the login outage: £5 off your next invoice, and what we changed.' },
      { ...after, type: 'newsletter', text: 'Three tips for tidy folders. Which one do you use?' },
      { ...on('2026-10-20'), text: 'Ten more mailboxes for £9.' },
      { ...during, type: 'transactional', text: 'Receipt: you paid £9 for ten mailboxes.' },
      { ...during, type: 'incident', text: 'Login does not work; we write again at 11:00.' },
      { ...during, type: 'lifecycle', text: 'Your second day: set up a rule that files your receipts.' },
      { ...during, metadata: { send_at: '2026-10-07', acknowledges: ['login-outage'] }, text: 'Ten more mailboxes for £9.' },
      { ...during, metadata: { send_at: '2026-10-07', on_event: 'hold' }, text: 'Ten more mailboxes for £9.' },
      { ...on('2026-10-07', { regions: ['US'] }), text: 'Ten more mailboxes for £9.' },
    ],
    beyond: [],
  },
  check: { message: check },
})
