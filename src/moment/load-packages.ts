import { createRequire } from 'node:module'
import type * as Iso3166 from 'iso-3166'
import type * as Yaml from 'yaml'

// Both packages are loaded when the first event or audience is read: a run without events should not wait for them.
// Where there is no `require`, modules run unbundled; in a bundle the literal calls are what the bundler sees.

/** The yaml package. */
export function loadYaml(): typeof Yaml {
  return typeof require === 'function' ? require('yaml') : createRequire(import.meta.url)('yaml')
}

/** The iso-3166 package: countries (ISO 3166-1) and their subdivisions (ISO 3166-2), half a megabyte. */
export function loadIso3166(): typeof Iso3166 {
  return typeof require === 'function' ? require('iso-3166') : createRequire(import.meta.url)('iso-3166')
}
