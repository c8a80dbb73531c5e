import { existsSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, resolve } from 'node:path'
import type { PhraseMatcher } from '../language/index.ts'
import { matcherOf, type WordLists } from '../linter/index.ts'
import type { Plugin } from '../plugins/index.ts'
import type { Rule } from '../rule/index.ts'
import type { Config, Preset } from '../settings/index.ts'
import { validateConfig } from '../settings/index.ts'
import { ConfigError, type ConfigProblem, type Misfit } from '../shape/index.ts'
import { didYouMean } from '../text/index.ts'
import type { Catalogue } from './catalogue.ts'
import type { Layer } from './layer.ts'
import { loadFile } from './load-file.ts'
import { PluginShelf } from './plugin-shelf.ts'
import { problemOf } from './setting-place.ts'

/** A configuration with all that it extends, and the rules that it can set. */
export interface LoadedConfig {
  /** The lowest first. */
  readonly layers: readonly Layer[]
  readonly rules: readonly Rule[]
  readonly presets: readonly Preset[]
  readonly plugins: readonly Plugin[]
  /** Where plug-ins bring phrases of their own. */
  readonly matcher?: PhraseMatcher
}

/** Reads a configuration file and all that it extends. Throws a ConfigError with everything that is wrong. */
export async function loadConfig(path: string, catalogue: Catalogue): Promise<LoadedConfig> {
  const reading = new ConfigReading(catalogue)
  return reading.read(path)
}

/** One reading of a configuration: its rules are checked when all plug-ins are there, whichever file names them. */
class ConfigReading {
  readonly #shelf: PluginShelf
  readonly #contents: { readonly path: string; readonly content: unknown }[] = []
  readonly #problems: ConfigProblem[] = []

  constructor(private readonly catalogue: Catalogue) {
    this.#shelf = new PluginShelf(catalogue)
  }

  async read(path: string): Promise<LoadedConfig> {
    const layers = await this.#load(path, ['recommended'], [])
    const rules = [...this.catalogue.rules, ...this.#shelf.rules]
    for (const { path: file, content } of this.#contents) this.#report(file, validateConfig(content, rules))
    this.#problems.push(...this.#shelf.presetProblems(rules))
    if (this.#problems.length > 0) throw new ConfigError(this.#problems)
    const presets = [...this.catalogue.presets, ...this.#shelf.presets]
    return { layers, rules, presets, plugins: this.#shelf.plugins, ...(await this.#matcher()) }
  }

  async #matcher(): Promise<Pick<LoadedConfig, 'matcher'>> {
    if (this.#shelf.rules.length === 0) return {}
    const words: WordLists = await this.catalogue.wordLists()
    return { matcher: matcherOf(this.#shelf.rules, this.catalogue.matcher, words) }
  }

  async #load(path: string, extendsByDefault: readonly string[], above: readonly string[]): Promise<Layer[]> {
    const content = (await loadFile(path)) ?? {}
    this.#contents.push({ path, content })
    const config = content as Config
    await this.#loadPlugins(path, config.plugins)
    const layers: Layer[] = []
    const parents = textsOf(config.extends) ?? extendsByDefault
    for (const [i, name] of parents.entries()) {
      if (typeof name !== 'string') continue
      const parent = this.#findParent(path, name)
      const misfit = (message: string): Misfit => ({
        path: typeof config.extends === 'string' ? ['extends'] : ['extends', i],
        what: 'value',
        message,
      })
      if (parent === undefined) this.#report(path, [misfit(this.#noParent(name))])
      else if ('preset' in parent) layers.push({ origin: `preset ${name}`, preset: parent.preset })
      else if (parent.path === path || above.includes(parent.path)) this.#report(path, [misfit('extends itself.')])
      else layers.push(...(await this.#load(parent.path, [], [...above, path])))
    }
    return [...layers, { origin: path, directory: dirname(path), config }]
  }

  async #loadPlugins(path: string, plugins: unknown): Promise<void> {
    for (const [i, name] of (textsOf(plugins) ?? []).entries()) {
      const fault = typeof name === 'string' ? await this.#shelf.add(name, path) : undefined
      if (typeof fault === 'string')
        this.#report(path, [{ path: typeof plugins === 'string' ? ['plugins'] : ['plugins', i], what: 'value', message: fault }])
      else this.#problems.push(...(fault ?? []))
    }
  }

  #findParent(path: string, name: string): { preset: Preset } | { path: string } | undefined {
    const preset = this.#presets.find((known) => known.name === name)
    if (preset) return { preset }
    if (IS_PATH.test(name)) {
      const file = resolve(dirname(path), name)
      return existsSync(file) ? { path: file } : undefined
    }
    try {
      return { path: createRequire(path).resolve(name) }
    } catch {
      return undefined
    }
  }

  get #presets(): readonly Preset[] {
    return [...this.catalogue.presets, ...this.#shelf.presets]
  }

  #noParent(name: string): string {
    const names = this.#presets.map((preset) => preset.name)
    if (IS_PATH.test(name)) return `there is no file "${name}" from here.`
    return `there is no preset or installed package "${name}".${didYouMean(name, names)} Presets: ${names.join(', ')}.`
  }

  #report(path: string, misfits: readonly Misfit[]): void {
    this.#problems.push(...misfits.map((misfit) => problemOf(path, misfit)))
  }
}

const IS_PATH = /^\.{0,2}\//

const textsOf = (value: unknown): readonly unknown[] | undefined =>
  typeof value === 'string' ? [value] : Array.isArray(value) ? (value as readonly unknown[]) : undefined
