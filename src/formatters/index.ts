import type { FormatName } from '../report/index.ts'
import type { Formatter } from './format.ts'

/** The formats of a report by name, each loaded when it is asked for. */
export const FORMATTERS: Readonly<Record<FormatName, () => Promise<Formatter>>> = {
  full: async () => (await import('./full.ts')).full,
  stylish: async () => (await import('./stylish.ts')).stylish,
  json: async () => (await import('./json.ts')).json,
  ndjson: async () => (await import('./ndjson.ts')).ndjson,
  sarif: async () => (await import('./sarif.ts')).sarif,
  github: async () => (await import('./github.ts')).github,
  gitlab: async () => (await import('./gitlab.ts')).gitlab,
  junit: async () => (await import('./junit.ts')).junit,
  html: async () => (await import('./html/index.ts')).html,
  markdown: async () => (await import('./markdown.ts')).markdown,
}

/** Markdown of at most so many characters, for a place with a limit of its own. */
export const loadMarkdownWithin = async () => (await import('./markdown.ts')).markdownWithin

/** What follows a report for people on request. */
export const loadStatistics = async () => (await import('./statistics.ts')).statistics

export { displayWidth } from './display-width.ts'
export { filePath } from './file-path.ts'
export type { FormatOptions, Formatter } from './format.ts'
export { printable } from './printable.ts'
export { SEVERITY_WORDS } from './summary.ts'
export { wrapped } from './wrap.ts'
