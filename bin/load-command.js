// Loads dist/cli/cli.cjs and the packages beside it together with the code that V8 made of them when they were built: compiling them anew
// takes a third of a short run. V8 takes such code from its own version, on its kind of processor, only; any other compiles the source, and
// from Node 22 on keeps it.
const fs = require('node:fs')
const Module = require('node:module')
const path = require('node:path')
const vm = require('node:vm')

const FOLDER = path.join(__dirname, '..', 'dist', 'cli')

/** The exports of the command. */
exports.loadCommand = function loadCommand() {
  const file = path.join(FOLDER, 'cli.cjs')
  if (fs.existsSync(compiledFile(file))) return loader(readCompiled)(file)
  if (Module.enableCompileCache) Module.enableCompileCache()
  return require(file)
}

/** The exports of the command, and a function that writes what V8 has compiled by then. */
exports.loadForCompiling = function loadForCompiling() {
  const scripts = new Map()
  const command = loader(() => undefined, scripts)(path.join(FOLDER, 'cli.cjs'))
  const write = () => {
    for (const [file, script] of scripts) fs.writeFileSync(compiledFile(file), script.createCachedData())
  }
  return { command: command, write: write }
}

function compiledFile(file) {
  return file.replace(/\.cjs$/, `.v8-${process.versions.v8}-${process.arch}.bin`)
}

/** `./yaml.cjs`; `./import.cjs` imports modules, which code that V8 has kept cannot. */
function isBundle(name) {
  return /^\.\/[\w-]+\.cjs$/.test(name) && name !== './import.cjs'
}

function readCompiled(file) {
  const compiled = compiledFile(file)
  return fs.existsSync(compiled) ? fs.readFileSync(compiled) : undefined
}

/** A `require` for the files of the folder, which are ASCII: V8 then keeps one byte a character. */
function loader(compiledOf, scripts) {
  const modules = new Map()
  return function load(file) {
    if (modules.has(file)) return modules.get(file).exports
    const script = new vm.Script(Module.wrap(fs.readFileSync(file, 'latin1')), {
      filename: file,
      cachedData: compiledOf(file),
    })
    if (scripts) scripts.set(file, script)
    const module = { exports: {} }
    modules.set(file, module)
    const builtIn = Module.createRequire(file)
    const requireFrom = (name) => (isBundle(name) ? load(path.join(FOLDER, name)) : builtIn(name))
    script.runInThisContext().call(module.exports, module.exports, requireFrom, module, file, FOLDER)
    return module.exports
  }
}
