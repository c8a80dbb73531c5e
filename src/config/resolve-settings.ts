import { resolve } from 'node:path'
import { type Envelope, type MetadataKey, readValue } from '../document/index.ts'
import type { PhraseMatcher } from '../language/index.ts'
import type { DirectivePolicy, Settings } from '../linter/index.ts'
import type { Reporter } from '../report/index.ts'
import type { Rule } from '../rule/index.ts'
import type { Config, Level, MessageConfig, RuleSetting } from '../settings/index.ts'
import { RuleStates, readDefaults } from '../settings/index.ts'
import type { KeyPath } from '../shape/index.ts'
import type { ConfigLayer, Layer } from './layer.ts'
import { readReporters } from './reporters.ts'
import type { SettingPlace } from './setting-place.ts'

/** A rule's setting on the command line. */
export interface RuleOverride {
  readonly id: string
  readonly setting: RuleSetting
}

/** What the command line says over every configuration. */
export interface CommandLine {
  readonly rules: readonly RuleOverride[]
  /** Whether directives in the files count. */
  readonly inlineConfig: boolean
  /** How loud a directive is that switches off nothing. */
  readonly reportUnused?: Level
}

/** What a configuration says for one file, with the origin of each part. */
export interface Resolved {
  readonly settings: Settings
  readonly states: RuleStates
  /** Metadata for messages that do not state it. */
  readonly under: Envelope
  /** Where that metadata stands. */
  readonly places: ReadonlyMap<MetadataKey, SettingPlace>
  readonly timezone?: string
  /** Absolute paths. */
  readonly events: readonly string[]
  readonly regions: Readonly<Record<string, readonly string[]>>
  /** The file of known findings; absolute. */
  readonly baseline?: string
  /** With absolute files; those of the configuration that is nearest to the file. */
  readonly reporters: readonly Reporter[]
}

/** Merges layers, the lowest first, and the command line; `matches` decides which overrides are for the file. */
export function resolveSettings(
  layers: readonly Layer[],
  matches: (override: NonNullable<Config['overrides']>[number], directory: string) => boolean,
  rules: readonly Rule[],
  { rules: commandLine, inlineConfig, reportUnused }: CommandLine,
  matcher?: PhraseMatcher,
): Resolved {
  const states = new RuleStates(rules)
  const merged = { company: new Set<string>(), voiceAllow: new Set<string>(), events: new Set<string>() }
  const places = new Map<MetadataKey, SettingPlace>()
  let under: Envelope = {}
  let timezone: string | undefined
  let directives: Partial<DirectivePolicy> = {}
  let baseline: string | undefined
  let regions: Record<string, readonly string[]> = {}
  let reporters: readonly Reporter[] = []
  const apply = (config: MessageConfig, { origin: file, directory }: ConfigLayer, above: KeyPath = [], origin = file) => {
    states.apply(config.rules ?? {}, origin)
    const defaults = config.defaults === undefined ? undefined : readDefaults(config.defaults)
    const formality = config.locale_formality && readValue('locale_formality', config.locale_formality, 'config').field
    under = { ...under, ...(defaults && withPaths(defaults.envelope, directory)), ...(formality && { locale_formality: formality }) }
    for (const [key, keys] of defaults?.places ?? []) places.set(key, { file, keys: [...above, 'defaults', ...keys] })
    timezone = defaults?.timezone ?? timezone
    directives = { ...directives, ...config.directives }
    for (const name of listOf(config.company)) merged.company.add(name)
    for (const phrase of listOf(config.voice?.allow)) merged.voiceAllow.add(phrase)
  }
  for (const layer of layers) {
    if ('preset' in layer) {
      states.applyPreset(layer.preset, layer.origin)
      continue
    }
    const { config, directory, origin } = layer
    apply(config, layer)
    for (const file of listOf(config.events)) merged.events.add(resolve(directory, file))
    regions = { ...regions, ...config.regions }
    if (config.baseline !== undefined) baseline = resolve(directory, config.baseline)
    if (config.reporters) reporters = readReporters(config, directory)
    for (const [i, override] of (config.overrides ?? []).entries())
      if (matches(override, directory)) apply(override, layer, ['overrides', i], `${origin} overrides[${override.name ?? i}]`)
  }
  for (const { id, setting } of commandLine) states.apply({ [id]: setting }, '--rule')
  const settings: Settings = {
    rules: states.enabledRules,
    company: [...merged.company],
    voiceAllow: [...merged.voiceAllow],
    inlineConfig,
    directives: { ...directives, ...(reportUnused && { unused: reportUnused }) },
    ...(matcher && { matcher }),
  }
  return {
    settings,
    states,
    under,
    places,
    events: [...merged.events],
    regions,
    reporters,
    ...(timezone && { timezone }),
    ...(baseline && { baseline }),
  }
}

/** A file that metadata name is found from the directory of their configuration. */
function withPaths(envelope: Envelope, directory: string): Envelope {
  const file = envelope['audience.file']
  return file ? { ...envelope, 'audience.file': { ...file, value: resolve(directory, file.value) } } : envelope
}

const listOf = (value: string | readonly string[] | undefined): readonly string[] =>
  value === undefined ? [] : typeof value === 'string' ? [value] : value
