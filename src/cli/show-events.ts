import { ConfigError } from '../config/index.ts'
import { eventsGoingOn, type GoingOn, type GoingOnRequest } from '../project/index.ts'
import type { Result } from '../report/index.ts'
import { eventsTable } from './events-table.ts'
import { readMetadataFlag, readMomentFlag } from './metadata-flags.ts'
import type { Arguments } from './parse-arguments.ts'
import { EXIT, type Terminal } from './terminal.ts'
import { UsageError } from './usage-error.ts'

const NOT_CONFIGURED = `No events are configured, so nothing is known of what goes on.
Write an events.yml (tactful events --help shows one), or bring one in: tactful events fetch gdacs, then
tactful events import gdacs.xml -o events.yml. Then name it: "events: [events.yml]" in tactful.config.yaml, or --events events.yml.
`

/** Answers what goes on, as a table or as JSON, and gives the exit code: 2 where not all that was named could be looked at. */
export async function showEvents(options: Arguments['options'], terminal: Terminal): Promise<number> {
  const request = requestOf(options, terminal)
  const { stdout, stderr } = terminal
  const found = await eventsGoingOn(request)
  if (found.files.length === 0) {
    stderr.write(NOT_CONFIGURED)
    return EXIT.failure
  }
  const missing = found.files.filter(({ isMissing }) => isMissing).map(({ path }) => `There is no file of events "${path}".`)
  const failures = found.failures.length > 0 ? found.failures : missing
  if (found.problems.length > 0) stderr.write(`${framesOf(found.problems)}\n`)
  for (const failure of failures) stderr.write(`${failure}\n`)
  const width = Math.min(Math.max(stdout.columns ?? 80, 60), 100)
  if (found.files.some(({ isMissing }) => !isMissing))
    stdout.write(options.format === 'json' ? json(found) : eventsTable(found, { width, all: options.all === true }))
  const isLost = found.problems.some(({ findings }) => findings.some(({ severity }) => severity === 'error'))
  return failures.length > 0 || isLost ? EXIT.failure : EXIT.clean
}

function requestOf(options: Arguments['options'], terminal: Terminal): GoingOnRequest {
  const text = (name: string) => options[name] as string | undefined
  const cwd = terminal.cwd()
  const [configFile, campaign, now] = [text('config'), text('campaign'), text('now')]
  const days = daysOf(text('on'), text('from'), text('to'))
  return {
    cwd,
    events: options.events as readonly string[],
    config: {
      cwd,
      lookup: options.configLookup === true,
      rules: [],
      inlineConfig: true,
      ...(configFile !== undefined && { configFile }),
    },
    over: {
      ...readMetadataFlag('--regions', 'audience.regions', text('regions')),
      ...readMetadataFlag('--audience-file', 'audience.file', text('audienceFile')),
    },
    ...(now !== undefined && { now: readMomentFlag('--now', now).iso }),
    ...(days && { days }),
    ...(campaign !== undefined && { campaign }),
    ...(terminal.stderr.isTTY && { progress: terminal.stderr }),
  }
}

function daysOf(on: string | undefined, from: string | undefined, to: string | undefined): GoingOnRequest['days'] {
  if (on !== undefined && (from !== undefined || to !== undefined)) throw new UsageError('Give either --on, or --from and --to.')
  if (on !== undefined) from = to = on
  if (from === undefined && to === undefined) return undefined
  if (from === undefined || to === undefined) throw new UsageError('--from and --to belong together; --on is for one day.')
  const days = { from: readMomentFlag(on ? '--on' : '--from', from).day, to: readMomentFlag('--to', to).day }
  if (days.to < days.from) throw new UsageError(`--to "${to}" is before --from "${from}".`)
  return days
}

/** The problems of files of events, each with its lines. */
function framesOf(results: readonly Result[]): string {
  const problems = results.flatMap(({ path, source, findings }) =>
    findings.map(({ message, span }) => ({ where: path, source: { text: source.text, span }, message })),
  )
  return new ConfigError(problems).message
}

function json({ answers, files, now }: GoingOn): string {
  const shown = {
    now: new Date(now).toISOString(),
    files: files.map(({ asOf, ...file }) => ({ ...file, ...(asOf !== undefined && { asOf: new Date(asOf).toISOString() }) })),
    answers: answers.map(({ message, days, audience, unread, events }) => ({
      ...(message !== undefined && { message }),
      ...days,
      audience: audience ?? ['*'],
      ...(unread !== undefined && { unread }),
      events: events.map(({ event, ...met }) => ({ ...event, ...met, regions: event.regions, audienceRegions: met.regions })),
    })),
  }
  return `${JSON.stringify(shown, null, 2)}\n`
}
