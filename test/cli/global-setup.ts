import { copyFileSync, mkdirSync, mkdtempSync, realpathSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { TestProject } from 'vitest/node'

const ROOT = fileURLToPath(new URL('../..', import.meta.url))

/**
 * Builds the command with the rules of `catalogue.ts`, once for all tests that run it as a process; and the core as it is. What tests leave
 * in the folder for temporary files goes with it at the end.
 */
export default async function setup(project: TestProject): Promise<() => void> {
  const folder = join(ROOT, 'node_modules', '.cache', `tactful-test-${process.pid}`)
  const { build, bundleCore, compileAhead } = (await import(new URL('../../scripts/build.js', import.meta.url).href)) as {
    build(options: { outdir: string; catalogue: string }): Promise<void>
    bundleCore(outdir: string): Promise<unknown>
    compileAhead(folder: string): void
  }
  await build({ outdir: join(folder, 'dist'), catalogue: join(ROOT, 'test', 'cli', 'catalogue.ts') })
  await bundleCore(join(folder, 'core'))
  mkdirSync(join(folder, 'bin'))
  for (const name of ['tactful.js', 'load-command.js', 'package.json']) copyFileSync(join(ROOT, 'bin', name), join(folder, 'bin', name))
  compileAhead(folder)
  project.provide('tactful', join(folder, 'bin', 'tactful.js'))
  const temporary = realpathSync(mkdtempSync(join(tmpdir(), 'tactful-test-')))
  Object.assign(process.env, { TMPDIR: temporary, TEMP: temporary, TMP: temporary })
  return () => {
    for (const path of [folder, temporary]) rmSync(path, { recursive: true, force: true })
  }
}

declare module 'vitest' {
  export interface ProvidedContext {
    /** The path of the command under test. */
    tactful: string
  }
}
