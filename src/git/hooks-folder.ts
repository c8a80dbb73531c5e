import { existsSync } from 'node:fs'
import { isAbsolute, join, relative, resolve } from 'node:path'
import type { Repository } from './repository.ts'
import { git } from './run-git.ts'

/**
 * Where the hooks of a repository lie: for husky those of people, else where git looks for them (`core.hooksPath`). Undefined where that is
 * outside of the repository, as hooks that all repositories of a machine share are.
 */
export function hooksFolder({ root, cwd }: Repository): string | undefined {
  const husky = join(root, '.husky')
  if (existsSync(husky)) return husky
  const path = (...args: string[]) =>
    resolve(
      cwd,
      git(cwd, ['rev-parse', ...args])
        .toString('utf8')
        .trimEnd(),
    )
  const hooks = path('--git-path', 'hooks')
  return [root, path('--git-common-dir')].some((folder) => isInside(folder, hooks)) ? hooks : undefined
}

const isInside = (folder: string, path: string): boolean =>
  !/^\.\.(?:[\\/]|$)/.test(relative(folder, path)) && !isAbsolute(relative(folder, path))

/** The version of git; throws a GitError where there is none. */
export const gitVersion = (cwd: string): string =>
  git(cwd, ['--version'])
    .toString('utf8')
    .replace(/^git version /, '')
    .trim()
