import { readdirSync, statSync } from 'node:fs'
import { basename, dirname, resolve } from 'node:path'
import { didYouMean } from '../text/index.ts'

/** A file that a pattern stands for, or a sentence that says that there is none. */
export interface FoundEventsFile {
  readonly path: string
  readonly failure?: string
}

/** Finds the files of events that names and patterns stand for: in their order, each once, those of a pattern sorted. */
export async function findEventsFiles(patterns: readonly string[], cwd: string): Promise<FoundEventsFile[]> {
  const found = new Map<string, FoundEventsFile>()
  for (const pattern of patterns) {
    const path = resolve(cwd, pattern)
    const paths = isThere(path) ? [path] : await expandGlob(path)
    for (const one of paths) found.set(one, { path: one })
    if (paths.length === 0) found.set(path, { path, failure: noSuchFile(pattern, path) })
  }
  return [...found.values()]
}

const isThere = (path: string): boolean => statSync(path, { throwIfNoEntry: false }) !== undefined

async function expandGlob(pattern: string): Promise<string[]> {
  if (!/[*?[\]{}]/.test(pattern)) return []
  const { globSync } = await import('tinyglobby')
  return globSync(pattern.replace(/\\/g, '/'), { absolute: true, expandDirectories: false })
    .map((path) => resolve(path))
    .sort()
}

function noSuchFile(pattern: string, path: string): string {
  if (/[*?[\]{}]/.test(pattern)) return `No file of events matches "${pattern}".`
  return `No such file of events: "${pattern}".${didYouMean(basename(path), namesIn(dirname(path)))}`
}

function namesIn(directory: string): string[] {
  try {
    return readdirSync(directory).filter((name) => /\.(?:ya?ml|json)$/i.test(name))
  } catch {
    return []
  }
}
