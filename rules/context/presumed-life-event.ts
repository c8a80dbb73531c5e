import {
  type Analysis,
  type Draft,
  defineRule,
  firstBySentence,
  inReadingOrder,
  type MessageType,
  oncePerCampaign,
  ownPhrases,
  type PhraseMatch,
  type Place,
  type Sentence,
} from '#rule'

const ID = 'context/presumed-life-event'
const TYPES = ['marketing', 'newsletter', 'lifecycle', 'inactivity', 'feedback', 'upgrade', 'notice', 'support-reply', 'other'] as const

/** Mail about what the reader began, in which she may have named her own, and mail that answers what she wrote. */
const BEGUN: readonly MessageType[] = ['support-reply', 'notice', 'lifecycle']
const ANSWERS: readonly MessageType[] = ['support-reply', 'notice']
const BROADCAST: readonly MessageType[] = ['marketing', 'newsletter']

/** Assertions about the reader's life, one a sentence; of a segment that rests on what she told or bought there are none. */
function* find(message: Analysis): Iterable<Draft> {
  const basis = message.message.envelope['audience.segment_basis']?.value
  if (basis === 'declared' || basis === 'purchased') return
  const isInferred = basis === 'inferred'
  const stated = assertions(message, isInferred ? ['phrase', 'yours', 'turn', 'consoled'] : listsFor(message))
  const pictured = assertions(message, ['picture']).filter(
    (match) => isInferred || isAddressed(match.sentence) || isOpening(match, message),
  )
  const found = stated.length > 0 ? stated : [...pictured, ...claims(message)]
  for (const { at } of found) yield isInferred ? { at } : { at, grade: 'low', message: 'unknown' }
  if (isInferred && found.length === 0) for (const { sentence } of assertions(message, ['scene'])) yield { at: sentence.place }
}

const listsFor = ({ type }: Analysis): readonly string[] => [
  'phrase',
  ...(BEGUN.includes(type) ? [] : ['yours']),
  ...(ANSWERS.includes(type) ? [] : ['turn', 'consoled']),
]

/** Sentences that say something of the reader in words of private life, where the mail is not about a thing that she began. */
const claims = (message: Analysis): readonly { readonly at: Place }[] =>
  BROADCAST.includes(message.type)
    ? assertions(message, ['life'], isOwner)
        .filter(({ sentence }) => isAddressed(sentence) && !isTold(sentence) && message.has(sentence, `${ID}#claim`))
        .map(({ sentence }) => ({ at: sentence.place }))
    : []

/** "Your mother's ring": what somebody of hers has or had is a thing, and no event. */
const isOwner = ({ sentence, last }: PhraseMatch): boolean => {
  const end = sentence.words.end[last]!
  return /['’]/.test(sentence.block.text.slice(end - 2, end + 1))
}

/** Where a campaign begins to speak, a picture that stands at the head is meant to be the reader's, though it does not say "you"; "an empty nest in the beech" and "wedding bells of bronze" are what they are. */
const isOpening = ({ sentence, first, last }: PhraseMatch, { type }: Analysis): boolean =>
  type === 'marketing' &&
  sentence.zone === 'p1' &&
  first === sentence.first &&
  !(
    last + 1 < sentence.end &&
    sentence.word(last + 1) === 'of' &&
    !/^(little|tiny)$/.test(sentence.word(Math.min(last + 2, sentence.end - 1)))
  )

/** "I wrote to you when my mother died": whoever tells of himself means his own life. */
const isTold = (sentence: Sentence): boolean => /\b(?:I|[Mm]y|me|[Oo]ur)\b/.test(sentence.text)

const isAddressed = (sentence: Sentence): boolean => /\byou(?:r|rs)?\b/i.test(sentence.text)

/** What some lists find that is asserted, one a sentence, but for what is left aside. */
function assertions(
  message: Analysis,
  lists: readonly string[],
  isAside: (match: PhraseMatch) => boolean = () => false,
): readonly PhraseMatch[] {
  const found = inReadingOrder(lists.flatMap((list) => ownPhrases(message, `${ID}#${list}`))).filter(
    (match) => !isAside(match) && !isOfDwelling(match, message),
  )
  return [...firstBySentence(found).values()].filter(({ sentence }) => isAsserted(message, sentence))
}

/** "Since you moved in", from whoever lets or supplies the home, as a notice or an answer on it does; "moved in together" is private all the same. */
const isOfDwelling = ({ sentence, at }: PhraseMatch, message: Analysis): boolean =>
  !BROADCAST.includes(message.type) &&
  /\bmoved (?:in|out)$/i.test(at.block.text.slice(at.start, at.end)) &&
  !message.has(sentence, `${ID}#couple`) &&
  message.around(sentence, 2, 2).some((near) => message.has(near, `${ID}#dwelling`))

/** A question, "if you have moved", "you told us", a day that is booked or a milestone in the account asserts nothing about a life. */
const isAsserted = (message: Analysis, sentence: Sentence): boolean =>
  !isAsked(sentence) &&
  !message.has(sentence, `${ID}#own`) &&
  !message.has(sentence, `${ID}#open`) &&
  !message.has(sentence, `${ID}#known`) &&
  !message.around(sentence, 1, 1).some((near) => message.has(near, `${ID}#told`))

/** "Your bump begins to show, doesn't it?" asks nothing. */
const isAsked = (sentence: Sentence): boolean =>
  sentence.isQuestion && !/(?:n['’]t (?:it|you|they|he|she)|, right)\?\W*$/i.test(sentence.text)

const inferred = { metadata: { 'audience.segment_basis': 'inferred' } }

export const presumedLifeEvent = defineRule({
  id: ID,
  since: '0.1.0',
  principle: 'Congratulate or console only on what the reader told you.',
  why: 'A basket, a search or a new city in a login says little about a life: the pram was a present, the ring a repair, the pregnancy has ended. It is nothing that both sides share. As a question or an offer for whoever it fits the same mail is welcome; as a fact it is wrong for some and painful for a few.',
  grades: { low: 'info', usual: 'warn' },
  recommended: ['low', 'usual'],
  confidence: 'likely',
  messages: {
    default: '"{quote}" states a private event that was only inferred. It will be wrong for some readers, and painful for a few.',
    unknown: '"{quote}" states a private event as a fact. Did the reader tell you? If it is inferred, it will be wrong for some.',
  },
  help: { default: '"Planning a wedding?", "For anyone who is moving this spring".' },
  types: TYPES,
  metadata: {
    reads: ['audience.segment_basis', 'type'],
    without: 'Without `audience.segment_basis` an assertion is reported as info: nobody says where it comes from.',
  },
  exemptions: [
    'What the reader told or bought: `audience.segment_basis: declared` or `purchased`, or "you told us" in the sentence.',
    'A picture that neither speaks to the reader nor stands at the head of a campaign: "an empty nest hangs in the beech".',
    'Questions, conditions, and mail for a group ("for new parents").',
    'What an answer, a notice or a booking of the reader\'s own names: "about your divorce", "your wedding is on the calendar".',
    'A move into the home that the sender lets or supplies: "the first rise since you moved in".',
    'A day that the sender knows because it is held there or booked: "your wedding here", "your wedding on 6 June, with 84 guests".',
    'Things that somebody of the reader\'s has or had: "your mother\'s ring", "your wedding rings".',
    'What happens in the account: an order, a streak, a certificate, three years as a customer.',
  ],
  objection: 'We do know, she told us. Then say so in `audience.segment_basis`, and for the reader: "you told us in March".',
  yieldsTo: ['context/sensitive-occasion'],
  examples: {
    flags: [
      '«Since you moved in», the walls have asked for colour.',
      { type: 'support-reply', text: '«Now that you have moved out», a narrower mattress is £70.' },
      { type: 'support-reply', text: 'Now that he has moved out and «you are divorced», the rent could be paid by one of you.' },
      { type: 'lifecycle', text: '«Now that you have moved in» together, your boiler wants a check.' },
      { ...inferred, text: '«Congratulations on your new arrival»!', grade: 'usual' },
      { ...inferred, text: '«So you are tying the knot»!' },
      "«Now that you're expecting», stock up early.",
      { text: '«Your life as a new parent» starts with the right pram.', grade: 'low' },
      '«Congrats on the new job»!',
      { ...inferred, text: '«Sorry for your loss». Here is our range of sympathy frames.' },
      '«Welcome to homeownership»!',
      '«Ten tiny fingers», ten tiny toes, and one thank-you card list to write.',
      { subject: '«The ring looks great on you»', text: 'See the bands that go with it.' },
      '«Soon there will be three of you» at the table.',
      '«Now that the house is quieter», it is time to think of you.',
      'We were so «sorry to learn that Bruno is no longer with you».',
      '«Separating is hard enough» without a new lease.',
      '«Your eldest leaves home in» a few weeks. We sell beds by the yard.',
      '«The keys are in your pocket», so the curtains can come.',
      { subject: 'There is a new voice «calling you Grandma»', text: 'See our hearing aids.' },
      { type: 'marketing', text: "«Your bump» begins to show, doesn't it? Linen dresses are £40." },
      { type: 'marketing', text: '«Your brother has just turned» fifty. Port of his year is in the cellar.' },
      { type: 'marketing', text: '«After the burial you» may not feel like cooking. Soup comes on Mondays and Thursdays.' },
      { type: 'marketing', text: '«So you have swapped the landlord for a mortgage.» We measure floors for nothing.' },
      { type: 'marketing', text: '«Wedding bells» are the sweetest of sounds. Rings in two days.' },
      { ...inferred, text: '«Your evenings are about to be quiet.» We teach pottery on Mondays.', grade: 'usual' },
    ],
    passes: [
      { type: 'support-reply', text: 'Since you moved in we have mended the oven twice, so you get another one.' },
      { type: 'notice', text: 'From May the rent is £640. It is the first rise since you moved in, in 2022.' },
      { type: 'lifecycle', text: 'The caretaker changes the lock that has stuck since you moved in on 3 May.' },
      { type: 'notice', text: 'Since you retired from the committee, nobody has counted the swifts.' },
      { type: 'marketing', text: 'An empty nest sat in the apple tree, so we built boxes for tits. They cost €18.' },
      { type: 'marketing', text: 'Wedding bells of tin ring in the toy shop. They cost €4.' },
      { type: 'marketing', text: 'The fox and the hare live happily ever after on our puppet stage. Tickets are €5.' },
      { type: 'feedback', text: 'Your wedding here is a month past. Two questions about the food.' },
      { type: 'upgrade', text: 'Your wedding on 9 May has moved to the new planner, with all 60 guests.' },
      { type: 'marketing', text: 'A gram of old gold is enough for a start on your wedding rings.' },
      { type: 'marketing', text: 'If it is your wedding, the whole boat can be yours for an hour.' },
      { type: 'newsletter', text: "If there is a tin of your uncle's slides in the attic, we have the projector." },
      { type: 'newsletter', subject: "Your grandfather's tools wanted", text: 'The museum hangs a wall of planes and saws.' },
      { type: 'marketing', text: "Your mother's ring is worth a new setting." },
      { type: 'lifecycle', text: 'Once the children have left home, a room can be let.' },
      'Your evenings are about to be quiet: the new dishwasher hums at 38 dB.',
      { ...inferred, text: 'Is your house quiet again? We teach pottery on Mondays.' },
      'After the loss of power on Monday we tested every line.',
      { type: 'support-reply', text: 'We are sorry for the loss of your files, and sorry to hear that your laptop died.' },
      { type: 'newsletter', text: 'This month alone we planted 400 trees. Losing them is not an option.' },
      { type: 'newsletter', text: 'This year as a member you lent 12 tools. Starting over takes two clicks.' },
      { type: 'marketing', text: 'Your new home screen is here: you have five charts on it to begin with.' },
      { type: 'newsletter', text: 'My mother died in May, and you were there with hundreds of letters.' },
      { type: 'lifecycle', text: 'You have had the pram for a month. Three questions about it, one minute.' },
      'Congratulations on completing level 3.',
      'Planning a wedding? Here are 12 boards.',
      'If you recently moved, update your address.',
      'Congrats, your order qualifies for free shipping.',
      'You told us your due date is in May; change it any time.',
      'Happy anniversary: two years with your account.',
      'For new parents: a guide to backups of baby photos.',
      { text: 'Congratulations on your new arrival!', metadata: { 'audience.segment_basis': 'declared' } },
      'Congratulations to our colleague Miriam, who had a baby on Sunday.',
      { type: 'marketing', text: 'Linen suits are back. For anyone who hears wedding bells there is one in ivory.' },
      { type: 'newsletter', text: 'Wedding bells rang 40 times at St Mary this year.' },
      { type: 'support-reply', text: 'Thank you for your letter about your divorce. Either of you can freeze the account.' },
      'Congratulations on your new role as an admin of the project.',
    ],
    beyond: ['We wrapped it as if for our own little girl.'],
  },
  check: oncePerCampaign(TYPES, find),
})
