import { printable } from '../formatters/index.ts'
import { type EventSeverity, type Importer, type ImportRun, loadImporting, settingsFor } from '../project/index.ts'
import { didYouMean } from '../text/index.ts'
import { summaryOf, updateInWords } from './import-summary.ts'
import { readMetadataFlag, readMomentFlag } from './metadata-flags.ts'
import { type Arguments, parseArguments } from './parse-arguments.ts'
import { type Command, EXIT } from './terminal.ts'
import { UsageError } from './usage-error.ts'

const FLAGS = (severities: readonly EventSeverity[]) => [
  { flags: '-o, --output-file <file>' },
  { flags: '--since <date>' },
  { flags: '--until <date>' },
  { flags: '--regions <regions>' },
  { flags: '--min-severity <severity>', choices: severities },
  { flags: '--all' },
  { flags: '-c, --config <file>' },
  { flags: '--no-config-lookup' },
  { flags: '--now <date>' },
]

/** So many entries that could not be read are shown: nobody corrects more of somebody else's feed. */
const MAX_PROBLEMS = 10

/** `tactful events import`: the events of feeds, as an events file on stdout or in a file that may hold events by hand. */
export const eventsImportCommand: Command = async (args, terminal) => {
  const { EVENT_SEVERITIES, importers, importEvents, storeEvents, writeEvents } = await loadImporting()
  const parsed = parseArguments(args, FLAGS(EVENT_SEVERITIES))
  const { stdout, stderr } = terminal
  if (parsed.options.help) {
    stdout.write(help(importers, EVENT_SEVERITIES))
    return EXIT.clean
  }
  const text = (name: string) => parsed.options[name] as string | undefined
  const cwd = terminal.cwd()
  const { importer, names } = feedsOf(parsed.operands, importers)
  const configFile = text('config')
  const config = { cwd, lookup: parsed.options.configLookup === true, rules: [], inlineConfig: true, ...(configFile && { configFile }) }
  const { regions: groups } = await settingsFor('events.yml', { cwd, config })
  const run = importEvents({
    cwd,
    names,
    groups,
    all: parsed.options.all === true,
    today: readMomentFlag('--now', text('now') ?? new Date().toISOString()).day,
    ...filterOf(parsed.options),
    ...(importer && { importer }),
  })
  for (const sentence of [...run.failures, ...atMost(run.problems)]) stderr.write(`${printable(sentence)}\n`)
  if (run.files === 0) return EXIT.failure
  const output = text('outputFile')
  const generated = generatedAt(run, text('now'))
  const update = output === undefined ? undefined : storeEvents(cwd, output, run.events, generated, groups, run.whole)
  if (!update) stdout.write(writeEvents(run.events, generated))
  stderr.write(`${[summaryOf(run), ...(update ? [updateInWords(output!, update)] : []), ...run.attributions].join('\n')}\n`)
  return run.failures.length > 0 ? EXIT.failure : EXIT.clean
}

/** When the events were up to date: undefined where a feed could not be read, because nobody knows what it would have said. */
function generatedAt({ failures, fetched }: ImportRun, now: string | undefined): string | undefined {
  if (failures.length > 0) return undefined
  return now === undefined ? fetched.toISOString().replace(/\.\d+Z$/, 'Z') : readMomentFlag('--now', now).iso
}

const atMost = (sentences: readonly string[]): readonly string[] =>
  sentences.length > MAX_PROBLEMS
    ? [...sentences.slice(0, MAX_PROBLEMS), `… and ${sentences.length - MAX_PROBLEMS} more entries that could not be read.`]
    : sentences

/** The importer, where the first word names one, and the files; throws a UsageError for a name like that of an importer. */
function feedsOf([first, ...rest]: readonly string[], importers: readonly Importer[]): { importer?: Importer; names: readonly string[] } {
  const known = importers.map(({ name }) => name)
  const importer = importers.find(({ name }) => name === first)
  const names = importer ? rest : first === undefined ? [] : [first, ...rest]
  if (names.length > 0) {
    const hint = importer || /[./\\]/.test(first!) || rest.length === 0 ? '' : didYouMean(first!, known)
    if (hint) throw new UsageError(`There is no feed "${first}".${hint}`)
    return { names, ...(importer && { importer }) }
  }
  throw new UsageError('`tactful events import` needs files of feeds, such as alerts.json. `tactful events import --help` lists the feeds.')
}

function filterOf(options: Arguments['options']) {
  const [since, until, regions] = [options.since, options.until, options.regions] as (string | undefined)[]
  const shares = readMetadataFlag('--regions', 'audience.regions', regions)['audience.regions']?.value
  return {
    ...(since !== undefined && { since: readMomentFlag('--since', since).day }),
    ...(until !== undefined && { until: readMomentFlag('--until', until).day }),
    ...(shares && { regions: shares }),
    ...(options.minSeverity !== undefined && { minSeverity: options.minSeverity as EventSeverity }),
  }
}

const help = (
  importers: readonly Importer[],
  severities: readonly EventSeverity[],
): string => `Reads feeds of warnings, disasters and incidents, and writes an events file.

Usage: tactful events import [feed] <files or folders...> [-o events.yml]

  -o, --output-file <file>   put them into this file; what stands there by hand stays as it is
  --since, --until <date>    only what goes on between these days
  --regions <regions>        only what touches these: US-FL,US-GA
  --min-severity <severity>  ${severities.join(', ')}
  --all                      also what a feed lists and hardly anybody notices
  --now <date>               when the feeds were fetched, if not when their files were written

Feeds, told by what a file looks like unless you name one:
${importers.map(({ name, title }) => `  ${name.padEnd(25)}  ${title}`).join('\n')}
`
