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
  /** Whether it is gone at run time. */
  readonly isTypeOnly: boolean
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
  return specifiersOf(root, file).map(({ specifier, isTypeOnly }) => {
    if (specifier === '#rule') return { file, from, specifier, isTypeOnly, kind: 'room', to: 'src/rule', target: 'src/rule/index.ts' }
    if (specifier.startsWith('.')) {
      const target = join(dirname(file), specifier).replaceAll('\\', '/')
      const to = roomOf(target) ?? target
      return { file, from, specifier, isTypeOnly, kind: to === from ? 'inside' : 'room', to, target }
    }
    const bare = specifier.replace(/^node:/, '')
    if (specifier.startsWith('node:') || builtinModules.includes(bare)) return { file, from, specifier, isTypeOnly, kind: 'node', to: bare }
    const to = bare.startsWith('@') ? bare.split('/').slice(0, 2).join('/') : bare.split('/')[0]!
    return { file, from, specifier, isTypeOnly, kind: 'package', to }
  })
}

/** Static imports and re-exports, and `import('…')` and `require('…')` with a literal name. */
function specifiersOf(root: string, file: string): { specifier: string; isTypeOnly: boolean }[] {
  const source = ts.createSourceFile(file, readFileSync(join(root, file), 'utf8'), ts.ScriptTarget.Latest)
  const found: { specifier: string; isTypeOnly: boolean }[] = []
  const add = (name: ts.Node | undefined, isTypeOnly: boolean) => {
    if (name && ts.isStringLiteral(name)) found.push({ specifier: name.text, isTypeOnly })
  }
  const visit = (node: ts.Node): void => {
    if (ts.isImportDeclaration(node)) add(node.moduleSpecifier, node.importClause?.phaseModifier === ts.SyntaxKind.TypeKeyword)
    else if (ts.isExportDeclaration(node)) add(node.moduleSpecifier, node.isTypeOnly)
    else if (ts.isImportTypeNode(node) && ts.isLiteralTypeNode(node.argument)) add(node.argument.literal, true)
    else if (ts.isCallExpression(node)) {
      const { expression } = node
      const isLoad = expression.kind === ts.SyntaxKind.ImportKeyword || (ts.isIdentifier(expression) && expression.text === 'require')
      if (isLoad) add(node.arguments[0], false)
    }
    ts.forEachChild(node, visit)
  }
  visit(source)
  return found
}
