import { existsSync, lstatSync, realpathSync } from 'node:fs'
import { dirname, isAbsolute, join, relative, resolve } from 'node:path'
import { findConfig } from '../config/index.ts'
import { GitError, hooksFolder, openRepository, type Repository } from '../git/index.ts'
import { CONFIG_FILE, type Setup, type StarterFile, starterFiles } from '../setup/index.ts'
import { shownPath, toSlashes } from './paths.ts'
import { ProjectError } from './project-error.ts'

declare const TACTFUL_VERSION: string

/** A file to begin with, at its place. */
export interface PlannedFile {
  readonly path: string
  /** As a user would write it. */
  readonly shown: string
  readonly about: string
  readonly text: string
  readonly isExecutable: boolean
  /** Why it is not written. */
  readonly kept?: string
}

/** Says which files a setup would write in a folder, and which it would leave as they are. Throws a ConfigError or a ProjectError. */
export function planSetup(setup: Setup, cwd: string, isForced: boolean): PlannedFile[] {
  const needsGit = setup.hook || setup.ci !== 'none'
  const repository = needsGit ? repositoryOf(cwd) : undefined
  return starterFiles(setup, schemaFor(cwd)).map((file) => {
    const { path, isOutside } = placeOf(file, cwd, repository)
    const kept = isOutside ? 'it would lie outside of this project' : reasonToKeep(path, cwd, isForced)
    const { about, text, place } = file
    return { path, shown: shownPath(cwd, path), about, text, isExecutable: place === 'hooks', ...(kept && { kept }) }
  })
}

/** Whether a folder is in a git repository, for which there may be hooks. */
export function isInRepository(cwd: string): boolean {
  try {
    return openRepository(cwd) !== undefined
  } catch (error) {
    if (error instanceof GitError) return false
    throw error
  }
}

function repositoryOf(cwd: string): Repository {
  try {
    return openRepository(cwd)
  } catch (error) {
    if (!(error instanceof GitError)) throw error
    throw new ProjectError(`A hook, and a file for CI, need a git repository, and this folder is in none: \`git init\` makes it one.`)
  }
}

function placeOf({ name, place }: StarterFile, cwd: string, repository: Repository | undefined): { path: string; isOutside: boolean } {
  if (place === 'hooks') {
    const hooks = hooksFolder(repository!)
    return { path: join(hooks ?? 'hooks', name), isOutside: hooks === undefined }
  }
  const base = place === 'repository' ? repository!.root : cwd
  const path = join(base, name)
  return { path, isOutside: leadsOutside(base, path) }
}

/** Whether a link on the way to a file leads out of a folder. */
function leadsOutside(base: string, path: string): boolean {
  let folder = dirname(path)
  while (!existsSync(folder)) folder = dirname(folder)
  const from = relative(realpathSync(base), realpathSync(folder))
  return /^\.\.(?:[\\/]|$)/.test(from) || isAbsolute(from)
}

/** One configuration is enough: a second one beside it would be an error, and one below it would hide it. */
function reasonToKeep(path: string, cwd: string, isForced: boolean): string | undefined {
  const configuration = path === join(cwd, CONFIG_FILE) ? findConfig(cwd) : undefined
  if (configuration !== undefined && configuration !== path) {
    const isBeside = dirname(configuration) === cwd
    if (isBeside || !isForced) return `${shownPath(cwd, configuration)} is your configuration already`
  }
  const known = lstatSync(path, { throwIfNoEntry: false })
  if (!known) return undefined
  if (!isForced) return 'it is there already'
  return known.isFile() ? undefined : 'it is a link or a folder'
}

/** The schema of the package beside the project, which has its very version; else the published one. */
function schemaFor(cwd: string): string {
  for (let folder = cwd; ; folder = dirname(folder)) {
    const file = resolve(folder, 'node_modules', 'tactful', 'schemas', 'config.schema.json')
    const fromHere = toSlashes(relative(cwd, file))
    if (existsSync(file)) return fromHere.startsWith('.') ? fromHere : `./${fromHere}`
    if (dirname(folder) === folder) return `https://unpkg.com/tactful@${TACTFUL_VERSION}/schemas/config.schema.json`
  }
}
