import { lstatSync, readlinkSync, statSync } from 'node:fs'
import { isReadable, NO_FILE } from './path-kind.ts'
import { refusalOf } from './refusal.ts'

/** Why a path that is there cannot be opened, in words that follow a colon; undefined where nothing is there. */
export function obstacleOf(path: string): string | undefined {
  try {
    return isReadable(path, statSync(path)) ? undefined : NO_FILE
  } catch (error) {
    const isMissing = error instanceof Error && 'code' in error && (error.code === 'ENOENT' || error.code === 'ENOTDIR')
    return isMissing ? danglingLink(path) : refusalOf(error)
  }
}

function danglingLink(path: string): string | undefined {
  try {
    return lstatSync(path).isSymbolicLink() ? `it is a symbolic link to "${readlinkSync(path)}", which is not there` : undefined
  } catch {
    return undefined
  }
}
