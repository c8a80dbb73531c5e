import { spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterAll, inject } from 'vitest'

/** What a run of the command said. */
export interface CommandRun {
  readonly stdout: string
  readonly stderr: string
  readonly status: number | null
}

/** A folder with files, removed when the tests of the file are done. A `.git` folder makes it the root of a repository. */
export function folder(files: Readonly<Record<string, string | Buffer>>): string {
  const path = realpathSync(mkdtempSync(join(tmpdir(), 'tactful-')))
  for (const [name, content] of Object.entries({ '.git/HEAD': '', ...files })) {
    mkdirSync(dirname(join(path, name)), { recursive: true })
    writeFileSync(join(path, name), content)
  }
  afterAll(() => rmSync(path, { recursive: true, force: true }))
  return path
}

/** Runs the command in a folder, as a process of its own. */
export function tactful(
  cwd: string,
  args: readonly string[],
  { input = '', env = {} }: { input?: string; env?: NodeJS.ProcessEnv } = {},
): CommandRun {
  const { NODE_EXTRA_CA_CERTS: _, FORCE_COLOR: __, NO_COLOR: ___, GITHUB_ACTIONS: ____, ...rest } = process.env
  const { stdout, stderr, status } = spawnSync(process.execPath, [inject('tactful'), ...args], {
    cwd,
    input,
    encoding: 'utf8',
    env: { ...rest, ...env },
  })
  return { stdout, stderr, status }
}
