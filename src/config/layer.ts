import type { Config } from './config.ts'
import type { Preset } from './presets.ts'

/** One source of settings; later layers win over earlier ones. `origin` names it in `--print-config`. */
export type Layer =
  | { readonly origin: string; readonly preset: Preset }
  | { readonly origin: string; readonly directory: string; readonly config: Config }
