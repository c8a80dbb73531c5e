import {
  type Analysis,
  type Draft,
  defineRule,
  holds,
  inReadingOrder,
  isBetweenUs,
  listsOf,
  ownPhrases,
  type PhraseMatch,
  type Sentence,
  type TextZone,
  WORD,
} from '#rule'

const OWN = 'relationship/only-asks'
const ZONES: readonly TextZone[] = ['subject', 'preheader', 'p1', 'body', 'cta', 'closing']
const TEXT: readonly TextZone[] = ['subject', 'p1', 'body', 'closing']
const EVERYBODY = /^(?:all|any|every|everybody|everyone|whole|full|entire|general|\*)(?![a-z])/i
/** Words of running text, few of which ask, from which a message is worth reading for itself. */
const READING = 150
/** Sales to the whole audience, from which they are a pitch. */
const SALES = 3

/** What a message asks for in the sender's interest. */
const asksIn = (message: Analysis): readonly PhraseMatch[] =>
  inReadingOrder([...ownPhrases(message, `${OWN}#favour`, ZONES), ...ownPhrases(message, `${OWN}#buy`, ZONES)])

/** The same, but a sale that names its price is an exchange, and to buy is no favour. */
const favoursIn = (message: Analysis): readonly PhraseMatch[] =>
  message.type === 'marketing' && message.in(...ZONES).some((sentence) => sentence.hasKind(WORD.money | WORD.percent))
    ? ownPhrases(message, `${OWN}#favour`, ZONES)
    : asksIn(message)

/** Whether a message holds something that the reader can use without doing anything for the sender. */
function gives(message: Analysis): boolean {
  if (ownPhrases(message, `${OWN}#gift`, ZONES).some(({ sentence }) => !asks(sentence, message))) return true
  if (listsOf(message).some(({ items }) => items[0]?.at.block.source.list?.ordered)) return true
  return message.in(...TEXT).some((sentence) => tellsStatus(sentence, message)) || isReading(message)
}

const asks = (sentence: Sentence, message: Analysis): boolean => ['favour', 'buy'].some((list) => message.has(sentence, `${OWN}#${list}`))

/** How things of the reader stand, with a figure or a date, or something that was done for her. */
function tellsStatus(sentence: Sentence, message: Analysis): boolean {
  if (asks(sentence, message) || holds(message, sentence, 'offer') || message.has(sentence, `${OWN}#pressure`)) return false
  if (holds(message, sentence, 'act') && isBetweenUs(sentence)) return true
  return (
    message.has(sentence, `${OWN}#status`) &&
    (sentence.hasKind(WORD.number | WORD.money | WORD.percent | WORD.time | WORD.field) || holds(message, sentence, 'date'))
  )
}

function isReading(message: Analysis): boolean {
  const sentences = message.in('p1', 'body', 'closing')
  const asking = sentences.filter((sentence) => asks(sentence, message) || holds(message, sentence, 'offer'))
  return message.proseWordCount >= READING && asking.length * 5 <= sentences.length
}

/** Whether all ask for the same, in the same words or by a link to the same page. */
function isSamePitch(asking: readonly (readonly PhraseMatch[])[]): boolean {
  const [first, ...others] = asking.map(
    (asks) => new Set(asks.flatMap(({ text, at }) => [text.toLowerCase(), ...at.block.source.links.map(pageOf)])),
  )
  return [...(first ?? [])].some((pitch) => others.every((other) => other.has(pitch)))
}

const pageOf = ({ target }: { readonly target: string }): string => target.replace(/[?#].*$/s, '')

/** Whether the audience is stated and is no part of the readers. */
function isForEverybody({ message: { envelope } }: Analysis): boolean {
  const segment = envelope['audience.segment']?.value.trim()
  return segment ? EVERYBODY.test(segment) : envelope['audience.regions'] !== undefined
}

/** Messages of one type, one after the other. */
const series = (type: 'lifecycle' | 'marketing' | 'newsletter' | 'inactivity', ...texts: readonly string[]) => ({
  campaign: texts.map((text) => ({ type, text })),
})
const everybody = (type: 'lifecycle' | 'marketing', ...texts: readonly string[]) => ({
  campaign: texts.map((text) => ({ type, metadata: { 'audience.segment': 'all customers' }, text })),
})

export const onlyAsks = defineRule({
  id: OWN,
  since: '0.1.0',
  principle: 'Give something that can be used before you ask for something.',
  why: 'A company brings value before it asks for any. A series that begins with requests tells its readers what they are to the sender; and the same pitch to everybody shows a company that looks at itself. An instruction, an answer, a tool, or how her own things stand is enough: something she can use without doing anything for you.',
  grades: { low: 'info', usual: 'warn', grave: 'warn' },
  recommended: ['usual', 'grave'],
  confidence: 'likely',
  messages: {
    default: '"{quote}": {n} messages of this series ask, and none gives anything to use. Put help before the request.',
    late: '"{quote}": {n} messages ask before one gives anything to use. Let the help come first.',
    everybody:
      '{n} messages ask the same of the whole audience ("{quote}"), and none gives anything to use. Help first; ask those it fits.',
  },
  help: { default: 'An instruction, an answer, a tool, or how her own things stand.' },
  types: ['marketing', 'newsletter', 'lifecycle', 'inactivity'],
  metadata: {
    reads: ['type', 'audience.segment', 'audience.regions'],
    without: 'Without an audience nothing is said about whom the pitch goes to.',
  },
  exemptions: [
    'Instructions, tips, guides, examples, tools, answers, opening hours; a numbered list; a text worth reading for itself.',
    'How the reader’s own things stand, with a figure or a date; something that was done for her.',
    'Receipts, answers and notices, which give by their nature.',
    'Questions to the reader and surveys: to listen is no request.',
    'A sale with its price or its percentage, in marketing mail: an exchange that both sides know as one; not the third to the whole audience.',
    'A single request.',
    'Once a campaign, at the first request.',
  ],
  objection:
    'An announced sale may be just that; say what costs how much. In a series for new customers or members the first use should come before the first request.',
  yieldsTo: [],
  options: { asks: { type: 'number', default: 2, minimum: 1, description: 'Messages that may not ask before one gives.' } },
  examples: {
    flags: [
      { ...series('lifecycle', '«Upgrade to Gold today.»', 'Gold is the better plan. Upgrade now.', 'Refer a friend.'), grade: 'usual' },
      series('lifecycle', 'Welcome to Orla! «Invite your friends.»', 'Orla is more fun with all. Leave us a review.'),
      series('marketing', '«Follow us on the usual channels.»', 'Vote for us as shop of the year.'),
      series('lifecycle', 'Your trial ends on 4 May. «Choose a plan.»', 'Your trial has ended. Upgrade now.'),
      series('newsletter', 'Gold is here. «Become a member.»', 'Gold has arrived in your town. Subscribe today.', 'Shop the look.'),
      series('inactivity', 'We miss you! «Renew your membership.»', 'Still here. Renew now and save 20 %.'),
      series('marketing', 'New boots. «Shop now.»', 'More new boots. Shop now.', 'The last new boots. Order yours.'),
      series('lifecycle', 'The story of our mill is long. «Donate today.»', 'The mill needs a roof. Make a gift.'),
      {
        ...series('lifecycle', '«Upgrade to Gold today.»', 'Refer a friend.', 'How to back up a phone: open Settings and press Copy.'),
        grade: 'low',
      },
      { ...everybody('marketing', '20 % off all. «Shop now.»', '20 % off. Shop now.', 'Still 20 % off. Shop now.'), grade: 'grave' },
      { ...everybody('lifecycle', '«Upgrade to Gold.»', 'Gold shines. Upgrade to Gold.'), grade: 'grave' },
      series('lifecycle', 'See it. [«Go Gold»](https://orla.example/gold?mail=1)', '[Become a member](https://orla.example/gold)'),
      {
        campaign: ['[«Go Gold»](https://orla.example/gold?mail=1)', '[Become a member](https://orla.example/gold)'].map((text) => ({
          type: 'lifecycle' as const,
          metadata: { 'audience.regions': ['GB'] },
          text,
        })),
        grade: 'grave',
      },
      { ...series('lifecycle', '«Add your card.»', 'Gold is the better plan.'), options: { asks: 1 } },
    ],
    passes: [
      series('lifecycle', 'How to import a file: open Files and press Import.', 'Upgrade to Gold today.', 'Refer a friend.'),
      series('lifecycle', 'Upgrade to Gold today.', 'Your backup of 4 May holds 312 files.', 'Refer a friend.'),
      series('marketing', '20 % off until Sunday. Shop now.', 'Boots are 20 % off. Order yours.', 'Last day: 20 % off. Shop now.'),
      everybody('marketing', '20 % off everything. Shop now.', 'Last day: 20 % off. Shop now.'),
      series('lifecycle', 'Welcome.\n\n1. Open the app.\n2. Scan the code.\n\nUpgrade now.', 'Upgrade to Gold.', 'Leave a review.'),
      {
        campaign: [
          { type: 'transactional', text: 'Your order of 4 May has left our house.' },
          { type: 'marketing', text: 'Leave us a review.' },
          { type: 'marketing', text: 'Refer a friend.' },
        ],
      },
      series('lifecycle', 'What are you trying to get done? Reply; Ana reads every answer.', 'Two questions: take the survey.'),
      series('lifecycle', 'The map has a night view.', 'Upgrade to Gold.'),
      series('lifecycle', 'We have added 10 GB to your account.', 'Refer a friend.', 'Leave us a review.'),
      series('newsletter', 'Read the guide to night trains.', 'Become a member.', 'Subscribe today.'),
      series('marketing', 'The shop in Lee Street is open on Sundays from 10:00.', 'Shop the boots.', 'Shop the socks.'),
    ],
    beyond: [series('lifecycle', 'Gold could be yours by tonight.', 'One click lies between you and Gold.')],
  },
  check: {
    *campaign(messages, { options, campaign }) {
      const known = new Set(messages)
      // Receipts, answers and news of a failure come because the reader needs them.
      const firstGift = campaign.findIndex((message) => (known.has(message) ? gives(message) : message.type !== 'feedback'))
      const before = (firstGift < 0 ? campaign : campaign.slice(0, firstGift)).filter((message) => known.has(message))
      const favours = askingBy(favoursIn, before)
      // One sale after the other to everybody is no exchange any more, but the same pitch.
      const sales = favours.length < options.asks ? askingBy(asksIn, before) : favours
      const isPitch = sales[0] !== undefined && isForEverybody(sales[0].message) && isSamePitch(sales.map(({ asks }) => asks))
      const isSeriesOfSales = isPitch && firstGift < 0 && sales.length >= Math.max(options.asks, SALES)
      const asking = isSeriesOfSales ? sales : favours
      const [first, ...others] = asking
      if (!first || asking.length < options.asks) return
      const kind = firstGift >= 0 ? LATE : isPitch ? TO_EVERYBODY : NEVER
      yield {
        ...kind,
        in: first.message,
        at: first.asks[0]!.sentence.place,
        data: { n: asking.length },
        related: others.map(({ message, asks }) => ({ in: message, at: asks[0]!.sentence.place, message: 'Asked here.' })),
      }
    },
  },
})

/** The messages of which one asks, with what it asks. */
function askingBy(asksOf: typeof asksIn, messages: readonly Analysis[]) {
  return messages.flatMap((message) => {
    const asks = asksOf(message)
    return asks.length > 0 ? [{ message, asks }] : []
  })
}

const NEVER: Pick<Draft, 'grade' | 'message'> = { grade: 'usual', message: 'default' }
const TO_EVERYBODY: typeof NEVER = { grade: 'grave', message: 'everybody' }
const LATE: typeof NEVER = { grade: 'low', message: 'late' }
