import { type Analysis, type Draft, defineRule, type Envelope, type MessageType, ownPhrases } from '#rule'

const OWN = 'relationship/depth-mismatch'
type Job = NonNullable<Envelope['job']>['value']

/** What makes a tie deep (Granovetter 1973), by list of the lexicon, and its name in a finding. */
const DEPTH = [
  ['time', 'a life together'],
  ['feeling', 'strong feelings'],
  ['confiding', 'confiding'],
  ['exchange', 'an exchange between friends'],
] as const
/** What a job does not carry: quick things no depth at all; what is lively for some days, none that would last. */
const TOO_DEEP: Readonly<Record<Job, readonly (typeof DEPTH)[number][0][]>> = {
  convenience: ['time', 'feeling', 'confiding', 'exchange'],
  episodic: ['time', 'confiding'],
  complex: [],
}
/** Mail whose length the sender chooses; what people subscribed to in order to read it may be long. */
const LENGTH_IS_FREE: readonly MessageType[] = ['marketing', 'lifecycle', 'inactivity', 'feedback', 'upgrade']

const job = ({ message }: Analysis): Job | undefined => message.envelope.job?.value

/** Words of closeness that the job does not carry, or that cannot be true of people who are no customers yet. */
function* closeness(message: Analysis): Iterable<Draft> {
  const of = job(message)
  const stage = message.message.envelope.relationship?.value
  const isNew = stage === 'stranger' || stage === 'lead'
  for (const [list, depth] of DEPTH) {
    const isTooDeep = of !== undefined && TOO_DEEP[of].includes(list)
    if (!isTooDeep && !(isNew && list === 'time')) continue
    for (const { at } of ownPhrases(message, `${OWN}#${list}`))
      yield isTooDeep
        ? { at, grade: of === 'convenience' ? 'usual' : 'low', data: { depth, job: of } }
        : { at, grade: 'usual', message: 'early', data: { stage: `${stage}s` } }
  }
}

/** More words than somebody gives to a thing of this kind. */
function* length(message: Analysis, limits: Partial<Readonly<Record<Job, number>>>): Iterable<Draft> {
  const of = job(message)
  const limit = of && limits[of]
  const [opening] = message.in('subject', 'p1', 'body')
  const n = message.proseWordCount
  if (!limit || !opening || n <= limit || !LENGTH_IS_FREE.includes(message.type)) return
  yield { at: opening.place, grade: 'low', message: 'length', data: { n, limit, job: of } }
}

const words = (count: number): string => 'The number is on the page and stays there. '.repeat(count / 9)

export const depthMismatch = defineRule({
  id: OWN,
  since: '0.2.0',
  principle: 'Claim no more closeness, and take no more time, than the job carries.',
  why: 'How much of a relationship people want follows from the job that they hired the product for: something convenient should be quick and quiet, an event lively and then over, a complex system may bring a partner with it. Depth is made of time together, feeling, confiding and exchange; a parking app that claims them is false, and tiresome.',
  grades: { low: 'info', usual: 'warn' },
  recommended: ['usual'],
  confidence: 'likely',
  messages: {
    default: '"{quote}" claims {depth}: more than a {job} job carries. Say what was done, quickly and plainly.',
    early: '"{quote}" speaks of a common past, and this goes to {stage}. Begin with what you can do for them.',
    length: '{n} words for a {job} job: readers give it {limit} at most. Keep what they need to get it done, and link the rest.',
  },
  help: {
    default: '"Your parking ended at 14:10; €3.20."',
    early: '"You asked for a quote. Here it is."',
    length: 'One thing, first what it means for the reader, then one link.',
  },
  types: ['marketing', 'newsletter', 'lifecycle', 'inactivity', 'feedback', 'upgrade', 'transactional', 'notice'],
  metadata: {
    reads: ['job', 'relationship', 'type'],
    without: 'Without `job` nothing is compared; without `relationship` nobody is known to be new.',
  },
  exemptions: [
    'Complex jobs: people do want a partner there.',
    'Newsletters may be long: people subscribed in order to read them. So may notices, which have to be complete.',
    'Family, friendship, love and partnership in as many words: `relationship/relationship-claim`.',
  ],
  objection: 'Warmth is no fault. In convenience it shows in how little time you take, and in one sentence that sounds like a person.',
  yieldsTo: ['relationship/relationship-claim', 'context/inactivity-presumption'],
  options: {
    words: {
      type: 'numbers',
      default: { convenience: 200, episodic: 400 },
      minimum: 20,
      description: 'Words of running text that a message for a job of each kind may have.',
    },
  },
  examples: {
    flags: [
      { text: 'What a year! «Our journey together» has only begun.', metadata: { job: 'convenience' }, grade: 'usual' },
      { type: 'inactivity', text: '«We have missed you».', metadata: { job: 'convenience' } },
      { type: 'lifecycle', text: 'Your card is ready. «We will always be there» for you.', metadata: { job: 'low' } },
      { type: 'feedback', text: 'Ten questions about floss. «Tell us about your life».', metadata: { job: 'convenience' } },
      { type: 'newsletter', text: '«Join the conversation» about dental floss.', metadata: { job: 'convenience' } },
      { text: '«Between you and us», socks are a serious matter.', metadata: { job: 'convenience' } },
      { text: 'The vote is over. We’ve «been through so much together».', metadata: { job: 'episodic' }, grade: 'low' },
      { text: 'Look «how far we have come».', metadata: { relationship: 'lead' }, grade: 'usual' },
      { text: 'We stand by you «every step of the way».', metadata: { job: 'convenience' } },
      { type: 'lifecycle', subject: '«Your card»', text: words(207), metadata: { job: 'convenience' }, grade: 'low' },
      {
        type: 'lifecycle',
        subject: '«Your card»',
        text: words(63),
        metadata: { job: 'convenience' },
        options: { words: { convenience: 50 } },
      },
    ],
    passes: [
      'Our journey together has only begun.',
      { text: 'Our journey together has only begun.', metadata: { job: 'complex' } },
      { type: 'lifecycle', text: 'Your card is ready. Questions? Reply.', metadata: { job: 'convenience' } },
      { type: 'newsletter', subject: 'Letters', text: words(207), metadata: { job: 'convenience' } },
      { type: 'lifecycle', subject: 'The rollout', text: words(207), metadata: { job: 'complex' } },
      { text: 'Join the conversation with Ana on 4 June.', metadata: { job: 'complex' } },
      { text: 'You missed your train? The next one is free.', metadata: { job: 'convenience' } },
      { text: 'Your journey from Lyon to Basel: 3 h 10.', metadata: { job: 'convenience' } },
      { text: 'Look how far we have come.', metadata: { relationship: 'active', job: 'complex' } },
    ],
    beyond: [
      { text: 'Some people brush their teeth. You and we do something else.', metadata: { job: 'convenience' } },
      { text: 'Every swipe of your card tells us a little more of who you are becoming.', metadata: { job: 'convenience' } },
    ],
  },
  check: {
    *message(message, { options }) {
      yield* closeness(message)
      yield* length(message, options.words)
    },
  },
})
