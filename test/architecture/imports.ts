import { readdirSync, readFileSync } from 'node:fs'
import { builtinModules } from 'node:module'
import { dirname, join, relative } from 'node:path'
import ts from 'typescript'
import { HOUSE } from './house.ts'

/** One import statement of the product's code. */
export interface Import {
  readonly file: string
  /** Room of the importing file. */
  readonly from: string
  readonly specifier: string
  readonly kind: 'room' | 'inside' | 'package' | 'node'
  /** The room that is entered, the package, or Node's module without `node:`. */
  readonly to: string
  /** For a file of the house: its path. */
  readonly target?: string
}

/** The room that a file is in: the longest name in the table that its path begins with. */
export function roomOf(path: string): string | undefined {
  return Object.keys(HOUSE)
    .filter((room) => path.startsWith(`${room}/`))
    .sort((a, b) => b.length - a.length)[0]
}

export function sourceFiles(root: string, folder: string): string[] {
  return readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith('.ts'))
    .map((entry) => relative(root, join(entry.parentPath, entry.name)).replaceAll('\\', '/'))
    .sort()
}

export function readImports(root: string, file: string): Import[] {
  const from = roomOf(file) ?? file
  return ts.preProcessFile(readFileSync(join(root, file), 'utf8'), true, true).importedFiles.map(({ fileName: specifier }) => {
    if (specifier === '#rule') return { file, from, specifier, kind: 'room', to: 'src/rule', target: 'src/rule/index.ts' }
    if (specifier.startsWith('.')) {
      const target = join(dirname(file), specifier).replaceAll('\\', '/')
      const to = roomOf(target) ?? target
      return { file, from, specifier, kind: to === from ? 'inside' : 'room', to, target }
    }
    const bare = specifier.replace(/^node:/, '')
    if (specifier.startsWith('node:') || builtinModules.includes(bare)) return { file, from, specifier, kind: 'node', to: bare }
    return {
      file,
      from,
      specifier,
      kind: 'package',
      to: bare.startsWith('@') ? bare.split('/').slice(0, 2).join('/') : bare.split('/')[0]!,
    }
  })
}
