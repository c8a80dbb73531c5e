import { existsSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, resolve } from 'node:path'
import type { Rule } from '../rule/index.ts'
import { ConfigError, type ConfigProblem } from '../shape/index.ts'
import { didYouMean } from '../text/index.ts'
import type { Config } from './config.ts'
import type { Layer } from './layer.ts'
import { loadFile } from './load-file.ts'
import { PRESETS, type Preset } from './presets.ts'
import { problemOf } from './setting-place.ts'
import { validateConfig } from './validate-config.ts'

/** Reads a configuration file and all that it extends into layers, the lowest first. Throws a ConfigError with everything that is wrong. */
export async function loadConfig(path: string, rules: readonly Rule[]): Promise<Layer[]> {
  const problems: ConfigProblem[] = []
  const layers = await load(path, rules, ['recommended'], [], problems)
  if (problems.length > 0) throw new ConfigError(problems)
  return layers
}

async function load(
  path: string,
  rules: readonly Rule[],
  extendsByDefault: readonly string[],
  above: readonly string[],
  problems: ConfigProblem[],
): Promise<Layer[]> {
  const content = (await loadFile(path)) ?? {}
  const misfits = validateConfig(content, rules)
  const config = content as Config
  const layers: Layer[] = []
  const parents = typeof config.extends === 'string' ? [config.extends] : Array.isArray(config.extends) ? config.extends : extendsByDefault
  for (const [i, name] of parents.entries()) {
    if (typeof name !== 'string') continue
    const parent = findParent(path, name)
    const place = typeof config.extends === 'string' ? ['extends'] : ['extends', i]
    if (parent === undefined) misfits.push({ path: place, what: 'value', message: noParent(name) })
    else if ('preset' in parent) layers.push({ origin: `preset ${parent.preset}`, preset: parent.preset })
    else if (parent.path === path || above.includes(parent.path)) misfits.push({ path: place, what: 'value', message: 'extends itself.' })
    else layers.push(...(await load(parent.path, rules, [], [...above, path], problems)))
  }
  problems.push(...misfits.map((misfit) => problemOf(path, misfit)))
  return [...layers, { origin: path, directory: dirname(path), config }]
}

function findParent(path: string, name: string): { preset: Preset } | { path: string } | undefined {
  const preset = PRESETS.find((known) => known === name)
  if (preset) return { preset }
  if (/^\.{0,2}\//.test(name)) {
    const file = resolve(dirname(path), name)
    return existsSync(file) ? { path: file } : undefined
  }
  try {
    return { path: createRequire(path).resolve(name) }
  } catch {
    return undefined
  }
}

const noParent = (name: string): string =>
  /^\.{0,2}\//.test(name)
    ? `there is no file "${name}" from here.`
    : `there is no preset or installed package "${name}".${didYouMean(name, PRESETS)} Presets: ${PRESETS.join(', ')}.`
