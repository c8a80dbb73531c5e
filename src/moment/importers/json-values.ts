/** An object of a feed before anything is known of it. */
export type JsonObject = Readonly<Record<string, unknown>>

/** The value as an object; undefined for anything else, lists and null among it. */
export function objectOf(value: unknown): JsonObject | undefined {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as JsonObject) : undefined
}

/** The value as a list; what is none is an empty one. */
export function listOf(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : []
}

/** The value as text on one line, a number as its digits; undefined for an empty text and anything else. */
export function textOf(value: unknown): string | undefined {
  if (typeof value === 'number') return String(value)
  return typeof value === 'string' ? value.replace(/\s+/g, ' ').trim() || undefined : undefined
}

/** The value as a finite number, also where a feed writes numbers as text. */
export function numberOf(value: unknown): number | undefined {
  const number = typeof value === 'string' && value.trim() !== '' ? Number(value) : value
  return typeof number === 'number' && Number.isFinite(number) ? number : undefined
}

/** The value as true or false, also where a feed writes them as text (`"true"`, `False`). */
export function flagOf(value: unknown): boolean | undefined {
  if (typeof value === 'boolean') return value
  const word = textOf(value)?.toLowerCase()
  return word === 'true' ? true : word === 'false' ? false : undefined
}
