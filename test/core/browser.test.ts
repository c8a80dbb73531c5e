import { spawnSync } from 'node:child_process'
import { existsSync, readdirSync } from 'node:fs'
import { builtinModules } from 'node:module'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { build } from 'esbuild'
import { type Browser, chromium } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest'

const CORE = join(inject('tactful'), '..', '..', 'core')
const CHROMIUM = process.env.CHROMIUM ?? '/usr/bin/chromium'
const ARGUMENTS = ['--headless', '--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking']

/** The core as a bundler for browsers takes it into a page; what of Node is in it fails here. */
async function bundleForPage(): Promise<string> {
  const { outputFiles, metafile } = await build({
    stdin: {
      contents: `export { lintText } from ${JSON.stringify(join(CORE, 'index.js'))}`,
      resolveDir: fileURLToPath(new URL('.', import.meta.url)),
    },
    bundle: true,
    format: 'iife',
    globalName: 'core',
    platform: 'browser',
    write: false,
    metafile: true,
    logLevel: 'silent',
  })
  const imported = Object.values(metafile.inputs).flatMap(({ imports }) => imports.map(({ path }) => path))
  expect(imported.filter((path) => path.startsWith('node:') || builtinModules.includes(path))).toEqual([])
  return outputFiles[0]!.text
}

test('nothing of Node is in the core', async () => {
  expect(readdirSync(CORE).filter((file) => !file.endsWith('.js'))).toEqual([])
  await bundleForPage()
})

test('an error keeps the name of its class', async () => {
  const { ConfigError, lintText } = await import(join(CORE, 'index.js'))
  const error = await lintText('A.', { format: 'markdwn' }).catch((thrown: unknown) => thrown)
  expect([error instanceof ConfigError, ConfigError.name, error.name]).toEqual([true, 'ConfigError', 'ConfigError'])
})

test('an error that nobody catches shows a line of the core, not all of it', () => {
  const program = `import { lintText } from ${JSON.stringify(join(CORE, 'index.js'))}; await lintText('A.', { format: 'markdwn' })`
  const { stderr, status } = spawnSync(process.execPath, ['--input-type=module', '--eval', program], { encoding: 'utf8' })
  expect({ status, says: stderr.includes('Did you mean "markdown"?') }).toEqual({ status: 1, says: true })
  expect(stderr.length).toBeLessThan(2_000)
})

describe.skipIf(!existsSync(CHROMIUM))(`the core in a browser (Chromium at ${CHROMIUM}; CHROMIUM names another)`, () => {
  let browser: Browser
  beforeAll(async () => {
    browser = await chromium.launch({ executablePath: CHROMIUM, args: ARGUMENTS })
  })
  afterAll(() => browser?.close())

  test('finds what it finds in Node, in each format, with events', async () => {
    const page = await browser.newPage()
    const faults: string[] = []
    page.on('pageerror', (error) => faults.push(error.message))
    await page.addScriptTag({ content: await bundleForPage() })
    const { lintText } = (await import(join(CORE, 'index.js'))) as typeof import('../../src/core/index.ts')
    const events = `version: 1\nevents: [{id: sandy, name: Sandy, kind: hurricane, severity: extreme, regions: [US-NY], start: 2012-10-27}]`
    const words = 'Please do not hesitate to contact us. It has been a week since your last backup!!\n'
    const head = '---\nsubject: "Back up now"\naudience: {regions: [US-NY]}\n---\n\n'
    const texts = [
      ['a.md', `${head}# News\n\n${words}`],
      ['b.txt', `Subject: Back up now\nRegions: US-NY\n\n${words}`],
      ['c.html', `${head}<p>${words}</p>`],
      [
        'd.eml',
        `Subject: =?utf-8?B?QmFjayB1cCBub3c=?=\nContent-Type: text/html; charset=utf-8\nContent-Transfer-Encoding: base64\n\n${btoa(`<p>${words}</p>`)}\n`,
      ],
    ] as const
    for (const [filePath, text] of texts) {
      const options = { filePath, now: '2012-11-02' }
      const there = await page.evaluate(`core.lintText(${JSON.stringify(text)}, ${JSON.stringify({ ...options, events })})`)
      const here = await lintText(text, { ...options, events })
      expect(here.messages.map(({ ruleId }) => ruleId)).toContain('tone/servile-formula')
      expect(here.messages.every(({ fatal }) => !fatal)).toBe(true)
      expect(there).toEqual(JSON.parse(JSON.stringify(here)))
    }
    expect(faults).toEqual([])
  })
})
