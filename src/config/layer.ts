import type { Config, Preset } from '../settings/index.ts'

/** One source of settings; later layers win over earlier ones. `origin` names it in `--print-config`. */
export type Layer = { readonly origin: string; readonly preset: Preset } | ConfigLayer

/** What a configuration file says. */
export interface ConfigLayer {
  readonly origin: string
  readonly directory: string
  readonly config: Config
}
