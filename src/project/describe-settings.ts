import type { Envelope } from '../document/index.ts'
import type { EventsFile } from '../moment/index.ts'
import type { FileSettings, RuleSettings } from './file-settings.ts'
import type { LintRequest } from './lint-request.ts'
import { EventFiles } from './load-events.ts'
import { settingsFor } from './settings-for.ts'

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
