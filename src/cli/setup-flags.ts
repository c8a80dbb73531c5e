import { isAbsolute } from 'node:path'
import type { loadSettingUp, Setup } from '../project/index.ts'
import { didYouMean } from '../text/index.ts'
import { given } from './given.ts'
import type { Arguments, OptionSpec } from './parse-arguments.ts'
import { UsageError } from './usage-error.ts'

/** What sets a project up, loaded. */
export type SettingUp = Awaited<ReturnType<typeof loadSettingUp>>

/** The flags of `init`: one for each question. */
export const INIT_FLAGS: readonly OptionSpec[] = [
  { flags: '--folder <folder>' },
  { flags: '--company <names>' },
  { flags: '--timezone <name>' },
  { flags: '--regions <regions>' },
  { flags: '--events' },
  { flags: '--no-events' },
  { flags: '--hook' },
  { flags: '--no-hook' },
  { flags: '--ci <system>', choices: ['github', 'gitlab', 'none'] },
  { flags: '-y, --yes' },
  { flags: '--force' },
]

/** The answers that flags give; throws a UsageError for one that cannot be. */
export function readSetup(options: Arguments['options'], { regionFault, regionsNamed }: SettingUp): Partial<Setup> {
  const text = (name: string) => options[name] as string | undefined
  const checked = (flag: string, value: string | undefined, faultOf: (value: string) => string | undefined) => {
    const fault = value === undefined ? undefined : faultOf(value)
    if (fault !== undefined) throw new UsageError(`${flag} "${value}": ${fault}`)
    return value
  }
  const folder = checked('--folder', text('folder'), folderFault)
  const regions = checked('--regions', text('regions'), regionFault)
  return {
    ...given('folder', folder === undefined ? undefined : plainFolder(folder)),
    ...given('company', text('company') === undefined ? undefined : namesIn(text('company')!)),
    ...given('timezone', checked('--timezone', text('timezone'), timezoneFault)),
    ...given('regions', regions === undefined ? undefined : regionsNamed(regions)),
    ...given('events', options.events as boolean | undefined),
    ...given('hook', options.hook as boolean | undefined),
    ...given('ci', options.ci as Setup['ci'] | undefined),
  }
}

/** Why a folder cannot be that of the mail. */
export function folderFault(folder: string): string | undefined {
  if (/[\u0000-\u001f\u007f]/.test(folder)) return 'expected the name of a folder.'
  const isElsewhere = isAbsolute(folder) || plainFolder(folder).split('/').includes('..')
  return isElsewhere ? 'expected a folder below the one that you are in, such as drafts.' : undefined
}

/** `./drafts/` as `drafts`. */
export function plainFolder(folder: string): string {
  const parts = folder
    .trim()
    .split(/[\\/]/)
    .filter((part) => part !== '' && part !== '.')
  return parts.join('/') || '.'
}

/** Why something is no time zone. */
export function timezoneFault(name: string): string | undefined {
  try {
    new Intl.DateTimeFormat('en', { timeZone: name.trim() })
    return undefined
  } catch {
    return `expected the name of a time zone, such as Europe/London or America/New_York.${zoneMeant(name)}`
  }
}

/** `London` for `Europe/London`. */
function zoneMeant(name: string): string {
  const zones = Intl.supportedValuesOf('timeZone')
  const city = name.trim().replaceAll(' ', '_').toLowerCase()
  const zone = zones.find((one) => one.toLowerCase().endsWith(`/${city}`))
  return zone ? ` Did you mean "${zone}"?` : didYouMean(name.trim(), zones)
}

/** The names between commas. */
export const namesIn = (answer: string): string[] => answer.split(',').flatMap((name) => name.trim() || [])
