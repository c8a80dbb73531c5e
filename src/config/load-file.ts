import { pathToFileURL } from 'node:url'
import { cosmiconfig, type Loader } from 'cosmiconfig'
import { ConfigError, parseYaml } from '../shape/index.ts'
import { SEARCH_PLACES } from './find-config.ts'
import { importModule } from './import-module.ts'

/** Reads one configuration file; undefined when it is empty. Throws a ConfigError when it cannot be read. */
export async function loadFile(path: string): Promise<unknown> {
  const result = await explorer.load(path)
  return result?.config as unknown
}

const readYaml: Loader = (path, text) => parseYaml(path, text)

const readModule: Loader = (path) => guarded(path, async () => defaultOf(await importModule(pathToFileURL(path).href)))

/** In memory: nothing is written beside the file, and `typescript` is not needed. */
const readTypeScript: Loader = (path) =>
  guarded(path, async () => {
    const { createJiti } = (await importModule('jiti')) as typeof import('jiti')
    return defaultOf(await createJiti(path, { fsCache: false, moduleCache: false }).import(path))
  })

function defaultOf(module: unknown): unknown {
  const { default: config } = module as { default?: unknown }
  if (config !== undefined) return config
  throw new TypeError('it exports nothing by default; expected `export default { … }`')
}

async function guarded(path: string, load: () => Promise<unknown>): Promise<unknown> {
  try {
    return await load()
  } catch (error) {
    throw new ConfigError([{ where: path, message: error instanceof Error ? `${error.name}: ${error.message}` : String(error) }])
  }
}

const explorer = cosmiconfig('tactful', {
  searchPlaces: SEARCH_PLACES,
  cache: false,
  loaders: {
    '.yaml': readYaml,
    '.yml': readYaml,
    '.json': readYaml,
    noExt: readYaml,
    '.js': readModule,
    '.mjs': readModule,
    '.cjs': readModule,
    '.ts': readTypeScript,
    '.mts': readTypeScript,
  },
})
