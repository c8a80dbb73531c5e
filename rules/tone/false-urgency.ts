import {
  type Analysis,
  apartFrom,
  type Context,
  type Draft,
  daysBetween,
  defineRule,
  firstBySentence,
  holds,
  inReadingOrder,
  LatestOffers,
  OFFER_ZONES,
  type OfferCount,
  type OfferEnding,
  offerCounts,
  offerEndings,
  openOffers,
  ownPhrases,
  type Place,
  type Sentence,
  sentOn,
  signsTogether,
} from '#rule'

const OWN = 'tone/false-urgency'

/** A sentence that urges, and its urging words from the first to the last. */
interface Urge {
  readonly sentence: Sentence
  readonly from: number
  readonly to: number
  readonly cues: number
}

/** Sentences that demand haste, without what only looks like it. */
function urgesIn(message: Analysis): readonly Urge[] {
  const calm = message.phrases(`${OWN}#calm`)
  const urges = new Map<Sentence, Urge>()
  const cues = ['phrase', 'repeat'].flatMap((list) => apartFrom(ownPhrases(message, `${OWN}#${list}`, OFFER_ZONES), calm))
  for (const { sentence, first, last } of cues) {
    if (isUnhurried(sentence, message) || isLabel(sentence)) continue
    const before = urges.get(sentence) ?? { sentence, from: first, to: last, cues: 0 }
    urges.set(sentence, { sentence, from: Math.min(before.from, first), to: Math.max(before.to, last), cues: before.cues + 1 })
  }
  return [...urges.values()]
}

/** Weak signs of haste, of which a short sentence needs two kinds. */
const SIGNS = ['haste', 'ending', 'rivals', 'dither'].map((list) => `${OWN}#${list}`)
const REACH = { zones: OFFER_ZONES, longest: 18, within: 8 }

/** Sentences without a plain word of haste that press all the same; where only weak signs meet, something has to be on offer. */
function hintsIn(message: Analysis, urges: readonly Urge[]): readonly Place[] {
  const known = new Set(urges.map(({ sentence }) => sentence))
  const calm = message.phrases(`${OWN}#calm`)
  const pressing = ownPhrases(message, `${OWN}#press`, OFFER_ZONES).filter(({ sentence }) => sentence.wordCount <= REACH.longest)
  const joints = inReadingOrder(signsTogether(message, SIGNS, REACH)).filter(({ sentence }) => isOfOffer(sentence, message))
  const hints = [...firstBySentence([...apartFrom(pressing, calm), ...apartFrom(joints, calm)]).values()]
  return hints
    .filter(({ sentence }) => !known.has(sentence) && !isUnhurried(sentence, message) && counts(sentence, message))
    .map(({ sentence, first, last }) => sentence.range(first, last))
}

/** Whether the sentence itself says that there is no need to hurry. */
const isUnhurried = (sentence: Sentence, message: Analysis): boolean => message.has(sentence, `${OWN}#unhurried`)

/** Whether haste in the sentence is without a limit, and that of an offer. */
const counts = (sentence: Sentence, message: Analysis): boolean =>
  !hasLimit(sentence, message) && (message.type !== 'newsletter' || isOfOffer(sentence, message))

/** Whether the reader can check when or at what number it ends, within two sentences; a subject is borne out by the text below it. */
function hasLimit(sentence: Sentence, message: Analysis): boolean {
  const isAbove = sentence.zone === 'subject' || sentence.zone === 'preheader'
  const near = isAbove ? message.sentences.slice(0, 8) : message.around(sentence, 2, 2)
  return near.some((each) => OFFER_ZONES.includes(each.zone) && (holds(message, each, 'limit') || message.has(each, `${OWN}#limit`)))
}

/** Whether the mail names the one day on which its offer ends, wherever it stands; where several end, each needs its own. */
function namesEnd(message: Analysis, today: string): boolean {
  const ends = offerEndings(message, message.phrases(`${OWN}#calm`), today).filter(({ kind, isDated }) => kind === 'day' && isDated)
  return new Set(ends.map(({ day }) => day)).size === 1
}

/** "Get it now:" above an address is the label of a link. */
const isLabel = ({ text, wordCount }: Sentence): boolean => wordCount <= LABEL && /:\s*$/.test(text)
const LABEL = 4

/** Whether there is something to buy, book or join near by: an article may tell of haste, too. */
function isOfOffer(sentence: Sentence, message: Analysis): boolean {
  return message.around(sentence, 2, 2).some((near) => holds(message, near, 'offer') || OFFERED.test(near.text))
}

const OFFERED =
  /\b(?:book|register|claim|order|buy|bid|tickets?|seats?|places|spots|sign up|free|subscribe|shop|enrol|price|join|deals?|offers?|discounts?|sale|stock|rooms?|fares?)\b/i

/** Offers that end twice: called the last one and made again, put off without a reason, or of a number that stands still; one a message. */
function* repeatedEnds(messages: readonly Analysis[], { campaign, today }: Asked): Iterable<Draft & { readonly in: Analysis }> {
  const numbers = new Map(campaign.map((message, index) => [message, index + 1]))
  const endings = new LatestOffers<OfferEnding>()
  const counts = new LatestOffers<OfferCount>()
  for (const message of messages) {
    const own = offerEndings(message, message.phrases(`${OWN}#calm`), today)
    const later = own.length > 0 ? own : openOffers(message)
    const left = message.message.envelope['offer.stock'] ? [] : offerCounts(message)
    const [first] = [...againIn(message, later, endings, numbers), ...stillIn(left, counts, numbers)]
    if (first) yield first
    for (const ending of own) endings.add(ending)
    for (const count of left) counts.add(count)
  }
}

type Numbers = ReadonlyMap<Analysis, number>

/** Ends of a message that an earlier one has told otherwise. */
function* againIn(message: Analysis, later: readonly OfferEnding[], earlier: LatestOffers<OfferEnding>, numbers: Numbers) {
  for (const each of later) {
    const told = earlier.find(each.offer)
    const verdict = told && !isExplained(each.sentence, message) && verdictOn(told, each)
    if (verdict) yield relate(each, told, verdict, numbers)
  }
}

/** Numbers of a message that an earlier one has given. */
function* stillIn(left: readonly OfferCount[], earlier: LatestOffers<OfferCount>, numbers: Numbers) {
  for (const count of left) {
    const told = earlier.find(count.offer)
    if (told?.number === count.number) yield relate(count, told, 'stock', numbers)
  }
}

type Asked = Pick<Context<unknown>, 'campaign' | 'today'>
type Located = Pick<OfferEnding, 'at' | 'in'>

function relate(later: Located, earlier: Located, message: string, numbers: Numbers) {
  const number = numbers.get(earlier.in)!
  const related = [{ at: earlier.at, in: earlier.in, message: `Message ${number}.` }]
  return { at: later.at, in: later.in, message, data: { number }, related }
}

/** How a later word on the end of an offer stands to an earlier one; undefined where a reader finds both true. */
function verdictOn(earlier: OfferEnding, later: OfferEnding): 'repeat' | 'moved' | 'again' | undefined {
  const [from, to] = [sentOn(earlier.in), sentOn(later.in)]
  if (from && to && daysBetween(from, to) > NEW_SALE) return undefined
  if (later.kind === 'extension') return 'moved'
  if (later.isDated && !later.day) return undefined
  if (earlier.day && later.day) return daysBetween(earlier.day, later.day) > slackOf(earlier, later) ? 'moved' : undefined
  if (earlier.day) return to && to > earlier.day && (later.kind === 'last' || earlier.kind === 'last') ? 'again' : undefined
  if (earlier.kind !== 'last') return undefined
  if (later.day) return from && daysBetween(from, later.day) > LAST_DAYS ? 'again' : undefined
  return later.kind === 'last' ? 'repeat' : 'again'
}

/** A sale that comes back after so many days is a new one. */
const NEW_SALE = 60
/** So many days before its end an offer may be called the last chance. */
const LAST_DAYS = 3
/** "48 hours left" may mean the second midnight or the third. */
const slackOf = (...endings: readonly OfferEnding[]): number => (endings.some(({ sentence }) => /\bhours?\b/i.test(sentence.text)) ? 1 : 0)

/** Whether a reason stands beside it: "we extended because the shop was down". */
function isExplained(sentence: Sentence, message: Analysis): boolean {
  return message.around(sentence, 1, 2).some((near) => holds(message, near, 'reason'))
}

export const falseUrgency = defineRule({
  id: OWN,
  since: '0.1.0',
  principle: 'Hurry people only where a real limit exists, and say what it is.',
  why: 'Haste without a limit buys a click today with the belief in the next mail. People want to get something done, not to be worked on. A date or a number lets the reader decide; without it the words only push.',
  grades: { low: 'info', usual: 'warn' },
  recommended: ['usual'],
  confidence: 'likely',
  messages: {
    default: '"{quote}" reads as haste without a limit that the reader can check. Say what ends, when, and why.',
    hint: 'Does "{quote}" hurry the reader, without a limit to check? Say what ends, when, and why.',
    repeat: '"{quote}" announces an end that has come before. Readers learn to wait for the next one; name the final date once.',
    moved: '"{quote}" moves the end that message {number} gave. Readers learn that your ends move: keep the day, or say why it changes.',
    again: '"{quote}" offers again what was over after message {number}. Readers learn to wait: keep the end, or say why it moved.',
    stock: '"{quote}" gives the same number as message {number}. A count that stands still persuades nobody; give the number of today.',
  },
  help: { default: '"20 % off until Sunday 14 June, 23:59 CEST", or "95 left in rust".' },
  types: ['marketing', 'newsletter', 'lifecycle', 'inactivity', 'feedback', 'upgrade'],
  metadata: {
    reads: ['offer.ends', 'offer.stock', 'send_at'],
    without: 'The text alone must name the limit. In a campaign, weekdays and "tonight" mean a day only where send dates are known.',
  },
  exemptions: [
    'What others do not regret.',
    'A date, a time or a counted stock within two sentences, or anywhere the one day on which the offer ends; whether it is true is not judged.',
    'A link\'s label: "Get it now:".',
    'Reminders before one and the same end, and an end that moves for a reason that is given.',
    '`offer.ends` or `offer.stock` in the metadata.',
    'Incident, breach and notice mail, and upgrades that close a security hole.',
    '"No need to hurry", and the end of what the reader has: a trial, a card, a warranty.',
    'A newsletter that sells nothing near by.',
  ],
  objection: 'Limits are fine, and so is saying that something sells well. Give the date or the number, and the finding goes away.',
  yieldsTo: ['candor/misleading-subject'],
  examples: {
    flags: [
      { text: '«Hurry, before it’s too late»!', grade: 'usual' },
      { subject: '«LAST CHANCE (again»)', text: 'The summer chairs are in the shop.', grade: 'usual' },
      { text: '«Act now». «Spots are disappearing fast».', grade: 'usual' },
      { text: '«Only a few left» at this price!', grade: 'low' },
      { text: 'This «offer won’t wait», and neither should you.', grade: 'low' },
      { text: '«Final notice: your 20 % is about to expire».', grade: 'usual' },
      { text: '«Don’t miss out»! «Limited time only»!', grade: 'usual' },
      { text: 'We’ve «extended our final-hours sale one last time».', grade: 'usual' },
      { text: 'Your cart is «about to vanish».', grade: 'low' },
      {
        campaign: [
          { text: 'Last chance for the summer chairs.', grade: 'low' },
          { text: '«Last chance» for the summer chairs.', grade: 'usual' },
        ],
        grade: 'usual',
      },
      {
        campaign: [
          { text: 'The 20 % on all teas ends tonight, Sunday 14 June.', metadata: { send_at: '2026-06-14' } },
          { text: 'One more week of teas: 20 % off, and it «ends Sunday 21 June».', metadata: { send_at: '2026-06-15' } },
        ],
        grade: 'usual',
      },
      {
        campaign: [
          { text: 'The spring sale of lamps ends tomorrow.', metadata: { send_at: '2026-06-13' } },
          { text: 'We have «extended the sale of lamps until Sunday 21 June».', metadata: { send_at: '2026-06-15' } },
        ],
        grade: 'usual',
      },
      {
        campaign: [
          { text: 'Last day: 30 % off rugs, until midnight.', metadata: { send_at: '2026-06-14' } },
          { text: 'Rugs for every floor, now «30 % off».', metadata: { send_at: '2026-06-20' } },
        ],
        grade: 'usual',
      },
      {
        campaign: [
          { text: 'Only 3 left of the oak table, made to order until May 2026.' },
          { text: 'The oak table again: «only 3 left», made to order until May 2026.' },
        ],
        grade: 'usual',
      },
      'By the time you finish this sentence, «someone else may have» your room.',
      'We honestly can’t «promise this page will still be here tomorrow».',
      'Do it, because «tomorrow may be too late».',
      'This one «can be gone any» moment.',
      '«Everyone on your street has already claimed theirs».',
      { text: 'The «gates are swinging shut» on this fare.', grade: 'low' },
      { text: '«Anyone who dithers» sits in the last row.', grade: 'low' },
      { text: 'The rest of the town is already in, and the list of free seats is shrinking.', grade: 'low' },
    ],
    passes: [
      'Two mills went back to coal-free steam last year and do not regret it. See their bills at our stand; seats are free.',
      { type: 'marketing', text: 'If you want to stop for a while, you can pause the course.' },
      { type: 'marketing', text: 'You must act now. The lamp is €9. It folds. It shines. It floats. The offer ends on 13 December.' },
      { type: 'marketing', text: 'The lamp is €9. Get it now:\n\nhttps://orla.example/lamp' },
      'Ends Sunday 23:59 CET.',
      { type: 'marketing', text: 'It is never too late to learn the cello, and now we teach it.' },
      { type: 'marketing', text: 'Those who wait for the paperback get it in May.' },
      { type: 'marketing', text: 'The doors of the old cinema are shut, and we sell its seats.' },
      'Three seats left for 4 June (of 20).',
      'Register by 1 March; the venue needs final numbers.',
      { type: 'marketing', text: 'The stock is limited to two boxes a household, so that more people get some.' },
      'It won’t be cheaper tomorrow.',
      'Your card expires 06/27; update it to avoid a failed payment.',
      { type: 'upgrade', text: 'Patch today: the flaw is being exploited.' },
      'Last posting date before Christmas: 19 December.',
      'Early-bird price until 30 April, then €90.',
      'Last orders for the discontinued colour; 140 units made.',
      'Hurry: the price goes back to €45 on Monday 15 June at noon.',
      { type: 'lifecycle', text: 'The warranty of your kettle is about to expire.' },
      { type: 'lifecycle', text: 'Your free trial is about to expire, and your notes stay yours.' },
      { type: 'marketing', text: 'There is no need to rush: the tickets will not vanish overnight.' },
      { type: 'marketing', text: 'Stains disappear quickly with our soap.' },
      'No need to hurry. Version 5 keeps working.',
      'We have extended the sale by a day because the shop was down on Friday.',
      { text: 'Hurry, it ends soon!', metadata: { 'offer.ends': '2026-06-14' } },
      {
        campaign: [
          { text: '20 % off all teas until Sunday 14 June.', metadata: { send_at: '2026-06-08' } },
          { text: '3 days left: 20 % off all teas ends Sunday 14 June.', metadata: { send_at: '2026-06-11' } },
          { text: 'The 20 % on all teas ends tomorrow, 14 June.', metadata: { send_at: '2026-06-13' } },
          { text: 'Last day: 20 % off all teas ends tonight, 14 June.', metadata: { send_at: '2026-06-14' } },
        ],
      },
      {
        campaign: [
          { text: 'The sale of lamps ends Sunday 14 June.', metadata: { send_at: '2026-06-10' } },
          {
            text: 'The sale of lamps now ends Sunday 21 June, because the shop was down for most of the weekend.',
            metadata: { send_at: '2026-06-15' },
          },
        ],
      },
      {
        campaign: [
          { text: 'The garden chairs: 20 % off, last day 14 June.', metadata: { send_at: '2026-06-14' } },
          { text: 'Winter coats: 20 % off until 30 November.', metadata: { send_at: '2026-07-14' } },
        ],
      },
      {
        campaign: [{ text: 'Registration for Lyon closes on 1 March.' }, { text: 'Registration for Porto closes on 1 April.' }],
      },
      {
        campaign: [{ text: 'Of the oak table 3 are left, of 40 made.' }, { text: 'Of the oak table one is left, of 40 made.' }],
      },
    ],
    beyond: ['The clock on this one is louder than you think.'],
  },
  check: {
    *message(message, { today }) {
      const { envelope } = message.message
      if (envelope['offer.ends'] || envelope['offer.stock'] || isSecurityUpgrade(message) || namesEnd(message, today)) return
      const all = urgesIn(message)
      const urges = all.filter(({ sentence }) => counts(sentence, message))
      for (const at of hintsIn(message, all)) yield { at, grade: 'low', confidence: 'possible', message: 'hint' }
      const cues = urges.reduce((sum, urge) => sum + urge.cues, 0)
      for (const urge of urges) {
        const isRepeat = message.has(urge.sentence, `${OWN}#repeat`)
        if (isRepeat && isExplained(urge.sentence, message)) continue
        yield {
          at: urge.sentence.range(urge.from, urge.to),
          grade: isRepeat || cues >= 2 ? 'usual' : 'low',
          message: isRepeat ? 'repeat' : 'default',
        }
      }
    },
    campaign: repeatedEnds,
  },
})

function isSecurityUpgrade(message: Analysis): boolean {
  return message.type === 'upgrade' && message.phrases(`${OWN}#security`).length > 0
}
