import type { Place, Sentence } from '../language/index.ts'
import type { Suggestion } from './rule.ts'

/**
 * Leaves words of a sentence out: what then begins it gets a capital, and no blank is left over. Undefined where nothing would be left of
 * the block, or where no word follows that could begin the sentence.
 */
export function leaveOut({ block, start, end }: Place): Pick<Suggestion, 'at' | 'text'> | undefined {
  const { text } = block
  const next = end + /^[ \n]*/.exec(text.slice(end, end + 2))![0].length
  if (next >= text.length) return start === 0 ? undefined : { at: { block, start: start - gapBefore(text, start), end }, text: '' }
  const isWhole = /[.!?…]["'”’)]*$/.test(text.slice(Math.max(start, end - 4), end))
  const isBeginning = start === 0 || /(?:\n|[.!?…:]["'”’)]* )$/.test(text.slice(Math.max(0, start - 4), start))
  if (!isBeginning) return { at: { block, start: start - gapBefore(text, start), end }, text: '' }
  if (isWhole) return { at: { block, start, end: next }, text: '' }
  return /[a-z]/i.test(text[next]!) ? { at: { block, start, end: next + 1 }, text: text[next]!.toUpperCase() } : undefined
}

/** Offers to leave a sentence out; nothing where it is all that its paragraph, its item or its heading says, or where the next one points back at it. */
export function leaveSentenceOut(sentence: Sentence): readonly Suggestion[] {
  if (POINTS_BACK.test(sentence.block.text.slice(sentence.endOffset))) return []
  const without = leaveOut(sentence.place)
  return without ? [{ message: 'Leave the sentence out.', ...without }] : []
}

const POINTS_BACK = /^\s*(?:it|its|this|that|these|those|they|their|both|such|so|then)\b/i

const gapBefore = (text: string, at: number): number => (/[ \n]/.test(text[at - 1] ?? '') ? 1 : 0)
