import { resolve } from 'node:path'
import { mergeBase, type Repository } from './repository.ts'
import { GitError, git, nulSeparated } from './run-git.ts'

/** A file whose text is not what it was: in the index, or in the working tree. */
export interface ChangedFile {
  /** Absolute. */
  readonly path: string
  /** The path and the blob of its text before, which a new file does not have; a renamed one had another path. */
  readonly before?: { readonly path: string; readonly blob: string }
}

/** What has changed, and from which commit on: none where there is none yet. */
export interface Changes {
  readonly base?: string
  readonly files: readonly ChangedFile[]
}

/** The files that the next commit will change, as they are staged. */
export function stagedChanges(repository: Repository, base: string | undefined): Changes {
  return { ...(base && { base }), files: diff(repository, ['--cached']) }
}

/** The files that have changed in the working tree since the current branch parted from `ref`, those too that git does not track yet. */
export function changesSince(repository: Repository, ref: string): Changes {
  const base = mergeBase(repository, ref)
  const untracked = nulSeparated(git(repository.root, ['ls-files', '-z', '--others', '--exclude-standard']))
  return { base, files: [...diff(repository, [base]), ...untracked.map((name) => ({ path: resolve(repository.root, name) }))] }
}

const FILE = /^100/

/** Reads `git diff --raw`: `:<mode> <mode> <blob> <blob> <status>`, then the path, and of a rename the new path. */
function diff({ root, cwd }: Repository, args: readonly string[]): ChangedFile[] {
  const fields = nulSeparated(git(cwd, ['diff', '--raw', '-z', '--no-abbrev', '--no-relative', '--no-ext-diff', '-M', ...args, '--']))
  const files: ChangedFile[] = []
  for (let at = 0; at < fields.length; ) {
    const [oldMode = '', newMode = '', oldBlob = '', , status = ''] = fields[at++]!.slice(1).split(' ')
    const from = fields[at++]!
    const to = /^[RC]/.test(status) ? fields[at++]! : from
    if (status === 'U') throw new GitError(`"${from}" has conflicts that are not resolved: resolve them and stage it.`)
    // Links, submodules and what has been deleted hold no text.
    if (!FILE.test(newMode)) continue
    const before = FILE.test(oldMode) && { path: resolve(root, from), blob: oldBlob }
    files.push({ path: resolve(root, to), ...(before && { before }) })
  }
  return files
}
