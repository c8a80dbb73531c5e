import { spawnSync } from 'node:child_process'

/** Git could not do what was asked; the message is for the person who asked. */
export class GitError extends Error {
  override readonly name = 'GitError'
}

/** How a git command ended. */
export interface GitAnswer {
  readonly status: number
  readonly stdout: Buffer
  readonly stderr: string
  /** Whether it had more to say than `limit` bytes. */
  readonly isCut: boolean
}

/**
 * Asks git something, without a shell. It changes nothing, not even its index, and starts no monitor of the file system that the
 * repository may name. Throws a GitError where there is no git.
 */
export function askGit(cwd: string, args: readonly string[], limit = Number.POSITIVE_INFINITY): GitAnswer {
  const env = { ...process.env, GIT_OPTIONAL_LOCKS: '0', LC_ALL: 'C' }
  const all = ['-c', 'core.fsmonitor=false', ...args]
  const { status, stdout, stderr, error } = spawnSync('git', all, { cwd, env, maxBuffer: limit, windowsHide: true })
  const isCut = error !== undefined && 'code' in error && error.code === 'ENOBUFS'
  if (error && !isCut) throw new GitError(`git could not be started (${error.message}); it must be installed to know what has changed.`)
  return { status: status ?? 1, stdout, stderr: String(stderr).trim(), isCut }
}

/** The answer of a git command; throws a GitError with its own words where it fails. */
export function git(cwd: string, args: readonly string[]): Buffer {
  const { status, stdout, stderr } = askGit(cwd, args)
  if (status !== 0) throw new GitError(`git ${args[0]} failed: ${stderr.replace(/^(?:fatal|error): /, '').split('\n')[0]}`)
  return stdout
}

/** The names in an answer to `-z`, which escapes nothing. */
export const nulSeparated = (answer: Buffer): string[] => answer.toString('utf8').split('\0').slice(0, -1)
