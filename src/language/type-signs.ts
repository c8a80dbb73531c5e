import type { Analysis } from './analysis.ts'
import { CALENDAR_NAMES } from './dates.ts'
import { type Speech, speechOf } from './speech.ts'
import type { TypeSign } from './type-weights.ts'
import { WORD } from './words.ts'

const BUYING =
  /^(?:shop|buy|order|book|reserve|claim|get|try|start|enrol|enroll|apply|upgrade|subscribe|add|donate|pre-?order|redeem|save|find a (?:shop|store)|choose|join|register|browse|explore|discover|see (?:plans|prices|the range))\b/i
const READING = /^(?:read|watch|hear|listen|see (?:the|all|photos|pictures)|our story|full|more|learn|the whole|look inside)\b/i
const UNSUBSCRIBE = /\bunsubscribe\b|\bopt[ -]out\b|\bstop these\b|\bleave the list\b|\breply stop\b/i
const DAY = new RegExp(`\\b(?:${CALENDAR_NAMES.join('|')})\\b`, 'i')

/** How somebody speaks, and what a letter lacks, shows in so many words only: fewer may be a part of one. */
export const ENOUGH_WORDS = 25

/** What the metadata of a message, its build and its way of speaking tell of its type: each sign by its name. */
export function signsOf(message: Analysis): TypeSign[] {
  const speech = speechOf(message)
  const found: TypeSign[] = []
  const note: Note = (isSo, sign) => {
    if (isSo) found.push(sign)
  }
  noteMetadata(message, note)
  noteBuild(message, speech, note)
  noteSubject(message.message.envelope.subject?.value ?? '', note)
  noteOpening(message, note)
  if (speech.words >= ENOUGH_WORDS) noteSpeech(speech, note)
  notePhrases(message, note)
  return found
}

type Note = (isSo: boolean, sign: TypeSign) => void

function noteMetadata({ message: { envelope } }: Analysis, note: Note): void {
  const stated = new Set(Object.keys(envelope).map((key) => key.split('.')[0]))
  note(stated.has('change'), 'states a change')
  note(stated.has('incident'), 'states an incident')
  note(stated.has('upgrade'), 'states an upgrade')
  note(stated.has('offer'), 'states an offer')
}

function noteBuild(message: Analysis, { words, money, percents }: Speech, note: Note): void {
  const own = message.blocks.filter(({ zone }) => zone !== 'footer' && zone !== 'subject')
  const canLeave = message.blocks.some(({ zone, text }) => zone === 'footer' && UNSUBSCRIBE.test(text))
  note(canLeave, 'has an unsubscribe line')
  note(canLeave && money + percents === 0, 'has an unsubscribe line and sells nothing')
  const buttons = own.filter(({ zone }) => zone === 'cta').map(({ text }) => text)
  note(buttons.length > 0, 'has a button')
  note(buttons.length > 1, 'has several buttons')
  note(
    buttons.some((text) => BUYING.test(text)),
    'has a button to buy',
  )
  note(
    buttons.some((text) => READING.test(text)),
    'has a button to read on',
  )
  note(own.filter(({ kind, zone }) => kind === 'heading' && zone === 'body').length > 2, 'has several sections')
  const items = own.filter(({ kind }) => kind === 'item' || kind === 'cell')
  note(items.length > 1, 'has a list')
  note(items.filter(({ sentences }) => sentences.some((sentence) => sentence.hasKind(WORD.money))).length > 1, 'lists amounts')
  note(
    own.some(({ zone, source }) => zone !== 'cta' && source.links.length > 0),
    'links from its text',
  )
  const length = message.proseWordCount
  note(length > 100, 'runs to more than 100 words')
  note(length > 260, 'runs to more than 260 words')
  const isWhole = words >= ENOUGH_WORDS
  note(isWhole && !own.some(({ zone }) => zone === 'signature'), 'is not signed')
  const greeting = message.sentences.find(({ zone }) => zone === 'greeting')
  note(isWhole && !greeting, 'greets nobody')
  note(greeting !== undefined && /^dear/i.test(greeting.text), 'greets formally')
}

function noteSubject(subject: string, note: Note): void {
  note(/\?$/.test(subject), 'asks in its subject')
  note(/^re:/i.test(subject), 'answers in its subject')
  note(/\byour?\b/i.test(subject), 'speaks of the reader in its subject')
  note(/^your\b/i.test(subject), 'begins its subject with "Your"')
  note(/\d/.test(subject), 'has a number in its subject')
  note(DAY.test(subject), 'has a day in its subject')
  note(/\band\b|, /i.test(subject), 'names several things in its subject')
  note(/\bnew\b/i.test(subject), 'says "new" in its subject')
  note(/\bwill\b|\bfrom\b|\bis \w+ing\b/i.test(subject), 'says in its subject what will be')
  note(/:/.test(subject), 'has a heading in its subject')
}

function noteOpening(message: Analysis, note: Note): void {
  const text = message
    .in('p1')
    .map((sentence) => sentence.text)
    .join(' ')
  note(/^you\b/i.test(text), 'opens with "You"')
  note(/^your\b/i.test(text), 'opens with "Your"')
  note(/^(?:on|from|at|last|this|yesterday|between|in)\b/i.test(text), 'opens with a time')
  note(/\byou(?:['’]ve| have)\b/i.test(text), 'says in its opening what the reader has done')
  note(/\b(?:was|were|had|did)\b/i.test(text), 'says in its opening what was')
  note(/\b(?:we|our|us)\b/i.test(text), 'speaks of the sender in its opening')
  note(/\byour?\b/i.test(text), 'speaks of the reader in its opening')
}

function noteSpeech(speech: Speech, note: Note): void {
  const { words, you, we, i, past, money, percents, times, questions } = speech
  note(you > 0.05 * words, 'speaks of the reader often')
  note(we > 0.04 * words, 'speaks of the sender often')
  note(i > 0, 'speaks as a person')
  note(past > 2, 'says what was')
  note(money > 0, 'has an amount')
  note(percents > 0, 'has a percentage')
  note(times > 0, 'has a time of day')
  note(questions > 0, 'asks a question')
}

function notePhrases(message: Analysis, note: Note): void {
  const opensWith = (list: string): boolean => message.phrasesIfAny(list).some(({ sentence }) => sentence.zone === 'p1')
  note(opensWith('signal#offer'), 'opens with an offer')
  note(opensWith('signal#reason'), 'opens with a reason')
  const says = (list: string): boolean => message.phrasesIfAny(list).length > 0
  note(says('change#unchanged'), 'says what stays')
  note(says('change#removal'), 'says what goes away')
  note(says('upgrade#push'), 'asks to upgrade')
  note(says('upgrade#warning'), 'says what an upgrade risks')
}
