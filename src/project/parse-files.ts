import { assemble, type Message, type MetadataEntry, type Parsed, readMoment } from '../document/index.ts'
import { LineIndex } from '../text/index.ts'
import type { ConfiguredFile } from './configure.ts'
import { type Format, formatOf, loadFormat, sniffFormat } from './formats.ts'
import type { LintRequest } from './lint-request.ts'
import type { ReadFile } from './read-files.ts'

/** A message with the configuration of its file. */
export interface ConfiguredMessage {
  readonly message: Message
  readonly file: ConfiguredFile
}

/** Reads the messages of each file by its format, and joins what it says with what the command line and the configuration say. */
export async function parseFiles(sources: readonly ReadFile[], request: LintRequest): Promise<ConfiguredMessage[]> {
  const messages: ConfiguredMessage[] = []
  for (const source of sources) for (const message of await parseFile(source, request)) messages.push({ message, file: source })
  return messages
}

async function parseFile({ shown, text, unread, config }: ReadFile, request: LintRequest): Promise<readonly Message[]> {
  const format = formatOf(shown) ?? sniffFormat(text)
  const read = await loadFormat(format, text)
  const all = unread === undefined ? read(text) : [notRead(unread)]
  const surroundings = { over: request.over, under: config.under }
  const lines = new LineIndex(text)
  return all.map((parsed) => assemble(shown, format, lines, sent(parsed, format, request.assumeSent), surroundings))
}

const notRead = (message: string): Parsed => ({
  entries: [],
  parts: [],
  comments: [],
  problems: [{ message, span: { start: 0, end: 0 }, lost: true }],
})

/** Takes the date header of a draft for its send date, where the run was asked to. */
function sent(parsed: Parsed, format: Format, assumeSent: boolean): Parsed {
  if (format !== 'eml' || !assumeSent) return parsed
  const isDate = ({ path, value }: MetadataEntry) => path.join('.') === 'header_date' && readMoment(value) !== undefined
  return { ...parsed, entries: parsed.entries.map((entry) => (isDate(entry) ? { ...entry, path: ['date'] } : entry)) }
}
