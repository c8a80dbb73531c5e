import { existsSync, statSync } from 'node:fs'
import { resolve } from 'node:path'
import { BaselinePaths } from './baseline-paths.ts'
import type { Check } from './check.ts'
import type { ConfiguredFile } from './configure.ts'
import type { LintRequest } from './lint-request.ts'
import { loadBaseline } from './load-baseline.ts'
import { usualPath } from './open-cache.ts'
import { shownPath } from './paths.ts'
import { counted } from './quantity.ts'
import { isCacheFile } from './result-cache.ts'
import { isCode } from './unit-keys.ts'

/** What is kept from one run to the next: findings that are known, and results. Throws a ConfigError. */
export function examineKept(files: readonly ConfiguredFile[], request: LintRequest): Check[] {
  const { cwd } = request
  const paths = new BaselinePaths(request)
  const baselines = new Set(files.flatMap(({ path, config }) => paths.of(resolve(cwd, path), config) ?? []))
  return [
    ...(baselines.size === 0 ? [ok('There is no baseline: every finding counts.')] : []),
    ...[...baselines].map((path) => ok(`${shownPath(cwd, path)}: ${knownIn(path, cwd)}.`)),
    cacheAt(usualPath(cwd), cwd),
    ...uncached(files, cwd),
  ]
}

function knownIn(path: string, cwd: string): string {
  const { length } = loadBaseline(path, cwd)
  return `${counted(length, 'finding')} that ${length === 1 ? 'does' : 'do'} not count`
}

function cacheAt(path: string, cwd: string): Check {
  const shown = shownPath(cwd, path)
  if (!existsSync(path)) return ok('There is no cache; --cache keeps one, for large folders.')
  if (isCacheFile(path))
    return ok(`${shown}: a cache of ${counted(Math.ceil(statSync(path).size / 1024), 'kB', 'kB')}, which --cache uses.`)
  return {
    topic: 'known findings',
    status: 'note',
    message: `${shown} is no cache of Tactful.`,
    remedy: '--cache-location names another place.',
  }
}

/** What --cache does not keep. */
function uncached(files: readonly ConfiguredFile[], cwd: string): Check[] {
  const modulesOf = ({ config }: ConfiguredFile) => config.plugins.filter(isCode)
  const count = files.filter((file) => modulesOf(file).length > 0).length
  if (count === 0) return []
  const modules = new Set(files.flatMap(modulesOf).map(({ file }) => shownPath(cwd, file)))
  return [
    ok(
      `--cache keeps nothing of ${counted(count, 'file')}: rules in code may find something else the next time (${[...modules].join(', ')}).`,
    ),
  ]
}

const ok = (message: string): Check => ({ topic: 'known findings', status: 'ok', message })
