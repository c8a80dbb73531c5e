import { type FileConfig, settingsFor } from '../project/index.ts'

/** The configuration that counts in a folder: with the rules and presets that its plug-ins bring. Throws a ConfigError. */
export function configHere(cwd: string, preset?: unknown): Promise<FileConfig> {
  const config = { cwd, lookup: true, rules: [], inlineConfig: true, ...(typeof preset === 'string' && { preset }) }
  return settingsFor('any.md', { cwd, config })
}
