import { dirname, resolve } from 'node:path'
import type { Repository } from './repository.ts'
import { askGit, GitError, git, nulSeparated } from './run-git.ts'

/** What git holds of a working tree at some time: the index, or a commit. */
export class Snapshot {
  readonly #blobs = new Map<string, string>()
  readonly #names = new Map<string, Set<string>>()

  private constructor(
    readonly repository: Repository,
    entries: readonly string[],
  ) {
    this.#names.set(repository.root, new Set())
    // `<mode> <blob> <stage>`, or `<mode> blob <blob>`, a tab, and the path. Only regular files are kept: no links, no submodules.
    for (const entry of entries) {
      const tab = entry.indexOf('\t')
      const [mode = '', ...rest] = entry.slice(0, tab).split(' ')
      const blob = rest[0] === 'blob' ? rest[1] : rest[1] === '0' ? rest[0] : undefined
      if (mode.startsWith('100') && blob) this.#add(resolve(repository.root, entry.slice(tab + 1)), blob)
    }
  }

  static ofIndex(repository: Repository): Snapshot {
    return new Snapshot(repository, nulSeparated(git(repository.root, ['ls-files', '-z', '--stage'])))
  }

  /** Of no commit it is empty. */
  static ofCommit(repository: Repository, commit: string | undefined): Snapshot {
    const entries = commit === undefined ? [] : nulSeparated(git(repository.root, ['ls-tree', '-r', '-z', '--full-tree', commit]))
    return new Snapshot(repository, entries)
  }

  /** What an absolute path stands for. */
  kind(path: string): 'file' | 'directory' | undefined {
    return this.#blobs.has(path) ? 'file' : this.#names.has(path) ? 'directory' : undefined
  }

  /** The names of the files in a directory. */
  names(directory: string): readonly string[] {
    return [...(this.#names.get(directory) ?? [])]
  }

  /** The bytes of a file; undefined where there are more than `limit`. */
  read(path: string, limit: number): Buffer | undefined {
    const blob = this.#blobs.get(path)
    if (blob === undefined) throw new GitError('git does not hold it')
    return readBlob(this.repository, blob, limit)
  }

  #add(path: string, blob: string): void {
    this.#blobs.set(path, blob)
    for (let [directory, isFile] = [dirname(path), true]; ; [directory, isFile] = [dirname(directory), false]) {
      const known = this.#names.get(directory)
      const names = known ?? new Set<string>()
      if (isFile) names.add(path.slice(directory.length + 1))
      this.#names.set(directory, names)
      if (known || directory === dirname(directory)) return
    }
  }
}

/** The bytes of a blob; undefined where there are more than `limit`. */
export function readBlob({ cwd }: Repository, blob: string, limit: number): Buffer | undefined {
  const { status, stdout, stderr, isCut } = askGit(cwd, ['cat-file', 'blob', blob], limit)
  if (isCut) return undefined
  if (status !== 0) throw new GitError(`git does not have its text: ${stderr}`)
  return stdout
}
