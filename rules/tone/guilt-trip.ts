import { type Analysis, actorOf, apartFrom, defineRule, inReadingOrder, ownPhrases, type PhraseMatch, type Sentence } from '#rule'

const OWN = 'tone/guilt-trip'
/** Faces and signs that weep. */
const SAD = /[😢😭😥😓😔😞😟😿🥺🥹☹💔🙁😪😩🥀]|:'?\(|:'-\(/u

export const guiltTrip = defineRule({
  id: OWN,
  since: '0.1.0',
  principle: 'Do not make the reader responsible for your feelings.',
  why: 'How much of a tie there is each side judges for itself, and nobody signed up for one with a toothbrush. A reader who stopped opening, buying or giving has done nothing to anyone; a mail that sulks, weeps or sends the mascot to weep tells him otherwise, and he leaves for good.',
  grades: { low: 'info', usual: 'info' },
  recommended: [],
  confidence: 'likely',
  messages: {
    default: '"{quote}" asks the reader to feel guilty. Say what stays, what ends and what the choices are.',
    longing: '"{quote}" speaks of your feelings. What would the reader gain by coming back? Say that.',
  },
  help: { default: '"This is the last letter unless you press Keep. You can also pause it."' },
  types: ['marketing', 'lifecycle', 'inactivity', 'feedback', 'notice', 'other'],
  metadata: { reads: [], without: '' },
  exemptions: [
    'Manners: "sorry to see you go", "we will miss you" of an employee or a shop that closes.',
    'An appointment, a call or a visit that was missed.',
    'A charity that tells of a need, and grief that is not laid to an absence of the reader.',
    'Newsletters, receipts and answers: nobody has stayed away.',
    'Grief in no stock phrase, in mail of more than 300 words, or, unless the whole mail is about inactivity, where no absence is told in the three sentences before it or the two after.',
    'What is given or shown without a word, things that readers do not love, and news that they may tell their own people.',
    'What is said in quotation marks, and the time when something ends: "until this is over".',
  ],
  objection:
    'A light "we miss you" can be charming from a shop that people love; it is reported by `strict` only, unless a face weeps beside it.',
  yieldsTo: ['context/inactivity-presumption'],
  examples: {
    flags: [
      { subject: '«Was it something we said»?', text: 'Your box is paused.', type: 'inactivity', grade: 'usual' },
      { text: '«We miss you» 😢', grade: 'usual' },
      { text: '«We miss you». Here is what is new.', grade: 'low' },
      '«Please don’t break up with us».',
      'You’re «breaking our hearts» by leaving.',
      '«We thought what we had was special».',
      '«Are you ignoring us»?',
      '«Duke the mascot cries» every time you skip a lesson.',
      '«After all we’ve been through, you’d unsubscribe»?',
      'This is our last email, «if that’s really what you want».',
      'We wrote four times. «Silence has a» sound.',
      'Our baristas «have families to feed».',
      'You stopped opening our letters. It «hurts» us.',
      'You closed your plan on Monday. Our bakers «asked what they did wrong».',
      { text: 'Your card was last used in May. Loyalty «only went one way».', type: 'inactivity' },
      { text: 'Your account has been quiet. We «are a little sad».', type: 'inactivity' },
      'Two stars is a «strange way of saying» thank you.',
    ],
    passes: [
      { type: 'inactivity', text: 'I write to ask how you are before anything else.' },
      { text: 'The pumps are free, at the school gate, until this is over.', type: 'notice' },
      { text: 'Marek looks after your shops till it is over. Nobody else will write.', type: 'other' },
      'You haven’t opened our mail since May, so this is the last one unless you click Keep.',
      'We’d like to know why you cancelled; one question.',
      'Your account closes on 3 June.',
      { subject: 'Missed you at the webinar? Here’s the recording.', text: 'It runs for 38 minutes.' },
      'We missed your call at 10:14 and will ring back today.',
      'Sorry to see you go. Your data is kept 30 days.',
      '“Missing you”: six postcards about distance.',
      { text: 'You ended your plan on Monday. We are sad to see you go.', type: 'lifecycle' },
      'Sorry we missed you this morning; the parcel is with your neighbour.',
      'Do not leave the oven on overnight.',
      { text: 'The dye stays in. Wear a shirt you don’t love any more.', type: 'lifecycle' },
      { text: 'If a seam opens, we send you another tent without a word.', type: 'notice' },
      'Three dancers tell the whole tale without a word.',
      { text: 'The old rabbit died on Sunday. You may want to tell your son at home.', type: 'notice' },
      'After 40 years the shop closes on 31 May. It breaks our hearts.',
      'Your channel has been quiet since you left the team.',
      'Last winter 31 people slept in our 28 beds.',
      'You closed your plan on Monday. If your knee hurts, ring us.',
      'You closed your plan on Monday. The lift was open, and nobody was hurt.',
      { text: 'Your card was last used in May. The route now goes one way around the square.', type: 'inactivity' },
      'The driver waited at the door for five minutes.',
      { text: 'Your account has been quiet. New on the shelf: a bitter lemon tea.', type: 'inactivity' },
      { text: 'Your card was last used in May. Crushed ice comes in bags now, and a balm for painful heels.', type: 'inactivity' },
      { text: 'On Friday the choir sings *What Did We Do Wrong*.', type: 'newsletter' },
    ],
    beyond: [
      'Every open keeps a small team going. Yours didn’t come this month.',
      'We set a place for you at the table. It’s still empty.',
    ],
  },
  check: {
    *message(message) {
      const said = ownPhrases(message, `${OWN}#phrase`).filter((match) => !isTime(match))
      const titles = new Set(said.filter(isTitle).map(({ text }) => text.toLowerCase()))
      const strong = said.filter(({ text }) => !titles.has(text.toLowerCase()))
      const felt = apartFrom(griefs(message), strong)
      for (const { at } of [...strong, ...felt]) yield { at }
      for (const { at, sentence } of apartFrom(longings(message), strong))
        yield isTearful(sentence) ? { at } : { at, grade: 'low', message: 'longing' }
    },
  },
})

/** In a short mail, pain of the sender, of its people, animals and things, near an absence of the reader; work that was given, right beside one. */
function griefs(message: Analysis): readonly PhraseMatch[] {
  if (message.proseWordCount > LONG) return []
  const absences = new Map(message.phrases(`${OWN}#absence`).map((absence) => [absence.sentence, absence]))
  const isBeside = (match: PhraseMatch) => message.around(match.sentence, 1, 1).some((near) => isApart(absences.get(near), match))
  const isAway = ({ sentence }: PhraseMatch) =>
    message.type === 'inactivity' || message.around(sentence, 3, 2).some((near) => absences.has(near))
  const found = [
    ...apartFrom(ownPhrases(message, `${OWN}#grief`), message.phrases(`${OWN}#plain`)).filter(isAway),
    ...ownPhrases(message, `${OWN}#effort`).filter(isBeside),
  ]
  const weighed = ownPhrases(message, `${OWN}#return`).filter(isAway)
  return inReadingOrder([...found.filter(({ sentence }) => !isOfReader(sentence)), ...weighed].filter((match) => !isSupposed(match)))
}

/** A longer mail tells of many things. */
const LONG = 300

/** Whether the reader is the subject; "your trainer" is somebody else. */
const isOfReader = (sentence: Sentence): boolean => actorOf(sentence) === 'you' && sentence.word(sentence.first) !== 'your'

/** Whether it is only supposed, or denied. */
const isSupposed = ({ sentence, at }: PhraseMatch): boolean => SUPPOSED.test(at.block.text.slice(sentence.startOffset, at.start))
const SUPPOSED = /\b(?:if|when|can|could)\b|(?:\b(?:nobody|no one|not|never)|n['’]t)(?: \S+)? $/i

/** Whether it is said in other words than those that tell of the absence. */
function isApart(absence: PhraseMatch | undefined, { first, last }: PhraseMatch): boolean {
  return absence !== undefined && (absence.last < first || absence.first > last)
}

/** Whether it only says how long: "until this is over". */
const isTime = ({ sentence, first, text }: PhraseMatch): boolean =>
  / over$/i.test(text) && first > sentence.first && /^(?:until|till|when|once|after|before|while|if)$/.test(sentence.word(first - 1))

/** Whether each longer word has its capital, outside the subject: the name of a song, a show or a book. */
const isTitle = ({ sentence, text }: PhraseMatch): boolean =>
  sentence.zone !== 'subject' && text !== text.toUpperCase() && !/(?:^|\s)\p{Ll}\S{3}/u.test(text) && /\S\s+\p{Lu}\S{2}/u.test(text)

/** Whether a face weeps in a sentence, or right after it. */
const isTearful = ({ block, startOffset, endOffset }: Sentence): boolean => SAD.test(block.text.slice(startOffset, endOffset + 8))

/** What is only longing, and speaks of no appointment. */
const longings = (message: Analysis): readonly PhraseMatch[] =>
  apartFrom(ownPhrases(message, `${OWN}#longing`), message.phrases(`${OWN}#plain`))
