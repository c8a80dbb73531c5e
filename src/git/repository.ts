import { resolve } from 'node:path'
import { askGit, GitError, git } from './run-git.ts'

/** The repository that a directory is in. */
export interface Repository {
  /** The top of its working tree, absolute, as seen from the directory. */
  readonly root: string
  /** Where git was asked; its environment may name another repository than the nearest one. */
  readonly cwd: string
}

/** Finds the repository of a directory; throws a GitError where there is none. */
export function openRepository(cwd: string): Repository {
  const { status, stdout, stderr } = askGit(cwd, ['rev-parse', '--is-inside-work-tree', '--show-cdup'])
  const [isInside, up = ''] = stdout.toString('utf8').split('\n')
  if (status === 0 && isInside === 'true') return { root: resolve(cwd, up), cwd }
  if (/dubious ownership/.test(stderr))
    throw new GitError(`git does not trust the repository of "${cwd}", which belongs to somebody else: git config --help, safe.directory.`)
  throw new GitError(`"${cwd}" is not in the working tree of a git repository, so nothing is known of what has changed.`)
}

/** The last commit; undefined before the first one. */
export function headOf({ cwd }: Repository): string | undefined {
  return commitNamed(cwd, 'HEAD')
}

/** The commit at which the current branch and `ref` parted; throws a GitError where there is no such commit. */
export function mergeBase({ cwd }: Repository, ref: string): string {
  const commit = ref.startsWith('-') ? undefined : commitNamed(cwd, ref)
  if (!commit) throw new GitError(`There is no commit "${ref}": expected a branch, a tag or a commit that git knows.${shallowHint(cwd)}`)
  const { status, stdout } = askGit(cwd, ['merge-base', commit, 'HEAD'])
  if (status !== 0) throw new GitError(`The current branch and "${ref}" have no commit in common.${shallowHint(cwd)}`)
  return stdout.toString('utf8').trim()
}

function commitNamed(cwd: string, ref: string): string | undefined {
  const { status, stdout } = askGit(cwd, ['rev-parse', '--verify', '--quiet', `${ref}^{commit}`])
  return status === 0 ? stdout.toString('utf8').trim() : undefined
}

function shallowHint(cwd: string): string {
  const isShallow = git(cwd, ['rev-parse', '--is-shallow-repository']).toString('utf8').trim() === 'true'
  return isShallow ? ' This clone holds only the last commits: fetch all of them (in GitHub Actions, fetch-depth: 0).' : ''
}
