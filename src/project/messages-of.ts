import { ConfigError, ConfigLookup } from '../config/index.ts'
import { catalogue } from './catalogue.ts'
import { configure } from './configure.ts'
import { discover } from './discover.ts'
import type { LintRequest } from './lint-request.ts'
import type { EventsChoice } from './load-events.ts'
import { type ConfiguredMessage, parseFiles } from './parse-files.ts'
import { readFiles } from './read-files.ts'

/** Reads the messages that a file holds, as lint does, with their configuration. Throws a ConfigError for a file that is none. */
export async function messagesOf(
  file: string,
  { cwd, config, events }: EventsChoice & Pick<LintRequest, 'config'>,
): Promise<ConfiguredMessage[]> {
  const request: LintRequest = {
    cwd,
    config,
    events,
    patterns: [file],
    ignore: false,
    ignorePatterns: [],
    errorOnUnmatchedPattern: true,
    over: {},
    assumeSent: false,
    isInteractive: false,
  }
  const { files, unmatched, unknown } = await discover([file], request)
  const { files: configured } = await configure(files, new ConfigLookup(config, catalogue.rules), request)
  const { sources, failures } = readFiles(configured, request)
  const wrong = [...unmatched, ...unknown.map((name) => `"${name}" is of a kind that Tactful does not read.`), ...failures]
  if (wrong.length > 0) throw new ConfigError(wrong.map((message) => ({ where: '--campaign', message })))
  return parseFiles(sources, request)
}
