import type { LineIndex } from '../text/index.ts'
import type { Envelope } from './envelope.ts'
import type { Message } from './message.ts'
import { readMetadata } from './metadata.ts'
import type { Parsed } from './parsed.ts'

/** What is said about a message outside its own file: `over` wins over the file (command line), `under` fills its gaps (campaign, config). */
export interface Surroundings {
  readonly over?: Envelope
  readonly under?: Envelope
}

/** Makes the message that rules work on out of what a format has read. */
export function assemble(path: string, format: string, source: LineIndex, parsed: Parsed, { over, under }: Surroundings = {}): Message {
  const { envelope, problems } = readMetadata(parsed.entries)
  return {
    path,
    format,
    source,
    envelope: { ...under, ...envelope, ...over },
    parts: parsed.parts,
    comments: parsed.comments,
    problems: [...parsed.problems, ...problems],
  }
}
