import { dirname, resolve } from 'node:path'
import type { Plugin } from '../plugins/index.ts'
import type { Rule } from '../rule/index.ts'
import type { Override, Preset } from '../settings/index.ts'
import { ConfigError } from '../shape/index.ts'
import { didYouMean } from '../text/index.ts'
import type { Catalogue } from './catalogue.ts'
import { findConfig } from './find-config.ts'
import type { Layer } from './layer.ts'
import type { LoadedConfig } from './load-config.ts'
import { type CommandLine, type Resolved, resolveSettings } from './resolve-settings.ts'
import { readRuleOverride } from './rule-override.ts'

/** Which configuration counts, and what the command line says over it. */
export interface ConfigChoice extends Omit<CommandLine, 'rules'> {
  readonly cwd: string
  /** A configuration for all files, instead of the nearest one. */
  readonly configFile?: string
  /** Whether configuration files are looked for. */
  readonly lookup: boolean
  /** A preset instead of those that the configuration extends, by its name. */
  readonly preset?: string
  /** Settings of rules as after `--rule`. */
  readonly rules: readonly string[]
}

/** The configuration of a file. */
export interface FileConfig extends Resolved {
  /** The configuration file; undefined where there is none. */
  readonly path?: string
  readonly isIgnored: boolean
  /** What it is made of, the lowest first. */
  readonly layers: readonly Layer[]
  /** All rules there are for it: those of the product and of the plug-ins of its configuration. */
  readonly rules: readonly Rule[]
  readonly presets: readonly Preset[]
  readonly plugins: readonly Plugin[]
}

type Matches = (patterns: string | readonly string[] | undefined, directory: string, path: string) => boolean

/** Answers for each file of a run what its configuration says; reads each configuration once. */
export class ConfigLookup {
  readonly #found = new Map<string, string | undefined>()
  readonly #loaded = new Map<string, Promise<LoadedConfig & { matches: Matches }>>()
  readonly #resolved = new Map<string, Resolved>()

  constructor(
    private readonly choice: ConfigChoice,
    private readonly catalogue: Catalogue,
  ) {}

  /** `file` is absolute. Throws a ConfigError. */
  async for(file: string): Promise<FileConfig> {
    const path = this.#pathFor(file)
    const loaded = path === undefined ? this.#builtIn() : await this.#load(path)
    const { layers, matches, rules, presets, plugins } = loaded
    const applying = new Set<Override>()
    let isIgnored = false
    for (const layer of layers) {
      if ('preset' in layer) continue
      isIgnored ||= matches(layer.config.ignore, layer.directory, file)
      for (const override of layer.config.overrides ?? [])
        if (matches(override.files, layer.directory, file) && !matches(override.ignores, layer.directory, file)) applying.add(override)
    }
    return { ...this.#resolve(path, loaded, applying), isIgnored, layers, rules, presets, plugins, ...(path !== undefined && { path }) }
  }

  #pathFor(file: string): string | undefined {
    const { configFile, cwd, lookup } = this.choice
    if (configFile !== undefined) return resolve(cwd, configFile)
    return lookup ? findConfig(dirname(file), this.#found) : undefined
  }

  #load(path: string): Promise<LoadedConfig & { matches: Matches }> {
    const known = this.#loaded.get(path)
    if (known) return known
    const loading = this.#loadNow(path)
    this.#loaded.set(path, loading)
    return loading
  }

  async #loadNow(path: string): Promise<LoadedConfig & { matches: Matches }> {
    const [{ loadConfig }, { matchesPatterns }] = await Promise.all([import('./load-config.ts'), import('./path-patterns.ts')])
    try {
      return { ...(await loadConfig(path, this.catalogue)), matches: matchesPatterns }
    } catch (error) {
      if (!(error instanceof Error && 'code' in error && error.code === 'ENOENT')) throw error
      throw new ConfigError([{ where: path, message: 'there is no such configuration file.' }])
    }
  }

  #builtIn(): LoadedConfig & { matches: Matches } {
    const { rules, presets } = this.catalogue
    return { rules, presets, plugins: [], layers: [{ origin: 'preset recommended', preset: presets[0]! }], matches: () => false }
  }

  #withPreset({ layers, presets }: LoadedConfig): readonly Layer[] {
    const { preset: name } = this.choice
    if (name === undefined) return layers
    const preset = presets.find((known) => known.name === name)
    const names = presets.map((known) => known.name)
    if (!preset)
      throw new ConfigError([{ where: `--preset "${name}"`, message: `expected one of ${names.join(', ')}.${didYouMean(name, names)}` }])
    return [{ origin: '--preset', preset }, ...layers.filter((layer) => !('preset' in layer))]
  }

  /** Files with the same configuration and the same overrides share their settings. */
  #resolve(path: string | undefined, loaded: LoadedConfig, applying: ReadonlySet<Override>): Resolved {
    const layers = this.#withPreset(loaded)
    const overrides = layers.flatMap((layer) => ('preset' in layer ? [] : (layer.config.overrides ?? [])))
    const key = `${path ?? ''}\n${overrides.map((override) => (applying.has(override) ? 1 : 0)).join('')}`
    const known = this.#resolved.get(key)
    if (known) return known
    const { rules, matcher } = loaded
    const commandLine = this.choice.rules.map((setting) => readRuleOverride(setting, rules))
    const resolved = resolveSettings(layers, (override) => applying.has(override), rules, { ...this.choice, rules: commandLine }, matcher)
    this.#resolved.set(key, resolved)
    return resolved
  }
}
