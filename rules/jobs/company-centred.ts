import { type Actor, type Analysis, actorOf, actorsOf, defineRule, holds, type Place, type Sentence, WORD } from '#rule'

const [LOTS, MOST] = [0.5, 0.6]
const RATIO = 0.58
const [SHOWN_RUN, LONG_RUN] = [3, 4]
/** A run is what the mail is about only where the company acts in a fair share of the rest as well. */
const FAIR = 0.25
const PROSE = ['p1', 'body', 'closing'] as const

/** A whole mail around a few sentences, so that there is enough of it to count. */
const mail = (text: string) =>
  `${text}\n\nThe kettle stood on the old iron stove in the back of the shop while rain ran down the windows for the whole of that long grey afternoon, and the tall clock above the door struck four, then five, then six, slowly and without anybody in the narrow room taking much notice of it at all, which is how afternoons in November generally go in towns by the sea.`

export const companyCentred = defineRule({
  id: 'jobs/company-centred',
  since: '0.1.0',
  principle: 'If the company acts in most sentences, the mail is about the company.',
  why: 'Readers look for themselves: what changes for them, what they can do. Their interests come first. A mail that goes from "we" to "we" shows a company looking at itself. Counted are grammatical subjects, not pronouns: "we" that hands something to "you" is no fault.',
  grades: { low: 'info', usual: 'info' },
  recommended: ['usual'],
  confidence: 'likely',
  messages: { default: 'The company is the subject in {k} of {n} clauses. What is the reader trying to do?' },
  help: { default: 'Turn "we added X" into "you can X"; leave out what changes nothing.' },
  types: ['marketing', 'newsletter', 'lifecycle', 'upgrade'],
  metadata: { reads: [], without: '' },
  exemptions: [
    'Incidents, breaches, support replies and notices, and mail whose subject names a failure: there "we did" is what the reader wants to hear.',
    'A few sentences about the company in a long mail about much else.',
    'Short mail: under 55 words the shares say little.',
    '"We all", "let us", "both of us", and what a club does with its readers, as "we meet at seven": the reader is among them.',
    'A person who writes as "I".',
    'A section headed "From the founder": reported by `strict` only.',
  ],
  objection: 'A founder’s letter or a yearly report is about the company by design. Then say at its head why the reader may care.',
  yieldsTo: [],
  options: {
    minimumWords: { type: 'number', default: 55, minimum: 20, description: 'Mails with fewer words of running text are not counted.' },
  },
  examples: {
    flags: [
      {
        text: mail('«We started in a garage. We believed in better tea. We now ship to 30 countries. We never stopped dreaming.»'),
        grade: 'usual',
      },
      mail('«Our mission is clarity. Our team is world-wide. Our platform sets the standard. Our vision is bigger.»'),
      mail('«We redesigned our site. We rewrote our app. We moved our office. We hired a new CEO.»'),
      mail('«At Orla we are passionate about sleep. We research sleep. We breathe sleep.»'),
      mail('We listened, we learned, we built, we tested, we shipped.'),
      mail('«Our growth this year was record-breaking. Our revenue doubled. We opened in Lisbon. We won two awards.»'),
      mail('«We want to tell you our story. We want to explain our values. We want to share our roadmap.»'),
      mail("«Orla was named a leader. Orla has expanded. Orla's founders spoke in Oslo. Orla continues to invest.»"),
      mail('«The team met in May. The team chose a direction. The product group followed. The board approved.»'),
      mail("«Engineering delivered a new core. Design gave it a face. Marketing found the words. Sales can't wait.»"),
    ],
    passes: [
      { text: mail('We made a mistake. We charged you twice. We refunded both on Monday. We are sorry.'), type: 'incident' },
      mail('We will ship on Friday, and you will get a tracking link.'),
      mail('Your plan renews on 3 May. We will send a receipt.'),
      'We moved. We painted. We opened a second door. We like the light there.',
      mail("We've moved your data. You don't need to do anything."),
      mail('We all forget a birthday now and then. We all mean to write. We all put it off. We all regret it.'),
      mail('We meet at seven. We read “Emma”, chapter two. Then we talk about it. Bring a chair.'),
      mail('We sing in the old barn on Monday. We rehearse Bach until nine. We eat together afterwards. All voices are welcome.'),
      { text: mail('I checked the log. I found the fault. I refunded the fee. I closed the case.'), type: 'support-reply' },
    ],
    beyond: [],
  },
  check: {
    *message(message, { options }) {
      if (message.proseWordCount < options.minimumWords || isOnFailure(message)) return
      const sentences = message.in(...PROSE).filter(({ block, wordCount }) => wordCount > 2 && block.kind !== 'heading')
      const acting = sentences.map(actors)
      const clauses = acting.flat()
      const k = clauses.filter((actor) => actor === 'us').length
      const share = k / Math.max(1, clauses.length)
      const run = longestRun(sentences, acting)
      const isLong = run.clauses >= LONG_RUN && run.first < sentences.length / 2 && share >= FAIR
      if (!(share >= LOTS && ratio(sentences) >= RATIO) && !isLong) return
      const at = run.clauses >= SHOWN_RUN ? place(sentences[run.first]!, sentences[run.last]!) : opening(message)
      if (at) yield { at, grade: share >= MOST && !isLetter(message, at) ? 'usual' : 'low', data: { k, n: clauses.length } }
    },
  },
})

/** Whether the subject names a failure: then what "we did" is the news. */
const isOnFailure = (message: Analysis): boolean => message.in('subject').some((sentence) => holds(message, sentence, 'fail'))

/** "We all" and what people do together have the reader among them; "I" is a person who writes, not the company. */
function actors(sentence: Sentence): readonly Actor[] {
  const found = actorsOf(sentence)
  if (TOGETHER.some((habit) => habit.test(sentence.text))) return found.map((actor) => (actor === 'us' ? 'you' : actor))
  if (found[0] === 'us' && /^(?:[\w’']+,? ){0,3}I\b/.test(sentence.text)) return ['other', ...found.slice(1)]
  return found[0] === 'us' && /^(?:\w+ )?we (?:all|both)\b/i.test(sentence.text) ? ['you', ...found.slice(1)] : found
}

/** What a club does with its readers, in the present: "we meet at seven", "we read 'Emma'", "then we talk about it". */
const TOGETHER = [
  /\b[Ww]e (?:will |then )?(?:meet|gather|talk|chat|sing|dance|walk|hike|eat|sit) (?:in|on|at|about|together|outside|until|there|here|afterwards)\b/,
  /\b[Ww]e (?:will |then )?(?:read|discuss|watch|sing|play|rehearse) (?:on\b|together\b|aloud\b|chapters?\b|[“‘"'«*_A-Z])/,
  /\b[Ww]e (?:will |then )?(?:meet|talk|sing|dance|walk|eat)[.;,!?]/,
]

/** How much of what is said of "us" and "you" is said of us; a command speaks of the reader. */
function ratio(sentences: readonly Sentence[]): number {
  let [us, you] = [0, 0]
  for (const sentence of sentences) {
    for (let at = sentence.first; at < sentence.end; at++) {
      const word = sentence.word(at)
      if (/^(?:we|us|our|ours)$/.test(word) || sentence.words.is(at, WORD.company)) us++
      else if (/^(?:you|your|yours)$/.test(word) || sentence.words.is(at, WORD.field)) you++
    }
    if (actorOf(sentence) === 'you' && !/^(?:you|your)\b/i.test(sentence.text)) you++
  }
  return us / Math.max(1, us + you)
}

function longestRun(sentences: readonly Sentence[], acting: readonly (readonly Actor[])[]) {
  let best = { clauses: 0, first: 0, last: 0 }
  let open = { clauses: 0, first: 0, last: 0 }
  for (let i = 0; i < sentences.length; i++) {
    if (acting[i]![0] !== 'us') {
      open = { clauses: 0, first: i + 1, last: i + 1 }
      continue
    }
    open = { ...open, clauses: open.clauses + acting[i]!.filter((actor) => actor === 'us').length, last: i }
    if (open.clauses > best.clauses) best = open
  }
  return best
}

function place(first: Sentence, last: Sentence): Place {
  if (first.block === last.block) return { block: first.block, start: first.startOffset, end: last.endOffset }
  return { block: first.block, start: first.startOffset, end: last.endOffset, until: last.block }
}

const opening = (message: Analysis): Place | undefined => message.in('p1', 'body')[0]?.block.place

/** Whether the heading above a place announces a letter from the people of the company. */
function isLetter(message: Analysis, { block }: Place): boolean {
  const heading = message.blocks.slice(0, block.index).findLast(({ kind }) => kind === 'heading')
  return heading !== undefined && /\bfrom (?:the|our) (?:founders?|ceo|director|team|editor)\b/i.test(heading.text)
}
