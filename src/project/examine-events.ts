import { resolve } from 'node:path'
import { readAudience, readEvents } from '../moment/index.ts'
import type { Check } from './check.ts'
import type { UsedConfig } from './examine.ts'
import type { LintRequest } from './lint-request.ts'
import { EventFiles } from './load-events.ts'
import { shownPath } from './paths.ts'
import { counted } from './quantity.ts'
import { momentOf } from './run-moment.ts'
import { readSourceFile } from './source-file.ts'

/** From which files what goes on is known, how many events they hold and how old they are, and where readers are by default. */
export async function examineEvents(used: readonly UsedConfig[], request: LintRequest): Promise<Check[]> {
  const configs = used.map(({ config }) => config)
  const loaded = await EventFiles.load(configs, request)
  const files = new Map(configs.flatMap((config) => loaded.for(config).files.map((file) => [file.path, { file, config }])))
  return [
    ...(files.size === 0 ? [NONE] : [...files.values()].map((one) => examineFile(one, request))),
    ...unique(configs.flatMap((config) => examineRegions(config, request.cwd))),
  ]
}

type Config = UsedConfig['config']
type File = ReturnType<EventFiles['for']>['files'][number]

const NONE: Check = {
  topic: 'events',
  status: 'note',
  message: 'No file of events is configured, so mail is compared with nothing that goes on where readers are.',
  remedy: '`events: [events.yml]` in the configuration; `tactful init` writes such a file, `tactful events --help` says more.',
}

const HOUR = 3_600_000
/** As context/stale-events has it, unless the configuration says otherwise. */
const USUAL_HOURS = 48

function examineFile({ file: { path, isMissing, asOf }, config }: { file: File; config: Config }, request: LintRequest): Check {
  if (isMissing)
    return {
      topic: 'events',
      status: 'note',
      message: `There is no ${path}, which is configured.`,
      remedy: 'Write it, or import feeds into it: `tactful events --help`.',
    }
  const events = countIn(resolve(request.cwd, path), config)
  if (asOf === undefined) return { topic: 'events', status: 'ok', message: `${path}: ${events}, kept by hand.` }
  const hours = Math.max(0, Math.floor((momentOf(request, config.timezone).now - asOf) / HOUR))
  const limit = config.settings.rules.find(({ rule }) => rule.id === 'context/stale-events')?.options.hours ?? USUAL_HOURS
  const message = `${path}: ${events}, as of ${counted(hours, 'hour')} ago`
  if (hours <= Number(limit)) return { topic: 'events', status: 'ok', message: `${message}.` }
  return {
    topic: 'events',
    status: 'note',
    message: `${message}; that is old.`,
    remedy: 'Fetch and import the feeds again: `tactful events fetch --help`.',
  }
}

function countIn(path: string, { regions }: Config): string {
  try {
    return counted(readEvents(readSourceFile(path).text, regions).events.length, 'event')
  } catch {
    return 'cannot be read'
  }
}

/** Where readers are unless a message says so, and the names for groups of regions. */
function examineRegions({ under, regions: groups }: Config, cwd: string): Check[] {
  const shares = under['audience.regions']?.value
  const names = Object.keys(groups)
  const { regions, errors } = readAudience(shares ?? new Map(), groups)
  return [
    ...(regions.length > 0 ? [ok(`Readers are, unless a message says where: ${regions.map(({ written }) => written).join(', ')}.`)] : []),
    ...(under['audience.file']
      ? [ok(`Readers are, unless a message says where, those of ${shownPath(cwd, under['audience.file'].value)}.`)]
      : []),
    ...(names.length > 0 ? [ok(`Names for groups of regions: ${names.join(', ')}.`)] : []),
    ...errors.map(
      (message): Check => ({
        topic: 'events',
        status: 'wrong',
        message,
        remedy: 'Correct `audience:` under `defaults:` in the configuration.',
      }),
    ),
  ]
}

const ok = (message: string): Check => ({ topic: 'events', status: 'ok', message })

/** The same is said once, however many settings say it. */
const unique = (checks: readonly Check[]): Check[] => [...new Map(checks.map((check) => [check.message, check])).values()]
