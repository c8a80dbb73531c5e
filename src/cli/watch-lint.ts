import { existsSync } from 'node:fs'
import { basename, resolve } from 'node:path'
import chokidar from 'chokidar'
import type { LintOptions } from './lint-options.ts'
import { EXIT, type Terminal } from './terminal.ts'
import { UsageError } from './usage-error.ts'

/** Editors write a file in several steps: so many milliseconds of quiet end a change. */
const QUIET = 100
/** Clears a terminal, and what was scrolled out of it. */
const CLEAR = '\u001b[2J\u001b[3J\u001b[H'

/**
 * Lints, and again whenever something changes in the working directory or in what was named outside of it, until the user stops it. `lint`
 * writes the report; what it throws is shown by `explain`, and the watch goes on.
 */
export async function watchLint(
  options: LintOptions,
  terminal: Terminal,
  lint: () => Promise<unknown>,
  explain: (error: unknown) => string,
): Promise<number> {
  const { request, outputs } = options
  if (request.patterns.includes('-')) throw new UsageError('--watch looks at files; it does not go with the standard input.')
  const reports = new Set(outputs.flatMap(({ file }) => (file === undefined ? [] : [resolve(request.cwd, file)])))
  const watcher = chokidar.watch(rootsOf(options), { ignoreInitial: true, ignored: (path) => reports.has(path) || isNoSource(path) })
  const changes = new Changes()
  const stop = () => changes.end()
  terminal.once?.('SIGINT', stop)
  watcher.on('all', () => changes.note()).on('error', (error) => changes.fail(error))
  await new Promise<void>((ready) => watcher.once('ready', ready))
  try {
    do {
      if (terminal.stdout.isTTY) terminal.stdout.write(CLEAR)
      await lint().catch((error: unknown) => terminal.stderr.write(`${explain(error)}\n`))
      terminal.stderr.write('Waiting for changes. Ctrl-C ends.\n')
    } while (await changes.next())
  } finally {
    terminal.removeListener?.('SIGINT', stop)
    await watcher.close()
  }
  return EXIT.clean
}

/** The working directory, in which configurations, events and campaigns lie, and what was named outside of it. */
function rootsOf({ request: { cwd, patterns, events, config } }: LintOptions): string[] {
  const named = [...patterns, ...events, ...(config.configFile === undefined ? [] : [config.configFile])].map((path) => resolve(cwd, path))
  return [cwd, ...named.filter((path) => path !== cwd && !path.startsWith(`${cwd}/`) && existsSync(path))]
}

/** Folders of tools, and files that are being written; ignore files and configurations may begin with a dot. */
function isNoSource(path: string): boolean {
  const name = basename(path)
  return name === 'node_modules' || name === '.tactfulcache' || (name.startsWith('.') && !/^\.(?:tactful|gitignore$)/.test(name))
}

/** Changes as they come in, one after the other. */
class Changes {
  #timer: NodeJS.Timeout | undefined
  #isChanged = false
  #isEnded = false
  #error: unknown
  #wake = () => {}

  note(): void {
    clearTimeout(this.#timer)
    this.#timer = setTimeout(() => {
      this.#isChanged = true
      this.#wake()
    }, QUIET)
  }

  end(): void {
    this.#isEnded = true
    this.#wake()
  }

  fail(error: unknown): void {
    this.#error ??= error
    this.end()
  }

  /** Waits until something has changed since it was asked last; false when the watch has ended. Throws what kept it from watching. */
  async next(): Promise<boolean> {
    if (!this.#isChanged && !this.#isEnded) await new Promise<void>((wake) => (this.#wake = wake))
    clearTimeout(this.#timer)
    this.#isChanged = false
    if (this.#error !== undefined) throw this.#error
    return !this.#isEnded
  }
}
