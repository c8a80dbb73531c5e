export { type Edit, type Excerpt, type Finding, OWN_IDS, type Related, type SuppressedFinding } from './finding.ts'
export { fingerprint } from './fingerprint.ts'
export { type Counts, count, type Result, type Run } from './result.ts'
export { type Confidence, GRADES, type Grade, isAtLeast, SEVERITIES, type Severity } from './severity.ts'
