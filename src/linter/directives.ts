import type { Comment, Message, Sidecar } from '../document/index.ts'
import type { Finding, Related } from '../report/index.ts'
import { didYouMean, type LineIndex, type SourceFile, type Span } from '../text/index.ts'

/** A switch that the author has put into a file; it covers findings of its rules that start in `covers`. */
export interface Directive {
  /** Rule ids; none means every rule. */
  readonly ids: readonly string[]
  readonly reason: string
  readonly covers: Span
  /** The words of the directive, for reports about itself. */
  readonly span: Span
  readonly kind: 'directive' | 'file'
  /** The file in which it stands, and of which it speaks, where it is not the message's own. */
  readonly file?: SourceFile
  /** What is wrong with its words: it then covers nothing. */
  readonly fault?: string
}

const GRAMMAR = /^\s*tactful-(disable-next-line|disable-line|disable|enable)(?![\w-])([\s\S]*)$/
const LOOKS_LIKE_ONE = /^\s*(tactful-[\w-]*)/i
const WORDS = ['tactful-disable', 'tactful-enable', 'tactful-disable-line', 'tactful-disable-next-line']
const NOTHING = { start: 0, end: 0 }
const EVERYTHING = { start: 0, end: Number.POSITIVE_INFINITY }

/** Reads the directives of a message: comments `tactful-disable …`, and the metadata key that stands for the whole file. */
export function readDirectives({ envelope: { tactful_disable: off }, comments, source, format }: Message): Directive[] {
  const directives = readComments(comments, source, format)
  if (!off) return directives
  const { span, file } = off
  const whole = off.value.map((value) => ({ ...readIds(value), covers: EVERYTHING, span, kind: 'file' as const, ...(file && { file }) }))
  return [...directives, ...whole].sort(byPlace)
}

/** Reads the comments of a campaign.yml: they speak of the values in it that messages take over. */
export function readSidecarDirectives({ comments, file }: Sidecar): Directive[] {
  return readComments(comments, file.lines, 'yaml').map((directive) => ({ ...directive, file }))
}

function readComments(comments: readonly Comment[], source: LineIndex, format: string): Directive[] {
  const directives: Directive[] = []
  const open: { ids: readonly string[]; reason: string; span: Span }[] = []
  const close = (ids: readonly string[], end: number) => {
    for (let i = open.length - 1; i >= 0; i--) {
      const { span, reason, ids: opened } = open[i]!
      const closes = ids.length === 0 ? opened : opened.length === 0 ? [] : opened.filter((id) => ids.includes(id))
      if (closes.length === 0 && opened.length > 0) continue
      if (opened.length === 0 && ids.length > 0) continue
      const rest = opened.filter((id) => !closes.includes(id))
      directives.push({ ids: closes, reason, covers: { start: span.start, end }, span, kind: 'directive' })
      open.splice(i, 1)
      if (rest.length > 0) open.push({ ids: rest, reason, span })
    }
  }
  for (const comment of comments) {
    const match = GRAMMAR.exec(comment.text.text)
    if (!match) {
      const word = LOOKS_LIKE_ONE.exec(comment.text.text)?.[1]
      if (word) directives.push(faulty(comment.span, `There is no directive "${word}".${didYouMean(word, WORDS)}`))
      continue
    }
    const { ids, reason } = readIds(match[2]!)
    const { span } = comment
    if (match[1] === 'disable') open.push({ ids, reason, span })
    else if (match[1] === 'enable') {
      if (open.length === 0) directives.push(faulty(span, 'This switches on again what nothing has switched off.'))
      close(ids, span.start)
    } else
      directives.push({ ids, reason, covers: lineSpan(source, format, span, match[1] === 'disable-next-line'), span, kind: 'directive' })
  }
  close([], Number.POSITIVE_INFINITY)
  return directives.sort(byPlace)
}

const byPlace = (a: Directive, b: Directive): number => a.span.start - b.span.start

const faulty = (span: Span, fault: string): Directive => ({ ids: [], reason: '', covers: NOTHING, span, kind: 'directive', fault })

/** What is wrong with a directive: an id that no rule has. */
export function unknownIds(directive: Directive, known: ReadonlySet<string>): string[] {
  return directive.ids.filter((id) => !known.has(id)).map((id) => `There is no rule "${id}".${didYouMean(id, known)}`)
}

/** Whether a directive covers a finding, or a place that the finding relates to within its own file. */
export function coversFinding(
  directive: Directive,
  finding: Pick<Finding, 'ruleId' | 'span' | 'file'> & { readonly related?: readonly Related[] },
): boolean {
  if (directive.ids.length > 0 && !directive.ids.includes(finding.ruleId)) return false
  if (directive.kind === 'file') return true
  if (finding.file?.path !== directive.file?.path) return false
  return finding.span.start >= directive.covers.start && finding.span.start < directive.covers.end
}

function readIds(text: string): { ids: string[]; reason: string } {
  const [list = '', ...reason] = text.split(/\s--(?:\s|$)/)
  return { ids: list.split(/[\s,]+/).filter(Boolean), reason: reason.join(' -- ').trim() }
}

/** The line of a directive, or the next one that is not blank; in Markdown with the lines on which its paragraph goes on. */
function lineSpan(source: LineIndex, format: string, span: Span, isNext: boolean): Span {
  let line = source.position(isNext ? Math.max(span.start, span.end - 1) : span.start).line + (isNext ? 1 : 0)
  while (isNext && line < source.lineCount && source.lineText(line).trim() === '') line++
  const start = source.startOf(line)
  while (isNext && format === 'markdown' && line < source.lineCount && GOES_ON.test(source.lineText(line + 1))) line++
  return { start, end: line < source.lineCount ? source.startOf(line + 1) : Number.POSITIVE_INFINITY }
}

/** A Markdown line that begins neither a block of its own nor a comment. */
const GOES_ON = /^ {0,3}(?!(?:[-*+>#|<`~=]|\d+[.)]) ?)\S/
