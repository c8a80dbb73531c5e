export { importDefault } from './import-default.ts'
export { loadPlugins } from './load-plugins.ts'
export type { Plugin, PluginPreset } from './plugin.ts'
export { RULE_FILE_KEYS } from './rule-file-keys.ts'
