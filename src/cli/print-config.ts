import type { Envelope } from '../document/index.ts'
import { type LintRequest, settingsFor } from '../project/index.ts'

/** The settings for a file as JSON, each with where it comes from. */
export async function printConfig(file: string, request: LintRequest): Promise<string> {
  const { path, isIgnored, states, settings, under, timezone, events, regions } = await settingsFor(file, request)
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
    events: [...events, ...request.events].length > 0 ? [...events, ...request.events] : 'none: the rules about events are off',
  }
  return `${JSON.stringify(shown, null, 2)}\n`
}

const plain = (envelope: Envelope): object =>
  Object.fromEntries(
    Object.entries(envelope).map(([key, { value, origin }]) => [key, { value: value instanceof Map ? shares(value) : value, origin }]),
  )

const shares = (map: ReadonlyMap<string, number>): unknown =>
  [...map.values()].some(Number.isNaN) ? [...map.keys()] : Object.fromEntries(map)
