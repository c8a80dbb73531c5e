import type { Formatter } from './format.ts'

/** The formats of a report by name, each loaded when it is asked for. */
export const FORMATTERS = {
  stylish: async (): Promise<Formatter> => (await import('./stylish.ts')).stylish,
  full: async (): Promise<Formatter> => (await import('./full.ts')).full,
  json: async (): Promise<Formatter> => (await import('./json.ts')).json,
} as const
export type FormatName = keyof typeof FORMATTERS

export { displayWidth } from './display-width.ts'
export { docsUrl } from './docs-url.ts'
export type { FormatOptions, Formatter } from './format.ts'
export { printable } from './printable.ts'
export { SEVERITY_WORDS } from './summary.ts'
export { wrapped } from './wrap.ts'
