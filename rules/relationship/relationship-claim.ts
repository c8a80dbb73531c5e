import {
  type Analysis,
  apartFrom,
  type Confidence,
  defineRule,
  firstBySentence,
  type Grade,
  holds,
  inReadingOrder,
  isBetweenUs,
  type MessageType,
  ownPhrases,
  type Place,
  type Sentence,
  signsTogether,
} from '#rule'

const OWN = 'relationship/relationship-claim'

/** Mail of a business; a club, a school or a neighbour may sign the rest with love. */
const CAMPAIGNS: readonly MessageType[] = ['marketing', 'lifecycle', 'inactivity', 'upgrade', 'transactional', 'feedback']
const isCampaign = (message: Analysis): boolean =>
  CAMPAIGNS.includes(message.type) ||
  (message.type === 'newsletter' && message.sentences.some((sentence) => holds(message, sentence, 'offer')))

/** The simpler the job, the less a declared closeness is believed; partnership is a fact only where the job is complex. */
function gradeOf(job: string | undefined, isPartnership: boolean): Grade | undefined {
  if (job === 'convenience') return 'usual'
  if (job === 'episodic') return 'low'
  return isPartnership ? undefined : 'low'
}

export const relationshipClaim = defineRule({
  id: OWN,
  since: '0.1.0',
  principle: 'Do not declare family, friendship or love: depth follows the job that the reader has, not the copy.',
  why: 'Nobody wants a relationship with a toothbrush, and depth comes from time together, confiding and give and take. Closeness that the sender declares alone reads as a sales technique; for a simple job, quick and reliable is the relationship.',
  grades: { low: 'info', usual: 'warn' },
  recommended: ['usual'],
  confidence: 'likely',
  messages: {
    default: '"{quote}" claims a closeness that the reader may not feel. Say what they get from you; quick and reliable is enough.',
    hint: 'Does "{quote}" claim a closeness that the reader may not feel? Say what they get from you; quick and reliable is enough.',
    job: '"{quote}" claims a closeness that {job} does not carry. Quick and reliable is the relationship here; say what they get.',
  },
  help: {
    default: 'State the service: "Your brush heads come every three months."',
  },
  types: 'any',
  metadata: { reads: ['job'], without: 'Only wording of family, friendship and love is reported, as info.' },
  exemptions: [
    'A price or a need that is compared, and things that stand beside each other: "no more than a new customer".',
    'Membership as a fact: family plans, friends of the museum, partner portals.',
    '"Love, Ana" under a note by one named person; "with love from the kitchen" under mail that is no campaign.',
    'Partnership where `job` is complex: there it may be true.',
  ],
  objection: 'Some communities are one: clubs, games, a school. Allow their word with `voice.allow`.',
  yieldsTo: ['tone/guilt-trip'],
  examples: {
    flags: [
      'Half price until Sunday.\n\n«With love from the FreshSocks team»',
      { type: 'transactional', text: 'Your slippers were posted today.\n\n«Lots of love from the FreshSocks team»' },
      { type: 'feedback', text: 'How were the slippers?\n\n«With love from the FreshSocks team»' },
      { type: 'newsletter', text: 'Half price on all slippers until Sunday.\n\n«With love from the FreshSocks team»' },
      '«Welcome to the Brushly family»!',
      { text: "«We're more than a bank», we're your partner in life.", metadata: { job: 'convenience' }, grade: 'usual' },
      'See you soon.\n\n«Love, your friends at FreshSocks»',
      { text: "Let's take «our relationship to the next level».", grade: 'low' },
      { text: "«You're not a customer, you're» one of us.", grade: 'low' },
      { text: '«Join the conversation» about dental floss.', metadata: { job: 'convenience' }, grade: 'usual' },
      { text: 'We «value our relationship with you».', metadata: { job: 'episodic' }, grade: 'low' },
      'Hey «bestie», your bin bags are back.',
      '«Once a gardener, always family».',
      '«You have shared so many evenings with us».',
      'Yours, «as close as family».',
      'It was «love at first bite».',
      'Other shops have «customers; what we have are friends».',
      '«Our special bond» deserves a special offer.',
      'You «had us at your» first order.',
      'Some people walk into your checkout and «never leave your heart».',
      { text: '«Three years together» already. Where should we go next, you and us?', metadata: { job: 'convenience' }, grade: 'usual' },
      'Over here they «call us your old mates».',
      'Here we «treat you like family».',
      { text: 'Your kitchen and our ovens go «hand in hand».', grade: 'low' },
      { text: 'Yours is the place at «our table, always».', grade: 'low' },
    ],
    passes: [
      { type: 'newsletter', text: 'The soup is on at noon.\n\nWith love from the canteen,\nBruno' },
      { type: 'notice', text: 'The playgroup is shut on Monday.\n\nMuch love from all at the Rookery,\nEdith' },
      'By law nobody with us pays more than a new customer.',
      'To open the till you need more than a customer number: bring the lease.',
      'The chart keeps both years side by side, as you set it.',
      'The old and the new price stand side by side on your bill, and we sent you both.',
      'The frost was the worst for the Carvalho family since 1994, and we bought all of it.',
      'We are a family business of four and your bread leaves us at six.',
      'The two halves of the bed fit each other; we deliver both in May.',
      'Family plan: up to 6 people.',
      { text: 'Join the user group in Lyon on 4 June.', metadata: { job: 'complex' } },
      'Your account manager is Ana; she knows your setup.',
      'Friends of the Museum ticket',
      'Customer relationship management, chapter 3',
      { text: 'Ring or call us if your sister would like a seat, too.', metadata: { job: 'convenience' } },
      { text: 'Remember to look us up when your parents are in town.', metadata: { job: 'convenience' } },
      { text: 'See whether you can bring a friend: call us before a mate takes the seat.', metadata: { job: 'convenience' } },
      { text: 'You can count on us as your family grows.', metadata: { job: 'convenience' } },
      'If you are a mother, we keep the quiet room open for you.',
      'Refer a friend.',
      'We would adore a quick review from you.',
      'Thank you for nine years as a Friend.',
      'We are embracing family time: the nursery shuts at four for you.',
      'You became part of our history class on Monday.',
      'For your better half: forty roses.',
      'Our friendship with the people of Vannes is fifty years old.',
      'We have shared the report with you.',
      'Partner portal: sign in.',
      'Thank you for three years as a customer.',
      'Your order is on its way.\n\nLove,\nAna',
      { text: 'We value our relationship with you.', metadata: { job: 'complex' } },
    ],
    beyond: [],
  },
  check: {
    *message(message) {
      const job = message.message.envelope.job?.value
      const claims = (list: string) => ownPhrases(message, `${OWN}#${list}`)
      const plain = inReadingOrder([...claims('phrase'), ...(isCampaign(message) ? claims('sign-off') : [])])
      yield* drafts(plain, gradeOf(job, false), job)
      const known = new Set(plain.map(({ sentence }) => sentence))
      const hints = hintsIn(message).filter(({ sentence }) => !known.has(sentence))
      yield* drafts(hints, gradeOf(job, false), job, 'possible')
      yield* drafts(claims('partner'), gradeOf(job, true), job)
    },
  },
})

/** Weak signs of closeness, of which a short sentence needs two kinds. */
const SIGNS = ['kin', 'intimate', 'bond', 'tie', 'home', 'know'].map((list) => `${OWN}#${list}`)

interface Claim {
  readonly sentence: Sentence
  readonly at: Place
}

/** Sentences of both sides with a word of closeness, and such as join two kinds of them about us or you. */
function hintsIn(message: Analysis): Claim[] {
  const others = ownPhrases(message, `${OWN}#other`)
  const between = ['intimate', 'kin', 'bond'].flatMap((list) =>
    apartFrom(ownPhrases(message, `${OWN}#${list}`), others).filter(({ sentence }) => isBetweenUs(sentence)),
  )
  const joint = signsTogether(message, SIGNS, { longest: 25, within: 10 })
    .filter(({ sentence }) => SIDES.test(sentence.text))
    .map(({ sentence, first, last }) => ({ sentence, at: sentence.range(first, last) }))
  return [...firstBySentence<Claim>([...between, ...joint]).values()]
}

const SIDES = /\b(?:us|we|you|our|your)\b/i

function* drafts(
  claims: readonly { readonly at: Place }[],
  grade: Grade | undefined,
  job: string | undefined,
  confidence: Confidence = 'likely',
) {
  if (!grade) return
  const isSimple = job === 'convenience' || job === 'episodic'
  const data = { job: job === 'episodic' ? 'an occasional job' : 'a simple job' }
  for (const { at } of claims)
    yield { at, grade, confidence, data, message: confidence === 'possible' ? 'hint' : isSimple ? 'job' : 'default' }
}
