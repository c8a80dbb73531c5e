import type { Envelope } from '../document/index.ts'
import { EventFiles, type LintRequest, settingsFor } from '../project/index.ts'

/** The settings for a file as JSON, each with where it comes from. */
export async function printConfig(file: string, request: LintRequest): Promise<string> {
  const config = await settingsFor(file, request)
  const { path, isIgnored, states, settings, under, timezone, regions } = config
  const shown = {
    file,
    config: path ?? null,
    ignored: isIgnored,
    rules: Object.fromEntries(
      states.all.map(({ rule, severities, options, allowUncertain, origin }) => [
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
    events: await eventsOf(config, request),
  }
  return `${JSON.stringify(shown, null, 2)}\n`
}

/** Whether the rules about events are on, and the files that they go by. */
async function eventsOf(config: Awaited<ReturnType<typeof settingsFor>>, request: LintRequest): Promise<object> {
  const { files } = (await EventFiles.load([config], request)).for(config)
  return {
    rules: files.length > 0 ? 'on' : 'off: no files of events are configured',
    files: files.map(({ path, isMissing, asOf }) => ({
      path,
      ...(isMissing && { isMissing }),
      ...(asOf !== undefined && { asOf: new Date(asOf).toISOString() }),
    })),
  }
}

const plain = (envelope: Envelope): object =>
  Object.fromEntries(
    Object.entries(envelope).map(([key, { value, origin }]) => [key, { value: value instanceof Map ? shares(value) : value, origin }]),
  )

const shares = (map: ReadonlyMap<string, number>): unknown =>
  [...map.values()].some(Number.isNaN) ? [...map.keys()] : Object.fromEntries(map)
