import { existsSync } from 'node:fs'
import { resolve } from 'node:path'
import { ConfigError } from '../config/index.ts'
import type { ProjectRun } from '../project/index.ts'
import type { LintOptions } from './lint-options.ts'
import type { Terminal } from './terminal.ts'

/** The variable of the environment by which a watch tells the runs that it starts where to keep results. */
export const WATCH_CACHE = 'TACTFUL_WATCH_CACHE'

/** What a run tells the watch that has started it, in absolute paths. */
export interface RunParts {
  /** What had a part in it; where it failed, the files that are to be mended. */
  readonly inputs: readonly string[]
  /** What it writes. */
  readonly reports: readonly string[]
}

/** Whether a message is what a run tells; plug-ins may send others. */
export const isRunParts = (message: unknown): message is RunParts =>
  typeof message === 'object' && message !== null && 'inputs' in message && 'reports' in message

/** Tells the watch that has started a run what has a part in it, before its reports are written. */
export async function tellWatch(run: Promise<ProjectRun>, { outputs, request }: LintOptions, terminal: Terminal): Promise<ProjectRun> {
  const tell = (parts: RunParts) => terminal.send?.(parts)
  try {
    const done = await run
    const written = outputs.length > 0 ? outputs : await done.reporters()
    const reports = written.flatMap(({ file }) => (file === undefined ? [] : resolve(request.cwd, file)))
    tell({ inputs: await done.inputs(), reports })
    return done
  } catch (error) {
    const places = error instanceof ConfigError ? error.problems.map(({ where }) => resolve(request.cwd, where)) : []
    tell({ inputs: places.filter((path) => existsSync(path)), reports: [] })
    throw error
  }
}
