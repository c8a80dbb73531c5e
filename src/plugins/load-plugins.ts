import { readFileSync, statSync } from 'node:fs'
import { createRequire } from 'node:module'
import { basename, dirname, resolve } from 'node:path'
import type { WordLists } from '../linter/index.ts'
import { ConfigError, type ConfigProblem, type Misfit, parseYaml, problemIn } from '../shape/index.ts'
import { importDefault } from './import-default.ts'
import type { Plugin } from './plugin.ts'
import { readPluginModule } from './read-plugin-module.ts'
import { readRuleFile } from './read-rule-file.ts'

/** No rules of this size are written by hand, and aliases in YAML grow. */
const LARGEST = 1_000_000

/** What one entry of `plugins` stands for; `fault` says why it stands for nothing. */
export type LoadedPlugins = { readonly plugins: readonly Plugin[] } | { readonly fault: string }

/**
 * Loads what an entry of `plugins` names, from the file in which it stands: a package, a module, or files of rules. Throws a ConfigError
 * with everything that is wrong in them.
 */
export async function loadPlugins(name: string, from: string, words: WordLists): Promise<LoadedPlugins> {
  const isPath = /^\.{0,2}\//.test(name) || /\.ya?ml$/.test(name)
  const found = isPath ? await filesOf(name, dirname(from)) : packageOf(name, from)
  if ('fault' in found) return found
  const plugins: Plugin[] = []
  const problems: ConfigProblem[] = []
  for (const file of found.files) {
    try {
      plugins.push(await loadPlugin(file, words))
    } catch (error) {
      if (!(error instanceof ConfigError)) throw error
      problems.push(...error.problems)
    }
  }
  if (problems.length > 0) throw new ConfigError(problems)
  return { plugins }
}

type Found = { readonly files: readonly string[] } | { readonly fault: string }

async function filesOf(name: string, directory: string): Promise<Found> {
  const path = resolve(directory, name)
  if (statSync(path, { throwIfNoEntry: false })?.isFile()) return { files: [path] }
  if (!/[*?[\]{}]/.test(name)) return { fault: `there is no file "${name}" from here.` }
  const { globSync } = await import('tinyglobby')
  const files = globSync(name.replace(/\\/g, '/'), { cwd: directory, absolute: true, expandDirectories: false })
  return files.length > 0 ? { files: files.map((file) => resolve(file)).sort() } : { fault: `no file matches "${name}" from here.` }
}

function packageOf(name: string, from: string): Found {
  try {
    return { files: [createRequire(from).resolve(name)] }
  } catch (error) {
    const isThere = (error as NodeJS.ErrnoException).code === 'ERR_PACKAGE_PATH_NOT_EXPORTED'
    if (isThere) return { fault: `the package "${name}" says no "default" under "exports" in its package.json.` }
    return { fault: `there is no installed package "${name}". A file of rules or a module begins with "./".` }
  }
}

async function loadPlugin(file: string, words: WordLists): Promise<Plugin> {
  if (!/\.ya?ml$/.test(file)) {
    const { plugin, misfits } = readPluginModule(await importDefault(file), file, words)
    return plugin ?? fail(file, undefined, misfits)
  }
  const text = readFileSync(file, 'utf8')
  if (text.length > LARGEST) throw new ConfigError([{ where: file, message: `a file of rules has at most ${LARGEST} characters.` }])
  const name = basename(file).replace(/\.ya?ml$/, '')
  const { plugin, misfits } = readRuleFile({ file, name, content: parseYaml(file, text) }, words)
  return plugin ? { ...plugin, text } : fail(file, text, misfits)
}

function fail(file: string, text: string | undefined, misfits: readonly Misfit[]): never {
  throw new ConfigError(misfits.map((misfit) => problemIn(file, text, misfit)))
}
