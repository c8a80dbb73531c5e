export { allOf, asOne, parted, placeOf, relatedAlone } from './as-one.ts'
export { beginsAsReport, REPORT_MARK, REPORT_TITLE } from './begins-as-report.ts'
export { docsUrl } from './docs-url.ts'
export {
  type Edit,
  type Excerpt,
  type Finding,
  isFatal,
  OWN_IDS,
  type Related,
  type SuggestedEdit,
  type SuppressedFinding,
} from './finding.ts'
export { fingerprintsOf } from './fingerprints.ts'
export { FORMAT_NAMES, type FormatName, type Reporter } from './format-names.ts'
export {
  type LintFix,
  type LintMessage,
  type LintPlace,
  messageMaker,
  type RelatedPlace,
  type SuppressedLintMessage,
} from './lint-message.ts'
export { type LintResult, lintResult } from './lint-result.ts'
export { OWN_PAGES } from './own-pages.ts'
export type { HeadLine, ReaderPlace, RenderedBlock, Rendering, ReportedMessage, TextPoint } from './rendering.ts'
export { type Counts, count, type Result, type Run } from './result.ts'
export type { RuleNote } from './rule-note.ts'
export { CONFIDENCES, type Confidence, GRADES, type Grade, isAtLeast, SEVERITIES, type Severity } from './severity.ts'
export { type FileTiming, type Measure, measured, type Phase, type Step, type Timing } from './timing.ts'
