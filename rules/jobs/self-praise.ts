import {
  type Analysis,
  actorOf,
  apartFrom,
  defineRule,
  leaveOut,
  ownPhrases,
  type PhraseMatch,
  type Sentence,
  type Suggestion,
  WORD,
} from '#rule'

const ID = 'jobs/self-praise'
const SEVERAL = 3
const AHEAD = 4

export const selfPraise = defineRule({
  id: 'jobs/self-praise',
  since: '0.1.0',
  principle: 'Adjectives about yourself are no evidence for the reader’s job; numbers, judges and examples are.',
  why: 'Any company can call itself leading, so the word tells a reader nothing; what the company consistently does is what shows. Praise of the sender also takes the place where the reader’s job could be.',
  grades: { low: 'info', usual: 'info' },
  recommended: ['usual'],
  confidence: 'likely',
  messages: { default: '"{quote}" praises the sender without a judge, a year or a number. Give one, or show what the reader gets done.' },
  help: { default: '"Rated 4.6 by 2,311 buyers in 2025", or what one customer did with it.' },
  types: ['marketing', 'newsletter', 'lifecycle', 'inactivity', 'upgrade'],
  metadata: { reads: [], without: '' },
  exemptions: [
    'Testimonials and anything in quotation marks.',
    'Claims with a source, a year or a number in the sentence.',
    'Third parties: the award-winning author, the leading hospital; in a newsletter, and in mail of more than 600 words, everything that is not said to be the sender’s; in mail of more than 150 words what is neither said to be the sender’s nor what it sells; in shorter mail only those who write, perform or compete, and what is played or shown.',
    'The "about us" of a footer.',
  ],
  objection: 'Awards are facts. Name the award and the year, and the rule is silent.',
  yieldsTo: ['candor/spun-bad-news', 'jobs/announcement-opening', 'tone/hyperbole'],
  examples: {
    flags: [
      { text: 'Our «industry-leading» platform is now even better.', grade: 'usual' },
      '«Award-winning» service, now in your area.',
      "As the «world's most trusted notes app», we set the bar.",
      'You deserve «best-in-class» support, and that is us.',
      '«Trusted by millions», loved by everyone.',
      'We are «the #1 choice» for smart teams.',
      'Our «world-class» engineers have done it again.',
      '«Nobody understands backups like we do».',
      'Kettles need no filter.\n\nThe lid stays cool, so you can lift it with bare hands at the table.\n\nOur support is «second to none».',
      '«Others follow». Orla leads.',
      '«World-class» bread, from five in the morning.',
      '«Our bakers are the kings» of rye.',
      'For tea: «the most fragrant leaves in Scotland».',
      'Everything in it is «world-class».',
      'Morning rolls, «second to none».',
      'For rye «everyone else looks up to us».',
    ],
    passes: [
      'Which? Best Buy, March 2024.',
      'Rated 4.6 by 2,311 buyers; read the worst reviews too.',
      'Used by 300 hospitals, including yours.',
      'The award-winning author reads on Friday.',
      "The world's largest solar fair opens Monday.",
      'Best seller in size 42.',
      '"Best support I\'ve had", Marta K.',
      '"World-class service", wrote Marta K. about our last visit.',
      'Our boots were named best in class by Trail magazine in 2024.',
      'The best time to prune apple trees is late winter.',
      'World-class sprinters run in our town on Saturday.',
      'Compare the best insurers in one table.',
      'Our bakers are third in the town quiz.',
      'Baking every day is the best way to learn.',
      'Watch a world-class quartet on Saturday.',
      'Stay near the award-winning gallery in Wick.',
      'Listen to an unrivalled choir from the back row.',
      'For wheat flour everyone else pays in May.',
      'World-class sprinters visit our bakery on Friday.',
      { type: 'newsletter', text: 'For a walk in the rain there is no better place to be.' },
      { type: 'newsletter', text: 'The acclaimed pianist Ida Berg plays Schubert on Sunday.' },
    ],
    beyond: [
      'There is a reason people talk about our coffee with their eyes closed.',
      'When experts want it done properly, they come to us.',
    ],
  },
  check: {
    *message(message) {
      const ours = new Set(message.phrases(`${ID}#ours`).map(({ first }) => first))
      const claims = ownPhrases(message, `${ID}#claim`).filter(({ sentence }) => !isMagazine(message) || speaksOfUs(sentence))
      const praises = ownPhrases(message, `${ID}#praise`).filter((match) => isOwn(match, message, ours))
      const found = [...claims, ...apartFrom(praises, claims)].filter(
        (match) => isTold(match.sentence, message) && !isLimited(match) && !isProven(match, message),
      )
      for (const praise of found) {
        const grade = isProminent(praise) || found.length >= SEVERAL ? 'usual' : 'low'
        yield { at: praise.at, grade, suggestions: thingAlone(praise) }
      }
    },
  },
})

/** What is praised without its adjective: "our industry-leading platform" is "our platform". */
function thingAlone({ text, at }: PhraseMatch): readonly Suggestion[] {
  const { block, start, end } = at
  const isAdjective = !/\s/.test(text) && /^ \p{Ll}/u.test(block.text.slice(end)) && /\b(?:our|its|the) $/i.test(block.text.slice(0, start))
  const without = isAdjective ? leaveOut(at) : undefined
  return without ? [{ message: 'Leave the adjective out.', ...without }] : []
}

const isProminent = ({ sentence: { zone } }: PhraseMatch): boolean => zone === 'subject' || zone === 'p1'

const isTold = (sentence: Sentence, message: Analysis): boolean => !sentence.isQuestion && !message.has(sentence, `${ID}#others`)

/** Whether it is only supposed, or said of one thing among the sender's own. */
const isLimited = ({ sentence, at }: PhraseMatch): boolean =>
  SUPPOSED.test(at.block.text.slice(sentence.startOffset, at.start)) || AMONG_OURS.test(sentence.text)
const SUPPOSED = /^(?:if|whether)\b[^,]*$/i

const AMONG_OURS = /\b(?:in|of|from) (?:our|the|this) (?:shop|range|collection|catalogue|catalog|menu|series|list|month|week)\b/i

const isUs = (sentence: Sentence, at: number): boolean =>
  sentence.words.is(at, WORD.company) || /^(?:we|us|our|ours)$/.test(sentence.word(at))

/** Whether the sender is named in the praise or just ahead of it. */
function namesUs({ sentence, from, to }: PhraseMatch): boolean {
  for (let at = Math.max(sentence.first, from - AHEAD); at <= to; at++) if (isUs(sentence, at)) return true
  return actorOf(sentence) === 'us' && saysWhatItIs(sentence, sentence.first, from)
}

/** A newsletter, and any mail of that length, speaks of many things that are not the sender's. */
const isMagazine = ({ type, proseWordCount }: Analysis): boolean => type === 'newsletter' || proseWordCount > LONG
const LONG = 600

function speaksOfUs(sentence: Sentence): boolean {
  for (let at = sentence.first; at < sentence.end; at++) if (isUs(sentence, at)) return true
  return false
}

/** Whether the praised thing is the sender's: it is named as such, or a mail that sells praises what companies sell, or its subject. */
function isOwn(match: PhraseMatch, message: Analysis, ours: ReadonlySet<number>): boolean {
  if (namesUs(match)) return true
  if (isMagazine(message)) return false
  if (message.proseWordCount <= SHORT && !isActivity(match.sentence)) return true
  const { sentence, from, to } = match
  for (let at = from; at <= to + 2; at++) if (ours.has(at)) return true
  const subject = subjectEnd(sentence)
  return subject !== undefined && saysWhatItIs(sentence, subject, from)
}

/** So few words are about one thing, which is what the mail sells. */
const SHORT = 150

/** Whether the sentence is about doing something: "Backing up every day is the best way". */
function isActivity(sentence: Sentence): boolean {
  const opening = sentence.word(sentence.first)
  return /ing$/.test(opening) && !NO_ACTIVITY.test(opening)
}

/** Words in -ing that are things, or times. */
const NO_ACTIVITY =
  /^(?:(?:any|every|no|some)?thing|morning|evening|spring|king|ring|string|wing|wedding|bedding|clothing|pudding|flooring|ceiling|building|during)$/

/** Where a subject ends that can only be the thing of which the mail speaks: "It", or a name. */
function subjectEnd(sentence: Sentence): number | undefined {
  if (/^(?:it|this|that|these)$/.test(sentence.word(sentence.first))) return sentence.first + 1
  if (isActivity(sentence)) return undefined
  let at = sentence.first
  while (at < sentence.end && sentence.words.is(at, WORD.capitalised | WORD.number)) at++
  return at > sentence.first ? at : undefined
}

/** Whether a verb between two words says what something is, has or offers. */
function saysWhatItIs(sentence: Sentence, from: number, to: number): boolean {
  for (let at = from; at <= to; at++) if (BEING.test(sentence.word(at))) return true
  return false
}

const BEING =
  /^(?:is|are|am|was|be|been|being|'s|'re|'m|remains?|becomes?|became|ha(?:s|ve|d)|'ve|got|offers?|provides?|delivers?|gives?|makes?|builds?|brings?|sets?|serves?|employs?|promises?|as)$/

/** A number or a year beside the praise is evidence; one that belongs to a name ("Quillstack 5") or to "#1" is not. */
function isProven({ sentence, from, to }: PhraseMatch, message: Analysis): boolean {
  for (let at = sentence.first; at < sentence.end; at++) {
    const isName = at > sentence.first && sentence.words.is(at - 1, WORD.capitalised)
    if (sentence.words.is(at, WORD.number) && !isName && !(at >= from && at <= to)) return true
  }
  return message.sentences[sentence.index + 1]?.block === sentence.block && /^\(.*\d/.test(message.sentences[sentence.index + 1]!.text)
}
