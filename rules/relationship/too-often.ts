import { type Analysis, defineRule, type EnvelopePlace, type Moment } from '#rule'

const DAY = 86_400_000
const UNIT_DAYS = { h: 1 / 24, d: 1, w: 7 } as const
const JOBS = ['convenience', 'episodic', 'complex'] as const

/** What a day of sending is counted from; only days of one clock can be compared. */
type Clock = 'entry' | 'date' | 'window' | 'delay'

/** When a message reaches people, in days, and where that is written. */
interface Dated {
  readonly message: Analysis
  readonly day: number
  readonly clock: Clock
  readonly at: EnvelopePlace
}

/** The day of a message by every clock that is known of it. */
function dated(message: Analysis, today: string): readonly Dated[] {
  const { 'sequence.day': day, send_at, 'send_window.from': from, 'trigger.after': after } = message.message.envelope
  const by = (clock: Clock, at: EnvelopePlace['field'], day: number | undefined) =>
    day === undefined ? [] : [{ message, day, clock, at: { field: at } }]
  // In a campaign that people enter on any day every message may be sent today, whatever lies between two of them.
  const dayOf = (moment: Moment | undefined) => (moment && !(day && moment.day === today) ? Date.parse(moment.day) / DAY : undefined)
  return [
    ...by('entry', 'sequence.day', day?.value),
    ...by('date', 'send_at', dayOf(send_at?.value)),
    ...by('window', 'send_window.from', dayOf(from?.value)),
    ...by('delay', 'trigger.after', after && daysIn(after.value)),
  ]
}

/** `12h`, `3d`, `2 weeks` in days. */
function daysIn(delay: string): number | undefined {
  const match = /^\s*(\d{1,4})\s*(h|d|w)(?:ours?|ays?|eeks?)?\s*$/i.exec(delay)
  return match ? Number(match[1]) * UNIT_DAYS[match[2]!.toLowerCase() as keyof typeof UNIT_DAYS] : undefined
}

/** Messages that one reader may get, in the order of their days: of those that are sent under a condition, the ones of one condition. */
function timelines(messages: readonly Analysis[], today: string): readonly (readonly Dated[])[] {
  const conditions = new Set(messages.map(conditionOf))
  return [...conditions].flatMap((condition) => {
    const timelines = new Map<Clock, Dated[]>()
    for (const message of messages) {
      const own = conditionOf(message)
      if (own !== undefined && own !== condition) continue
      for (const one of dated(message, today)) {
        const timeline = timelines.get(one.clock)
        if (timeline) timeline.push(one)
        else timelines.set(one.clock, [one])
      }
    }
    return [...timelines.values()].map((timeline) => timeline.sort((a, b) => a.day - b.day))
  })
}

/** Messages after different events go to different readers, or at times that nobody can compare. */
const conditionOf = ({ message }: Analysis): string | undefined => message.envelope['trigger.event']?.value

/** The most messages that fall within so many days. */
function fullest(timeline: readonly Dated[], days: number): readonly Dated[] {
  let [first, from, to] = [0, 0, 0]
  for (let end = 1; end <= timeline.length; end++) {
    while (timeline[end - 1]!.day - timeline[first]!.day >= days) first++
    if (end - first > to - from) [from, to] = [first, end]
  }
  return timeline.slice(from, to)
}

const sent = (metadata: Readonly<Record<string, unknown>>, ...days: readonly string[]) => ({
  campaign: days.map((day) => ({ metadata: { ...metadata, send_at: day }, text: 'The new timetable is in the app.' })),
})
const after = (metadata: Readonly<Record<string, unknown>>, ...delays: readonly string[]) => ({
  campaign: delays.map((delay) => ({ metadata: { ...metadata, 'trigger.after': delay }, text: 'One more thing that you can do with it.' })),
})
const [convenience, episodic, complex] = [{ job: 'convenience' }, { job: 'episodic' }, { job: 'complex' }]
const trial = { job: 'complex', 'trigger.event': 'trial_started' }

export const tooOften = defineRule({
  id: 'relationship/too-often',
  since: '0.1.0',
  principle: 'Write as often as the job needs, not as often as the calendar allows.',
  why: 'How much contact people want follows from what they hired the product for: a bank or a toothbrush should be quick and quiet, a launch is lively for some days, a large system may bring a partner with it. More than that is felt as intrusion, however helpful each single message is meant.',
  grades: { low: 'info', usual: 'warn' },
  recommended: ['usual'],
  confidence: 'certain',
  messages: {
    default: '{n} messages in {days} days: more than the {limit} that a {job} job carries. Spread them, merge two, or drop one.',
    unknown: '{n} messages in {days} days are more than any job carries. Spread them, merge two, or drop one.',
  },
  help: { default: 'Keep the messages that the reader would miss; put the others together.' },
  types: ['marketing', 'newsletter', 'lifecycle', 'inactivity', 'feedback', 'upgrade', 'notice', 'other'],
  metadata: {
    reads: ['job', 'sequence.day', 'send_at', 'send_window.from', 'trigger.event', 'trigger.after'],
    without: 'Without dates, windows or delays nothing is counted; without a job only what is more than every limit is reported.',
  },
  exemptions: [
    'Receipts, codes, answers, and news of an incident or a breach: they come when they are due.',
    'Messages whose days cannot be compared: a fixed day with a delay, delays after different events, the branches of a campaign.',
    'Once a campaign: the first message that is too many in its fullest days, with those before it.',
  ],
  objection: 'Some readers ask for a lesson a day. Say so in the configuration: the limit of each job is an option.',
  yieldsTo: [],
  options: {
    convenience: limit(2, 'something that should just work, such as a bank or a toothbrush'),
    episodic: limit(5, 'something that is lively and then quiet, such as a launch or a contest'),
    complex: limit(3, 'something that people want a partner for'),
  },
  examples: {
    flags: [
      { ...sent(convenience, '2026-05-04', '2026-05-06', '«2026-05-08»'), grade: 'usual' },
      sent(convenience, '2026-05-04', '2026-05-04', '«2026-05-04»'),
      sent(convenience, '2026-04-01', '2026-05-04T09:00:00+02:00', '2026-05-06', '«2026-05-10T09:00:00+02:00»'),
      sent(complex, '2026-05-04', '2026-05-05', '2026-05-06', '«2026-05-07»'),
      sent(episodic, '2026-05-04', '2026-05-05', '2026-05-06', '2026-05-07', '2026-05-08', '«2026-05-09»'),
      { ...sent({}, '2026-05-04', '2026-05-05', '2026-05-06', '2026-05-07', '2026-05-08', '«2026-05-09»'), grade: 'low' },
      after(trial, '0d', '1d', '2d', '«4d»'),
      after(trial, '1h', '12h', '3 days', '«6d»', '2w'),
      {
        campaign: ['2026-05-04', '2026-05-06', '«2026-05-08»'].map((day) => ({
          metadata: { job: 'convenience', send_window: { from: day, to: '2026-06-30' } },
          text: 'A tip for your account.',
        })),
      },
      {
        campaign: [0, 1, '«2»'].map((day) => ({ metadata: { job: 'convenience', sequence: { day } }, text: 'A tip for your account.' })),
      },
      { ...sent(complex, '2026-05-04', '«2026-05-20»'), options: { complex: { messages: 1, days: 30 } } },
      {
        campaign: [
          { metadata: { job: 'low', send_at: '2026-05-08' }, type: 'feedback', text: 'How was it?' },
          { metadata: { job: 'low', send_at: '2026-05-04' }, type: 'newsletter', text: 'What is new in May.' },
          { metadata: { job: 'low', send_at: '«2026-05-09»' }, type: 'inactivity', text: 'Your card was last used in March.' },
        ],
      },
    ],
    passes: [
      sent(convenience, '2026-05-04', '2026-05-11', '2026-05-18'),
      sent(complex, '2026-05-04', '2026-05-06', '2026-05-09'),
      sent(episodic, '2026-05-04', '2026-05-05', '2026-05-06', '2026-05-07', '2026-05-08'),
      sent({}, '2026-05-04', '2026-05-05', '2026-05-06'),
      { campaign: Array.from({ length: 9 }, () => ({ metadata: convenience, text: 'No date is known for this one.' })) },
      {
        campaign: ['2026-05-04', '2026-05-05', '2026-05-06'].map((day) => ({
          type: 'transactional' as const,
          metadata: { job: 'convenience', send_at: day },
          text: 'You paid €18.40 at the kiosk.',
        })),
      },
      {
        campaign: [
          ...after({ ...convenience, 'trigger.event': 'trial_started' }, '0d', '1d').campaign,
          ...after({ ...convenience, 'trigger.event': 'first_invoice' }, '0d', '2d').campaign,
        ],
      },
      {
        campaign: [0, 10, 20].map((day) => ({
          metadata: { job: 'convenience', sequence: { day }, send_window: { from: '2026-05-01', to: '2026-05-08' } },
          text: 'A tip for your account.',
        })),
      },
      after(convenience, 'soon', 'later', 'at some time'),
      { ...sent(convenience, '2026-05-04', '2026-05-05', '2026-05-06'), options: { convenience: { messages: 7 } } },
    ],
    beyond: [],
  },
  check: {
    *campaign(messages, { options, today }) {
      const job = messages.map(({ message }) => message.envelope.job?.value).find((known) => known !== undefined)
      const limits = job ? [options[job]] : JOBS.map((one) => options[one]).sort((a, b) => b.messages - a.messages)
      const limit = limits[0]!
      const [crowd] = timelines(messages, today)
        .filter((timeline) => limits.every(({ messages, days }) => fullest(timeline, days).length > messages))
        .map((timeline) => fullest(timeline, limit.days))
        .sort((a, b) => b.length - a.length)
      if (!crowd) return
      const { message, at } = crowd[limit.messages]!
      yield {
        in: message,
        at,
        grade: job ? 'usual' : 'low',
        message: job ? 'default' : 'unknown',
        data: { n: crowd.length, days: limit.days, limit: limit.messages, ...(job && { job }) },
        related: crowd.slice(0, limit.messages).map((other) => ({ in: other.message, at: other.at, message: 'One of those before it.' })),
      }
    },
  },
})

function limit(messages: number, job: string) {
  return { type: 'numbers', default: { messages, days: 7 }, minimum: 1, description: `Messages in so many days for ${job}.` } as const
}
