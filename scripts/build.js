import { execFileSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { builtinModules } from 'node:module'
import { join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { build as bundle, transform } from 'esbuild'

const ROOT = fileURLToPath(new URL('..', import.meta.url))

/** Packages that only some runs need, by the file beside the bundle that holds them; it is loaded when they are first asked for. */
const RARE = {
  prompts: ['@clack/prompts'],
  chokidar: ['chokidar'],
  'cli-progress': ['cli-progress'],
  cosmiconfig: ['cosmiconfig'],
  diff: ['diff'],
  'gray-matter': ['gray-matter'],
  htmlparser2: ['htmlparser2'],
  'iso-3166': ['iso-3166'],
  'jsonc-parser': ['jsonc-parser'],
  papaparse: ['papaparse'],
  remark: ['unified', 'remark-parse', 'remark-gfm'],
  saxes: ['saxes'],
  tinyglobby: ['tinyglobby'],
  yaml: ['yaml'],
}

/**
 * Bundles the product: `cli/` for the command, in CommonJS and in few files because Node starts that fastest; the public API and
 * `#rule` as ES modules, `core/` for browsers. `catalogue` replaces `rules/index.ts`, for tests of the command.
 */
export async function build({ outdir = join(ROOT, 'dist'), catalogue } = {}) {
  rmSync(outdir, { recursive: true, force: true })
  const command = await bundleCommand(join(outdir, 'cli'), catalogue)
  if (catalogue) return
  compileAhead(ROOT)
  const api = await bundleModules({ index: 'src/index.ts', rule: 'src/rule/index.ts', 'rule-tester': 'src/rule-tester/index.ts' }, outdir)
  const core = await bundleCore(join(outdir, 'core'))
  writeFileSync(join(outdir, 'THIRD-PARTY.txt'), licenceNotices([...command, ...api, ...core]))
}

/** What V8 makes of the command is kept beside it; without it the command only starts more slowly. `folder` holds `bin` and `dist`. */
export function compileAhead(folder) {
  execFileSync(process.execPath, [join(ROOT, 'scripts', 'compile-ahead.cjs'), folder], { stdio: ['ignore', 'ignore', 'inherit'] })
}

async function bundleCommand(outdir, catalogue) {
  const options = { ...COMMON, outdir, format: 'cjs', minify: true, outExtension: { '.js': '.cjs' } }
  const plugins = [
    RARE_APART,
    { name: 'importers', setup: keepImportersApart },
    { name: 'no-child-process', setup: startWithoutChildProcess },
    { name: 'import', setup: (hooks) => keepImportApart(hooks, outdir) },
    { name: 'lexicon', setup: (hooks) => keepLexiconApart(hooks, outdir) },
    { name: 'examples', setup: makeExamplesWhenAsked },
    ...(catalogue ? [{ name: 'catalogue', setup: (hooks) => replaceCatalogue(hooks, resolve(catalogue)) }] : []),
  ]
  const main = await bundle({ ...options, entryPoints: { cli: 'src/cli/index.ts' }, plugins })
  const importers = await bundle({ ...options, entryPoints: { importers: IMPORTERS }, plugins: [RARE_APART] })
  const rare = await Promise.all(Object.entries(RARE).map(([file, names]) => bundleRare(file, names, options)))
  for (const file of readdirSync(outdir)) if (file.endsWith('.cjs')) toAscii(join(outdir, file))
  return [main, importers, ...rare].flatMap(({ metafile }) => Object.keys(metafile.inputs))
}

/** The importers of feeds, with the outlines of countries and states that they need. */
const IMPORTERS = 'src/moment/importers/index.ts'

/** Only `tactful events import` loads them: they are a file of their own. */
const keepImportersApart = (hooks) =>
  hooks.onResolve({ filter: /\/moment\/importers\/index\.ts$/ }, () => ({ path: './importers.cjs', external: true }))

/** Asked for with `require`, so that a package that is there in both module formats gives the one that fits. */
function bundleRare(file, names, { outdir, outExtension: _, ...options }) {
  const exports = names.map((name) => `'${name}': only(require('${name}'))`).join(', ')
  const only = "const only = (from) => (from.__esModule && 'default' in from ? from.default : from)"
  return bundle({
    ...options,
    stdin: { contents: `${only}\nmodule.exports = { ${exports} }`, resolveDir: ROOT },
    outfile: join(outdir, `${file}.cjs`),
  })
}

/** Node reads and compiles a file of one-byte characters faster; esbuild leaves the others in regular expressions. */
function toAscii(path) {
  const escaped = (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`
  writeFileSync(path, readFileSync(path, 'utf8').replace(/[^\x00-\x7f]/g, escaped))
}

async function bundleModules(entryPoints, outdir) {
  const js = "import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);"
  const { metafile } = await bundle({
    ...COMMON,
    entryPoints,
    outdir,
    format: 'esm',
    splitting: true,
    chunkNames: 'chunks/[name]-[hash]',
    banner: { js },
    plugins: [{ name: 'lexicon', setup: shareLexicon }],
  })
  return Object.keys(metafile.inputs)
}

/** The core runs where nothing of Node is: packages that the command loads when they are needed are parts of it. */
export async function bundleCore(outdir) {
  const { metafile } = await bundle({
    ...COMMON,
    entryPoints: { index: 'src/core/index.ts' },
    outdir,
    format: 'esm',
    // Packages for browsers ask for a document, which a worker does not have.
    platform: 'neutral',
    mainFields: ['module', 'browser', 'main'],
    minify: true,
    // Node shows the line in which an error was thrown.
    lineLimit: 200,
    splitting: true,
    chunkNames: '[name]-[hash]',
    // gray-matter keeps the text that it was given as a Buffer too, which nobody reads.
    define: { ...COMMON.define, 'Buffer.from': 'String' },
    // They are in files that the core leaves out; a test sees to it that none is left.
    external: [...COMMON.external, ...builtinModules, 'node:*'],
    plugins: [{ name: 'packages-inside', setup: takePackagesIn }],
  })
  return Object.keys(metafile.inputs)
}

/** `createRequire` of Node is how a module that was not bundled loads a package late; the file system is for a part of gray-matter that is not used. */
function takePackagesIn(hooks) {
  hooks.onLoad({ filter: /[\\/](?:load-packages|engines)\.ts$/ }, ({ path }) => ({
    contents: readFileSync(path, 'utf8')
      .replace(/^import \{ createRequire \}.*$/m, '')
      .replace(/typeof require === 'function' \? (require\('[\w-]+'\)) : createRequire\(import\.meta\.url\)\('[\w-]+'\)/g, '$1'),
    loader: 'ts',
  }))
  hooks.onResolve({ filter: /^fs$/ }, ({ path, importer }) =>
    /[\\/]gray-matter[\\/]/.test(importer) ? { path, namespace: 'none' } : undefined,
  )
  hooks.onLoad({ filter: /./, namespace: 'none' }, () => ({ contents: '' }))
}

/** A name for all that is built: what a run has kept counts for the build that made it only. */
function hashOfSources() {
  const hash = createHash('sha256')
  for (const folder of ['src', 'rules'])
    for (const file of readdirSync(join(ROOT, folder), { recursive: true, encoding: 'utf8' }).sort())
      if (/\.(?:ts|yaml)$/.test(file)) hash.update(`${file}\n`).update(readFileSync(join(ROOT, folder, file)))
  return hash.update(readFileSync(join(ROOT, 'package-lock.json'))).digest('base64url')
}

const COMMON = {
  absWorkingDir: ROOT,
  bundle: true,
  platform: 'node',
  target: 'node20',
  conditions: ['source'],
  // The main file of jsonc-parser is UMD, of which esbuild cannot follow the inner imports.
  mainFields: ['module', 'main'],
  external: ['jiti', 'typescript'],
  define: {
    TACTFUL_VERSION: JSON.stringify(JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')).version),
    TACTFUL_BUILD: JSON.stringify(hashOfSources()),
  },
  legalComments: 'none',
  metafile: true,
  logLevel: 'warning',
  logOverride: { 'empty-import-meta': 'silent' },
}

/** A rare package is required from beside the bundle, when one of its names is first used; one that is itself a function, when it is imported. */
function leaveRarePackages(hooks) {
  const fileOf = new Map(Object.entries(RARE).flatMap(([file, names]) => names.map((name) => [name, file])))
  hooks.onResolve({ filter: /^(?:@[\w-]+\/)?[\w-]+$/ }, ({ path }) => (fileOf.has(path) ? { path, namespace: 'rare' } : undefined))
  hooks.onLoad({ filter: /./, namespace: 'rare' }, async ({ path }) => ({ contents: whenUsed(path, fileOf.get(path), await import(path)) }))
  hooks.onResolve({ filter: /\.cjs$/, namespace: 'rare' }, ({ path }) => ({ path, external: true }))
}

function whenUsed(name, file, { default: main, ...named }) {
  const load = `require('./${file}.cjs')['${name}']`
  if (typeof main === 'function') return `module.exports = ${load}`
  const names = JSON.stringify(Object.keys({ ...main, ...named }))
  return `for (const name of ${names}) Object.defineProperty(exports, name, { enumerable: true, get: () => ${load}[name] })`
}

const RARE_APART = { name: 'rare', setup: leaveRarePackages }

/** Commander loads `node:child_process`, which is slow, for subcommands that are programs of their own; there are none here. */
const startWithoutChildProcess = (hooks) =>
  hooks.onLoad({ filter: /commander[\\/]lib[\\/]command\.js$/ }, ({ path }) => ({
    contents: readFileSync(path, 'utf8').replace("require('node:child_process')", '{}'),
  }))

/** Code that V8 has kept cannot import modules; a file beside the bundle, which is loaded as it is, does it. */
function keepImportApart(hooks, outdir) {
  mkdirSync(outdir, { recursive: true })
  writeFileSync(join(outdir, 'import.cjs'), 'module.exports = (specifier) => import(specifier)\n')
  hooks.onLoad({ filter: /[\\/]import-module\.ts$/ }, () => ({ contents: "export const importModule = require('./import.cjs')" }))
  hooks.onResolve({ filter: /^\.\/import\.cjs$/ }, ({ path }) => ({ path, external: true }))
}

/** Examples are half of a rule's code, and lint reads none of them: V8 leaves alone what stands in a function that is not called. */
const makeExamplesWhenAsked = (hooks) =>
  hooks.onLoad({ filter: /[\\/]rules[\\/][\w-]+[\\/][\w-]+\.ts$/ }, ({ path }) => ({
    contents: readFileSync(path, 'utf8').replace(/^ {2}examples: (\{$[\s\S]*?^ {2}\}),$/m, '  get examples() { return $1 },'),
    loader: 'ts',
  }))

/**
 * The lexicon is the largest part by far: as files of data it costs a run that needs no rule nothing, and others no compiling. Its columns
 * of numbers are one file, where they are used as they lie; the rest is JSON.
 */
function keepLexiconApart(hooks, outdir) {
  hooks.onLoad({ filter: LEXICON }, async ({ path }) => {
    const lexicon = Object.entries(await loadLexicon(path))
    // Wide columns first, so that each begins at a multiple of its width.
    const columns = lexicon.filter(([, value]) => isColumn(value)).sort(([, a], [, b]) => widthOf(b) - widthOf(a))
    const rest = Object.fromEntries(lexicon.filter(([, value]) => !isColumn(value)))
    const shapes = Object.fromEntries(columns.map(([name, numbers]) => [name, [widthOf(numbers), numbers.length]]))
    mkdirSync(outdir, { recursive: true })
    writeFileSync(join(outdir, 'lexicon.json'), JSON.stringify({ shapes, rest }))
    writeFileSync(join(outdir, 'lexicon.bin'), Buffer.concat(columns.map(([, numbers]) => bytesOf(numbers))))
    return {
      contents: readLexicon(
        lexicon.map(([name]) => name),
        '__dirname',
      ),
    }
  })
}

const isColumn = (value) => Array.isArray(value) && typeof value[0] === 'number'
const widthOf = (numbers) => (numbers.every((number) => number < 2 ** 16) ? 2 : 4)
const bytesOf = (numbers) => Buffer.from((widthOf(numbers) === 2 ? Uint16Array : Uint32Array).from(numbers).buffer)

/** The public API, in `chunks/`, reads the files of the command. */
const shareLexicon = (hooks) =>
  hooks.onLoad({ filter: LEXICON }, async ({ path }) => ({
    contents: readLexicon(Object.keys(await loadLexicon(path)), "import.meta.dirname + '/../cli'"),
  }))

const LEXICON = /[\\/]lexicon\.generated\.ts$/

async function loadLexicon(path) {
  const { code } = await transform(readFileSync(path, 'utf8'), { loader: 'ts', format: 'cjs' })
  const module = { exports: {} }
  new Function('module', code)(module)
  return module.exports.lexicon
}

/** The files are read when something is first looked up: a run that takes all from its cache never does. */
const readLexicon = (parts, folder) => `
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
let read
function load() {
  const { shapes, rest } = JSON.parse(readFileSync(join(${folder}, 'lexicon.json'), 'utf8'))
  const { buffer, byteOffset } = readFileSync(join(${folder}, 'lexicon.bin'))
  let at = byteOffset
  const column = ([width, length]) => {
    const numbers = new (width === 2 ? Uint16Array : Uint32Array)(buffer, at, length)
    at += numbers.byteLength
    return numbers
  }
  return { ...rest, ...Object.fromEntries(Object.entries(shapes).map(([name, shape]) => [name, column(shape)])) }
}
export const lexicon = {}
for (const part of ${JSON.stringify(parts)})
  Object.defineProperty(lexicon, part, { enumerable: true, get: () => (read ??= load())[part] })
`

const replaceCatalogue = (hooks, path) =>
  hooks.onResolve({ filter: /\/rules\/index\.ts$/ }, ({ importer }) => (importer === path ? undefined : { path }))

/** The licences of all packages that are in a bundle, one after the other. */
function licenceNotices(inputs) {
  const folders = new Set(inputs.flatMap((input) => /^.*node_modules\/(?:@[^/]+\/)?[^/]+/.exec(input) ?? []))
  return [...folders]
    .sort()
    .map((folder) => {
      const { name, version, license } = JSON.parse(readFileSync(join(ROOT, folder, 'package.json'), 'utf8'))
      const file = readdirSync(join(ROOT, folder)).find((entry) => /^licen[cs]e/i.test(entry))
      const text = file ? readFileSync(join(ROOT, folder, file), 'utf8').trim() : ''
      return `${name} ${version} (${license})\n\n${text}\n`
    })
    .join(`\n${'-'.repeat(80)}\n\n`)
}

if (process.argv[1] && resolve(process.argv[1]) === fileURLToPath(import.meta.url)) {
  await build()
  if (!process.argv.includes('--no-types')) (await import('./emit-types.js')).emitTypes(ROOT)
}
