import { relative } from 'node:path'
import { type Repository, readBlob, type Snapshot } from '../git/index.ts'
import { DISK, type FileTree } from './file-tree.ts'
import { LARGEST_BYTES, type SourceFile, sourceOfBytes, tooLarge } from './source-file.ts'

/** The files of a repository as git holds them; what lies outside of it is on the disk. */
export function gitTree(snapshot: Snapshot): FileTree {
  const { repository } = snapshot
  const isInside = (path: string) => !/^\.\.(?:[\\/]|$)/.test(relative(repository.root, path))
  const read = (path: string) => sourceOf(snapshot.read(path, LARGEST_BYTES))
  return {
    kind: (path) => (isInside(path) ? snapshot.kind(path) : DISK.kind(path)),
    names: (path) => (isInside(path) ? snapshot.names(path) : DISK.names(path)),
    read: (path) => (isInside(path) ? read(path) : DISK.read(path)),
    head: (path, bytes) => (isInside(path) ? read(path).text.slice(0, bytes) : DISK.head(path, bytes)),
    realPath: (path) => (isInside(path) ? path : DISK.realPath(path)),
  }
}

/** The text of a blob. */
export const textOfBlob = (repository: Repository, blob: string): string => sourceOf(readBlob(repository, blob, LARGEST_BYTES)).text

const sourceOf = (bytes: Buffer | undefined): SourceFile => (bytes ? sourceOfBytes(bytes) : tooLarge())
