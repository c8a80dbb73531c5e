export { readBaseline, writeBaseline } from './baseline-lines.ts'
export { findingsToKnow } from './findings-to-know.ts'
export type { KnownFinding } from './known-finding.ts'
export { type JudgedFile, setApart } from './set-apart.ts'
