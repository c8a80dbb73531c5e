/** A half-open range of UTF-16 offsets: `start` is the first character, `end` the one after the last. */
export interface Span {
  readonly start: number
  readonly end: number
}

/** Whether two spans share at least one character; an empty span overlaps the characters around it. */
export function overlaps(a: Span, b: Span): boolean {
  return a.start < b.end && b.start < a.end
}

/** The smallest span that holds both. */
export function union(a: Span, b: Span): Span {
  return { start: Math.min(a.start, b.start), end: Math.max(a.end, b.end) }
}
