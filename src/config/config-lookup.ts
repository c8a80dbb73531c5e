import { dirname, resolve } from 'node:path'
import type { Rule } from '../rule/index.ts'
import { ConfigError } from '../shape/index.ts'
import type { Override } from './config.ts'
import { findConfig } from './find-config.ts'
import type { Layer } from './layer.ts'
import type { Preset } from './presets.ts'
import { type CommandLine, type Resolved, resolveSettings } from './resolve-settings.ts'

/** Which configuration counts, and what the command line says over it. */
export interface ConfigChoice extends CommandLine {
  readonly cwd: string
  /** A configuration for all files, instead of the nearest one. */
  readonly configFile?: string
  /** Whether configuration files are looked for. */
  readonly lookup: boolean
  /** A preset instead of those that the configuration extends. */
  readonly preset?: Preset
}

/** The configuration of a file. */
export interface FileConfig extends Resolved {
  /** The configuration file; undefined where there is none. */
  readonly path?: string
  readonly isIgnored: boolean
}

type Matches = (patterns: string | readonly string[] | undefined, directory: string, path: string) => boolean

/** Answers for each file of a run what its configuration says; reads each configuration once. */
export class ConfigLookup {
  readonly #found = new Map<string, string | undefined>()
  readonly #loaded = new Map<string, Promise<{ layers: readonly Layer[]; matches: Matches }>>()
  readonly #resolved = new Map<string, Resolved>()

  constructor(
    private readonly choice: ConfigChoice,
    private readonly rules: readonly Rule[],
  ) {}

  /** `file` is absolute. Throws a ConfigError. */
  async for(file: string): Promise<FileConfig> {
    const path = this.#pathFor(file)
    const { layers, matches } = path === undefined ? BUILT_IN : await this.#load(path)
    const applying = new Set<Override>()
    let isIgnored = false
    for (const layer of layers) {
      if ('preset' in layer) continue
      isIgnored ||= matches(layer.config.ignore, layer.directory, file)
      for (const override of layer.config.overrides ?? [])
        if (matches(override.files, layer.directory, file) && !matches(override.ignores, layer.directory, file)) applying.add(override)
    }
    return { ...this.#resolve(path, this.#withPreset(layers), applying), isIgnored, ...(path !== undefined && { path }) }
  }

  #pathFor(file: string): string | undefined {
    const { configFile, cwd, lookup } = this.choice
    if (configFile !== undefined) return resolve(cwd, configFile)
    return lookup ? findConfig(dirname(file), this.#found) : undefined
  }

  #load(path: string): Promise<{ layers: readonly Layer[]; matches: Matches }> {
    const known = this.#loaded.get(path)
    if (known) return known
    const loading = this.#loadNow(path)
    this.#loaded.set(path, loading)
    return loading
  }

  async #loadNow(path: string): Promise<{ layers: readonly Layer[]; matches: Matches }> {
    const [{ loadConfig }, { matchesPatterns }] = await Promise.all([import('./load-config.ts'), import('./path-patterns.ts')])
    try {
      return { layers: await loadConfig(path, this.rules), matches: matchesPatterns }
    } catch (error) {
      if (!(error instanceof Error && 'code' in error && error.code === 'ENOENT')) throw error
      throw new ConfigError([{ where: path, message: 'there is no such configuration file.' }])
    }
  }

  #withPreset(layers: readonly Layer[]): readonly Layer[] {
    const { preset } = this.choice
    return preset ? [{ origin: '--preset', preset }, ...layers.filter((layer) => !('preset' in layer))] : layers
  }

  /** Files with the same configuration and the same overrides share their settings. */
  #resolve(path: string | undefined, layers: readonly Layer[], applying: ReadonlySet<Override>): Resolved {
    const overrides = layers.flatMap((layer) => ('preset' in layer ? [] : (layer.config.overrides ?? [])))
    const key = `${path ?? ''}\n${overrides.map((override) => (applying.has(override) ? 1 : 0)).join('')}`
    const known = this.#resolved.get(key)
    if (known) return known
    const resolved = resolveSettings(layers, (override) => applying.has(override), this.rules, this.choice)
    this.#resolved.set(key, resolved)
    return resolved
  }
}

const BUILT_IN = { layers: [{ origin: 'preset recommended', preset: 'recommended' }] as const, matches: () => false }
