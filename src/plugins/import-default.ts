import { pathToFileURL } from 'node:url'
import { ConfigError } from '../shape/index.ts'
import { importModule } from './import-module.ts'

/** What a module of the user exports by default: JavaScript, or TypeScript, which is compiled in memory. Throws a ConfigError. */
export async function importDefault(path: string): Promise<unknown> {
  try {
    const { default: value } = (await (/\.[mc]?ts$/.test(path) ? importTypeScript(path) : importModule(pathToFileURL(path).href))) as {
      default?: unknown
    }
    if (value !== undefined) return value
    throw new TypeError('it exports nothing by default; expected `export default { … }`')
  } catch (error) {
    throw new ConfigError([{ where: path, message: error instanceof Error ? `${error.name}: ${error.message}` : String(error) }])
  }
}

/** In memory: nothing is written beside the file, and `typescript` is not needed. */
async function importTypeScript(path: string): Promise<unknown> {
  const { createJiti } = (await importModule('jiti')) as typeof import('jiti')
  return createJiti(path, { fsCache: false, moduleCache: false }).import(path)
}
