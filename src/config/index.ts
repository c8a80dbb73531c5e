export {
  BASE_PRESETS,
  type Config,
  defineConfig,
  type Level,
  type MessageConfig,
  metadataMisfits,
  type Override,
  type Preset,
  type RuleSetting,
  readDefaults,
  unknownRule,
} from '../settings/index.ts'
export { ConfigError, type ConfigProblem, patternFault } from '../shape/index.ts'
export type { Catalogue } from './catalogue.ts'
export { type ConfigChoice, ConfigLookup, type FileConfig } from './config-lookup.ts'
export { findConfig, SEARCH_PLACES } from './find-config.ts'
export type { Layer } from './layer.ts'
export type { Resolved, RuleOverride } from './resolve-settings.ts'
export { problemAt } from './setting-place.ts'

/** Loaded when it is asked for: few runs try rules. */
export const loadRules = async (...given: Parameters<typeof import('./load-rules.ts').loadRules>) =>
  (await import('./load-rules.ts')).loadRules(...given)
