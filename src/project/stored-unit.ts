import type { Finding, Related, ReportedMessage, Result, SuppressedFinding } from '../report/index.ts'
import type { LineIndex } from '../text/index.ts'
import type { LintedUnit } from './lint-unit.ts'

/** A linted unit as plain data: files by their names, without their texts, and messages by their numbers. */
export interface StoredUnit {
  readonly results: readonly StoredResult[]
  readonly messages: readonly Omit<ReportedMessage, 'render'>[]
  readonly notes: readonly string[]
}

type StoredResult = Omit<Result, 'source' | 'messages' | 'findings' | 'suppressed'> & {
  readonly messages?: readonly number[]
  readonly findings: readonly Stored<Finding>[]
  readonly suppressed: readonly Stored<SuppressedFinding>[]
}

type Stored<F extends Finding> = Omit<F, 'file' | 'within' | 'related' | 'further'> & {
  readonly file?: string
  readonly within?: number
  readonly related: readonly StoredRelated[]
  readonly further?: readonly Stored<Finding>[]
}

type StoredRelated = Omit<Related, 'file'> & { readonly file?: string }

/** Takes the files and messages out of what was found in a unit. */
export function storedUnit({ results, notes }: Pick<LintedUnit, 'results' | 'notes'>): StoredUnit {
  const numbers = new Map<ReportedMessage, number>()
  const numberOf = (message: ReportedMessage): number => {
    const number = numbers.get(message) ?? numbers.size
    numbers.set(message, number)
    return number
  }
  const plain = results.map(({ source: _, messages, findings, suppressed, ...rest }) => ({
    ...rest,
    findings: findings.map((finding) => storedFinding(finding, numberOf)),
    suppressed: suppressed.map((finding) => storedFinding(finding, numberOf)),
    ...(messages && { messages: messages.map(numberOf) }),
  }))
  return { results: plain, messages: [...numbers.keys()].map(({ render: _, ...message }) => message), notes }
}

function storedFinding<F extends Finding>(
  { file, within, related, further, ...rest }: F,
  numberOf: (message: ReportedMessage) => number,
): Stored<F> {
  return {
    ...rest,
    related: related.map(({ file: other, ...place }) => ({ ...place, ...(other && { file: other.path }) })),
    ...(file && { file: file.path }),
    ...(within && { within: numberOf(within) }),
    ...(further && { further: further.map((one) => storedFinding(one, numberOf)) }),
  }
}

/** Puts the files, as they are now, and the messages back. */
export function restoredUnit(stored: StoredUnit, linesOf: (path: string) => LineIndex): Pick<LintedUnit, 'results' | 'notes'> {
  const messages = stored.messages.map((message): ReportedMessage => ({ ...message, render: notRead }))
  const results = stored.results.map(({ messages: numbers, findings, suppressed, ...rest }) => ({
    ...rest,
    source: linesOf(rest.path),
    findings: findings.map((finding) => restoredFinding(finding, messages, linesOf)),
    suppressed: suppressed.map((finding) => restoredFinding(finding, messages, linesOf)) as SuppressedFinding[],
    ...(numbers && { messages: numbers.flatMap((number) => messages[number] ?? []) }),
  }))
  return { results, notes: stored.notes }
}

function restoredFinding(
  { file, within, related, further, ...rest }: Stored<Finding>,
  messages: readonly ReportedMessage[],
  linesOf: (path: string) => LineIndex,
): Finding {
  const sourceFile = (path: string) => ({ path, lines: linesOf(path) })
  const message = within === undefined ? undefined : messages[within]
  return {
    ...rest,
    related: related.map(({ file: other, ...place }) => ({ ...place, ...(other !== undefined && { file: sourceFile(other) }) })),
    ...(file !== undefined && { file: sourceFile(file) }),
    ...(message && { within: message }),
    ...(further && { further: further.map((one) => restoredFinding(one, messages, linesOf)) }),
  }
}

function notRead(): never {
  throw new TypeError('A message whose findings come from the cache was not read, so it cannot be shown whole.')
}
