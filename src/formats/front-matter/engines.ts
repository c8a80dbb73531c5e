import { createRequire } from 'node:module'
import type grayMatter from 'gray-matter'
import type * as Yaml from 'yaml'

// Both packages are loaded when the first front matter is met: most HTML, text and mail files have none and should not wait for them.
// Where there is no `require`, modules run unbundled; in a bundle the literal calls are what the bundler sees.

/** The gray-matter package. */
export function loadGrayMatter(): typeof grayMatter {
  return typeof require === 'function' ? require('gray-matter') : createRequire(import.meta.url)('gray-matter')
}

/** The yaml package. */
export function loadYaml(): typeof Yaml {
  return typeof require === 'function' ? require('yaml') : createRequire(import.meta.url)('yaml')
}
