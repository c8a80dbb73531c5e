/** How loud a finding is; only `error` fails a run by default. */
export const SEVERITIES = ['info', 'warn', 'error'] as const
export type Severity = (typeof SEVERITIES)[number]

/** How grave the case is that a rule found; each rule gives every grade of its own a severity. */
export const GRADES = ['low', 'usual', 'grave'] as const
export type Grade = (typeof GRADES)[number]

/** How sure a finding is: a fact of the file, words with their context, or statistics. */
export const CONFIDENCES = ['certain', 'likely', 'possible'] as const
export type Confidence = (typeof CONFIDENCES)[number]

/** Whether `severity` is at least as loud as `limit`. */
export function isAtLeast(severity: Severity, limit: Severity): boolean {
  return SEVERITIES.indexOf(severity) >= SEVERITIES.indexOf(limit)
}
