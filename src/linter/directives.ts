import type { Comment, Message, Sidecar } from '../document/index.ts'
import type { Finding } from '../report/index.ts'
import type { LineIndex, SourceFile, Span } from '../text/index.ts'
import { type DirectiveWords, readComment, readWords } from './directive-words.ts'

/** A switch that the author has put into a file; it covers findings of its rules that start in `covers`. */
export interface Directive extends DirectiveWords {
  readonly covers: Span | 'message'
  /** The words of the directive, for reports about itself. */
  readonly span: Span
  /** The file in which it stands, and of which it speaks, where it is not the message's own. */
  readonly file?: SourceFile
  /** The comment that it is all of. */
  readonly comment?: Comment
}

const NOTHING = { start: 0, end: 0 }

/** Reads the directives of a message: comments `tactful-disable …`, and the metadata key that stands for the whole message. */
export function readDirectives({ envelope: { tactful_disable: off }, comments, source, format }: Message): Directive[] {
  const directives = readComments(comments, source, format)
  if (!off) return directives
  const { span, file } = off
  const whole = off.value.map((value): Directive => ({ ...readWords(value), covers: 'message', span, ...(file && { file }) }))
  return [...directives, ...whole].sort(byPlace)
}

/** Reads the comments of a campaign.yml: they speak of the values in it that messages take over. */
export function readSidecarDirectives({ comments, file }: Sidecar): Directive[] {
  return readComments(comments, file.lines, 'yaml').map((directive) => ({ ...directive, file }))
}

/** Whether a directive covers a finding. */
export function coversFinding({ ids, covers, file }: Directive, finding: Pick<Finding, 'ruleId' | 'span' | 'file'>): boolean {
  if (ids.length > 0 && !ids.includes(finding.ruleId)) return false
  if (covers === 'message') return true
  if (finding.file?.path !== file?.path) return false
  return finding.span.start >= covers.start && finding.span.start < covers.end
}

const byPlace = (a: Directive, b: Directive): number => a.span.start - b.span.start

function readComments(comments: readonly Comment[], source: LineIndex, format: string): Directive[] {
  const directives: Directive[] = []
  const open: (DirectiveWords & { readonly span: Span; readonly comment: Comment })[] = []
  const close = (ids: readonly string[], end: number) => {
    for (let i = open.length - 1; i >= 0; i--) {
      const { ids: opened, ...words } = open[i]!
      const closes = ids.length === 0 ? opened : opened.filter((id) => ids.includes(id))
      if (ids.length > 0 && closes.length === 0) continue
      const rest = opened.filter((id) => !closes.includes(id))
      directives.push({ ...words, ids: closes, covers: { start: words.span.start, end } })
      open.splice(i, 1)
      if (rest.length > 0) open.push({ ...words, ids: rest })
    }
  }
  for (const comment of comments) {
    const read = readComment(comment.text.text)
    if (!read) continue
    const { span } = comment
    const faulty = (fault: string) => directives.push({ ids: [], reason: '', covers: NOTHING, span, comment, fault })
    if ('fault' in read) {
      faulty(read.fault)
      continue
    }
    const words = readWords(read.rest)
    if (read.word === 'tactful-disable') open.push({ ...words, span, comment })
    else if (read.word === 'tactful-enable') {
      if (open.length === 0) faulty('This switches on again what nothing has switched off.')
      close(words.ids, span.start)
    } else directives.push({ ...words, covers: lineSpan(source, format, span, read.word === 'tactful-disable-next-line'), span, comment })
  }
  close([], Number.POSITIVE_INFINITY)
  return directives.sort(byPlace)
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
