import type { Place, Sentence, TextBlock } from './sentence.ts'
import { WORD } from './words.ts'

/** Doubled marks, with where the word before them begins and what one mark would make of it. */
interface LoudMarks {
  readonly at: Place
  readonly calmer: string
}

/** Emoji that stand together, and how many they are. */
interface Signs {
  readonly at: Place
  readonly count: number
}

const MARKS = /[!?]{2,}/g
const EXCLAIMS = /!["'”’)]*$/
const [CAPITAL_SHARE, LETTERS] = [0.6, 8]
const SHOUTED_WORDS = 3
/** Words, marks and shares in capitals that speak to a reader; titles, alerts and numbers of an issue hold none. */
const CALLING =
  /[!%]|\b(?:YOU|YOUR|OUR|WE|IS|ARE|NOW|TODAY|ON|TO|NOT|THIS|SALE|DEAL|OFF|FREE|LAST|FINAL|SAVE|BIG|BIGGEST|EVER|ONLY|WIN|HURRY|BEST|MEGA|EVERYTHING|HERE|ALL|ME|MY|US)\b/u
/** "THE WEEK IN REVIEW: …" */
const LABEL = /^[^:!?]{1,40}: /
const SMALL_WORDS = /^(?:THE|AN?|YOU|YOUR|OUR|WE|IT|IS|ARE|FOR|ON|UP|TO|AND|NOW|NOT|OF|IN|THIS|ALL|EVER|SO|NO)$/
/** Stars rate, and ©, ® and ™ are no pictures. */
const EMOJI = /(?![©®™★☆⭐])\p{Extended_Pictographic}(?:\uFE0F|\p{Emoji_Modifier}|\u200D\p{Extended_Pictographic})*/gu

/** Runs of marks in a sentence that the company says itself, each with the word before it. */
export function* loudMarksIn(sentence: Sentence): Iterable<LoudMarks> {
  const { text } = sentence
  if (!text.includes('!')) return
  for (const { 0: marks, index } of text.matchAll(MARKS)) {
    if (!marks.includes('!') || isQuotedAt(sentence, index)) continue
    const start = wordBefore(text, index)
    yield { at: within(sentence, start, index + marks.length), calmer: text.slice(start, index) + (marks.includes('?') ? '?' : '!') }
  }
}

/** Whether a sentence ends with an exclamation mark. */
export const exclaims = ({ text }: Sentence): boolean => EXCLAIMS.test(text)

/** Runs of sentences of a block, the company's own, that exclaim; "Hip! Hip! Hooray!" is no speech. */
export function cheersIn({ sentences }: TextBlock): readonly (readonly Sentence[])[] {
  const runs: Sentence[][] = [[]]
  for (const sentence of sentences) {
    if (exclaims(sentence) && !isSaidByOthers(sentence)) runs.at(-1)!.push(sentence)
    else runs.push([])
  }
  return runs.filter((run) => run.length > 0 && run.reduce((sum, { wordCount }) => sum + wordCount, 0) >= 2 * run.length)
}

/** The last word of a sentence with the marks behind it. */
export const lastWordOf = (sentence: Sentence): Place =>
  within(sentence, wordBefore(sentence.text, sentence.text.length - 1), sentence.text.length)

/** Whether the last word of a sentence stands in quotation marks. */
export const isSaidByOthers = (sentence: Sentence): boolean => isQuotedAt(sentence, sentence.text.length)

/** Whether a subject is set in capitals and speaks to the reader. */
export function isInCapitals(subject: string): boolean {
  const text = subject.replace(LABEL, '')
  const letters = text.match(/\p{L}/gu) ?? []
  const large = letters.filter((letter) => letter !== letter.toLowerCase()).length
  return letters.length > LETTERS && CALLING.test(text) && large / letters.length >= CAPITAL_SHARE
}

/** Runs of words in capitals that say something, at an edge of a sentence; names and acronyms hold none of the small words, and a colon ends a label. */
export function* shoutsIn(sentence: Sentence): Iterable<Place> {
  let [first, isSpeech] = [sentence.first, false]
  for (let at = sentence.first; at <= sentence.end; at++) {
    const word = at < sentence.end ? sentence.block.text.slice(sentence.words.start[at], sentence.words.end[at]) : ''
    if (/^\p{Lu}/u.test(word) && word === word.toUpperCase() && !sentence.words.is(at, WORD.quoted)) {
      isSpeech ||= SMALL_WORDS.test(word)
      continue
    }
    const isAtEdge = first === sentence.first || at === sentence.end
    const isLabel = at < sentence.end && sentence.block.text[sentence.words.end[at - 1]!] === ':'
    if (isSpeech && isAtEdge && !isLabel && at - first >= SHOUTED_WORDS) yield sentence.range(first, at - 1)
    first = at + 1
    isSpeech = false
  }
}

/** Runs of emoji in a block: side by side, or all of them where `isAnywhere`. */
export function signsIn(block: TextBlock, isAnywhere: boolean): readonly Signs[] {
  const runs: { start: number; end: number; count: number }[] = []
  for (const { 0: sign, index } of block.text.matchAll(EMOJI)) {
    const run = runs.at(-1)
    const end = index + sign.length
    if (run && (isAnywhere || index - run.end <= 1)) runs[runs.length - 1] = { start: run.start, end, count: run.count + 1 }
    else runs.push({ start: index, end, count: 1 })
  }
  return runs.map(({ start, end, count }) => ({ at: { block, start, end }, count }))
}

/** The emoji of a text. */
export const emojiOf = (text: string): readonly string[] => text.match(EMOJI) ?? []

/** Whether the last word before an offset of the sentence stands in quotation marks. */
function isQuotedAt({ words, first, end, startOffset }: Sentence, offset: number): boolean {
  let [low, high] = [first, end]
  while (low < high) {
    const middle = (low + high) >> 1
    if (words.end[middle]! <= startOffset + offset) low = middle + 1
    else high = middle
  }
  return low > first && words.is(low - 1, WORD.quoted)
}

const within = ({ block, startOffset }: Sentence, start: number, end: number): Place => ({
  block,
  start: startOffset + start,
  end: startOffset + end,
})

/** Where the word begins that ends at an offset; of a very long one its end. */
const wordBefore = (text: string, end: number): number => end - /[^\s!?]*$/.exec(text.slice(Math.max(0, end - 40), end))![0].length
