import { existsSync, readFileSync } from 'node:fs'
import { homedir } from 'node:os'
import { dirname, join } from 'node:path'
import { ConfigError } from '../shape/index.ts'

const EXTENSIONS = ['yaml', 'yml', 'json', 'js', 'mjs', 'cjs', 'ts', 'mts']

/** Names of configuration files, in the order in which they are looked for. */
export const SEARCH_PLACES = [
  ...EXTENSIONS.map((extension) => `tactful.config.${extension}`),
  '.tactfulrc',
  '.tactfulrc.json',
  '.tactfulrc.yaml',
  '.tactfulrc.yml',
  'package.json',
]

/** The nearest configuration file at or above a directory, not beyond the repository's root or the home directory. */
export function findConfig(directory: string, known: Map<string, string | undefined> = new Map()): string | undefined {
  if (known.has(directory)) return known.get(directory)
  const parent = dirname(directory)
  const isLast = parent === directory || directory === homedir() || existsSync(join(directory, '.git'))
  const found = configIn(directory) ?? (isLast ? undefined : findConfig(parent, known))
  known.set(directory, found)
  return found
}

/** Plain looks at file names: the loader, which is slow to start, is needed only where one of them exists. */
function configIn(directory: string): string | undefined {
  const found = SEARCH_PLACES.map((name) => join(directory, name)).filter(
    (path) => existsSync(path) && (!path.endsWith('package.json') || isConfigured(path)),
  )
  if (found.length < 2) return found[0]
  const names = found.map((path) => path.slice(directory.length + 1))
  throw new ConfigError([{ where: directory, message: `there are ${found.length} configurations: ${names.join(', ')}. Keep one of them.` }])
}

function isConfigured(packageJson: string): boolean {
  const text = readFileSync(packageJson, 'utf8')
  if (!/"tactful"\s*:/.test(text)) return false
  try {
    return typeof JSON.parse(text).tactful === 'object'
  } catch {
    // Reading it says what is wrong, and where.
    return true
  }
}
