import {
  type Analysis,
  type Context,
  type Draft,
  defineRule,
  type Event,
  EXAMPLE_STORM,
  shareInWords,
  shortName,
  UNKNOWN_REGION,
  whereInWords,
} from '#rule'

/** From this share on nobody can say whom an event reaches. */
const LEAST_UNREAD = 0.1

function* check(message: Analysis, { goingOn }: Context<unknown>): Iterable<Draft> {
  const { 'audience.regions': regions, 'audience.file': file, acknowledges, on_event } = message.message.envelope
  const unread = regions?.value.get(UNKNOWN_REGION) ?? 0
  const isKnown = regions ? unread < LEAST_UNREAD : file !== undefined
  if (isKnown || /^(hold|variant\b)/i.test(on_event?.value ?? '')) return
  const known = new Set(acknowledges?.value.map((id) => id.toLowerCase()))
  const [gravest, ...others] = goingOn(message).filter(({ id }) => !known.has(id.toLowerCase()))
  if (!gravest) return
  const data = { event: named(gravest, others.length), where: placesOf(gravest), share: shareInWords(unread) }
  yield { at: { field: 'audience.regions' }, message: regions ? 'partly' : 'default', data }
}

const named = (event: Event, others: number): string => {
  const name = shortName(event)
  return `${name[0]!.toUpperCase()}${name.slice(1)}${others > 0 ? ` (and ${others} more)` : ''}`
}

function placesOf({ regions }: Event): string {
  return regions.length === 0 || regions.includes('*') ? 'in many places' : whereInWords(regions)
}

const storm = { events: [EXAMPLE_STORM], metadata: { send_at: '2026-03-04' } } as const
const boiler = 'Time to book your annual boiler service.'

export const unknownAudience = defineRule({
  id: 'context/unknown-audience',
  since: '0.1.0',
  principle: 'To fit the moment of its readers, a mail has to know where they are.',
  why: 'The company knows where its customers live and often does not use it. When something serious goes on somewhere and nothing says where the readers are, no one can tell whether the mail reaches the people in it: that is no clean result but an open question, and it is cheap to answer.',
  grades: { usual: 'warn' },
  recommended: ['usual'],
  confidence: 'certain',
  messages: {
    default: '{event} is felt {where}, and nothing says where the readers of this mail live. Name their regions.',
    partly: '{event} is felt {where}, and of {share} of the audience nobody knows where they live. Correct its regions.',
  },
  help: {
    partly: 'The rows of the audience file without a region that can be read',
    default: '"audience: { regions: [US-NY] }", or --audience US-NY; "*" is everywhere',
  },
  types: ['marketing', 'newsletter', 'lifecycle', 'inactivity', 'feedback', 'notice', 'upgrade', 'other'],
  metadata: {
    reads: ['audience.regions', 'audience.file', 'send_at', 'acknowledges', 'on_event', 'type'],
    without: 'Without a send date the mail counts as sent today.',
  },
  exemptions: [
    'Runs in which nothing goes on anywhere when the mail is sent, and runs without files of events.',
    'Messages whose audience the configuration gives (`defaults.audience`), or that go everywhere (`regions: ["*"]`).',
    'A file of the audience that cannot be read: that is said where it is named.',
    'Receipts, security codes, incident and breach notices, answers to customers.',
    'Events that the author lists in `acknowledges`, and mail that an event holds (`on_event: hold`).',
    'More than one message of a run: the first one says it, and how many others there are.',
  ],
  objection: 'The mail goes to all your customers, wherever they are: say so once, with `defaults: { audience: { regions: ["*"] } }`.',
  yieldsTo: [],
  isOncePerRun: true,
  examples: {
    flags: [
      { ...storm, text: boiler },
      { ...storm, type: 'newsletter', text: 'Three walks for the weekend.' },
      { ...storm, type: 'lifecycle', text: 'You left something in your cart.' },
      { ...storm, type: 'inactivity', text: 'Your backup has not run for a week.' },
      { ...storm, type: 'feedback', text: 'How did we do on Tuesday?' },
      { ...storm, type: 'notice', text: 'Your meter reading is due on Friday.' },
      { ...storm, type: 'upgrade', text: 'Version 9 is out.' },
      { ...storm, metadata: { send_at: '2026-03-01' }, text: boiler },
      { ...storm, metadata: { send_at: '2026-03-10' }, text: boiler },
      { ...storm, events: [{ ...EXAMPLE_STORM, regions: ['*'] }], text: boiler },
      { ...storm, metadata: { send_at: '2026-03-04', acknowledges: ['eva'] }, text: boiler },
      { ...storm, metadata: { send_at: '2026-03-04', 'audience.regions': { 'US-WA': 0.01, ZZ: 0.99 } }, text: boiler },
    ],
    passes: [
      { text: boiler },
      { ...storm, metadata: { send_at: '2026-03-04', 'audience.regions': ['GB'] }, text: boiler },
      { ...storm, metadata: { send_at: '2026-03-04', 'audience.regions': ['*'] }, text: boiler },
      { ...storm, metadata: { send_at: '2026-03-04', 'audience.file': 'readers-that-nobody-can-read.csv' }, text: boiler },
      { ...storm, metadata: { send_at: '2026-03-04', 'audience.regions': { GB: 0.95, ZZ: 0.05 } }, text: boiler },
      { ...storm, metadata: { send_at: '2026-02-20' }, text: boiler },
      { ...storm, metadata: { send_at: '2026-03-20' }, text: boiler },
      { ...storm, type: 'transactional', text: 'You paid €18.40.' },
      { ...storm, metadata: { send_at: '2026-03-04', acknowledges: ['ada'] }, text: boiler },
      { ...storm, metadata: { send_at: '2026-03-04', on_event: 'hold' }, text: boiler },
      { ...storm, events: [{ ...EXAMPLE_STORM, scope: 'company' }], text: boiler },
    ],
    beyond: [],
  },
  check: { message: check },
})
