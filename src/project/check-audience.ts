import { ConfigError } from '../config/index.ts'
import type { Message } from '../document/index.ts'
import { type RegionGroups, readAudience } from '../moment/index.ts'

/** An audience of the command line or of a configuration with a region that there is not is a ConfigError: it would never match. */
export function checkAudience({ envelope }: Message, groups: RegionGroups): void {
  const field = envelope['audience.regions']
  if (!field || (field.origin !== 'command-line' && field.origin !== 'config')) return
  const { errors } = readAudience(field.value, groups)
  const where = field.origin === 'command-line' ? '--audience' : 'defaults.audience of the configuration'
  if (errors.length > 0) throw new ConfigError(errors.map((message) => ({ where, message })))
}
