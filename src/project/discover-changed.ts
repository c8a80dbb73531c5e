import { relative, resolve } from 'node:path'
import type { Discovery, FoundFile } from './discover.ts'
import { DISK } from './file-tree.ts'
import { Ignores } from './ignores.ts'
import type { LintRequest } from './lint-request.ts'
import { fileToLint, isMessageFile } from './message-files.ts'
import { shownPath } from './paths.ts'
import type { ProjectChanges } from './project-changes.ts'
import { isRepositoryDocument } from './repository-document.ts'
import { expandGlob, noSuchFile } from './search.ts'

/** Finds the files to lint among those that have changed: sorted, below the paths that were given, and none that a search would pass over. */
export async function discoverChanged({ files: changed, tree }: ProjectChanges, request: LintRequest): Promise<Discovery> {
  const { cwd, patterns, files: named = [] } = request
  const ignores = await Ignores.load(cwd, request)
  const unmatched: string[] = []
  const scopes = await Promise.all([...patterns.map((pattern) => scopeOf(pattern, true)), ...named.map((path) => scopeOf(path, false))])
  const files = new Map<string, FoundFile>()
  for (const path of [...changed.keys()].sort()) {
    if (!scopes.some((holds) => holds(path)) || isRepositoryDocument(path) || ignores.ignoredBy(path, false) !== undefined) continue
    const file = fileToLint(path, tree)
    if (file !== undefined && (await isMessageFile(file, tree)) && !isPointer(tree.head(file, POINTER.length)))
      files.set(file, { path: file, shown: shownPath(cwd, file) })
  }
  return { files: [...files.values()], ignored: [], unmatched, matched: [], unknown: [], reports: [], failures: [] }

  async function scopeOf(pattern: string, isGlob: boolean): Promise<(path: string) => boolean> {
    const named = resolve(cwd, pattern)
    const kind = tree.kind(named) ?? DISK.kind(named)
    if (kind === 'directory') return (path) => !/^\.\.(?:[\\/]|$)/.test(relative(named, path))
    if (kind !== undefined || changed.has(named)) return (path) => path === named
    const found = new Set(isGlob ? await expandGlob(pattern, cwd) : [])
    if (found.size === 0) unmatched.push(noSuchFile(pattern, named))
    return (path) => found.has(path)
  }
}

/** How the file begins that git holds in place of one in Git LFS; it is no text of a message. */
const POINTER = 'version https://git-lfs.github.com/spec/v1\n'
const isPointer = (head: string): boolean => head === POINTER
