import { ConfigError, type ConfigProblem, type FileConfig, problemAt } from '../config/index.ts'
import type { Message } from '../document/index.ts'
import { readAudience } from '../moment/index.ts'

/** An audience of the command line or of a configuration with a region that there is not is a ConfigError: it would never match. */
export function checkAudience({ envelope }: Message, { regions, places }: Pick<FileConfig, 'regions' | 'places'>): void {
  const field = envelope['audience.regions']
  if (!field || (field.origin !== 'command-line' && field.origin !== 'config')) return
  const { errors, misread } = readAudience(field.value, regions)
  const place = field.origin === 'config' ? places.get('audience.regions') : undefined
  const problemOf = (message: string, i: number): ConfigProblem =>
    place ? problemAt(place, message, misread[i]) : { where: '--audience', message }
  if (errors.length > 0) throw new ConfigError(errors.map(problemOf))
}
