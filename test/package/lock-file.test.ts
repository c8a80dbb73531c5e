import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'

interface Locked {
  readonly optionalDependencies?: Readonly<Record<string, string>>
}
const { packages } = JSON.parse(readFileSync(new URL('../../package-lock.json', import.meta.url), 'utf8')) as {
  packages: Readonly<Record<string, Locked>>
}

/** Folders in which Node looks for a package from another one, from the inside out. */
function lookups(from: string, name: string): string[] {
  const parts = from.split('/node_modules/')
  return parts
    .map((_, i) => `${parts.slice(0, parts.length - i).join('/node_modules/')}/node_modules/${name}`)
    .concat(`node_modules/${name}`)
}

test('the lock file knows the packages of other systems too, without which npm 11 refuses `npm ci` and others get none of theirs', () => {
  const missing = Object.entries(packages).flatMap(([from, { optionalDependencies = {} }]) =>
    Object.keys(optionalDependencies).filter((name) => !lookups(from, name).some((path) => path in packages)),
  )
  expect(missing).toEqual([])
})
