import { type ChildProcess, fork } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import chokidar from 'chokidar'
import { loadWatching } from '../project/index.ts'
import { Changes } from './changes.ts'
import type { LintOptions } from './lint-options.ts'
import { EXIT, type Terminal } from './terminal.ts'
import { WatchedFiles } from './watched-files.ts'
import { isRunParts, WATCH_CACHE } from './watched-run.ts'

/** Clears a terminal, and what was scrolled out of it. */
const CLEAR = '\u001b[2J\u001b[3J\u001b[H'

/**
 * Lints, and again whenever something changes that has a part in what is found, until the user stops it. Each run is a process of its own:
 * Node reads a module once, and configurations and plug-ins are modules.
 */
export async function watchLint(options: LintOptions, terminal: Terminal): Promise<number> {
  const files = new WatchedFiles(options, await loadWatching())
  const watcher = chokidar.watch(files.roots, { ignoreInitial: true, ignorePermissionErrors: true, ignored: files.isIgnored })
  const changes = new Changes()
  for (const event of ['add', 'change', 'unlink'] as const) watcher.on(event, (path) => changes.note(path))
  watcher.on('error', (error) => changes.fail(error))
  await new Promise<void>((ready) => watcher.once('ready', ready))
  const kept = mkdtempSync(join(tmpdir(), 'tactful-'))
  let run: ChildProcess | undefined
  let isStopped = false
  const stop = () => {
    isStopped = true
    run?.kill('SIGINT')
    changes.end()
  }
  terminal.once?.('SIGINT', stop)
  try {
    do {
      if (terminal.stdout.isTTY) terminal.stdout.write(CLEAR)
      run = start(terminal, join(kept, 'results.json'))
      run.on('message', (message) => {
        if (isRunParts(message)) watcher.add(files.learn(message))
      })
      await Promise.all([once(run, 'exit'), once(run, 'disconnect')])
      run = undefined
      if (!isStopped) terminal.stderr.write('Waiting for changes. Ctrl-C ends.\n')
    } while (await changes.next(files.hasPart))
  } finally {
    terminal.removeListener?.('SIGINT', stop)
    rmSync(kept, { recursive: true, force: true })
    await watcher.close()
  }
  return EXIT.clean
}

/** The same command as one run, which keeps its results in a file of this watch unless it has a cache. */
function start({ argv, env }: Terminal, cache: string): ChildProcess {
  const [, command = '', ...args] = argv
  return fork(command, args, { env: { ...env, [WATCH_CACHE]: cache }, stdio: ['ignore', 'inherit', 'inherit', 'ipc'] })
}
