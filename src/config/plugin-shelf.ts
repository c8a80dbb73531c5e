import { loadPlugins, type Plugin } from '../plugins/index.ts'
import type { Rule } from '../rule/index.ts'
import type { Preset, RuleSetting } from '../settings/index.ts'
import { ruleMisfits } from '../settings/index.ts'
import { ConfigError, type ConfigProblem } from '../shape/index.ts'
import type { Catalogue } from './catalogue.ts'

/** The plug-ins of a configuration, each file once, and what they bring. */
export class PluginShelf {
  readonly #plugins = new Map<string, Plugin>()

  constructor(private readonly catalogue: Catalogue) {}

  get plugins(): readonly Plugin[] {
    return [...this.#plugins.values()]
  }

  get rules(): readonly Rule[] {
    return this.plugins.flatMap(({ rules }) => rules)
  }

  get presets(): readonly Preset[] {
    return this.plugins.flatMap(({ namespace, name: plugin, presets }) =>
      Object.entries(presets).map(([name, { description = `Of the plug-in ${plugin}.`, rules }]) => ({
        name: `${namespace}/${name}`,
        description,
        base: 'recommended' as const,
        rules: rules as Readonly<Record<string, RuleSetting>>,
      })),
    )
  }

  /** Adds what an entry of `plugins` names; gives a sentence about the entry, or the problems in the files that it names. */
  async add(name: string, from: string): Promise<string | readonly ConfigProblem[] | undefined> {
    try {
      const loaded = await loadPlugins(name, from, await this.catalogue.wordLists())
      if ('fault' in loaded) return loaded.fault
      for (const plugin of loaded.plugins) {
        const fault = this.#clash(plugin)
        if (fault !== undefined) return fault
        this.#plugins.set(plugin.file, plugin)
      }
      return undefined
    } catch (error) {
      if (error instanceof ConfigError) return error.problems
      throw error
    }
  }

  /** Problems of the settings that presets of plug-ins hold. */
  presetProblems(rules: readonly Rule[]): ConfigProblem[] {
    return this.plugins.flatMap(({ file, presets }) =>
      Object.entries(presets).flatMap(([name, preset]) =>
        ruleMisfits(preset.rules, ['presets', name, 'rules'], rules).map(({ path, message }) => ({
          where: file,
          key: path.join('.'),
          message,
        })),
      ),
    )
  }

  #clash({ file, rules }: Plugin): string | undefined {
    const ids = new Set<string>()
    for (const { id } of rules) {
      const other = this.plugins.find((known) => known.file !== file && known.rules.some((rule) => rule.id === id))
      if (other || ids.has(id)) return `there are two rules "${id}"${other ? `: one in ${other.file}, one in ${file}` : ` in ${file}`}.`
      ids.add(id)
    }
    return undefined
  }
}
