import { execFile } from 'node:child_process'
import { copyFileSync, cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { parse } from 'yaml'
import { nwsAlert, nwsFeed } from '../moment/importers/nws-feed.ts'
import { folder } from './run-tactful.ts'

// Every command of the README's section on the moment is run as it stands there, against feeds of this machine.

const ROOT = fileURLToPath(new URL('../..', import.meta.url))
const SECTION = /^## Be aware of the moment$([\s\S]*?)^## /m.exec(readFileSync(join(ROOT, 'README.md'), 'utf8'))![1]!
const FENCED = [...SECTION.matchAll(/^```(\w*)\n([\s\S]*?)^```$/gm)]
const blocks = (language: string) => FENCED.filter(([, name]) => name === language).map(([, , text]) => text!)
const [EVENTS = '', CONFIG = '', JOB = ''] = blocks('yaml')
const [TABLE = ''] = blocks('')
const [ASK = '', FEED = '', LINT = '', SHELL = ''] = blocks('sh')

const tools = mkdtempSync(join(tmpdir(), 'tactful-readme-'))
const STATUS = readFileSync(join(ROOT, 'fixtures/feeds/status-page.json'))
const STORM = nwsAlert({
  event: 'Blizzard Warning',
  geocode: { UGC: ['NYZ072'], SAME: ['036061'] },
  onset: '2012-11-07T12:00:00-05:00',
  ends: '2012-11-08T12:00:00-05:00',
})
const GDACS = `<rss version="2.0" xmlns:gdacs="http://www.gdacs.org"><channel><title>GDACS</title></channel></rss>`
const FEMA = '{ "DisasterDeclarationsSummaries": [] }'
const FEEDS: Readonly<Record<string, string | Buffer>> = { nws: nwsFeed([STORM]), statuspage: STATUS, fema: FEMA, gdacs: GDACS }
const server = createServer(({ url = '' }, response) => void response.end(FEEDS[url.slice(1)] ?? ''))

/** The command with the rules of the product, and in place of the network a server here. */
beforeAll(async () => {
  const { build } = (await import(new URL('../../scripts/build.js', import.meta.url).href)) as { build(options: object): Promise<void> }
  await build({ outdir: join(tools, 'dist'), catalogue: join(ROOT, 'rules/index.ts') })
  cpSync(join(ROOT, 'bin'), join(tools, 'bin'), { recursive: true })
  copyFileSync(join(ROOT, 'package.json'), join(tools, 'package.json'))
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
  const mirror = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  mkdirSync(join(tools, 'path'))
  const tool = (name: string, script: string) => writeFileSync(join(tools, 'path', name), `#!/bin/sh\n${script}\n`, { mode: 0o755 })
  tool(
    'tactful',
    `if [ "$1 $2" = "events fetch" ]; then set -- "$@" --url "${mirror}/$3"; fi\nexec "${process.execPath}" "${join(tools, 'bin/tactful.js')}" "$@"`,
  )
  tool('npm', 'exit 0')
  for (const [name, content] of Object.entries(FEEDS)) writeFileSync(join(tools, name), content)
  tool(
    'curl',
    `while [ $# -gt 1 ]; do if [ "$1" = --output ]; then out="$2"; fi; shift; done\ncase "$1" in *gdacs*) from=gdacs;; *) exit 6;; esac\ncp "${tools}/$from" "$out"`,
  )
})
afterAll(() => {
  server.close()
  rmSync(tools, { recursive: true, force: true })
})

/** A folder as the section has it: drafts, a configuration, events by hand. */
function desk(config = 'events: [events.yml]\n'): string {
  const drafts = join(ROOT, 'fixtures/drafts')
  const mails = readdirSync(drafts).filter((name) => !/\.ya?ml$/.test(name))
  return folder({
    'tactful.config.yaml': `${config}company: [Harbour Backup]\n`,
    'events.yml': EVENTS,
    ...Object.fromEntries(mails.map((name) => [`drafts/${name}`, readFileSync(join(drafts, name))])),
  })
}

function shell(cwd: string, script: string): Promise<{ stdout: string; stderr: string; status: number }> {
  const runner = { RUNNER_TEMP: '/runner', GITHUB_PATH: join(tools, 'runner-path') }
  const env = { ...process.env, ...runner, PATH: `${join(tools, 'path')}:${process.env.PATH}` }
  return new Promise((done) =>
    execFile('sh', ['-c', script], { cwd, env }, (error, stdout, stderr) =>
      done({ stdout, stderr, status: error ? Number(error.code) : 0 }),
    ),
  )
}

test('asking what goes on gives the table that is shown', async () => {
  const { stdout, status } = await shell(desk(), `set -e\n${ASK}`)
  expect(status).toBe(0)
  expect(stdout).toContain(TABLE)
})

test('feeds are fetched and imported around what was written by hand', async () => {
  const cwd = desk()
  const { stderr, status } = await shell(cwd, `set -e\n${FEED}`)
  expect(status, stderr).toBe(0)
  const events = readFileSync(join(cwd, 'events.yml'), 'utf8')
  expect(events).toContain(EVENTS.trimEnd().replace('version: 1\n', ''))
  expect(parse(events).events.map(({ kind }: { kind: string }) => kind)).toEqual(['hurricane', 'incident', 'winter-storm', 'incident'])
})

test('lint finds the reminder that is sent into the storm', async () => {
  const { stdout } = await shell(desk(), LINT)
  expect(stdout).toMatch(/^drafts\/backup-reminder\.md:.* error +context\/unacknowledged-event$/m)
  expect(stdout).toContain('Look at these first.')
})

test('the job of CI and the lines for a shell do the same', async () => {
  const cwd = desk(CONFIG)
  const steps = (parse(JOB).jobs.tactful.steps as { run?: string }[]).flatMap(({ run }) => run ?? [])
  const statuses: number[] = []
  for (const step of steps) statuses.push((await shell(cwd, `set -e\n${step}`)).status)
  expect(statuses).toEqual([0, 0, 1])
  expect(readFileSync(join(tools, 'runner-path'), 'utf8')).toBe('/runner/tactful/node_modules/.bin\n')
  expect(readFileSync(join(cwd, 'feeds.yml'), 'utf8')).toContain('kind: winter-storm')
  expect(readFileSync(join(cwd, 'events.yml'), 'utf8')).toBe(EVENTS)
  const { stdout, status } = await shell(desk(CONFIG), SHELL)
  expect(stdout).toContain('context/unacknowledged-event')
  expect(status).toBe(1)
})
