import { cosmiconfig, type Loader } from 'cosmiconfig'
import { importDefault } from '../plugins/index.ts'
import { parseYaml } from '../shape/index.ts'
import { SEARCH_PLACES } from './find-config.ts'

/** Reads one configuration file; undefined when it is empty. Throws a ConfigError when it cannot be read. */
export async function loadFile(path: string): Promise<unknown> {
  const result = await explorer.load(path)
  return result?.config as unknown
}

const readYaml: Loader = (path, text) => parseYaml(path, text)

const explorer = cosmiconfig('tactful', {
  searchPlaces: SEARCH_PLACES,
  cache: false,
  loaders: {
    '.yaml': readYaml,
    '.yml': readYaml,
    '.json': readYaml,
    noExt: readYaml,
    '.js': importDefault,
    '.mjs': importDefault,
    '.cjs': importDefault,
    '.ts': importDefault,
    '.mts': importDefault,
  },
})
