import { type Analysis, apartFrom, closedMailbox, type Draft, defineRule, holdsNear, OWN_ZONES, ownPhrases, type TextZone } from '#rule'

const OWN = 'relationship/one-way'
const ZONES: readonly TextZone[] = [...OWN_ZONES, 'footer']
const ASKING: readonly TextZone[] = ['p1', 'body', 'closing', 'footer']

/** Whether the reader is invited to write back, to say something, to call: in words, or by a link that opens a letter or dials. */
function invitesAnswer(message: Analysis): boolean {
  const isTarget = message.blocks.some(({ source }) => source.links.some(({ target }) => /^(?:mailto|tel|sms):/i.test(target)))
  if (isTarget || asks(message)) return true
  return apartFrom(ownPhrases(message, `${OWN}#answer`, ZONES), message.phrases('relationship/no-reply#phrase')).length > 0
}

/** Whether a question is put to the reader. In a subject, on a button and right before an offer it draws attention, and wants no answer. */
const asks = (message: Analysis): boolean =>
  ownPhrases(message, `${OWN}#question`, ASKING).some(({ sentence }) => !holdsNear(message, sentence, 'offer', 1))

/** Whether the reader is asked what she needs, what she is trying to do, or what is different for her now. */
const asksForChange = (message: Analysis): boolean => ownPhrases(message, `${OWN}#change`, ZONES).length > 0

/** Where an invitation is missed first: the subject, else the opening of the message. */
function opening(message: Analysis): Draft['at'] | undefined {
  const [first] = message.in('subject', 'p1', 'body')
  return first?.place
}

/** Lessons of a course that ask nothing of anybody, as the tests of a message would have them. */
const series = (...texts: readonly string[]) => ({
  campaign: texts.map((text) => ({ type: 'lifecycle' as const, text })),
})
const NEWS = ['The map has a night view now.', 'Routes can be shared with one tap.', 'The new timetable is in the app.'] as const
const LESSONS = [
  'The map has a night view.',
  'A route can be shared.',
  'Stops can be pinned.',
  'Reply if you get stuck.',
  'The map prints.',
]

export const oneWay = defineRule({
  id: OWN,
  since: '0.1.0',
  principle: 'Somewhere in a series, let the reader speak.',
  why: 'A company that only sends does not listen, and needs change while it sends. One question that somebody reads the answers to tells more than ten messages do, and it makes of an audience two sides that speak with each other.',
  grades: { low: 'info', usual: 'warn' },
  recommended: ['usual'],
  confidence: 'likely',
  messages: {
    default: 'None of these {n} messages invites an answer. Ask one question that somebody reads the answers to.',
    change: 'None of these {n} messages asks what has changed for the reader. Ask once, and adapt what follows.',
  },
  help: {
    default: '"What are you trying to get done? Reply; Ana reads every answer."',
    change: '"Is this still what you need? Tell us what has changed."',
  },
  types: ['marketing', 'newsletter', 'lifecycle', 'inactivity', 'feedback', 'upgrade'],
  metadata: {
    reads: ['type', 'from', 'reply_to'],
    without: 'The texts alone are looked at.',
  },
  exemptions: [
    'Receipts, codes, notices and answers: nobody expects a conversation there.',
    'Any invitation counts: a reply, an address, a number to call, a survey, a meeting, a question to the reader; in one message, footer included.',
    'A sender that takes no answers: `relationship/no-reply` says so.',
    'Whether needs have changed is asked of series of five messages or more.',
    'Once a campaign, at its first message.',
  ],
  objection:
    'A launch of three days needs no conversation. A short line with an address that somebody reads is enough, in any of the messages.',
  yieldsTo: [],
  options: {
    messages: { type: 'number', default: 3, minimum: 2, description: 'Series with fewer messages are not looked at.' },
    long: { type: 'number', default: 5, minimum: 2, description: 'Messages from which a series should ask what has changed.' },
  },
  examples: {
    flags: [
      { ...series(`«${NEWS[0]}»`, NEWS[1], NEWS[2]), grade: 'usual' },
      {
        campaign: [
          { type: 'newsletter', subject: '«What is new in May»', text: NEWS[0] },
          { type: 'newsletter', subject: 'What is new in June', text: NEWS[1] },
          { type: 'newsletter', subject: 'What is new in July', text: NEWS[2] },
        ],
      },
      {
        campaign: [
          { type: 'marketing', subject: '«Have you heard of Harbour Gold?»', text: 'It roasts slowly.' },
          { type: 'marketing', subject: 'What would you pay for it?', text: 'It costs €9.' },
          { type: 'marketing', subject: 'Harbour Gold', text: 'Would you like a bag? Order yours now.' },
        ],
      },
      series('«Our spring sale has begun.»', 'Half of the boots are gone.', 'The sale ends on Sunday at noon.'),
      series('«Your trial begins today.»', 'Import a file to see it work.', 'Your trial ends on Friday.', 'Your trial has ended.'),
      series(
        '«Are you ready for summer?» Shop the boots.',
        'Did you know that boots can breathe?',
        'What are you waiting for? Order today.',
      ),
      series('«The map has a night view.»', 'Please do not reply to this message. Routes can be shared.', 'The timetable is new.'),
      {
        campaign: [
          { type: 'lifecycle', text: '«The map has a night view.»' },
          { type: 'transactional', text: 'You paid €4.' },
          { type: 'marketing', text: 'Gold members ride first.' },
          { type: 'newsletter', text: 'The timetable is new.' },
        ],
      },
      series('«Read the guide to night trains.»', 'Watch how the sleeper is coupled.', 'Download the map of all night trains.'),
      { ...series('«The map has a night view.»', 'Routes can be shared.'), options: { messages: 2 } },
      { ...series(`«${LESSONS[0]}»`, ...LESSONS.slice(1)), grade: 'low' },
      {
        ...series('«Reply with your size, and we put a pair aside.»', 'The boots are in.', 'The socks are in.'),
        grade: 'low',
        options: { long: 3 },
      },
      series('«Upgrade to Gold.»', 'Gold is half price until Sunday.', 'Last day for Gold.'),
    ],
    passes: [
      series(NEWS[0], NEWS[1]),
      series(NEWS[0], NEWS[1], 'What would you like to see next? Reply; Ana reads every answer.'),
      series(NEWS[0], 'Questions? Write to help@orla.example.', NEWS[2]),
      series(NEWS[0], NEWS[1], 'Something is missing? [Write to Ana](mailto:ana@orla.example).'),
      series(NEWS[0], 'Book a call with Ana, who has set up a hundred shops.', NEWS[2]),
      series('Two questions, one minute: take the survey.', NEWS[1], NEWS[2]),
      { campaign: NEWS.map((text) => ({ type: 'transactional' as const, text })) },
      { campaign: NEWS.map((text) => ({ type: 'lifecycle' as const, metadata: { from: 'no-reply@orla.example' }, text })) },
      series(...LESSONS.slice(0, 4), 'Has anything changed for you since you started? Reply and tell us.'),
      series(...LESSONS.slice(0, 4), 'Are you still planning trips by night? Choose what you hear about.'),
      {
        campaign: [
          ...NEWS.map((text) => ({ type: 'marketing' as const, text })),
          { type: 'support-reply' as const, text: 'Here is the refund. Let me know if it has not come by Friday.' },
        ],
      },
    ],
    beyond: [series('The map has a night view.', 'Our door on the square is open to you on Fridays.', 'The timetable is new.')],
  },
  check: {
    *campaign(messages, { options, campaign }) {
      const [first] = messages
      const at = first && opening(first)
      if (!at || messages.length < options.messages || messages.every(({ message }) => closedMailbox(message.envelope))) return
      const found = { in: first, at, data: { n: messages.length } }
      if (!campaign.some(invitesAnswer)) yield found
      else if (messages.length >= options.long && !campaign.some(asksForChange)) yield { ...found, grade: 'low', message: 'change' }
    },
  },
})
