import type { Envelope } from '../document/index.ts'
import type { EventsFile } from '../moment/index.ts'
import type { Grade, Severity } from '../report/index.ts'
import type { LintRequest } from './lint-request.ts'
import { EventFiles } from './load-events.ts'
import { settingsFor } from './settings-for.ts'

/** What the configuration and the request make of one file, each setting with where it comes from. */
export interface FileSettings {
  readonly file: string
  /** The configuration file; null where there is none. */
  readonly config: string | null
  readonly ignored: boolean
  readonly rules: Readonly<Record<string, RuleSettings>>
  readonly company: readonly string[]
  readonly voice: { readonly allow: readonly string[] }
  readonly metadata: Readonly<Record<string, { readonly value: unknown; readonly origin: string }>>
  readonly regions: Readonly<Record<string, readonly string[]>>
  readonly events: {
    readonly rules: string
    readonly files: readonly { readonly path: string; readonly isMissing?: true; readonly asOf?: string }[]
  }
}

/** How a rule runs on a file. */
export interface RuleSettings {
  readonly severities: Readonly<Partial<Record<Grade, Severity>>> | 'off'
  readonly options?: Readonly<Record<string, unknown>>
  readonly allowUncertain?: true
  readonly origin: string
}

/** Gathers what counts for a file, which need not exist. Throws a ConfigError. */
export async function fileSettings(file: string, request: LintRequest): Promise<FileSettings> {
  const config = await settingsFor(file, request)
  const { path, isIgnored, states, settings, under, timezone, regions } = config
  return {
    file,
    config: path ?? null,
    ignored: isIgnored,
    rules: Object.fromEntries(
      states.all.map(({ rule, severities, options, allowUncertain, origin }): [string, RuleSettings] => [
        rule.id,
        {
          severities: Object.keys(severities).length > 0 ? severities : 'off',
          ...(Object.keys(options).length > 0 && { options }),
          ...(allowUncertain && { allowUncertain }),
          origin,
        },
      ]),
    ),
    company: settings.company,
    voice: { allow: settings.voiceAllow },
    metadata: { ...plain(under), ...plain(request.over), ...(timezone && { timezone: { value: timezone, origin: 'config' } }) },
    regions,
    events: describeEvents((await EventFiles.load([config], request)).for(config).files),
  }
}

/** Whether the rules about events are on, and the files that they go by. */
const describeEvents = (files: readonly EventsFile[]): FileSettings['events'] => ({
  rules: files.length > 0 ? 'on' : 'off: no files of events are configured',
  files: files.map(({ path, isMissing, asOf }) => ({
    path,
    ...(isMissing && { isMissing }),
    ...(asOf !== undefined && { asOf: new Date(asOf).toISOString() }),
  })),
})

const plain = (envelope: Envelope): FileSettings['metadata'] =>
  Object.fromEntries(
    Object.entries(envelope).map(([key, { value, origin }]) => [key, { value: value instanceof Map ? shares(value) : value, origin }]),
  )

const shares = (map: ReadonlyMap<string, number>): unknown =>
  [...map.values()].some(Number.isNaN) ? [...map.keys()] : Object.fromEntries(map)
