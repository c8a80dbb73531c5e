import { mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join, relative } from 'node:path'
import ts from 'typescript'

/**
 * Writes the types of the public API. A room is entered by its index, which names more than the API shows: each import is led to the file that
 * declares what it names, and files that no entry reaches then, with the packages that only they know, are left out.
 */
export function emitTypes(root) {
  const outdir = join(root, 'dist', 'types')
  rmSync(outdir, { recursive: true, force: true })
  const { entries, texts, options } = declarationsOf(root, outdir)
  const program = ts.createProgram(entries, options, hostOf(texts, options))
  const checker = program.getTypeChecker()
  const reached = new Set(entries)
  for (const path of reached) {
    const { text, targets } = leadToDeclarations(program.getSourceFile(path), checker)
    mkdirSync(dirname(path), { recursive: true })
    writeFileSync(path, text)
    for (const target of targets) if (texts.has(target)) reached.add(target)
  }
}

/** What the compiler declares of everything, by path; none of it is written yet. */
function declarationsOf(root, outdir) {
  const host = { ...ts.sys, onUnRecoverableConfigFileDiagnostic: fail }
  const { options, fileNames } = ts.getParsedCommandLineOfConfigFile(join(root, 'tsconfig.build.json'), {}, host)
  const texts = new Map()
  const { diagnostics } = ts.createProgram(fileNames, options).emit(undefined, (path, text) => void texts.set(path, text))
  if (diagnostics.length > 0) fail(diagnostics[0])
  const entries = fileNames.map((file) => join(outdir, relative(root, file).replace(/\.ts$/, '.d.ts')))
  // Without an output folder the compiler takes declarations for what they are, and does not look for the sources of them.
  const { customConditions, outDir, rootDir, declaration, emitDeclarationOnly, ...rest } = options
  return { entries, texts, options: { ...rest, noEmit: true } }
}

function hostOf(texts, options) {
  const host = ts.createCompilerHost(options)
  const folders = new Set([...texts.keys()].map(dirname))
  return {
    ...host,
    fileExists: (path) => texts.has(path) || host.fileExists(path),
    directoryExists: (path) => [...folders].some((folder) => folder.startsWith(path)) || host.directoryExists(path),
    readFile: (path) => texts.get(path) ?? host.readFile(path),
    getSourceFile: (path, ...rest) =>
      texts.has(path) ? ts.createSourceFile(path, texts.get(path), rest[0]) : host.getSourceFile(path, ...rest),
  }
}

/** The text of a file whose imports name the files of declarations, as `./x.js`, which stands for `./x.d.ts`; and these files. */
function leadToDeclarations(source, checker) {
  const targets = []
  const edits = []
  const specifierOf = (target) => {
    targets.push(target)
    const path = relative(dirname(source.fileName), target).replace(/\.d\.ts$/, '.js')
    return path.startsWith('.') ? path : `./${path}`
  }
  const visit = (node) => {
    const named = ts.isImportDeclaration(node)
      ? node.importClause?.namedBindings
      : ts.isExportDeclaration(node)
        ? node.exportClause
        : undefined
    if (named?.elements && node.moduleSpecifier) edits.push({ node, text: byDeclaration(node, named.elements, checker, specifierOf) })
    else if (ts.isImportTypeNode(node) && node.qualifier) {
      const target = targetOf(node.qualifier, checker)
      if (target) edits.push({ node: node.argument, text: `"${specifierOf(target.file)}"` })
    }
    ts.forEachChild(node, visit)
  }
  visit(source)
  let text = source.text
  for (const { node, text: replacement } of edits.toSorted((a, b) => b.node.pos - a.node.pos))
    text = text.slice(0, node.getStart(source)) + replacement + text.slice(node.end)
  return { text, targets }
}

/** One statement as several, one for each file that declares some of its names. */
function byDeclaration(statement, elements, checker, specifierOf) {
  const keyword = ts.isImportDeclaration(statement) ? 'import' : 'export'
  const byFile = new Map()
  for (const element of elements) {
    const { file, name } = targetOf(element.propertyName ?? element.name, checker) ?? {}
    const from = file ? specifierOf(file) : statement.moduleSpecifier.text
    const shown = element.name.text
    const isType = element.isTypeOnly || (statement.importClause ?? statement).isTypeOnly
    byFile.set(from, [...(byFile.get(from) ?? []), `${isType ? 'type ' : ''}${name && name !== shown ? `${name} as ${shown}` : shown}`])
  }
  return [...byFile].map(([from, names]) => `${keyword} { ${names.join(', ')} } from "${from}";`).join('\n')
}

/** The file of the product that declares a name, and its name there; undefined for what comes from packages. */
function targetOf(name, checker) {
  const symbol = checker.getSymbolAtLocation(name)
  const declared = symbol && symbol.flags & ts.SymbolFlags.Alias ? checker.getAliasedSymbol(symbol) : symbol
  const file = declared?.declarations?.[0]?.getSourceFile().fileName
  return file && !file.includes('/node_modules/') ? { file, name: declared.name } : undefined
}

function fail({ messageText }) {
  throw new Error(ts.flattenDiagnosticMessageText(messageText, '\n'))
}
