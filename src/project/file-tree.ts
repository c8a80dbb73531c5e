import { closeSync, openSync, readdirSync, readSync, realpathSync } from 'node:fs'
import { decode } from './encoding.ts'
import { pathKind } from './path-kind.ts'
import { readSourceFile, type SourceFile } from './source-file.ts'

/** Where messages and what stands beside them are read from: the disk, or what git holds. Paths are absolute. */
export interface FileTree {
  kind(path: string): ReturnType<typeof pathKind>
  /** The names of what lies in a directory; none where it cannot be read. */
  names(directory: string): readonly string[]
  /** Throws what the file system throws, see `refusalOf`. */
  read(path: string): SourceFile
  /** How a file begins, for so many bytes. */
  head(path: string, bytes: number): string
  /** A path without symbolic links. */
  realPath(path: string): string
}

/** The files as they lie on the disk. */
export const DISK: FileTree = { kind: pathKind, names: namesIn, read: (path) => readSourceFile(path), head: headOf, realPath: realpathSync }

function namesIn(directory: string): string[] {
  try {
    return readdirSync(directory)
  } catch {
    return []
  }
}

function headOf(path: string, bytes: number): string {
  const file = openSync(path, 'r')
  try {
    const head = Buffer.alloc(bytes)
    return decode(head.subarray(0, readSync(file, head, 0, bytes, 0))).text
  } finally {
    closeSync(file)
  }
}
