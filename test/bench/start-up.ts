import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

const BIN = fileURLToPath(new URL('../../bin/tactful.js', import.meta.url))
const BODY = `Hello Marta,

From Monday the shop in Leeds opens at eight instead of nine, because many of you asked for coffee before work. Nothing else changes.

- Filters: 4 a box
- Beans: 9 a bag

Bring your own cup and the first refill costs 1. If the new time does not suit you, reply to this mail and tell us which would.

Ana
`

/** Medians over `rounds` of one-file runs, each paired with a bare node in the same round. */
export function startUp(rounds: number): { name: string; milliseconds: number; ratio: number }[] {
  const folder = mkdtempSync(join(tmpdir(), 'tactful-bench-'))
  const files: Record<string, string> = {
    'mail.txt': `Subject: New opening hours\n\n${BODY}`,
    'mail.md': `---\nsubject: New opening hours\ntype: notice\n---\n\n${BODY}`,
    'mail.html': `<html><body>${BODY.replaceAll('\n\n', '<br><br>')}</body></html>`,
    'mail.eml': `From: Ana <ana@orla.example>\nSubject: New opening hours\nContent-Type: text/plain; charset=utf-8\n\n${BODY}`,
  }
  for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text)
  const commands: Record<string, string[]> = {
    'node -e 0': ['-e', '0'],
    'tactful --version': [BIN, '--version'],
    ...Object.fromEntries(Object.keys(files).map((name) => [`tactful ${name}`, [BIN, join(folder, name)]])),
  }
  const times: Record<string, number[]> = Object.fromEntries(Object.keys(commands).map((name) => [name, []]))
  for (let round = 0; round <= rounds; round++) {
    for (const [name, args] of Object.entries(commands)) {
      const elapsed = run(args)
      if (round > 0) times[name]!.push(elapsed)
    }
  }
  rmSync(folder, { recursive: true })
  const bare = times['node -e 0']!
  return Object.entries(times).map(([name, own]) => ({
    name,
    milliseconds: median(own),
    ratio: median(own.map((time, i) => time / bare[i]!)),
  }))
}

/** NODE_EXTRA_CA_CERTS makes Node 20 parse a whole file of certificates at start and hides everything else. */
function run(args: readonly string[]): number {
  const { NODE_EXTRA_CA_CERTS: _, ...env } = process.env
  const start = process.hrtime.bigint()
  spawnSync(process.execPath, args, { env, stdio: 'ignore' })
  return Number(process.hrtime.bigint() - start) / 1e6
}

const median = (values: readonly number[]): number => [...values].sort((a, b) => a - b)[values.length >> 1]!
