import {
  type ChangedFile,
  type Changes,
  changesSince,
  GitError,
  headOf,
  openRepository,
  type Repository,
  Snapshot,
  stagedChanges,
} from '../git/index.ts'
import type { LineIndex, Span } from '../text/index.ts'
import { changedSpans } from './changed-text.ts'
import { DISK, type FileTree } from './file-tree.ts'
import { gitTree, textOfBlob } from './git-tree.ts'
import type { LintRequest } from './lint-request.ts'
import { ProjectError } from './project-error.ts'

/** What has changed in a project, as it is and as it was. */
export interface ProjectChanges {
  /** By absolute path. */
  readonly files: ReadonlyMap<string, ChangedFile>
  /** The files as they are to be: those that are staged, or the disk. */
  readonly tree: FileTree
  /** The files as they were. */
  before(): FileTree
  /** What has changed of the text of a file, by its absolute path; nothing of one that has not changed. */
  spansIn(path: string, text: LineIndex): readonly Span[]
}

/** Asks git what has changed; throws a ProjectError where it does not know. */
export function findChanges({ cwd }: LintRequest, changed: NonNullable<LintRequest['changed']>): ProjectChanges {
  return saying(() => {
    const repository = openRepository(cwd)
    if (changed === 'staged')
      return projectChanges(repository, stagedChanges(repository, headOf(repository)), gitTree(Snapshot.ofIndex(repository)))
    return projectChanges(repository, changesSince(repository, changed.since), DISK)
  })
}

function projectChanges(repository: Repository, { base, files }: Changes, tree: FileTree): ProjectChanges {
  const byPath = new Map(files.map((file) => [file.path, file]))
  return {
    files: byPath,
    tree,
    before: () => saying(() => gitTree(Snapshot.ofCommit(repository, base))),
    spansIn(path, text) {
      const file = byPath.get(path)
      if (!file) return []
      return saying(() => changedSpans(file.before && textOfBlob(repository, file.before.blob), text))
    },
  }
}

/** What git says is for the person who asked. */
function saying<T>(ask: () => T): T {
  try {
    return ask()
  } catch (error) {
    throw error instanceof GitError ? new ProjectError(error.message) : error
  }
}
