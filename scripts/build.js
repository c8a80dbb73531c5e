import { execFileSync } from 'node:child_process'
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join, relative, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { build as bundle, transform } from 'esbuild'

const ROOT = fileURLToPath(new URL('..', import.meta.url))

/**
 * Bundles the product: `cli/` for the command, in CommonJS because Node starts it faster; the public API and `#rule` as ES modules.
 * `catalogue` replaces `rules/index.ts`, for tests of the command.
 */
export async function build({ outdir = join(ROOT, 'dist'), catalogue } = {}) {
  rmSync(outdir, { recursive: true, force: true })
  const cli = await bundleModules({ cli: 'src/cli/index.ts' }, join(outdir, 'cli'), catalogue)
  await toCommonJs(join(outdir, 'cli'))
  if (catalogue) return
  const api = await bundleModules({ index: 'src/index.ts', rule: 'src/rule/index.ts' }, outdir)
  writeFileSync(join(outdir, 'THIRD-PARTY.txt'), licenceNotices([...Object.keys(cli.inputs), ...Object.keys(api.inputs)]))
}

async function bundleModules(entryPoints, outdir, catalogue) {
  const { version } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8'))
  const { metafile } = await bundle({
    absWorkingDir: ROOT,
    entryPoints,
    outdir,
    bundle: true,
    splitting: true,
    format: 'esm',
    platform: 'node',
    target: 'node20',
    conditions: ['source'],
    external: ['jiti', 'typescript'],
    define: { TACTFUL_VERSION: JSON.stringify(version) },
    banner: { js: "import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);" },
    chunkNames: 'chunks/[name]-[hash]',
    minifySyntax: true,
    minifyWhitespace: true,
    legalComments: 'none',
    metafile: true,
    logLevel: 'warning',
    plugins: catalogue ? [{ name: 'catalogue', setup: (hooks) => replaceCatalogue(hooks, resolve(catalogue)) }] : [],
  })
  return metafile
}

const replaceCatalogue = (hooks, path) => hooks.onResolve({ filter: /\/rules\/index\.ts$/ }, () => ({ path }))

/** Turns every module of a folder into CommonJS; chunks that are imported when needed stay files of their own. */
async function toCommonJs(outdir) {
  for (const file of readdirSync(outdir, { recursive: true, withFileTypes: true })) {
    if (!file.name.endsWith('.js')) continue
    const path = join(file.parentPath, file.name)
    const source = readFileSync(path, 'utf8')
      .replace(/^import\s*\{\s*createRequire as __createRequire\s*\}[^\n]*\n/, '')
      .replace(/\bimport\("(\.{1,2}\/[^"]+)\.js"\)/g, 'Promise.resolve().then(()=>require("$1.cjs"))')
      .replace(/((?:\bfrom|\bimport)\s*")(\.{1,2}\/[^"]+)\.js"/g, '$1$2.cjs"')
    const { code } = await transform(source, {
      format: 'cjs',
      platform: 'node',
      target: 'node20',
      minifySyntax: true,
      minifyWhitespace: true,
    })
    rmSync(path)
    writeFileSync(path.replace(/\.js$/, '.cjs'), code)
  }
}

/** The licences of all packages that are in the bundle, one after the other. */
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

function emitTypes() {
  const tsc = join(ROOT, 'node_modules', 'typescript', 'bin', 'tsc')
  execFileSync(process.execPath, [tsc, '-p', join(ROOT, 'tsconfig.build.json')], { stdio: 'inherit' })
}

if (process.argv[1] && relative(process.argv[1], fileURLToPath(import.meta.url)) === '') {
  mkdirSync(join(ROOT, 'dist'), { recursive: true })
  await build()
  if (!process.argv.includes('--no-types')) emitTypes()
}
