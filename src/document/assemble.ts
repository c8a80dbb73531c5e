import type { LineIndex } from '../text/index.ts'
import type { Envelope, MetadataKey } from './envelope.ts'
import type { Message } from './message.ts'
import { readMetadata } from './metadata.ts'
import { misspeltKeys } from './misspelt-keys.ts'
import type { Parsed } from './parsed.ts'

/**
 * What is said about a message outside its own file: `over` wins over the file (command line); `beside` fills its gaps, and wins over what
 * HTML says by the way, such as its title (campaign, metadata of a template); `under` fills what is left (config).
 */
export interface Surroundings {
  readonly over?: Envelope
  readonly beside?: Envelope
  readonly under?: Envelope
}

/** Makes the message that rules work on out of what a format has read. */
export function assemble(
  path: string,
  format: string,
  source: LineIndex,
  parsed: Parsed,
  { over, beside = {}, under }: Surroundings = {},
): Message {
  const { envelope, problems } = readMetadata(parsed.entries)
  return {
    path,
    ...(parsed.name !== undefined && { name: parsed.name }),
    format,
    source,
    envelope: { ...under, ...envelope, ...besideFile(beside, envelope), ...over },
    parts: parsed.parts,
    comments: parsed.comments,
    problems: [...parsed.problems, ...problems, ...misspeltKeys(parsed.entries)],
  }
}

function besideFile(beside: Envelope, own: Envelope): Envelope {
  const fills = ([key]: [string, unknown]) => (own[key as MetadataKey]?.origin ?? 'html') === 'html'
  return Object.fromEntries(Object.entries(beside).filter(fills))
}
