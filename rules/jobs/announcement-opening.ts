import {
  type Analysis,
  actorsOf,
  apartFrom,
  type Draft,
  defineRule,
  type Grade,
  holds,
  isConcrete,
  leaveOut,
  type PhraseMatch,
  type Place,
  type Sentence,
  type Suggestion,
  type TextZone,
  WORD,
} from '#rule'

const OWN = 'jobs/announcement-opening'
const OPENING: readonly TextZone[] = ['subject', 'preheader', 'p1']

/** A story that begins with a year long past, or so many years ago, is that of the sender. */
const ORIGIN =
  /^(?:(?:it|this|our story) (?:all )?(?:began|started|starts|begins) |back |way back )?(?:in (?:the )?(?:\w+ (?:of )?)?(?:1[89]\d\d|20[01]\d)\b|(?:\w+|\d+) (?:years|decades) ago(?: today| this \w+)?, )/i

/** What the reader has got, or what was decided for her: "you passed", "your appeal succeeded", "we can lend you the sum". */
const GRANTED =
  /^ (?:you )?(?:that )?(?:you (?:have (?!to\b|been (?:selected|chosen)|(?:a )?(?:new|more)\b)|passed|got|won|are (?:in|off|through|accepted|admitted)\b)|your (?:\w+ ){1,3}(?:succeeded|was|were|has been|have been|has passed|is approved|is granted)\b|(?:we|I) can (?:lend|grant|refund)\b|the [^.!?]{3,50} (?:is|are) yours\b)/i

export const announcementOpening = defineRule({
  id: OWN,
  since: '0.1.0',
  principle: 'Open with the reader’s situation, not with how the sender feels about its news.',
  why: 'The first line decides whether the rest is read, and it is the one line a phone shows. What the sender feels, or how long it worked, answers no question that a reader has; the job the product is hired for does. Openings like these come out of a room in which everybody looks at the launch.',
  grades: { low: 'info', usual: 'warn' },
  recommended: ['low', 'usual'],
  confidence: 'likely',
  messages: {
    default: '"{quote}" opens with the sender’s news about itself. Start with what changes for the reader.',
    story: '"{quote}" opens with the sender’s own story. Start with what it changes for the reader.',
    own: 'Does "{quote}" open with the sender’s own story? If so, start with what it changes for the reader.',
  },
  help: {
    default: 'Delete the clause and begin at its object: "You can now …".',
    story: 'Begin with what readers get from it; the story can close the mail.',
  },
  types: ['marketing', 'newsletter', 'lifecycle', 'upgrade', 'notice'],
  zones: OPENING,
  metadata: { reads: [], without: '' },
  exemptions: [
    'The same words further down, or after the news itself.',
    'What happens to others: "the wait is over for Anna Holt".',
    'Answers to something the reader asked for, or what was decided for her: "pleased to confirm your place", "pleased to tell you that you passed".',
    'Goods that are named after an occasion: "our celebration hampers".',
    'Figures that readers can judge: "gold, one of 102 among 4,502".',
    'A clause that goes on to what the reader gets is reported as low.',
  ],
  objection: 'Some readers do follow a company and share its joy. Give them the news first; the joy can come second.',
  yieldsTo: ['candor/spun-bad-news'],
  examples: {
    flags: [
      { text: "«We're excited to announce» our new dashboard.", grade: 'usual' },
      '«Orla is proud to introduce» Orla Cloud 3.',
      '«It is with great pleasure that» we unveil our refreshed brand.',
      { subject: '«Big news»! We have a new logo', text: 'The parcel fits through the letterbox from Monday on.', grade: 'usual' },
      "«We couldn't be happier» to share our Series B.",
      "«I'm thrilled to tell» you about our partnership with Borealis.",
      '«We have been busy» behind the scenes and can finally reveal what we built.',
      'After eighteen months of hard work, our biggest release ever has arrived.',
      "Today marks «a milestone in our» company's journey.",
      'Our designers, engineers and dreamers «poured their hearts into» what follows.',
      'Ten «years ago our founders» had a vision.',
      { text: '«The orchestra is all smiles, for the new organ has arrived».', type: 'newsletter', grade: 'low' },
      { subject: '«We are back, and grander than ever»', text: 'The ferry goes twice an hour from Monday on.', grade: 'low' },
      { text: '«You have no idea how many prototypes our attic holds»!', grade: 'low' },
      { text: '«Our birthday bash is here».', grade: 'low' },
      { text: 'Our «award» nomination is in.', grade: 'low' },
      { text: 'Our «jubilee» festivities are about to begin.', grade: 'low' },
      { text: 'Our jubilee is here, and the «champagne flowed».' },
      { text: 'The «jubilee» is behind us, and the wheel of the mill turns again.', grade: 'low' },
      { text: 'The shop opens at nine from Monday on.', metadata: { preheader: '«We are thrilled to share» our news' }, grade: 'low' },
      { text: '«We are excited to announce» that you can now export to Excel.', grade: 'low' },
    ],
    passes: [
      { type: 'notice', text: 'We are delighted to tell you that you passed the second round, with 41 points.' },
      { type: 'notice', text: "I'm glad to say your permit was granted on Monday." },
      { type: 'lifecycle', text: "We're happy to tell you that the mooring by the lock is yours from May." },
      { type: 'notice', text: "I'm pleased to tell you that we can lend you the sum for the roof." },
      'You can now pay in instalments.',
      'From Monday your invoices arrive as PDF.',
      'New: export to Excel.',
      "We're pleased to confirm your place on 4 June.",
      'We are happy to refund the second charge.',
      { text: 'Introducing two-step sign-in, required from 1 March.', type: 'notice' },
      'Boots are back in all sizes, from 36 to 48.\n\nThe left one now has a zip, so it goes on sitting down.\n\nWe are excited to announce a new shop in Hull.',
      'We are thrilled to give you 30 extra days.',
      'When you founded your company, nobody told you about VAT.',
      { type: 'newsletter', text: 'The wait is over for Anna Holt, who got her new knee in March.' },
      'Champagne and cheese: a tasting in the cellar on 4 May.',
      { type: 'notice', text: 'The free plan ends on 1 June. We are excited about what comes next.' },
      { type: 'newsletter', text: 'Forty years ago, nobody sorted glass.' },
      'Our kitchen is ready at noon, and the lamb takes an hour.',
      'The choir sings at noon, and the doors open at eleven.',
      { type: 'newsletter', text: 'The judges gave our Gouda gold in 2023, one of 102 among 4,502.' },
      'We are proud of your 30 days in a row.',
      { subject: 'Our grand wreaths are back', text: 'They hang by the door from Monday.' },
      { subject: 'Our celebration hampers are back', text: 'They hold cheese and a loaf.' },
      'Our champagne truffles have arrived, in boxes of nine.',
      { subject: 'Our gold and silver bowls', text: 'The big one holds a melon.' },
      'Your anniversary photo is framed, and our desk holds it until Friday.',
    ],
    beyond: [],
  },
  check: {
    *message(message) {
      yield* selfCentred(message)
      const first = message.in('p1').find(({ block, wordCount }) => block.kind !== 'heading' && wordCount > 2)
      if (!first || message.type === 'notice' || speaksOfReader(first)) return
      const isMilestone = message.has(first, `${OWN}#milestone`) && actorsOf(first).every((actor) => actor === 'us')
      if (isMilestone || (ORIGIN.test(first.text) && speaksOfUs(first))) yield { at: first.place, message: 'story' }
      for (const event of message.phrases(`${OWN}#event`)) {
        const near = message.around(event.sentence, 0, 1)
        if (!speaksOfReader(event.sentence) && near.some(speaksOfUs)) yield* feeling(event, message, 'story')
      }
      for (const mood of apartFrom(message.phrases(`${OWN}#mood`), message.phrases(`${OWN}#goods`))) {
        const { sentence } = mood
        const isFirst = sentence === first || sentence.zone !== 'p1'
        if (isFirst && speaksOfUs(sentence) && !speaksOfReader(sentence) && !isConcrete(message, sentence))
          yield* feeling(mood, message, 'story', 'low')
      }
    },
    *phrase(match, message) {
      yield* feeling(match, message)
    },
  },
})

function* feeling(match: PhraseMatch, message: Analysis, key = 'default', most: Grade = 'usual'): Iterable<Draft> {
  const { sentence } = match
  if (!OPENING.includes(sentence.zone) || sentence.words.is(match.from, WORD.quoted) || /^your\b/i.test(sentence.text)) return
  if (isAfterNews(sentence, message) || isAnswer(match)) return
  const grade = sentence.zone === 'preheader' || givesSomething(match) ? 'low' : most
  yield { at: withWholeName(match), grade, message: key, suggestions: newsAlone(match) }
}

/** Kinds of words that a sender has for its own news; each alone says little. */
const SIGNS = ['joy', 'toil', 'honour', 'scale', 'telling', 'arrival'] as const
/** Any news is told and arrives. */
const WEAK: ReadonlySet<string> = new Set(['telling', 'arrival'])
/** "Phew." and "Can you keep a secret?" are no sentence to begin with. */
const LEAD_IN = 6

/** A beginning that is about the sender, in two words of its own news or in one that it shouts, and in which nothing is for the reader. */
function* selfCentred(message: Analysis): Iterable<Draft> {
  for (const sentence of headsOf(message)) {
    if (!isAboutSender(sentence, message) || isForReader(sentence) || isOtherwise(sentence, message)) continue
    const signs = SIGNS.flatMap((sign) => signsOf(sign, sentence, message))
    const strong = signs.find(({ isWeak }) => !isWeak)
    const isPair = strong && signs.some((sign) => isApart(sign, strong) && !(sign.isArrival && isOfGoods(sentence)))
    if (isPair || (strong && exclaims(sentence)) || signs.length > 2)
      yield { at: sentence.range(sentence.first, sentence.end - 1), grade: 'low', confidence: 'possible', message: 'own' }
  }
}

type Words = Pick<PhraseMatch, 'first' | 'last'>
const isApart = (one: Words, other: Words): boolean => one.first > other.last || one.last < other.first

/** "Our grand wreaths are back": in a subject a thing that is here is on sale. */
const isOfGoods = ({ zone, text }: Sentence): boolean => zone === 'subject' && !/^(?:we|I)\b/i.test(text)

const signsOf = (sign: (typeof SIGNS)[number], sentence: Sentence, message: Analysis) =>
  apartFrom(message.phrases(`${OWN}#${sign}`), message.phrases(`${OWN}#goods`))
    .filter((match) => match.sentence === sentence)
    .map(({ first, last }) => ({ first, last, isWeak: WEAK.has(sign), isArrival: sign === 'arrival' }))

/** The subject, the preheader and the first sentence; after a question or an exclamation the next one as well. */
function headsOf(message: Analysis): readonly Sentence[] {
  const lines = message.in('subject', 'preheader')
  const first = message.in('p1').find(({ block }) => block.kind !== 'heading')
  if (!first) return lines
  const next = message.sentences[first.index + 1]
  return [...lines, first, ...(next && next.zone === 'p1' && first.wordCount <= LEAD_IN ? [next] : [])]
}

const isAboutSender = (sentence: Sentence, message: Analysis): boolean =>
  !sentence.words.is(sentence.first, WORD.quoted) && (speaksOfUs(sentence) || message.has(sentence, `${OWN}#house`))

/** An offer, a failure or a death is news of another kind. */
const isOtherwise = (sentence: Sentence, message: Analysis): boolean =>
  (['bad-news', 'apology', 'hazard'] as const).some((signal) => holds(message, sentence, signal)) ||
  sentence.hasKind(WORD.money | WORD.percent) ||
  message.has(sentence, `${OWN}#apart`) ||
  numbersIn(sentence) > 1

/** Figures make a report of it. */
function numbersIn(sentence: Sentence): number {
  let count = 0
  for (let at = sentence.first; at < sentence.end; at++) if (sentence.words.is(at, WORD.number)) count++
  return count
}

const exclaims = ({ text }: Sentence): boolean => /!\s*$/.test(text)

/** Whether it says "you" other than as the audience: "tell you", "you would not believe". */
const isForReader = ({ text }: Sentence): boolean => /\byou(?:r|rs)?\b/i.test(text.replace(AUDIENCE, ''))
const AUDIENCE =
  /\b(?:tell|show|share with|assure|write to|invite|let) you\b(?! (?:can|get|have|save))|\bcan you (?:keep|believe|imagine|guess|feel)\b|\byou(?:'ve|’ve)? (?:(?:would|will|won['’]t|wouldn['’]t|could|can(?:not)?|can['’]t|might|may|must|have|are|never|not|already)\s)*(?:believe|guess|imagine|no idea|heard|noticed|seen|wondered|wondering|guessed|about to (?:see|read|meet|hear))\b/gi

/** From the beginning of the name: "Let's Encrypt is proud" rather than "Encrypt is proud". */
function withWholeName({ sentence, first, last, at }: PhraseMatch): Place {
  if (!sentence.words.is(first, WORD.capitalised)) return at
  let head = first
  while (head > sentence.first && sentence.words.is(head - 1, WORD.joined | WORD.capitalised)) head--
  return head === first ? at : sentence.range(head, last)
}

/** Whether it hands over what readers took part in or were granted: "happy to share the results of the vote", "to tell you that you passed". */
const isAnswer = ({ at }: PhraseMatch): boolean => {
  const rest = at.block.text.slice(at.end, at.end + 90)
  return /^ (?:with you )?(?:the|your) (?:results?|outcome|winners?)\b/i.test(rest) || GRANTED.test(rest)
}

/** Whether the paragraph has begun with something else: with what the reader gets or loses, or with two sentences of anything. */
function isAfterNews({ zone, block, index }: Sentence, message: Analysis): boolean {
  const before = message
    .around(message.sentences[index]!, 4, 0)
    .filter((each) => zone === 'p1' && each.block === block && each.index < index)
  return before.length > 1 || before.some((each) => speaksOfReader(each) || isConcrete(message, each))
}

const speaksOfReader = ({ text }: Sentence): boolean => /\byou(?:r|rs)?\b/i.test(text)

const speaksOfUs = (sentence: Sentence): boolean =>
  sentence.hasKind(WORD.company) || /\b(?:[Ww]e|us|[Oo]urs?|I|[Mm]y|founders?)\b/.test(sentence.text)

/** The news without the feeling: a clause after "that", or what a subject announces. */
function newsAlone({ sentence, at }: PhraseMatch): readonly Suggestion[] {
  const { text } = at.block
  const rest = text.slice(at.end, at.end + 20)
  const that = /^ that (?=\p{L})/iu.exec(rest)
  if (at.start !== sentence.startOffset || !(that || (sentence.zone === 'subject' && /^ (?:our|the|an?|your) /i.test(rest)))) return []
  const without = leaveOut({ ...at, end: at.end + (that ? ' that'.length : 0) })
  return without ? [{ message: 'Begin with the news.', ...without }] : []
}

/** Whether the clause goes on to what the reader gets. */
function givesSomething({ sentence, to, at }: PhraseMatch): boolean {
  const rest = sentence.block.text.slice(at.end, sentence.words.end[Math.min(to + 8, sentence.end - 1)])
  return /^ (?:that |to )?(?:you(?:r \w+)? (?:can|will|no longer|get)|you now)\b/i.test(rest)
}
