import { statSync } from 'node:fs'

/** What a path stands for, links followed; undefined where nothing is there that can be opened, or no path can be so written. */
export function pathKind(path: string): 'file' | 'directory' | undefined {
  try {
    return statSync(path).isDirectory() ? 'directory' : 'file'
  } catch {
    return undefined
  }
}
