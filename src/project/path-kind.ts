import { type Stats, statSync } from 'node:fs'

/** What a path stands for, links followed; undefined where nothing is there that can be opened, or no path can be so written. */
export function pathKind(path: string): 'file' | 'directory' | 'other' | undefined {
  try {
    const stats = statSync(path)
    return stats.isDirectory() ? 'directory' : isReadable(path, stats) ? 'file' : 'other'
  } catch {
    return undefined
  }
}

/** Whether reading a path comes to an end: it is a file, or what the shell has opened for the command (`<(…)`). */
export const isReadable = (path: string, stats: Stats): boolean => stats.isFile() || /^\/dev\/(?:fd\/\d+|stdin)$/.test(path)

/** What stands for a pipe, a socket or a device where a file is expected. */
export const NO_FILE = 'it is a pipe or a device, not a file'
