/** What a command uses of the process that it runs in. */
export interface Terminal {
  readonly argv: readonly string[]
  readonly env: Readonly<Record<string, string | undefined>>
  readonly stdin?: NodeJS.ReadStream
  readonly stdout: NodeJS.WriteStream
  readonly stderr: NodeJS.WriteStream
  exitCode?: number | string | null | undefined
  cwd(): string
  /** How the user stops it; missing where nobody can. */
  once?(signal: 'SIGINT', listener: () => void): unknown
  removeListener?(signal: 'SIGINT', listener: () => void): unknown
  exit?(code: number): never
  /** Speaks to the watch that has started it. */
  send?(message: unknown): unknown
}

/** Exit codes: clean, findings, could not do what was asked; stopped by the user. */
export const EXIT = { clean: 0, findings: 1, failure: 2, interrupted: 130 } as const

/** A command of its own file: arguments in, exit code out. */
export type Command = (args: readonly string[], terminal: Terminal) => Promise<number>

/** Columns for a page of text: those of the terminal, within what is easy to read. */
export const widthOf = ({ columns = 80 }: { readonly columns?: number }): number => Math.min(Math.max(columns, 40), 100)
