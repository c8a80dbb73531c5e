import { spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, realpathSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { PassThrough } from 'node:stream'
import { inject } from 'vitest'
import type { Terminal } from '../../src/cli/terminal.ts'

/** What a run of the command said. */
export interface CommandRun {
  readonly stdout: string
  readonly stderr: string
  readonly status: number | null
}

/** A folder with files, removed when all tests are done. A `.git` folder makes it the root of a repository. */
export function folder(files: Readonly<Record<string, string | Buffer>>): string {
  const path = realpathSync(mkdtempSync(join(tmpdir(), 'tactful-')))
  for (const [name, content] of Object.entries({ '.git/HEAD': '', ...files })) {
    mkdirSync(dirname(join(path, name)), { recursive: true })
    writeFileSync(join(path, name), content)
  }
  return path
}

/** Runs the command in a folder, in the process of the tests: starting one takes longer than most runs. One with a standard input is a process. */
export async function tactful(cwd: string, args: readonly string[], { input, env = {} }: Surroundings = {}): Promise<CommandRun> {
  if (input !== undefined) return tactfulProcess(cwd, args, { input, env })
  const stdout = new PassThrough().setEncoding('utf8')
  const stderr = new PassThrough().setEncoding('utf8')
  const terminal = {
    argv: [process.execPath, inject('tactful'), ...args],
    env: { ...plainEnv(), ...env },
    stdout: stdout as unknown as NodeJS.WriteStream,
    stderr: stderr as unknown as NodeJS.WriteStream,
    cwd: () => cwd,
    exitCode: 0,
  } satisfies Terminal
  await command().main(terminal)
  return { stdout: stdout.read() ?? '', stderr: stderr.read() ?? '', status: terminal.exitCode }
}

/** Runs the command in a folder, as a process of its own. */
export function tactfulProcess(cwd: string, args: readonly string[], { input = '', env = {} }: Surroundings = {}): CommandRun {
  const { stdout, stderr, status } = spawnSync(process.execPath, [inject('tactful'), ...args], {
    cwd,
    input,
    encoding: 'utf8',
    env: { ...plainEnv(), ...env },
  })
  return { stdout, stderr, status }
}

/** What a run gets besides its arguments. */
interface Surroundings {
  readonly input?: string
  readonly env?: NodeJS.ProcessEnv
}

/** The environment without what changes reports. */
function plainEnv(): NodeJS.ProcessEnv {
  const { NODE_EXTRA_CA_CERTS: _, FORCE_COLOR: __, NO_COLOR: ___, GITHUB_ACTIONS: ____, ...rest } = process.env
  return rest
}

interface Loaded {
  main(terminal: Terminal): Promise<void>
}
let loaded: Loaded | undefined

/** The command that processes run, loaded once. */
function command(): Loaded {
  loaded ??= createRequire(import.meta.url)(join(dirname(inject('tactful')), 'load-command.js')).loadCommand() as Loaded
  return loaded
}
