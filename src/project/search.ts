import { resolve } from 'node:path'
import { EXTENSIONS } from '../reader/index.ts'
import type { Ignores } from './ignores.ts'
import { DOCUMENT, type LeftOut, leftOutSentence } from './left-out.ts'
import { fileToLint, messageFiles } from './message-files.ts'
import { meantName } from './missing-file.ts'
import { pathKind } from './path-kind.ts'
import { shownPath } from './paths.ts'
import { isRepositoryDocument } from './repository-document.ts'
import { searchFolder } from './search-folder.ts'

/** The files to lint that a folder or a glob stands for, or a sentence that says why there are none. */
export async function search(
  pattern: string,
  folder: string | undefined,
  cwd: string,
  ignores: Ignores | undefined,
  failures: string[],
): Promise<{ readonly paths: string[]; readonly empty?: string }> {
  const reasonFor = (path: string): LeftOut['by'] | undefined => (isRepositoryDocument(path) ? DOCUMENT : ignores?.ignoredBy(path, false))
  const candidates = async (isSearched: (folder: string) => boolean, problems: string[]) =>
    folder === undefined ? expandGlob(pattern, cwd) : searchFolder(folder, isSearched, fileToLint, problems)
  const searched = await candidates((below) => ignores?.ignoredBy(below, true) === undefined, failures)
  const paths = await messageFiles(searched.filter((path) => reasonFor(path) === undefined))
  if (paths.length > 0) return { paths }
  const leftOut = (await messageFiles(await candidates(() => true, []))).flatMap((path): LeftOut[] => {
    const by = reasonFor(path)
    return by === undefined ? [] : [{ shown: shownPath(cwd, path), by }]
  })
  const isThere = folder === undefined ? noSuchFile : emptyFolder
  return { paths, empty: leftOut.length > 0 ? leftOutSentence(pattern, leftOut) : isThere(pattern, resolve(cwd, pattern)) }
}

/** The files that a glob stands for, sorted. */
export async function expandGlob(pattern: string, cwd: string): Promise<string[]> {
  if (!/[*?[\]{}()!]/.test(pattern)) return []
  const { globSync } = await import('tinyglobby')
  const found = globSync(pattern.replace(/\\/g, '/'), { cwd, absolute: true, ignore: ['**/node_modules/**'], expandDirectories: false })
  return found
    .filter((path) => pathKind(path) === 'file')
    .flatMap((path) => fileToLint(resolve(path)) ?? [])
    .sort()
}

const emptyFolder = (pattern: string): string =>
  `No message files (${EXTENSIONS.join(', ')}) in "${pattern}". \`tactful init\` writes an example.`

/** Says that a pattern stands for nothing. */
export function noSuchFile(pattern: string, path: string): string {
  if (/[*?[\]{}]/.test(pattern)) return `No message files match "${pattern}".`
  return `No such file: "${pattern}".${meantName(path)}`
}
