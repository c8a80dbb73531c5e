import { type Envelope, METADATA_KEYS, type MetadataKey, metadataKey, readValue } from '../document/index.ts'
import { isMap, type KeyPath, type Misfit, misfit, nameOf, unknownKey } from '../shape/index.ts'

/** Metadata that a configuration gives to messages without it. */
export interface MetadataDefaults {
  readonly envelope: Envelope
  /** The keys in `defaults` that lead to each of them. */
  readonly places: ReadonlyMap<MetadataKey, KeyPath>
  readonly timezone?: string
}

/** Reads `defaults`; what does not fit is left out, see `metadataMisfits`. */
export function readDefaults(defaults: unknown): MetadataDefaults {
  return read(defaults, []).defaults
}

/** What in `defaults` is no metadata, or cannot be read. */
export function metadataMisfits(defaults: unknown, path: KeyPath): Misfit[] {
  return read(defaults, path).misfits
}

function read(defaults: unknown, path: KeyPath): { defaults: MetadataDefaults; misfits: Misfit[] } {
  const misfits: Misfit[] = []
  const envelope: Record<string, unknown> = {}
  const places = new Map<MetadataKey, KeyPath>()
  let timezone: string | undefined
  if (!isMap(defaults))
    return { defaults: { envelope, places }, misfits: [misfit(path, `expected a map of metadata; this is ${nameOf(defaults)}.`)] }
  const visit = (map: Readonly<Record<string, unknown>>, keys: readonly string[]) => {
    for (const [name, value] of Object.entries(map)) {
      const at = [...keys, name]
      const isGroup = isMap(value) && METADATA_KEYS.some((known) => known.startsWith(`${at.join('.')}.`))
      const key = isGroup ? undefined : metadataKey(at.join('.'))
      const full = [...path, ...at]
      if (at.join('.') === 'timezone') {
        if (isTimeZone(value)) timezone = value
        else misfits.push(misfit(full, `expected a time zone such as "America/New_York"; this is ${nameOf(value)}.`))
      } else if (key) {
        const { field, error } = readValue(key, value, 'config')
        if (field) {
          envelope[key] = field
          places.set(key, at)
        } else misfits.push(misfit(full, error ?? 'cannot be read.'))
      } else if (isGroup) visit(value as Readonly<Record<string, unknown>>, at)
      else misfits.push(unknownKey(full, at.join('.'), ['timezone', 'audience', ...METADATA_KEYS]))
    }
  }
  visit(defaults, [])
  return { defaults: { envelope: envelope as Envelope, places, ...(timezone && { timezone }) }, misfits }
}

function isTimeZone(value: unknown): value is string {
  if (typeof value !== 'string') return false
  try {
    new Intl.DateTimeFormat('en', { timeZone: value })
    return true
  } catch {
    return false
  }
}
