import type { Message } from '../document/index.ts'
import { Analysis, type PhraseMatcher, type Reader } from '../language/index.ts'
import type { Measure } from '../report/index.ts'

/** Reads a message, and takes the time for its words apart from that for the phrases in them. */
export function measuredAnalysis(message: Message, reader: Reader, measure: Measure): Analysis {
  const { path } = message
  const { matcher } = reader
  const timed: PhraseMatcher = {
    vocabulary: matcher.vocabulary,
    list: (name) => matcher.list(name),
    match: (...sentence) => measure({ phase: 'match', path }, () => matcher.match(...sentence)),
  }
  return measure({ phase: 'analyse', path }, () => new Analysis(message, { ...reader, matcher: timed }))
}
