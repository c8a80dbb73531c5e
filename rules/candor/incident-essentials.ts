import {
  type Analysis,
  apartFrom,
  type Context,
  type Draft,
  defineRule,
  holds,
  isCommand,
  OWN_ZONES,
  ownPhrases,
  type Sentence,
  type TextZone,
  telephoneNumbers,
  WORD,
} from '#rule'

const ID = 'candor/incident-essentials'
const TEXT: readonly TextZone[] = ['p1', 'body', 'cta', 'closing']

type Element = 'what' | 'scope' | 'time' | 'did' | 'todo' | 'next'

/** What readers ask for, in the words of a finding and as a line to fill in. */
const ELEMENTS: Readonly<Record<Element, { readonly name: string; readonly line: string }>> = {
  what: { name: 'what failed', line: 'What you could not do: […].' },
  scope: { name: 'whom it hit', line: 'It hit [number] of you: […].' },
  time: { name: 'since when', line: 'It began on [day] at [time] and ended at [time].' },
  did: { name: 'what you did', line: 'We have […].' },
  todo: { name: 'what to do', line: 'Please […], or: there is nothing for you to do.' },
  next: { name: 'the next update or contact', line: 'The next update comes at [time]; until then ask [name] on [number].' },
}

/** What a message must say: while something fails, once it works again, and when data got out. */
const NEEDED = {
  open: ['what', 'did', 'todo', 'next'],
  closed: ['what', 'time', 'did', 'todo'],
  breach: ['what', 'scope', 'time', 'did', 'todo', 'next'],
} as const satisfies Record<string, readonly Element[]>

/** A failure that leaves out what its readers need; work that was announced is none. */
function* find(message: Analysis, { options }: Context<{ readonly missing: number }>): Iterable<Draft> {
  if (has(message, 'planned') && !has(message, 'overran')) return
  const isBreach = message.type === 'breach'
  const missing = NEEDED[isBreach ? 'breach' : phaseOf(message)].filter((element) => !says(message, element))
  const sentence = headOf(message)
  if (!sentence || missing.length < options.missing || !(message.isTypeCertain || isPlainly(message))) return
  yield {
    at: sentence.place,
    grade: gradeOf(message),
    data: { elements: missing.map((element) => ELEMENTS[element].name).join(', ') },
    suggestions: [
      {
        message: 'Fill in what is missing.',
        text: ` ${missing.map((element) => ELEMENTS[element].line).join(' ')}`,
        insert: { where: 'after', at: sentence.place },
      },
    ],
  }
}

/** Only a type that is stated makes an error. */
function gradeOf({ type, typeReason, isTypeCertain }: Analysis): 'low' | 'usual' | 'grave' {
  if (type === 'breach' && typeReason === 'stated') return 'grave'
  return isTypeCertain ? 'usual' : 'low'
}

const phrases = (message: Analysis, list: string) => ownPhrases(message, `${ID}#${list}`)
const has = (message: Analysis, list: string): boolean => phrases(message, list).length > 0
/** Whether the text says it, rather than the subject, the greeting or the signature. */
const tells = (message: Analysis, list: string): boolean => ownPhrases(message, list, TEXT).length > 0

const phaseOf = (message: Analysis): 'open' | 'closed' => (has(message, 'open') && !has(message, 'closed') ? 'open' : 'closed')

function says(message: Analysis, element: Element): boolean {
  switch (element) {
    case 'what':
      return message.type === 'breach'
        ? has(message, 'breached')
        : apartFrom(phrases(message, 'failing'), phrases(message, 'vague')).length > 0
    case 'scope':
      return has(message, 'scope') || namesData(message)
    case 'time':
      return sentencesOf(message, 'when').some((one) => !message.has(one, `${ID}#next`) || message.has(one, `${ID}#failing`))
    case 'did':
      return tells(message, `${ID}#did`) || tells(message, 'signal#act')
    case 'todo':
      return tells(message, `${ID}#todo`) || message.in(...TEXT).some(commands)
    case 'next':
      return (
        has(message, 'next') ||
        message.in(...OWN_ZONES).some(canBeRung) ||
        message.blocks.some(({ source }) => source.links.some(({ target }) => CONTACT.test(target)))
      )
  }
}

/** Whether a sentence gives a telephone number or an extension, after a name or words that ask to ring. */
const canBeRung = ({ text }: Sentence): boolean =>
  EXTENSION.test(text) ||
  telephoneNumbers(text).some(({ at }) => {
    const before = text.slice(Math.max(0, at - LEAD_LENGTH), at)
    return AT_NUMBER.test(before) && !FILE_NUMBER.test(before) && !OWN_NUMBER.test(before)
  })

/** How many characters lead up to a number. */
const LEAD_LENGTH = 80
const EXTENSION = /\p{Lu}[\p{L}'’.-]+,? (?:ext\.?|extension|room) ?\d{1,5}\b/u
const AT_NUMBER =
  /(?:(?:^|\s)\p{Lu}[\p{L}'’.-]+(?:, [\p{L} ]{3,24})?|\b(?:talk|[Qq]uestions?|[Rr]each|[Rr]ing|[Cc]all|[Pp]hone|[Tt]ext|[Tt]el)\b[^.!?]{0,40}|\b(?:on|at|is|or|me|us|line|number))[\s.,:(?–—]*$/u
const FILE_NUMBER =
  /\b(?:order|invoice|account|case|ticket|reference|ref|customer|policy|card|batch|file|licence|parcel|tracking|iban)\b[\s.,:]*(?:(?:number|no|nr)\b[\s.,:]*)?(?:is\s+)?$/i
/** What belongs to the reader has a number that nobody can ring. */
const OWN_NUMBER =
  /\b(?:your (?!contact|direct|nearest|local)(?:[a-z-]+ ){1,2}|(?:member|membership|booking|claim|contract|meter|serial) )(?:number|no|nr)\b[\s.,:]*(?:is\s+)?$/i

/** Whether a sentence lists what was in the wrong hands, or says so of one kind. */
function namesData(message: Analysis): boolean {
  const sentences = sentencesOf(message, 'data')
  return sentences.length < phrases(message, 'data').length || sentences.some((one) => message.has(one, `${ID}#breached`))
}

const sentencesOf = (message: Analysis, list: string): readonly Sentence[] => [
  ...new Set(phrases(message, list).map(({ sentence }) => sentence)),
]

/** Whether a clause of it is a command, other than one to write, read, wait or be assured. */
function commands(sentence: Sentence): boolean {
  for (let at = sentence.first; at < sentence.end; at++) {
    const isHead = at === sentence.first || sentence.words.is(at, WORD.afterPause) || BEFORE_COMMAND.test(sentence.word(at - 1))
    if (isHead && isCommand(sentence, at) && !NO_STEP.test(sentence.word(at))) return true
  }
  return false
}

const BEFORE_COMMAND = /^(?:and|then|or|just|please|so|simply|instead)$/
const NO_STEP =
  /^(?:contact|reply|write|email|call|ask|visit|read|see|view|learn|thank|thanks|stay|rest|let|have|follow|join|meet|feel|help)$/
const CONTACT = /^(?:mailto|tel):|status/i

/** Where the type is in doubt: whether it opens with a failure and says how far that is. */
const isPlainly = (message: Analysis): boolean =>
  message.in('subject', 'p1').some((sentence) => holds(message, sentence, 'fail')) && (has(message, 'open') || has(message, 'closed'))

/** Where the failure is named first, else where the message begins. */
function headOf(message: Analysis): Sentence | undefined {
  const body = message.in(...TEXT)
  return body.find((sentence) => holds(message, sentence, 'fail')) ?? body[0] ?? message.in('subject')[0]
}

const incident = (text: string) => ({ type: 'incident' as const, text })
const breach = (text: string) => ({ type: 'breach' as const, text })

export const incidentEssentials = defineRule({
  id: ID,
  since: '0.1.0',
  principle: 'News of a failure says what, for whom, since when, what you do, what readers do, and when they hear next.',
  why: 'Whoever is hit by a failure has the same few questions, and every one that stays open becomes a call to support or a guess. Whoever knows of a risk says so, and what to do. A notice that only regrets and promises leaves all the initiative with the reader.',
  grades: { low: 'info', usual: 'warn', grave: 'error' },
  recommended: ['usual', 'grave'],
  confidence: 'likely',
  messages: { default: 'Missing: {elements}. Readers will ask support for exactly these.' },
  help: { default: '"Payments failed 9:10 to 9:52. Nothing to do. Next update at noon."' },
  types: ['incident', 'breach'],
  metadata: {
    reads: ['type'],
    without:
      'Where the type is neither stated nor plain from the text, the mail must open with a failure; the finding is info and off in `recommended`. Only a stated breach is an error.',
  },
  exemptions: [
    'While it goes on: what, what you do, what to do, when you write next. When it is over: the period instead of the next update.',
    '"Nothing to do" is something to do. A name with a telephone number, or any other contact, stands for the next update.',
    'One reader is told so: her own letter or file went astray, or nobody else is affected.',
    'Work that was announced, such as maintenance in the night.',
  ],
  objection:
    'The details may stand on a status page. Then the mail still says what failed and what to do. This is guidance, not legal advice.',
  yieldsTo: [],
  options: { missing: { type: 'number', default: 2, minimum: 1, description: 'So many elements must be missing.' } },
  examples: {
    flags: [
      { ...incident('«We are experiencing technical difficulties.» Thank you for your patience.'), grade: 'usual' },
      incident('The issue has been resolved. We apologise for any inconvenience.'),
      { ...breach('We recently became aware of a security incident. We take security seriously.'), grade: 'grave' },
      incident('Some services are unavailable. Our engineers are working on it.'),
      breach('Your information may have been involved in an event at a vendor.'),
      incident('The app is back! Thanks for sticking with us.'),
      incident("We've identified a problem with payments and are investigating."),
      incident('Scheduled maintenance ran long. All systems operational.'),
      incident('Yesterday was rough. Our crew pulled an all-nighter and things look better.'),
      breach('You may have seen headlines about us. We wanted you to hear it from us first.'),
      { ...incident('Logins failed on Monday from 9 to 10. We rolled the release back.'), options: { missing: 1 } },
      breach('We have blocked the card, so that its number is of no use. Your order number is 4411 22310.'),
      breach('We have blocked the card, so that its number is of no use. Your membership number is 4411 22310.'),
      breach('We have blocked the card, so that its number is of no use. Your library pass number is 4411 22310.'),
      breach('Your data was part of an event. We are reviewing what we do. Thank you for your trust, 62704 Springfield.'),
    ],
    passes: [
      incident(
        'The barriers at gate 4 answer slowly since 7 this morning. A spare motor comes at noon. Go in by gate 5. Questions: Ana, 555-0100.',
      ),
      incident('From 6 to 9 this evening your badge was blocked. We have put it back. You need not do anything. Ring Ana on 555-0100.'),
      incident('You got the same reminder eight times on Monday. A script repeated it; it is off. Keep the first. Ring Ana on 555-0100.'),
      incident(
        'Card payments failed from 09:10 to 09:52 CET for about 1 in 5 shops. We rolled back the release. Check orders from that hour for duplicates; we refund them today. Questions: Ana, 555-0100.',
      ),
      incident('Logins fail for all EU users since 08:30. We are restoring the database. Nothing to do. Next update 10:00.'),
      incident('Your parcel is one day late; new date Thursday; nothing to do.'),
      incident('Recall: stop using batch 12, return it to any shop, full refund until 2026.'),
      incident('Maintenance on Sunday 02:00–04:00; exports unavailable.'),
      breach(
        'On 3 May a thief took a laptop with the names and addresses of 310 patients from our office. We told the police and locked it from afar. Be careful with calls about your treatment. Ask Dr Menon: 0121 555 0190.',
      ),
      incident('Logins failed on Monday from 9 to 10. We rolled the release back.'),
      breach(
        'On 6 June I handed your dental chart to a patient of the same name. She gave it back within the hour, and I have told our data officer. There is nothing for you to do.\n\nQuestions: Ilse Brandt, 01873 555 146',
      ),
      breach(
        'On 6 June at 10:20 we emailed your results to the wrong school. It deleted them at noon. You need do nothing. Nobody else is concerned. We write again on Tuesday.',
      ),
      breach('On 6 June I faxed your form to a florist, who shredded it at once. Nothing to do. Your nurse’s number is 555 0146.'),
      breach('On 6 June I faxed your form to a florist, who shredded it at once. Nothing to do. Ilse Brandt, 555 0146'),
      breach(
        'On 6 June between 8 and 9 a list with names hung in the lobby. Yours was on it. I took it down. You need do nothing. You hear from me again on Tuesday.',
      ),
      incident(
        'Since 7:00 the gates in the car park take no tickets. Drive in without one. The firm that built them is repairing them. Next word at 10.',
      ),
      incident('A pipe burst at 4:10, and 60 flats are dry. Our crew is digging. Water is at the school gate. We text at eight.'),
    ],
    beyond: [incident('Logins are slow this morning. Grab a coffee and try later.')],
  },
  check: { message: find },
})
