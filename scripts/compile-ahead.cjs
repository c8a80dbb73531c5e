// Run by the build in a process of its own: lints the drafts of the fixtures, and leaves what V8 compiled for that beside the bundles.
const { join, resolve } = require('node:path')

const { command, write } = require(join(resolve(process.argv[2]), 'bin', 'load-command.js')).loadForCompiling()
process.argv = [process.argv[0], process.argv[1], join(__dirname, '..', 'fixtures', 'drafts')]
process.once('exit', () => {
  process.exitCode = 0
  write()
})
command.main(process)
