import { type Analysis, actorOf, defineRule, leaveOut, ownPhrases, type PhraseMatch, type Sentence, type Suggestion, WORD } from '#rule'

const ID = 'jobs/self-praise'
const SEVERAL = 3

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
  types: ['marketing', 'newsletter', 'lifecycle', 'upgrade'],
  metadata: { reads: [], without: '' },
  exemptions: [
    'Testimonials and anything in quotation marks.',
    'Claims with a source, a year or a number in the sentence.',
    'Third parties: the award-winning author, the leading hospital.',
    'The "about us" of a footer.',
  ],
  objection: 'Awards are facts. Name the award and the year, and the rule is silent.',
  yieldsTo: ['candor/spun-bad-news', 'jobs/announcement-opening', 'tone/hyperbole'],
  examples: {
    flags: [
      { text: 'Our «industry-leading» platform is now even better.', grade: 'usual' },
      '«Award-winning» service, now in your area.',
      "As «the world's most trusted notes app», we set the bar.",
      'You deserve «best-in-class» support, and that is us.',
      '«Trusted by millions», loved by everyone.',
      'We are «the #1» choice for smart teams.',
      'Our «world-class» engineers have done it again.',
      '«Nobody understands backups like we do».',
      'Kettles need no filter.\n\nThe lid stays cool, so you can lift it with bare hands at the table.\n\nOur support is «second to none».',
      '«Others follow». Orla leads.',
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
    ],
    beyond: [
      'There is a reason people talk about our coffee with their eyes closed.',
      'When experts want it done properly, they come to us.',
    ],
  },
  check: {
    *message(message) {
      const ours = new Set(message.phrases(`${ID}#ours`).map(({ first }) => first))
      const praises = ownPhrases(message, `${ID}#phrase`).filter((match) => isOwnPraise(match, message, ours) && !isProven(match, message))
      for (const praise of praises) {
        const grade = isProminent(praise) || praises.length >= SEVERAL ? 'usual' : 'low'
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

/** Whether the praise is for the sender or its product: "our", the sender acting, or a product word after it. */
function isOwnPraise({ sentence, from, to }: PhraseMatch, message: Analysis, ours: ReadonlySet<number>): boolean {
  if (sentence.isQuestion || message.has(sentence, `${ID}#others`)) return false
  for (let at = sentence.first; at < sentence.end; at++) {
    if (sentence.words.is(at, WORD.company) || /^(?:we|our|ours|us)$/.test(sentence.word(at))) return true
  }
  if (actorOf(sentence) === 'us') return true
  for (let at = from; at <= to + 2; at++) if (ours.has(at)) return true
  return isProductPraised(sentence, from)
}

/** "Quillstack is the …", "It is the …", "This sets …": the praised thing is the subject, and it is the sender's mail. */
function isProductPraised(sentence: Sentence, from: number): boolean {
  const first = sentence.word(sentence.first)
  if (/^(?:it|they|this|these|that|nothing|nobody|no|few|others|the|there|trusted|loved|designed|built|made)$/.test(first)) return true
  return from - sentence.first <= 6 && sentence.words.is(sentence.first, WORD.capitalised)
}

/** A number or a year beside the praise is evidence; one that belongs to a name ("Quillstack 5") or to "#1" is not. */
function isProven({ sentence, from, to }: PhraseMatch, message: Analysis): boolean {
  for (let at = sentence.first; at < sentence.end; at++) {
    const isName = at > sentence.first && sentence.words.is(at - 1, WORD.capitalised)
    if (sentence.words.is(at, WORD.number) && !isName && !(at >= from && at <= to)) return true
  }
  return message.sentences[sentence.index + 1]?.block === sentence.block && /^\(.*\d/.test(message.sentences[sentence.index + 1]!.text)
}
