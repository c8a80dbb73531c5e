import { type FeedSource, loadImporting, settingsFor } from '../project/index.ts'
import { didYouMean } from '../text/index.ts'
import { readMetadataFlag, readMomentFlag } from './metadata-flags.ts'
import { parseArguments } from './parse-arguments.ts'
import { type Command, EXIT } from './terminal.ts'
import { UsageError } from './usage-error.ts'

declare const TACTFUL_VERSION: string

const FLAGS = [
  { flags: '-o, --output-file <file>' },
  { flags: '--url <address>' },
  { flags: '--regions <regions>' },
  { flags: '--since <date>' },
]

/** `tactful events fetch`: downloads a public feed into a file, the one command that uses the network. */
export const eventsFetchCommand: Command = async (args, terminal) => {
  const { FEED_SOURCES, FetchError, fetchEvents } = await loadImporting()
  const { options, operands } = parseArguments(args, FLAGS)
  if (options.help) {
    const list = FEED_SOURCES.map((source) => `  ${source.name.padEnd(12)}  ${source.title}`)
    terminal.stdout.write(`${HELP}\n${list.join('\n')}\n`)
    return EXIT.clean
  }
  const source = sourceOf(operands, FEED_SOURCES)
  const text = (key: string) => options[key] as string | undefined
  const cwd = terminal.cwd()
  const [url, since, regions] = [text('url'), text('since'), text('regions')]
  const file = text('outputFile') ?? source.file
  const shares = readMetadataFlag('--regions', 'audience.regions', regions)['audience.regions']?.value
  const { regions: groups } = await settingsFor('events.yml', { cwd, config: { cwd, lookup: true, rules: [], inlineConfig: true } })
  try {
    const { url: fetched, bytes } = await fetchEvents({
      cwd,
      source,
      file,
      groups,
      agent: `tactful/${TACTFUL_VERSION}`,
      ...(url !== undefined && { url }),
      ...(shares && { regions: shares }),
      ...(since !== undefined && { since: readMomentFlag('--since', since).day }),
    })
    const size = bytes < 1024 ? `${bytes} bytes` : `${Math.round(bytes / 1024)} kB`
    terminal.stderr.write(`${fetched}: ${size} in ${file}. Next: tactful events import ${source.name} ${file} -o events.yml\n`)
    return EXIT.clean
  } catch (error) {
    if (error instanceof FetchError) throw new UsageError(error.message)
    throw error
  }
}

/** The source that is named; throws a UsageError. */
function sourceOf(operands: readonly string[], sources: readonly FeedSource[]): FeedSource {
  const names = sources.map(({ name }) => name)
  const [name] = operands
  const source = sources.find((known) => known.name === name)
  if (source && operands.length === 1) return source
  const wrong =
    name === undefined || source ? '`tactful events fetch` needs one source.' : `There is no source "${name}".${didYouMean(name, names)}`
  throw new UsageError(`${wrong} Sources: ${names.join(', ')}.`)
}

const HELP = `Downloads a public feed into a file. Nothing else in Tactful uses the network, and lint never does.

Usage: tactful events fetch <source> [-o alerts.json]

  -o, --output-file <file>  where it is put, instead of a file with the source's name
  --regions <regions>       US-FL,US-GA (nws)
  --since <date>            declarations from this day on (fema)
  --url <address>           your status page, or a mirror of a source

Sources:`
