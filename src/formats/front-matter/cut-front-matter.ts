/** Where the front matter of a text stands. */
export interface Cut {
  readonly fence: '---' | '+++'
  /** What is written after the opening fence; `yaml` where nothing is. */
  readonly language: string
  /** The lines between the fences. */
  readonly start: number
  readonly end: number
  readonly bodyStart: number
  readonly isClosed: boolean
}

const OPENING = /\uFEFF?(---|\+\+\+)[ \t]*([A-Za-z]*)[ \t]*\r?\n/y
const CLOSING = { '---': /\n---[ \t]*(?:\r?\n|\r?$)/g, '+++': /\n\+\+\+[ \t]*(?:\r?\n|\r?$)/g } as const
const BLANK_OR_END = /[ \t]*(?:\r?\n|$)/y
const DATA = /^[ \t]*(?:\{|[^\s#][^\n\r\u2028\u2029]*?[:=](?:[ \t\r]|$))/m
const ONLY_COMMENTS = /^(?:[ \t]*(?:#[^\n]*)?(?:\n|$))*$/
const KEY = /[ \t]*["']?[\p{L}_][\p{L}\p{N}_ .-]{0,60}["']?[ \t]*[:=]/uy

/**
 * Finds the fences around front matter (Jekyll's convention): the first line is `---`, or Hugo's `+++`, a later one too. A blank line after the first,
 * or lines without keys, make it a thematic break.
 */
export function cutFrontMatter(text: string): Cut | undefined {
  OPENING.lastIndex = 0
  const opening = OPENING.exec(text)
  if (!opening) return undefined
  const fence = opening[1] as '---' | '+++'
  const start = opening[0].length
  const language = opening[2] ? opening[2].toLowerCase() : fence === '+++' ? 'toml' : 'yaml'
  const closing = CLOSING[fence]
  closing.lastIndex = start - 1
  const match = closing.exec(text)
  if (!match) return at(KEY, text, start) ? { fence, language, start, end: start, bodyStart: 0, isClosed: false } : undefined
  if (at(BLANK_OR_END, text, start) && match.index >= start) return undefined
  const end = Math.max(start, match.index + 1)
  const inner = text.slice(start, end).replaceAll('\r\n', ' \n')
  if (!opening[2] && !DATA.test(inner) && !ONLY_COMMENTS.test(inner)) return undefined
  return { fence, language, start, end, bodyStart: closing.lastIndex, isClosed: true }
}

function at(shape: RegExp, text: string, offset: number): boolean {
  shape.lastIndex = offset
  return shape.test(text)
}
