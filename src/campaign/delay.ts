const MINUTES: Readonly<Record<string, number>> = { m: 1, h: 60, d: 1440, w: 10_080 }
/** A delay, such as `3d`. */
export const DELAY = /^(\d{1,6})([mhdw])$/
const LONGEST = 3650 * 1440

/** The form of a delay, for problems. */
export const DELAY_FORM = 'a number of minutes, hours, days or weeks, such as 30m, 12h, 3d or 2w'

/** A delay such as `3d` in minutes; undefined when it is none, or longer than ten years. */
export function readDelay(value: unknown): number | undefined {
  if (value === 0) return 0
  const [, count, unit] = (typeof value === 'string' && DELAY.exec(value)) || []
  if (count === undefined || unit === undefined) return undefined
  const minutes = Number(count) * MINUTES[unit]!
  return minutes <= LONGEST ? minutes : undefined
}

const IN_OTHER_WORDS = /^\s*(?:p(?=\d+[dw]$)|pt)?\s*(\d{1,6})\s*(m(?!o)|h|d|w)[a-z]*\.?\s*$/i

/** ` Did you mean "2w"?` for a delay in other words: `2 weeks`, `7 d`, ISO 8601's `P14D`, a number of days. */
export function meantDelay(value: unknown): string {
  const written = typeof value === 'number' ? `${value}d` : value
  const [, count, unit] = (typeof written === 'string' && IN_OTHER_WORDS.exec(written)) || []
  const delay = count === undefined || unit === undefined ? '' : `${Number(count)}${unit.toLowerCase()}`
  return readDelay(delay) === undefined ? '' : ` Did you mean "${delay}"?`
}
