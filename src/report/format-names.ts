/** The formats of a report, by the names that users give them. */
export const FORMAT_NAMES = ['full', 'stylish', 'json', 'ndjson', 'sarif', 'github', 'gitlab', 'junit', 'markdown', 'html'] as const
export type FormatName = (typeof FORMAT_NAMES)[number]

/** A report of a run: its format, and its file; without one it goes to stdout. */
export interface Reporter {
  readonly format: FormatName
  readonly file?: string
}
