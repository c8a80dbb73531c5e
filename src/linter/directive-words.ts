import { readDay } from '../moment/index.ts'
import { didYouMean } from '../text/index.ts'

/** What a directive says after its word: `tone/false-urgency, tone/hyperbole until 2026-12-31 -- our reason`. */
export interface DirectiveWords {
  /** Rule ids; none means every rule. */
  readonly ids: readonly string[]
  readonly reason: string
  /** The last day on which it counts, `YYYY-MM-DD`. */
  readonly until?: string
  /** What is wrong with the words. */
  readonly fault?: string
}

/** A comment that is a directive, or was meant as one. */
export type CommentDirective = { readonly word: DirectiveWord; readonly rest: string } | { readonly fault: string }

const DIRECTIVES = ['tactful-disable', 'tactful-enable', 'tactful-disable-line', 'tactful-disable-next-line'] as const
export type DirectiveWord = (typeof DIRECTIVES)[number]

const BEGINNING = /^\s*(tactful-[\w-]*)([\s\S]*)$/i
const REASON = /(?:^|\s)--(?:\s|$)/
const UNTIL = /(?:^|[\s,])until(?:\s+(.*))?$/s

/** Reads the text of a comment; nothing where it is an ordinary one. */
export function readComment(text: string): CommentDirective | undefined {
  const [, begun, rest = ''] = BEGINNING.exec(text) ?? []
  if (begun === undefined) return undefined
  const word = DIRECTIVES.find((known) => known === begun)
  return word ? { word, rest } : { fault: `There is no directive "${begun}".${didYouMean(begun, DIRECTIVES)}` }
}

/** Reads ids, the last day and the reason. */
export function readWords(text: string): DirectiveWords {
  const dash = REASON.exec(text)
  const before = dash ? text.slice(0, dash.index) : text
  const reason = dash ? text.slice(dash.index + dash[0].length).trim() : ''
  const [ending, day] = UNTIL.exec(before) ?? ['']
  const ids = before
    .slice(0, before.length - ending.length)
    .split(/[\s,]+/)
    .filter(Boolean)
  if (/^until\s+\d/.test(reason))
    return { ids, reason, fault: 'A day stands before the reason: "tone/false-urgency until 2026-12-31 -- why".' }
  if (ending === '') return { ids, reason }
  const until = day === undefined ? undefined : readDay(day.trim())
  return until
    ? { ids, reason, until }
    : { ids, reason, fault: `Expected a day after "until", such as 2026-12-31; this is "${day?.trim() ?? ''}".` }
}
