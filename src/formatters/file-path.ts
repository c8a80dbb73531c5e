import { relative, resolve, sep } from 'node:path'
import type { FormatOptions } from './format.ts'

const STANDARD_INPUT = '<stdin>'

/** The absolute path of a file, as ESLint's results have it. */
export const filePath = (path: string, cwd: string): string => (path === STANDARD_INPUT ? path : resolve(cwd, path))

/** The path of a file from the root of the repository, with `/` between its parts, as a forge knows it. */
export function repositoryPath(path: string, { cwd, root }: FormatOptions): string {
  return path === STANDARD_INPUT ? path : relative(root, resolve(cwd, path)).split(sep).join('/')
}
