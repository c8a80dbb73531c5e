import type { Rule } from '../rule/index.ts'
import { isMap, type KeyPath, type Misfit, mapMisfits } from '../shape/index.ts'
import { CONFIG_KEYS } from './config-shape.ts'
import { metadataMisfits } from './metadata-defaults.ts'
import { reporterMisfits } from './reporter-misfits.ts'
import { ruleMisfits } from './validate-rules.ts'

/** Everything in a configuration that does not fit its shape or names a rule, option or key that there is not. */
export function validateConfig(config: unknown, rules: readonly Rule[]): Misfit[] {
  const special = { rules: (value: unknown, path: KeyPath) => ruleMisfits(value, path, rules), metadata: metadataMisfits }
  return [...mapMisfits(config, CONFIG_KEYS, [], special), ...(isMap(config) ? reporterMisfits(config.reporters) : [])]
}
