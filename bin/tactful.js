#!/usr/bin/env node
// Old syntax on purpose: this file must run far enough on any Node to say what is wrong.
var version = process.versions.node.split('.').map(Number)
var isSupported = (version[0] === 20 && version[1] >= 19) || (version[0] === 22 && version[1] >= 12) || version[0] >= 24

if (isSupported) {
  require('./load-command.js').loadCommand().main(process)
} else {
  process.stderr.write(
    'Tactful needs Node.js 20.19, 22.12 or 24 and later; this is ' +
      process.versions.node +
      '. Install a newer one from https://nodejs.org.\n',
  )
  process.exitCode = 2
}
