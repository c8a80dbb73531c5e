import {
  type Analysis,
  type Draft,
  defineRule,
  firstBySentence,
  type MessageType,
  ownPhrases,
  type PhraseMatch,
  type TextZone,
} from '#rule'

const OWN = 'relationship/open-loop-ask'
/** What closes a loop: list of the lexicon, and its name in a finding. */
const LOOP = [
  ['purpose', 'why'],
  ['length', 'how long it takes'],
  ['outcome', 'what follows'],
  ['past', 'what came of last time'],
] as const
const ENOUGH = 2
/** Mail that is a conversation; elsewhere "we welcome your feedback" is a courtesy, and only a task for the reader is an ask. */
const ASKING: readonly MessageType[] = ['feedback', 'lifecycle', 'newsletter', 'support-reply']

/** Tells whether a list of the lexicon stands where it belongs to an ask: anywhere in a mail that is one ask, else within five sentences. */
function besideAsk(message: Analysis, list: string): (ask: PhraseMatch) => boolean {
  const sentences = new Set(ownPhrases(message, `${OWN}#${list}`).map(({ sentence }) => sentence))
  if (message.type === 'feedback') return () => sentences.size > 0
  return ({ sentence }) => message.around(sentence, 5, 5).some((near) => sentences.has(near))
}

/** Tells what is missing of the loop of an ask, in words; empty when enough is there. */
function loopReader(message: Analysis): (ask: PhraseMatch) => readonly string[] {
  const cues = LOOP.map(([list, words]) => ({ words, isBeside: besideAsk(message, list) }))
  return (ask) => {
    const missing = cues.filter(({ isBeside }) => !isBeside(ask))
    return LOOP.length - missing.length >= ENOUGH ? [] : missing.map(({ words }) => words)
  }
}

/** The reader has been asked before, and this mail does not say what came of it. */
const isRepeated = ({ message: { envelope } }: Analysis, missing: readonly string[]): boolean =>
  (envelope.prior_feedback_asks?.value ?? 0) >= 1 && missing.includes(LOOP[3][1])

/** The ask that a reader would answer: of tasks, questions and wishes the first in the running text, else on a button, else above the text. */
function mainAsk(...kinds: readonly (readonly PhraseMatch[])[]): PhraseMatch | undefined {
  return ORDER.flatMap((zones) => kinds.map((asks) => asks.find(({ sentence }) => zones.includes(sentence.zone)))).find(
    (ask) => ask !== undefined,
  )
}

const ORDER: readonly (readonly TextZone[])[] = [['greeting', 'p1', 'body', 'closing', 'signature'], ['cta'], ['subject', 'preheader']]

/** The lists of asks that count in a mail of a type, tasks and wishes first, then questions. */
function listsFor({ type }: Analysis): { tasks: readonly string[]; questions: readonly string[] } {
  if (type === 'feedback') return { tasks: ['phrase', 'wish'], questions: ['question', 'survey'] }
  // In an answer to somebody "let me know what you think" goes on with the conversation.
  if (type === 'support-reply') return { tasks: ['phrase'], questions: ['question'] }
  return { tasks: ['phrase', 'wish'], questions: ASKING.includes(type) ? ['question'] : [] }
}

/** Whoever may do instead what an ask says: "we answer three questions", "your customers leave a review". */
const SUBJECT =
  /\b(?:(?<reader>you)|we|i|he|she|they|who|them|(?:(?:your|our|their|the) )?(?:customers|guests|readers|members|users|critics)|(?:it|that)(?= *$))\b/gi

/** Whether the reader is to do it: the last one named before the verb of the clause is the reader, or nobody is. */
function isOfTheReader({ sentence, first }: PhraseMatch): boolean {
  const before = sentence.block.text.slice(sentence.startOffset, sentence.words.start[first]!)
  const clause = before.split(/[,;:–—(]/).at(-1)!
  const subject = [...clause.matchAll(SUBJECT)].at(-1)
  return !subject || (subject.groups?.reader !== undefined && !/\blets? $/i.test(clause.slice(0, subject.index)))
}

/** "Comments? Write to ana@orla.example": the address that any mail should have, and no survey. */
function isContactLine({ sentence }: PhraseMatch, message: Analysis): boolean {
  const line = message.around(sentence, 1, 1).filter(({ block }) => block === sentence.block)
  const words = line.reduce((sum, { wordCount }) => sum + wordCount, 0)
  return message.type !== 'feedback' && words <= LINE && CONTACT.test(line.map(({ text }) => text).join(' '))
}
const CONTACT = /\b(?:questions?|comments?|suggestions?|ideas?|feedback|problems?|complaints?)\s?(?:\?|\.{3}|…|:).*\S@\S/is
const LINE = 30

function* find(message: Analysis): Iterable<Draft> {
  const grade = message.type === 'feedback' ? 'usual' : 'low'
  const asks = (lists: readonly string[]) => {
    const found = lists.flatMap((list) => ownPhrases(message, `${OWN}#${list}`)).sort((a, b) => a.first - b.first)
    return [...firstBySentence(found).values()]
  }
  const missingOf = loopReader(message)
  const isEitherWay = besideAsk(message, 'either-way')
  // Words that welcome either answer make of a wish for a score an ask like others.
  const metrics = new Set(asks(['metric']).filter((ask) => !isEitherWay(ask)))
  const isOther = ({ sentence }: PhraseMatch) =>
    message.has(sentence, `${OWN}#other`) || message.around(sentence, 1, 1).some((near) => message.has(near, `${OWN}#board`))
  const open = (lists: readonly string[]) =>
    asks(lists).filter((ask) => !isOther(ask) && !isContactLine(ask, message) && missingOf(ask).length > 0)
  const { tasks, questions } = listsFor(message)
  const given = [...metrics, ...open(tasks).filter(isOfTheReader)].sort((a, b) => a.first - b.first)
  const ask = mainAsk(given, open(questions))
  if (!ask) return
  const at = ask.sentence.place
  if (metrics.has(ask)) return yield { at, grade, message: 'metric' }
  const missing = missingOf(ask)
  // In mail that is no conversation, an ask is a side remark, which an editor may well let stand.
  const isSure = ASKING.includes(message.type) || isRepeated(message, missing)
  const data = { missing: inWords(missing) }
  if (isSure) yield { at, grade: isRepeated(message, missing) ? 'grave' : grade, data }
  else yield { at, grade, confidence: 'possible', message: 'aside', data }
}

const inWords = (names: readonly string[]): string => `${names.slice(0, -1).join(', ')} and ${names.at(-1)}`

export const openLoopAsk = defineRule({
  id: OWN,
  since: '0.2.0',
  principle: 'Ask for feedback with the loop closed: why, how long, what happens with it, what happened last time.',
  why: 'Feedback is a gift of time, and people give it where they see it used: say what you did with the last answers, and why, also where the answer was no. An ask that names neither reason nor result is a form to be filled in; listening is a part that a company plays by answering.',
  grades: { low: 'info', usual: 'info', grave: 'warn' },
  recommended: ['grave'],
  confidence: 'likely',
  messages: {
    default: '"{quote}" asks without saying {missing}. Add two of these.',
    aside: 'Is "{quote}" meant as a request? It does not say {missing}. Add two of these, or leave it out.',
    metric: '"{quote}" asks for a score that you want. Ask what went well or badly, and say what you do with it.',
  },
  help: {
    default: '"Two questions, one minute. We decide on 10 May and tell you here."',
    metric: '"One click: good or bad. Ana reads every comment."',
  },
  types: [...ASKING, 'marketing', 'transactional', 'upgrade', 'notice', 'inactivity'],
  metadata: {
    reads: ['type', 'prior_feedback_asks'],
    without: 'Nobody says whether the reader was asked before: findings are info.',
  },
  exemptions: [
    'Two of four: what it is for, how long it takes, what happens with it or who reads it, what came of it last time.',
    'One-click questions below an article: "was this helpful?"',
    'Outside feedback, lifecycle, newsletters and answers: wishes that give the reader no task, "we welcome your feedback".',
    'A line that only names the address: "Comments? Write to ana@orla.example."',
    'Forms that ask for facts, and opinions that go to others than the sender.',
    'In answers to somebody, "let me know what you think": the conversation goes on.',
    'Aims that fit every survey, such as "to improve our service", are no purpose.',
  ],
  objection: 'A short ask is a kindness too. One line holds two of the four: "Two questions; Ana reads every answer."',
  yieldsTo: ['relationship/initiative-left'],
  examples: {
    flags: [
      { type: 'feedback', text: "«We'd love your feedback!»\n\n[Take survey](https://orla.example/s)", grade: 'usual' },
      { type: 'newsletter', text: '«Tell us what you think.»', grade: 'low' },
      { type: 'feedback', text: 'Your opinion matters. «Please complete this short survey.»' },
      { type: 'feedback', text: '«Please complete this short survey.»', metadata: { prior_feedback_asks: 2 }, grade: 'grave' },
      { type: 'support-reply', text: 'The lamp is on its way. How did we do? «Rate us.»' },
      { type: 'feedback', text: '«Help us improve by sharing your thoughts.»' },
      { type: 'feedback', text: '«Please give us a 10; anything less counts as a fail.»' },
      { type: 'newsletter', text: '«Help us reach 10,000 reviews!»' },
      { type: 'newsletter', text: '«Vote for us as Bank of the Year.»' },
      { type: 'newsletter', text: '«A few warm words on the forum would mean a lot to our crew.»' },
      { type: 'newsletter', text: '«Put a tick next to our name.»' },
      { type: 'newsletter', text: 'Got ideas? «Drop them in our suggestion box.»' },
      { type: 'feedback', text: '«We are all ears.»' },
      { type: 'feedback', text: '«Five little stars would make our whole week.»' },
      { type: 'feedback', text: '«On a scale of zero to ten …»' },
    ],
    passes: [
      {
        type: 'feedback',
        text: 'Two questions, one minute: should we keep Saturday hours? We decide on 10 May and will tell you here. [Take the survey](https://orla.example/s)',
      },
      { type: 'feedback', text: 'Last year 312 of you asked for refunds by card; since March they are. What next? (3 min)' },
      { type: 'newsletter', text: 'The harbour opens on Monday.\n\nComments? Send us your feedback: ana@orla.example' },
      { type: 'newsletter', text: 'The harbour opens on Monday.\n\nAna Berg, editor\nGot suggestions? Email me: ana@orla.example' },
      { type: 'feedback', text: "Quick question: how did you like the tour? I'd love to hear what to mend. I read every answer." },
      { type: 'newsletter', text: 'Was this article helpful? Yes / No' },
      { type: 'support-reply', text: 'How did we do? One click; Ana reads every comment and answers within 2 days.' },
      { type: 'newsletter', text: 'You asked for an export. It is live.' },
      { type: 'support-reply', text: 'Reply with a time that suits you.' },
      { type: 'lifecycle', text: 'Leave a review (optional) for other buyers: honest, good or bad; we publish all.' },
      { type: 'marketing', text: 'The beta is open. We welcome your feedback.' },
      { type: 'lifecycle', text: 'Complete the form with your bank details, and the first rent is due on Monday.' },
      { type: 'newsletter', text: 'Our prices follow the market, and we rate corporate users by size.' },
      { type: 'lifecycle', text: 'Rate of exchange: 1.08.' },
      { type: 'newsletter', text: 'The critics rate the second season higher than the first.' },
      { type: 'newsletter', text: 'We asked forty growers how they prune, and answer three of your questions.' },
      { type: 'lifecycle', text: 'Complete the questionnaire about your health before Tuesday.' },
      { type: 'lifecycle', text: 'Your customers can leave a review on your page.' },
      { type: 'support-reply', text: 'Try the other cable and let me know what you think.' },
      { type: 'newsletter', text: 'The council asks about the tram. Fill in its survey.' },
      { type: 'newsletter', text: 'How did we do it? With two boats and a crane.' },
      { type: 'support-reply', text: 'Tell us your size and we send another pair.' },
    ],
    beyond: [{ type: 'feedback', text: 'Imagine you ran this app for a day: what would you do? Write it below.' }],
  },
  check: { message: find },
})
