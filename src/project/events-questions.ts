import { ConfigError, ConfigLookup, type FileConfig } from '../config/index.ts'
import type { Envelope, Message } from '../document/index.ts'
import { sendDaysOf } from '../linter/index.ts'
import type { DayRange } from '../moment/index.ts'
import type { Result } from '../report/index.ts'
import { LineIndex } from '../text/index.ts'
import { AudienceFiles } from './audience-files.ts'
import { catalogue } from './catalogue.ts'
import { discover } from './discover.ts'
import type { GoingOnRequest } from './events-going-on.ts'
import type { LintRequest } from './lint-request.ts'
import { type ConfiguredMessage, parseFiles } from './parse-files.ts'
import { readSources } from './read-sources.ts'
import { momentOf } from './run-moment.ts'
import { settingsFor } from './settings-for.ts'
import { campaignResults, templateResults } from './sidecar-results.ts'

/** One audience and the days on which something is sent to it. */
export interface Question {
  readonly config: FileConfig
  /** The message that is sent, where one is. */
  readonly message?: string
  /** Undefined where nobody says who gets it. */
  readonly audience: Envelope['audience.regions']
  readonly days: DayRange
}

/** The name under which the configuration of a question without a message is looked for. */
const NO_MESSAGE = 'events.yml'

/** The questions of a request: one for each message of a campaign, or one about an audience alone. Throws a ConfigError. */
export async function questionsOf(request: GoingOnRequest): Promise<{ questions: Question[]; problems: readonly Result[] }> {
  const asLint: LintRequest = {
    ...request,
    patterns: [],
    ignore: false,
    ignorePatterns: [],
    errorOnUnmatchedPattern: true,
    assumeSent: false,
    isInteractive: false,
  }
  const { read, problems } = request.campaign === undefined ? await standIn(asLint) : await messagesOf(request.campaign, asLint)
  const { messages } = await new AudienceFiles(asLint).readFor(read)
  const questions = messages.map(({ message: { path, envelope }, file: { config } }) => ({
    config,
    ...(request.campaign !== undefined && { message: path }),
    audience: envelope['audience.regions'],
    days: request.days ?? sendDaysOf(envelope, momentOf(request, config.timezone).today),
  }))
  return { questions, problems }
}

interface Reading {
  readonly read: readonly ConfiguredMessage[]
  readonly problems: readonly Result[]
}

/** A message of which nothing is known but what the command line and the configuration say. */
async function standIn(request: LintRequest): Promise<Reading> {
  const config = await settingsFor(NO_MESSAGE, request)
  const message: Message = {
    path: NO_MESSAGE,
    format: 'text',
    source: new LineIndex(''),
    envelope: { ...config.under, ...request.over },
    parts: [],
    comments: [],
    problems: [],
  }
  return { read: [{ message, file: { path: NO_MESSAGE, shown: NO_MESSAGE, config } }], problems: [] }
}

/** The messages that a file holds or lists, as lint reads them. */
async function messagesOf(file: string, request: LintRequest): Promise<Reading> {
  const { files, unmatched, unknown, reports, failures: unopened } = await discover([file], request)
  const { sources, campaigns, failures } = await readSources(files, new ConfigLookup(request.config, catalogue), request)
  const wrong = [
    ...unmatched,
    ...unknown.map((name) => `"${name}" is of a kind that Tactful does not read.`),
    ...reports.map((name) => `"${name}" is a report of Tactful, and no mail.`),
    ...unopened,
    ...failures,
  ]
  if (wrong.length > 0) throw new ConfigError(wrong.map((message) => ({ where: '--campaign', message })))
  const messages = await parseFiles(sources, request)
  return { read: messages.filter((one) => !one.file.isContext), problems: [...campaignResults(campaigns), ...templateResults(messages)] }
}
