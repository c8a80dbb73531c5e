import type { SourceFile, Span } from '../text/index.ts'
import type { ReaderPlace, ReportedMessage } from './rendering.ts'
import type { Confidence, Grade, Severity } from './severity.ts'

/** The words around a finding as the reader sees them; `start` and `end` mark the finding in `text`. */
export interface Excerpt {
  readonly text: string
  readonly start: number
  readonly end: number
}

/** Another place that belongs to a finding: a further occurrence, or a finding of another rule that gave way. */
export interface Related {
  readonly message: string
  readonly span: Span
  /** The file, where it is another one. */
  readonly file?: SourceFile
  readonly ruleId?: string
  readonly excerpt?: Excerpt
  /** Where its reader sees it, if it is in the message of the finding. */
  readonly at?: ReaderPlace
}

/** Text to put in place of a span of the file. */
export interface Edit {
  readonly span: Span
  readonly text: string
}

/** Words that a writer may take over. */
export interface SuggestedEdit {
  readonly message: string
  readonly edit: Edit
  /** The sentence from there on as a reader would see it, or the words that are put in; empty where nothing of it is left. */
  readonly reads: string
}

/** One thing that a rule found in one message. */
export interface Finding {
  readonly ruleId: string
  readonly severity: Severity
  readonly grade: Grade
  readonly confidence: Confidence
  /** What a reader will see or feel, and what to do instead. */
  readonly message: string
  /** One line of what to write instead. */
  readonly help: string
  readonly span: Span
  /** Where the span counts, unless it is the file of the result: the campaign.yml that gives a subject. */
  readonly file?: SourceFile
  /** What the author calls the message, where its file may hold several. */
  readonly inMessage?: string
  /** Where in the message it stands, as a reader would name it: `subject`, `p1`, `closing` … */
  readonly zone: string
  readonly excerpt?: Excerpt
  /** The message that it is in, for reports that show messages whole; without `at` it is about the message as one. */
  readonly within?: ReportedMessage
  readonly at?: ReaderPlace
  readonly related: readonly Related[]
  /** Findings of the same rule in the same message that are told as one with this; their places stand under `related`. */
  readonly further?: readonly Finding[]
  /** What `--fix` writes: one of the suggestions, or the removal of a directive. */
  readonly fix?: Edit
  readonly suggestions?: readonly SuggestedEdit[]
}

/** A finding that does not count: switched off by the author, known to the baseline (`file`), or in text that a run of changed text did not ask about. */
export interface SuppressedFinding extends Finding {
  readonly suppression: { readonly kind: 'directive' | 'file' | 'unchanged'; readonly reason: string }
}

/** Ids of findings that the tool itself makes; no rule has them and no preset turns them off. */
export const OWN_IDS = {
  parseProblem: 'parse-problem',
  internalError: 'internal-error',
  unusedDirective: 'unused-directive',
  invalidDirective: 'invalid-directive',
  expiredDirective: 'expired-directive',
  sentDirective: 'sent-directive',
} as const

/** Whether text was lost to the rules, or a rule failed. */
export const isFatal = ({ ruleId, severity }: Finding): boolean =>
  ruleId === OWN_IDS.internalError || (ruleId === OWN_IDS.parseProblem && severity === 'error')
