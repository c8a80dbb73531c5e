import { existsSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { ConfigError } from '../config/index.ts'
import { pathKind } from './path-kind.ts'
import { isCacheFile, ResultCache } from './result-cache.ts'

const NAME = '.tactfulcache'

/** Opens a cache at a file or in a folder that the user chose, else where tools keep theirs. Throws a ConfigError for a file of his own. */
export function openCache(cwd: string, { location }: { readonly location?: string }): ResultCache {
  if (location === undefined) return new ResultCache(usualPath(cwd))
  const named = resolve(cwd, location)
  const path = pathKind(named) === 'directory' || /[\\/]$/.test(location) ? join(named, NAME) : named
  if (isCacheFile(path)) return new ResultCache(path)
  throw new ConfigError([{ where: '--cache-location', message: `"${location}" is no cache of Tactful, and was not written over.` }])
}

/** Where the results of a working directory are kept, unless the user says where. */
export function usualPath(cwd: string): string {
  const modules = join(cwd, 'node_modules')
  return existsSync(modules) ? join(modules, '.cache', 'tactful', 'results.json') : join(cwd, NAME)
}
