import {
  type Analysis,
  apartFrom,
  closeTo,
  type Draft,
  defineRule,
  firstBySentence,
  holds,
  inReadingOrder,
  ownPhrases,
  type PhraseMatch,
  type Sentence,
  type TextZone,
  WORD,
} from '#rule'

const ID = 'candor/agentless-failure'
const ZONES: readonly TextZone[] = ['p1', 'body', 'closing']
/** Lists of clauses in which nobody acts. */
const CLAUSES = ['happened', 'done', 'tool']
/** The same for mail about a failure, where words that may be nobody's fault are one. */
const CLAUSES_OF_FAILURES = [...CLAUSES, 'loose']
const US = /^(?:we|us|our|ours|i|my|me)$/
/** A failure that is only supposed, asked for … */
const SUPPOSED = /^(?:if|should|unless|whether|whenever|until|nothing)$/
const POSSIBLE = /\b(?:can|could|may|might|will|would|must) (?!have\b)/
/** … or denied, in front of its words; in them they are the failure: "never went out". */
const DENIED = /^(?:no|none|nobody|neither|never|without)$/

/** Failures that nobody has done, in a message in which nobody owns up either and nobody says that the cause is unknown. */
function* find(message: Analysis): Iterable<Draft> {
  const { envelope } = message.message
  if (envelope['incident.cause']?.value === 'unknown') return
  if ((['owned', 'unknown'] as const).some((list) => phrases(message, list).length > 0)) return
  const isForeign = /^(?:vendor|external)$/.test(envelope['incident.cause']?.value ?? '')
  const grade = isForeign ? 'low' : 'usual'
  for (const match of failuresIn(message)) yield { at: match.at, grade, ...(isForeign && { message: 'foreign' }) }
}

const phrases = (message: Analysis, list: string): readonly PhraseMatch[] => ownPhrases(message, `${ID}#${list}`, ZONES)

/** A key that somebody found where its owner had left it open: "one of your keys was leaked", in a repository. */
const isOfReader = (message: Analysis, { sentence }: Clause): boolean =>
  READERS_KEY.test(sentence.text) && message.in('subject', ...ZONES).some(({ text }) => OPEN_PLACE.test(text))
const READERS_KEY = /\byour (?:\w+ ){0,2}(?:keys?|tokens?|secrets?|credentials)\b/i
const OPEN_PLACE = /\b(?:public|your) (?:\w+ )?(?:repositor(?:y|ies)|repos?|commits?|gists?|pastes?)\b/i

/** Failures in words that say so, or else verbs in the passive with a sign of one beside them. */
function failuresIn(message: Analysis): Draft[] {
  const actors = lastBySentence(apartFrom(phrases(message, 'agent'), phrases(message, 'thing')))
  const isDoneByNobody = ({ sentence, first }: Clause): boolean => (actors.get(sentence)?.first ?? -1) <= first
  const clauses = (isAboutFailure(message) ? CLAUSES_OF_FAILURES : CLAUSES).flatMap((list) => phrases(message, list)).map(clauseOf)
  const causes = phrases(message, 'cause').map(({ sentence, first, last }) => ({ sentence, first, last, core: first }))
  const named = placesOf(message, [...clauses.filter(isDoneByNobody), ...causes])
  return named.length > 0 ? named : placesOf(message, suffered(message).filter(isDoneByNobody))
}

/** One a sentence, in reading order, so that the first is the place of the finding; none that spared the reader: "your details were not passed on". */
function placesOf(message: Analysis, clauses: readonly Clause[]): Draft[] {
  const places = apartFrom(inReadingOrder(clauses), phrases(message, 'spared'))
    .filter((clause) => !isSupposed(clause) && !isOurs(clause) && !isRelative(clause) && !isSpelledOut(clause) && !isHistory(clause))
    .sort((a, b) => b.first - a.first)
  return inReadingOrder(
    [...lastBySentence(places).values()].filter(
      (clause) =>
        !isOfReader(message, clause) &&
        !isOutside(message, clause.sentence) &&
        !isTold(message, clause) &&
        !isOwned(message, clause.sentence),
    ),
  ).map(({ sentence, first, last }) => ({ at: sentence.range(first, last) }))
}

/** Whether the mail is one about a failure: by its type, or as it asks for pardon or makes amends. */
const isAboutFailure = (message: Analysis): boolean =>
  FAILURES.has(message.type) ||
  phrases(message, 'amends').length > 0 ||
  message.in('subject', ...ZONES).some((sentence) => holds(message, sentence, 'apology'))

/** Verbs in the passive, each with a sign beside it that it went amiss; a long report tells in the passive what was done, too. */
function suffered(message: Analysis): Clause[] {
  if (message.proseWordCount > LONG) return []
  const eased = new Set(phrases(message, 'eased').map(({ sentence }) => sentence))
  const amiss = phrases(message, 'amiss').filter(
    ({ sentence }) => !eased.has(sentence) && !someWord(sentence, sentence.first, sentence.end - 1, US),
  )
  const verbs = [...firstBySentence(amiss).keys()]
    .filter((sentence) => FAILURES.has(message.type) || isMended(message, sentence))
    .flatMap(passiveOf)
  return closeTo(verbs, amiss, BESIDE).map(clauseOf)
}

const LONG = 150
const BESIDE = 8

const FAILURES: ReadonlySet<string> = new Set(['incident', 'breach'])

/** Whether pardon is asked for or amends are made within two sentences. */
const isMended = (message: Analysis, sentence: Sentence): boolean =>
  message.around(sentence, 2, 2).some((near) => near !== sentence && (message.has(near, `${ID}#amends`) || holds(message, near, 'apology')))

/** The first verb of a sentence in the passive of the past. */
function passiveOf(sentence: Sentence): Verb[] {
  for (let at = sentence.first; at < sentence.end - 1; at++) {
    if (!BEEN.test(sentence.word(at)) || (at > sentence.first && /^(?:has|have)$/.test(sentence.word(at - 1)))) continue
    for (let last = at + 1; last < sentence.end && last <= at + ADVERBS; last++)
      if (PARTICIPLE.test(sentence.word(last)))
        return SOLD.test(sentence.word(last)) ? [] : [{ sentence, first: beforeHad(sentence, at), last }]
  }
  return []
}

/** The first word of the verb: "had not been" for "been". */
function beforeHad(sentence: Sentence, been: number): number {
  let at = been
  while (at > sentence.first && /^(?:had|not|never)$/.test(sentence.word(at - 1))) at--
  return at
}

const BEEN = /^(?:was|were|been|got)$/
/** Between an auxiliary and its participle stand two words at most. */
const ADVERBS = 3
const PARTICIPLE =
  /^(?:[a-z-]{2,}ed|sent|lost|left|made|given|taken|put|told|held|kept|shown|set|cut|let|paid|sold|read|written|drawn|broken|thrown|chosen|done|built|hung|run|shut|hidden|worn|torn|driven|laid|fed|met|seen|known|understood|overwritten|withdrawn|forgotten|mistaken)$/

/** What a thing was sold as, and for how much, is no failure: "the seat was sold as restricted view". */
const SOLD = /^(?:sold|bought|offered|priced|advertised|discounted|reserved|ordered|rented|auctioned)$/

/** The words that say what failed. */
type Verb = Pick<PhraseMatch, 'sentence' | 'first' | 'last'>

interface Clause {
  readonly sentence: Sentence
  readonly first: number
  readonly last: number
  /** Where the words that say what failed begin. */
  readonly core: number
}

const lastBySentence = <Found extends { readonly sentence: Sentence }>(found: readonly Found[]): ReadonlyMap<Sentence, Found> =>
  new Map(found.map((one) => [one.sentence, one]))

/** From the head of the clause, where its subject stands, to the end of the match. */
function clauseOf({ sentence, first, last }: Verb): Clause {
  let head = first
  while (head > sentence.first && first - head < SUBJECT && !sentence.words.is(head, WORD.afterPause)) head--
  if (head > sentence.first && first - head === SUBJECT) head = afterTime(sentence, head, first)
  return { sentence, first: head, last, core: first }
}

/** Where the subject begins once the time that the clause opens with is over: "to 7:30 on 4 May the gate stayed open". */
function afterTime({ words }: Sentence, head: number, verb: number): number {
  for (let at = verb - 2; at >= head; at--) if (words.is(at, WORD.time)) return at + 1
  return head
}

/** A subject is rarely longer. */
const SUBJECT = 8
/** So far before a clause its condition may stand. */
const CONDITION = 24

/** Whether a condition, a question or a denial governs the clause. */
function isSupposed({ sentence, first, last, core }: Clause): boolean {
  const from = Math.max(sentence.first, first - CONDITION)
  return (
    someWord(sentence, from, last, SUPPOSED) ||
    someWord(sentence, from, core - 1, DENIED) ||
    POSSIBLE.test(sentence.block.text.slice(sentence.words.start[first], sentence.words.end[last]))
  )
}

/** Whether the clause only says which or what: "parcels that were sent back", "what went wrong". */
const isRelative = ({ sentence, core }: Clause): boolean =>
  core > sentence.first && /^(?:that|which|who|what)$/.test(sentence.word(core - 1))

/** Whether a colon goes on to say what it was: "there was a problem: …". */
const isSpelledOut = ({ sentence, core, last }: Clause): boolean =>
  sentence.word(core) === 'there' && /^\s*:/.test(sentence.block.text.slice(sentence.words.end[last]))

/** Whether it is told of another century: "the ledger went missing in the fire of 1887". */
const isHistory = ({ sentence }: Clause): boolean => HISTORY.test(sentence.text)
const HISTORY = /\b(?:in|since|before|after) (?:(?:the )?[a-z]+ (?:of )?)?1[6-9]\d\d\b(?! [a-z]+s\b)/i

/** Whether readers have said it, or brought it about: "you wrote that", "as you asked". */
const isTold = (message: Analysis, { sentence }: Clause): boolean =>
  message.has(sentence, `${ID}#reader`) || (message.type !== 'incident' && message.has(sentence, `${ID}#carried`))

/** Whether the sender stands in the clause itself. */
const isOurs = ({ sentence, first, last }: Clause): boolean =>
  someWord(sentence, first, last, US) || (sentence.word(last + 1) === 'in' && sentence.word(last + 2) === 'our')

function someWord(sentence: Sentence, first: number, last: number, word: RegExp): boolean {
  for (let at = first; at <= last; at++) if (word.test(sentence.word(at))) return true
  return false
}

/** Whether the sender tells of an act of its own within two sentences. */
const isOwned = (message: Analysis, sentence: Sentence): boolean =>
  message.around(sentence, 2, 2).some((near) => message.has(near, `${ID}#acted`) || isExplained(near))

/** Whether it goes on to say what the sender or something of its own did: "…: we loaded the old plan", "because our update". */
const isExplained = ({ text }: Sentence): boolean => EXPLAINED.test(text) || OF_OURS.test(text)
const EXPLAINED =
  /(?:[:;–—]|\b(?:because|since|as|when|after))\s+(?:we|I)\s+(?!are\b|am\b|will\b|have\b|can\b|would\b|do\b|apologi|regret|hope\b|want\b|thank|know\b|understand|notice|learn|find\b|found\b|discover)/
const OF_OURS = /\b(?:because|since) (?:our|my|one of (?:us|our))\b(?! \w+ (?:found|discovered|noticed|learn|detected|identified))/

/** Whether somebody or something from outside stands in the sentence or in the one before. */
const isOutside = (message: Analysis, sentence: Sentence): boolean =>
  message.around(sentence, 1, 0).some((near) => message.has(near, `${ID}#outsider`)) || isDoneByOthers(message, sentence)

/** Whether it goes on to say who else did what: "because the farmers blocked the bridge"; a script or a file is nobody. */
function isDoneByOthers(message: Analysis, sentence: Sentence): boolean {
  const deed = DEED.exec(sentence.text)
  if (!deed) return false
  const start = sentence.startOffset + deed.index
  const end = start + deed[0].length
  return !phrases(message, 'contrivance').some(({ at, sentence: own }) => own === sentence && start <= at.start && at.end <= end)
}
const DEED =
  /(?:[:;–—]|\b(?:because|since|as))\s+(?:the|a|an|some|another|two)\s+(?:(?!was\b|were\b|been\b|is\b|are\b|has\b|have\b|had\b|not\b|never\b|got\b|that\b|which\b)[a-z-]+\s+){1,3}?(?:had\s+)?(?:[a-z-]{2,}ed|put|cut|took|taken|gave|given|broke|broken|threw|hit|bit|sent|made|shut|left|told)\s+(?:(?:up|out|off|down|away|through|into|over)\s+)?(?:the|a|an|it|them|us|our|your|his|her|its|their|all)\b/

export const agentlessFailure = defineRule({
  id: ID,
  since: '0.1.0',
  principle: 'Failures have authors; when it was you, say "we".',
  why: 'After a failure readers look for somebody who owns it and do not want to find out for themselves. "An issue occurred" tells them that nobody does, or that nobody wants to say so; "we deleted" is believed, and so is what follows it.',
  grades: { low: 'info', usual: 'warn' },
  recommended: ['low', 'usual'],
  confidence: 'likely',
  messages: {
    default: '"{quote}" reads as if it had happened by itself. Who did it? If it was you, say "we".',
    foreign: '"{quote}" names nobody. Readers still need to know who puts it right: say who failed, and what you do about it.',
  },
  help: { default: '"We charged 310 accounts twice" for "duplicate charges occurred".' },
  types: ['incident', 'breach', 'support-reply', 'notice', 'transactional'],
  metadata: {
    reads: ['incident.cause', 'type'],
    without: 'The sender is taken for the author unless the text names another. A cause of `vendor` or `external` is reported as info.',
  },
  exemptions: [
    'The message owns it elsewhere: "our mistake", "we had not tested it".',
    'Somebody else did it and is named, or it happened to everybody: the bank, a thief, the storm.',
    'The reader brought it about, or is quoted with it: "as you asked", "you wrote that", "your payment did not arrive".',
    'What is told of, but not said to have failed: "hear what went wrong"; and what readers were spared: "your data was not shared".',
    'Outside mail about a failure what may be nobody’s fault: "your bag was lost".',
    'What went missing and was not in the sender’s keeping, what happened in another century, and what turned or went the wrong way.',
    'The cause is not known yet, and the message says so.',
    'Instructions and conditions: "if an error occurs".',
    'What something was sold as: "the seat was sold as restricted view".',
  ],
  objection: 'Counsel may have fixed this wording. Then switch the rule off for the message, with that reason.',
  yieldsTo: [],
  examples: {
    flags: [
      '«Mistakes were made».',
      '«An issue occurred» with some orders.',
      '«Your data was inadvertently shared».',
      '«Due to a technical glitch», duplicate emails went out.',
      '«An error was encountered» during processing.',
      '«Some accounts were mistakenly charged».',
      '«An incident has been identified».',
      '«Due to unforeseen circumstances» your booking has been cancelled.',
      '«The wrong file was sent» to a number of recipients.',
      '«Duplicate charges appeared» on statements this week.',
      '«The migration left several mailboxes empty».',
      '«Prices displayed on Monday did not reflect» reality.',
      { text: '«Your records were not saved» on Sunday.', type: 'incident' },
      { text: '«Your transfer was delayed» and did not reach your bank.', type: 'incident' },
      { text: '«The wrong lamp was sent», because the new label covered the old one.', type: 'incident' },
      { text: '«The technician never turned up» on Monday.', type: 'incident' },
      { text: '«An error occurred», as our readers may have noticed.', type: 'incident' },
      { text: '«An issue occurred» with the feed.', metadata: { 'incident.cause': 'vendor' }, grade: 'low' },
    ],
    passes: [
      { type: 'notice', text: 'One of your tokens was leaked. It stands in your public repository since Monday; please change it.' },
      'We deleted 310 mailboxes by mistake.',
      'Your parcel was delayed by the port strike.',
      'Your order was shipped on Monday.',
      'If an error occurs, press Retry.',
      'The flaw was reported by a customer; we fixed it at 14:10.',
      'Your card was declined by the bank.',
      'Errors were corrected in edition 2.',
      'The flood took the north wall of the churchyard, where Ada Byron was buried.',
      'Attackers copied 12,000 email addresses from our server.',
      'Card payments failed from 09:10 to 09:52. We do not yet know why an error occurred.',
      'The wrong invoice was sent to 40 of you. That was our mistake.',
      'No errors were found in the March statements.',
      { text: 'Two umbrellas were lost at the fair. Ask at the desk.', type: 'notice' },
      { text: 'You wrote that the wrong lamp was sent. Which one do you see in the box?', type: 'support-reply' },
      'Keys can get mixed up, so label yours.',
      {
        text: 'The room was offered as "no balcony" at €70 instead of €95. I went up to see it. Half of it is refunded today.',
        type: 'support-reply',
      },
      {
        text: 'The bench was sold as "second choice" for £40 instead of £60. We have refunded half of it all the same.',
        type: 'support-reply',
      },
      { text: 'Your rent for March and April did not arrive, £610 each.', type: 'notice' },
      { text: 'Your tent never left your hall. The courier rang twice and nobody came down.', type: 'support-reply' },
      { text: 'The frame was drilled wrongly at the factory. A new one leaves today.', type: 'support-reply' },
      { text: 'Your spare cable never left Porto, I found out this morning. It flies tonight.', type: 'support-reply' },
      { text: 'The umbrellas never turned up. We looked in the cloakroom and under both stands.', type: 'support-reply' },
      { text: 'The flour was delivered late because the farmers blocked the bridge.', type: 'incident' },
      { text: 'The wrong lamp was sent: the maker had mixed up the cartons.', type: 'incident' },
      { text: 'Your letter of 3 May never arrived here. Please send it once more to box 40.', type: 'support-reply' },
      { text: 'The delivery did not arrive because of the gale. It comes on Friday.', type: 'notice' },
      { text: 'From 2 June to 9:15 on 5 June the side gate stayed unlocked, because our script skipped it.', type: 'incident' },
      {
        text: 'On Monday you got the menu of our other canteen. I chose the wrong list. Your details were not passed on.',
        type: 'incident',
      },
      { text: 'Three bakers tell what went wrong in their first year, on Friday at seven.', type: 'notice' },
      { text: 'I had put the check off. That was a mistake, and it was mine. On Friday we glaze again what was lost.', type: 'notice' },
      { text: 'A ladder has gone missing from the yard. If you borrowed it, bring it back by Sunday.', type: 'incident' },
      {
        text: 'We are sorry that it was full. This time: a parcel went missing in the winter of 1911, with a crown in it.',
        type: 'notice',
      },
      { text: 'The rehearsal stopped at 19:40 because the curtain went the wrong way. It was rehung this morning.', type: 'incident' },
      { text: 'An issue occurred with some orders.', type: 'marketing' },
    ],
    beyond: ['Your photos are no longer available.'],
  },
  check: { message: find },
})
