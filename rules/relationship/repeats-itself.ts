import {
  type Analysis,
  type Draft,
  defineRule,
  holds,
  ownPhrases,
  type Passage,
  type Place,
  passagesOf,
  type RepeatedPassage,
  repeatedPassages,
  type TextZone,
} from '#rule'

const OWN = 'relationship/repeats-itself'
/** Words under which a passage is a turn of phrase that anybody may use again, and from which one alone is worth a finding. */
const [SHORT, LONG] = [12, 25]
/** Share of a message's words that were sent before, from which it is the same message: without and with what frames a series. */
const [MOST, ALL] = [0.5, 0.8]
const MAIN: readonly TextZone[] = ['subject', 'p1', 'cta']
/** What a reader is asked to do once: lists of the lexicon, each in the words of a finding. */
const ONCE = {
  survey: 'for answers to a survey',
  review: 'for a review',
  referral: 'for a referral',
  'set-up': 'to finish the set-up',
  confirmation: 'for a confirmation',
  payment: 'for a payment',
  event: 'to sign up for an event',
  donation: 'for a gift',
} as const

/** Single lines and invitations to answer may be the same in each message. */
const isTelling = ({ message, sentences, words }: Passage): boolean =>
  words.length >= (sentences.some((sentence) => message.has(sentence, 'relationship/one-way#answer')) ? LONG : SHORT)

/** Passages that stand in three messages or more and offer nothing are the frame of a series. */
function framesOf(repeats: readonly RepeatedPassage[]): ReadonlySet<Passage> {
  const [twice, oftener] = [new Set<Passage>(), new Set<Passage>()]
  for (const { before } of repeats) (twice.has(before) ? oftener : twice).add(before)
  return new Set([...oftener].filter(({ message, sentences }) => !sentences.some((sentence) => holds(message, sentence, 'offer'))))
}

/** What a message repeats of its text, if that is most of it or a long passage. */
function repeatedText(message: Analysis, repeats: readonly RepeatedPassage[], frames: ReadonlySet<Passage>): Draft | undefined {
  const own = repeats.filter(({ before }) => !frames.has(before))
  const all = countWords(passagesOf(message))
  const isMost = countRepeated(own) >= MOST * all || countRepeated(repeats) >= ALL * all
  const [first, ...others] = isMost ? repeats : own.filter(isLongCopy)
  if (!first) return undefined
  return {
    at: first.passage.at,
    grade: isMost ? 'usual' : 'low',
    message: isMost ? 'default' : 'passage',
    related: [first, ...others].map(({ before }) => ({ in: before.message, at: before.at, message: 'Sent here before.' })),
  }
}

/** A long passage with the same figures; with others it is what a recurring matter needs each time. Notices need it in any case. */
const isLongCopy = ({ passage, before }: RepeatedPassage): boolean =>
  passage.message.type !== 'notice' && passage.words.length >= LONG && figuresOf(passage) === figuresOf(before)
const figuresOf = ({ words }: Passage): string => words.filter((word) => /\d/.test(word)).join(' ')

const countWords = (passages: readonly Passage[]): number => passages.reduce((sum, { words }) => sum + words.length, 0)
const countRepeated = (repeats: readonly RepeatedPassage[]): number => countWords(repeats.map(({ passage }) => passage))

/** Something that is asked for once, and that was the main matter of an earlier message. */
function repeatedAsk(message: Analysis, asked: ReadonlyMap<string, AskingPlace>): Draft | undefined {
  for (const { ask, at } of mainAsks(message)) {
    const before = asked.get(ask)
    if (!before || haveOtherReaders(before.in, message)) continue
    return { at, grade: 'low', message: 'ask', data: { ask: ONCE[ask] }, related: [{ ...before, message: 'Asked here before.' }] }
  }
  return undefined
}

interface AskingPlace {
  readonly in: Analysis
  readonly at: Place
}

function mainAsks(message: Analysis) {
  return (Object.keys(ONCE) as (keyof typeof ONCE)[]).flatMap((ask) => {
    const [phrase] = ownPhrases(message, `${OWN}#${ask}`, MAIN)
    return phrase ? [{ ask, at: phrase.at }] : []
  })
}

/** Whether a message says that it was sent before, in words that the first one did not have: "back in stock again" may be copied too. */
function saysAgain(message: Analysis, repeats: readonly RepeatedPassage[]): boolean {
  const again = (one: Analysis) => ownPhrases(one, `${OWN}#again`).map(({ text }) => text.toLowerCase())
  const copied = new Set([...new Set(repeats.map(({ before }) => before.message))].flatMap(again))
  return again(message).some((words) => !copied.has(words))
}

/** Messages after different events go to different readers. */
function haveOtherReaders(a: Analysis, b: Analysis): boolean {
  const [one, other] = [a, b].map(({ message }) => message.envelope['trigger.event']?.value)
  return one !== undefined && other !== undefined && one !== other
}

const SHELF = 'The oak shelf that you looked at is back in the shop, and it can be at your door within a week of your order.'
const STORY =
  'Every plank comes from a wood two valleys up the river, where the forester marks the trees by hand in autumn and the saw stands still until the frost is out of the ground in spring.'

/** Messages of one type, one after the other. */
const series = (type: 'lifecycle' | 'marketing' | 'newsletter' | 'feedback', ...texts: readonly string[]) => ({
  campaign: texts.map((text) => ({ type, text })),
})

export const repeatsItself = defineRule({
  id: OWN,
  since: '0.1.0',
  principle: 'Who writes again says that it is again, or says something new.',
  why: 'To remember is part of a relationship: a third reminder that reads like the first tells the reader that nobody has noticed the two before it. One clause is enough to show that the sender remembers, and what has changed since is a better reason to write than the same words.',
  grades: { low: 'info', usual: 'warn' },
  recommended: ['usual'],
  confidence: 'likely',
  messages: {
    default: '"{quote}": most of this was sent before, and nothing says so. Refer to the earlier message, or say what is new.',
    passage: '"{quote}": this passage was sent before, and nothing says so. Leave it out, or say what is new.',
    ask: '"{quote}" asks {ask} again, as though for the first time. Refer to the earlier message, or leave it out.',
  },
  help: {
    default: '"As we wrote on Monday, …", and then what has changed since.',
    ask: '"Last week we asked you …; if you have no time for it, this is the end."',
  },
  types: ['marketing', 'newsletter', 'lifecycle', 'inactivity', 'feedback', 'upgrade', 'notice'],
  metadata: { reads: ['type', 'trigger.event'], without: 'The order of the messages is that of the campaign.' },
  exemptions: [
    'A word that says so: "as we wrote on Monday", "a second reminder", "in case you missed it", "we have not heard from you".',
    'Greetings, headings, buttons, signatures, footers, invitations to answer, and passages under 12 words.',
    'A passage without an offer that stands in three messages or more, while the rest is new: it frames the series.',
    'Receipts, answers, and news of an incident, which repeat what the reader needs each time.',
    'Messages after different events, such as the branches of a campaign: they go to different readers.',
  ],
  objection: 'Most readers did not open the first one. Those who did are the ones who read closely; a clause costs the others nothing.',
  yieldsTo: [],
  examples: {
    flags: [
      { ...series('marketing', SHELF, `«${SHELF}»`), grade: 'usual' },
      series('lifecycle', SHELF, 'The lamp is new.', `«${SHELF}»`),
      series('marketing', `Good news once more. ${SHELF}`, `«Good news once more. ${SHELF}»`),
      series('marketing', SHELF, `«${SHELF.replace('within a week of', 'in nine days after')}»`),
      series('newsletter', `Hi Ana,\n\n${SHELF}\n\n${STORY}`, `Hi Ana,\n\n«${SHELF}»\n\n${STORY}\n\nThe lamps are new as well.`),
      {
        ...series('newsletter', STORY, `The lamps are made of paper now, by a family in the next street.\n\n${SHELF}\n\n«${STORY}»`),
        grade: 'low',
      },
      series(
        'lifecycle',
        '- Count the stock of each shop every night\n- Order what runs low before it is gone\n- See which shelf sells best',
        'Here is what it does:\n\n- «Count the stock of each shop every night\n- Order what runs low before it is gone\n- See which shelf sells best»',
      ),
      series('marketing', `${STORY} Order now.`, `${SHELF}\n\n«${STORY} Order now.»`, `The lamps are new.\n\n«${STORY} Order now.»`),
      series(
        'lifecycle',
        'Hi {{ name }}, your shelf {{ shelf }} waits in the shop until the end of the month, with the feet that you chose.',
        'Hi {{ name }}, «your shelf {{ shelf }} waits in the shop until the end of the month, with the feet that you chose.»',
      ),
      {
        ...series('feedback', 'Would you take our survey on the shelves?', 'We make shelves for people. Please «fill in our survey».'),
        grade: 'low',
      },
      series('lifecycle', 'Please leave a review of the shelf.', 'Your shelf is a month old. Could you «write a short review»?'),
      series(
        'lifecycle',
        'Complete your profile, so that we know your rooms.',
        'Shelves fit rooms. «Finish setting up» your profile today.',
      ),
      series('marketing', 'Refer a friend and the two of you get €10.', 'Good shelves are shared: «invite a friend».'),
    ],
    passes: [
      series('marketing', SHELF, `As we wrote on Monday: ${SHELF}`),
      series('marketing', SHELF, `This is the second reminder.\n\n${SHELF}`),
      series('lifecycle', SHELF, `In case you missed it:\n\n${SHELF}`),
      series(
        'marketing',
        SHELF,
        'The lamps are new. They are made of paper, by a family in the next street, and they fold flat for the post.',
      ),
      series(
        'newsletter',
        `${STORY}\n\nThe lamps are new. They are made of paper, by a family in the next street, and they fold flat for the post. They come in white and in green, and both take the bulbs that you have.`,
        `${STORY}\n\nThe chairs are back. They are made of beech, the seat is woven from paper cord, and the workshop mends them for as long as there is a workshop. Bring yours on any Tuesday.`,
        `${STORY}\n\nThe desk has a drawer now. It runs on wood, it locks with a key of brass, and it can be put into every desk that was sold since the spring of the year before last.`,
      ),
      series(
        'lifecycle',
        'Hi Ana,\n\nThe shelf is on its way.\n\nBest,\nAna from Orla',
        'Hi Ana,\n\nThe lamp is on its way.\n\nBest,\nAna from Orla',
      ),
      series(
        'lifecycle',
        'The shelf is here.\n\nQuestions? Just reply to this message, and Ana from the workshop answers you on the same day.',
        'The lamp is here.\n\nQuestions? Just reply to this message, and Ana from the workshop answers you on the same day.',
      ),
      series(
        'feedback',
        'Would you take our survey on the shelves?',
        'Last week we asked you for a survey. It closes tonight. Please fill in our survey.',
      ),
      { campaign: [SHELF, SHELF].map((text) => ({ type: 'transactional' as const, text })) },
      { campaign: ['no_backup', 'no_login'].map((event) => ({ type: 'lifecycle' as const, metadata: { trigger: event }, text: SHELF })) },
      SHELF,
    ],
    beyond: [
      series(
        'marketing',
        SHELF,
        'Look what has come in: the shelf in oak that caught your eye. Seven days, and you can fill it with books.',
      ),
    ],
  },
  check: {
    *campaign(messages) {
      const repeats = repeatedPassages(messages.flatMap(passagesOf).filter(isTelling)).filter(
        ({ passage, before }) => !haveOtherReaders(before.message, passage.message),
      )
      const frames = framesOf(repeats)
      const byMessage = new Map(messages.map((message) => [message, [] as RepeatedPassage[]]))
      for (const repeat of repeats) byMessage.get(repeat.passage.message)!.push(repeat)
      const asked = new Map<string, AskingPlace>()
      for (const [message, own] of byMessage) {
        const found = saysAgain(message, own) ? undefined : (repeatedText(message, own, frames) ?? repeatedAsk(message, asked))
        if (found) yield { ...found, in: message }
        for (const { ask, at } of mainAsks(message)) if (!asked.has(ask)) asked.set(ask, { in: message, at })
      }
    },
  },
})
