import {
  type Analysis,
  apartFrom,
  cheersIn,
  type Draft,
  defineRule,
  emojiOf,
  exclaims,
  firstBySentence,
  inReadingOrder,
  isInCapitals,
  isSaidByOthers,
  lastWordOf,
  loudMarksIn,
  ownPhrases,
  type PhraseMatch,
  type Place,
  type Sentence,
  type Suggestion,
  shoutsIn,
  signsIn,
  type TextZone,
  WORD,
} from '#rule'

const OWN = 'tone/hyperbole'
const ZONES: readonly TextZone[] = ['subject', 'preheader', 'greeting', 'p1', 'body', 'cta', 'closing', 'signature']
const PROSE: ReadonlySet<string> = new Set(['p1', 'body', 'closing'])
/** So many terms in a sentence, or in a message, are one too many. */
const [IN_SENTENCE, IN_MESSAGE] = [2, 3]
/** A long message may hold one more for so many words. */
const WORDS_EACH = 100
/** So many words are a call. */
const CALL = 4
/** So many sentences on end that all exclaim. */
const CHEERS = 3
/** With these words a warning opens. */
const SIGNAL = /^(?:warning|caution|attention|important|urgent|danger)!$/i
/** So many emoji: side by side, or anywhere in a subject. */
const SIGNS = 3

export const hyperbole = defineRule({
  id: OWN,
  since: '0.1.0',
  principle: 'Claims that an adult would not say aloud cost you belief.',
  why: 'People want a job done and a good experience of it; bombarding them with the biggest words shows a company in love with itself. The second superlative halves the first, marks and capitals raise the voice where a number or an example would have made the point.',
  grades: { low: 'info', usual: 'info' },
  recommended: ['usual'],
  confidence: 'likely',
  messages: {
    default: '"{quote}" piles up superlatives ({n} in the message). Keep the one that you can prove, with a number or an example.',
    claim: '"{quote}" claims more than readers believe. What would they notice? Say that.',
    stretch: 'Does "{quote}" claim more than readers believe? Say what they would notice.',
    marks: '"{quote}": doubled marks raise the voice. One is enough.',
    cheers: '{n} sentences on end exclaim here. Keep the mark for the one that has news.',
    capitals: '"{quote}" is set in capitals, which reads as shouting.',
    emoji: '{n} emoji stand here. One says as much.',
    incident: '"{quote}" exclaims in news of a failure, where readers look for calm. A full stop does.',
  },
  help: {
    default: 'A number, an example, or nothing: "It boils a litre in 90 seconds."',
    marks: 'One mark at most, or a full stop.',
    cheers: 'Full stops, and one exclamation mark where the news is.',
    capitals: 'Small letters; the words carry it: "Our sale starts on Monday."',
    emoji: 'One sign, or none.',
    incident: 'A full stop: "Search was down from 9:10 to 9:40."',
  },
  types: ['marketing', 'newsletter', 'lifecycle', 'inactivity', 'upgrade', 'feedback', 'incident', 'breach', 'other'],
  metadata: { reads: ['type'], without: 'The type is inferred; in news of an incident or a breach a single mark in the subject counts.' },
  exemptions: [
    'One superlative, or one with a number: "an incredible 41 %".',
    'Names: "Amazing Grace", "the Ultimate plan".',
    'Acronyms: "VAT, IBAN and SEPA".',
    'Two words of "never", "everything" and the like in what a reader must do or pay, beside a number, in what we do, or in a letter of many things.',
    'Single exclamation marks, and what others say in quotation marks.',
  ],
  objection:
    'Enthusiasm sells, and some brands are loud by nature. `voice.allow` takes the words that are yours; the proof beside them still sells better.',
  yieldsTo: ['candor/misleading-subject', 'tone/false-urgency', 'jobs/self-praise'],
  examples: {
    flags: [
      { text: 'This «revolutionary, game-changing pan is insane».', grade: 'usual' },
      { subject: '«OUR BIGGEST SALE EVER IS HERE»', text: 'It runs until Sunday.', grade: 'usual' },
      'You «won’t BELIEVE these» «prices!!!»',
      'Prepare to have your mind blown by the ultimate, jaw-dropping update.',
      'Unbeatable. «Unbelievable». «Unmissable».',
      '«It’s here! It’s new! It’s amazing! You’ll love it!»',
      'A «once-in-a-lifetime, life-changing» webinar.',
      'Experience email «like never before with our incredible» redesign.',
      'Omg omg omg «🎉🎉🎉» it’s «live!!»',
      { text: '«Oops!» Search has been down since 9:10.', type: 'incident', grade: 'low' },
      '«No one who has opened this box has ever been the same».',
      '«Grown men wept» when we showed them the new invoice screen.',
      { subject: 'New 🎈 lamps 🎈 today 🎈', text: 'They hang from Monday.' },
      'Orders leave in a day.\n\n«SHOP THE SALE TODAY»!',
      { text: 'A broom of a «perfection that will never» be matched.', grade: 'low' },
      { text: 'Our soap is «absolutely divine».', grade: 'low' },
      { text: 'With this rake you «never pick up a single» leaf.', grade: 'low' },
      { text: 'You’ll «wonder how you ever ironed without» it.', grade: 'low' },
    ],
    passes: [
      { type: 'marketing', text: 'Just the perfect shelf for a kitchen. It has room for jars that nobody ever labelled.' },
      { type: 'marketing', text: 'Anything you never wore comes back to the shop.' },
      'Sale ends Sunday!',
      'Thanks, and see you on Friday!',
      'The ultimate deadline is 3 May.',
      'Amazing Grace, sung by the choir, 19:00.',
      { subject: 'VAT, IBAN and SEPA explained', text: 'Three short pages.' },
      'An incredible 41 % of parcels came back; here is why.',
      'Ultimate plan: €20.',
      'You never have to empty a single drawer: the frame lifts out.',
      'The dance group meets in Paradise Row, and everything is free.',
      { type: 'newsletter', text: 'Crush two bananas for everyone at the table. A foal was born, and every child may name it.' },
      { type: 'marketing', text: 'It is so tall that it should stand in a corner.' },
      'The best time to plant any rose is November, and you never prune it in the first year.',
      'The lamp is stunning in the evening. It costs £40.',
      '“Amazing, incredible, unbelievable!!!” wrote a reader in Hull.',
      { subject: 'TXT, ODT, RTF: which one?', text: 'A table of three.' },
      { subject: 'NASA, ESA and JAXA on one map', text: 'It is in the shop.' },
      { text: 'Search is back since 9:40. Thanks for waiting.', type: 'incident' },
    ],
    beyond: ['Your kitchen will divide history into before and after this spoon.', 'Saturdays were invented for this sofa.'],
  },
  check: {
    *message(message) {
      yield* loudMarks(message)
      yield* capitals(message)
      yield* emoji(message)
      if (message.type === 'incident' || message.type === 'breach') yield* cheersInTrouble(message)
      else {
        yield* superlatives(message)
        yield* cheers(message)
      }
    },
  },
})

/** Claims, and the sentences whose terms are too many; the first lone term of a message is left to the writer. */
function* superlatives(message: Analysis): Iterable<Draft> {
  const plain = message.phrases(`${OWN}#plain`)
  const claims = apartFrom(ownPhrases(message, `${OWN}#claim`, ZONES), plain).filter(({ sentence }) => !isReported(sentence))
  const terms = apartFrom(apartFrom(ownPhrases(message, `${OWN}#term`, ZONES), plain), claims).filter(
    ({ first, last, sentence }) => !isName(sentence, first) && !isName(sentence, last) && !isReported(sentence),
  )
  const isClaim = new Set(claims.map(({ first }) => first))
  const places = new Map<Sentence, { first: number; last: number; terms: number; claims: number }>()
  for (const { sentence, first, last } of inReadingOrder([...claims, ...terms])) {
    const before = places.get(sentence) ?? { first, last, terms: 0, claims: 0 }
    places.set(sentence, {
      ...before,
      last: Math.max(before.last, last),
      terms: before.terms + 1,
      claims: before.claims + Number(isClaim.has(first)),
    })
  }
  const n = terms.length + claims.length
  const many = Math.max(IN_MESSAGE, message.proseWordCount / WORDS_EACH)
  let lone = 0
  for (const [sentence, { first, last, terms: here, claims: claimed }] of places) {
    const at = sentence.range(first, last)
    if (here >= IN_SENTENCE) yield { at, data: { n } }
    else if (claimed > 0) yield { at, grade: 'low', message: 'claim' }
    else if (n >= many && ++lone > 1) yield { at, data: { n } }
  }
  const told = [...places].filter(([, place]) => place.claims > 0 || place.terms >= IN_SENTENCE)
  yield* overreach(message, plain, new Set(told.map(([sentence]) => sentence)))
}

/** Claims by their build, and sentences in which two weak signs of one stand together. */
function* overreach(message: Analysis, plain: readonly PhraseMatch[], told: ReadonlySet<Sentence>): Iterable<Draft> {
  if (!SELLS.has(message.type) || message.proseWordCount > LONG) return
  const found = (list: string) =>
    apartFrom(ownPhrases(message, `${OWN}#${list}`, ZONES), plain).filter(
      ({ sentence, first }) => !told.has(sentence) && !sentence.isQuestion && !isReported(sentence) && !isName(sentence, first),
    )
  const [things, times, degrees, awe] = [found('things'), found('times'), found('degrees'), found('awe')]
  const high = [...awe, ...found('term')]
  const claims = [
    ...found('reach'),
    ...pairsOf(high, found('utterly'), 1),
    ...[...pairsOf(awe, high, BESIDE), ...pairsOf(high, [...things, ...times, ...degrees], BESIDE)].filter(isAloft),
    ...[...pairsOf(things, [...times, ...degrees], BESIDE), ...pairsOf(times, degrees, BESIDE)].filter(
      (pair) => isAloft(pair) && isOfReader(pair),
    ),
  ]
  for (const [sentence, { first, last }] of firstBySentence(inReadingOrder(claims)))
    yield { at: sentence.range(first, last), grade: 'low', confidence: 'possible', message: 'stretch' }
}

type Words = Pick<PhraseMatch, 'sentence' | 'first' | 'last'>

/** Two signs of a sentence, so many words apart at most, as one place. */
const pairsOf = (some: readonly Words[], others: readonly Words[], words: number): Words[] =>
  some.flatMap(({ sentence, first, last }) =>
    others
      .filter((other) => other.sentence === sentence && (isAfter(other.first, last, words) || isAfter(first, other.last, words)))
      .map((other) => ({ sentence, first: Math.min(first, other.first), last: Math.max(last, other.last) })),
  )
const isAfter = (later: number, earlier: number, words: number): boolean => later > earlier && later <= earlier + words

/** So few words lie between two signs. */
const BESIDE = 8
/** A letter of more words tells of many things, in many voices. */
const LONG = 300
const SELLS: ReadonlySet<string> = new Set(['marketing', 'newsletter', 'lifecycle', 'inactivity', 'upgrade', 'feedback'])

/** Whether a sentence says nothing as plain as a number, a duty or what the sender does. */
const isAloft = ({ sentence }: Words): boolean => !PLAIN.test(sentence.text)
const PLAIN = /\b(?:we|our|us|i|my|if|pay|charged?|cancel|share|cost|need|have to|has to|had to|must|should|click|tap)\b|\d/i
const isOfReader = ({ sentence }: Words): boolean => /\b(?:you|your|this|it)\b/i.test(sentence.text)

/** A word with a capital inside a sentence is part of a name; where all are capitals they only shout. */
function isName(sentence: Sentence, at: number): boolean {
  return sentence.zone !== 'subject' && sentence.words.is(at, WORD.capitalised) && !sentence.words.is(at, WORD.first | WORD.capitals)
}

/** "…, says Ida": praise that somebody else gives. */
const isReported = ({ text }: Sentence): boolean => /[,:;] (?:says?|said|writes?|wrote) \p{L}/u.test(text)

function* loudMarks(message: Analysis): Iterable<Draft> {
  for (const sentence of message.in(...ZONES)) {
    for (const { at, calmer } of loudMarksIn(sentence))
      yield { at, message: 'marks', suggestions: [{ message: 'One mark.', text: calmer, isSafe: true }] }
  }
}

function* cheers(message: Analysis): Iterable<Draft> {
  for (const block of message.blocks)
    if (PROSE.has(block.zone)) for (const run of cheersIn(block)) if (run.length >= CHEERS) yield cheersOf(block, run)
}

function cheersOf(block: Place['block'], run: readonly Sentence[]): Draft {
  const at = { block, start: run[0]!.startOffset, end: run.at(-1)!.endOffset }
  const last = run.at(-1)!.startOffset - at.start
  const text = block.text.slice(at.start, at.end)
  const calmer = text.slice(0, last).replace(/!(?=["'”’)]*\s)/g, '.') + text.slice(last)
  return { at, message: 'cheers', data: { n: run.length }, suggestions: [{ message: 'One exclamation.', text: calmer }] }
}

/** Exclamation marks in the subject of bad news, and calls such as "Oops!" and "Good news!" above it. */
function* cheersInTrouble(message: Analysis): Iterable<Draft> {
  for (const sentence of spoken(message, ['subject', 'p1'])) {
    const { text, zone, wordCount } = sentence
    if (!/[^!]!$/.test(text) || SIGNAL.test(text) || (zone === 'p1' && wordCount > CALL)) continue
    yield { at: lastWordOf(sentence), grade: 'low', message: 'incident' }
  }
}

function* capitals(message: Analysis): Iterable<Draft> {
  for (const block of message.blocks) {
    const isAbove = block.zone === 'subject' || block.zone === 'preheader'
    if (isAbove && isInCapitals(block.text)) yield { at: block.place, message: 'capitals' }
  }
  for (const sentence of spoken(message, ['p1', 'body', 'closing'])) {
    if (exclaims(sentence)) for (const at of shoutsIn(sentence)) yield { at, message: 'capitals' }
  }
}

function* emoji(message: Analysis): Iterable<Draft> {
  for (const block of message.blocks) {
    const isSubject = block.zone === 'subject'
    if (!isSubject && !PROSE.has(block.zone)) continue
    for (const { at, count } of signsIn(block, isSubject)) {
      if (count < SIGNS) continue
      yield { at, message: 'emoji', data: { n: count }, suggestions: isSubject ? [] : oneSign(block.text.slice(at.start, at.end)) }
    }
  }
}

/** The first of some signs; safe where the others are the same. */
function oneSign(signs: string): readonly Suggestion[] {
  const [first = '', ...others] = emojiOf(signs)
  return [{ message: 'One sign.', text: first, ...(others.every((sign) => sign === first) && { isSafe: true }) }]
}

/** Sentences that are the company's own words. */
const spoken = (message: Analysis, zones: readonly TextZone[]): readonly Sentence[] =>
  message.in(...zones).filter((sentence) => !isSaidByOthers(sentence))
