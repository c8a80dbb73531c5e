import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

const BIN = fileURLToPath(new URL('../../bin/tactful.js', import.meta.url))
const MESSAGES = 1000
/** So many times faster than the first a second run has to be. */
export const LEAST_GAIN = 8

/** The first run of a cache over generated messages and the second, which finds all in it, as whole processes. */
export function cachedRuns(): { first: number; second: number; gain: number } {
  const folder = mkdtempSync(join(tmpdir(), 'tactful-bench-'))
  for (let i = 0; i < MESSAGES; i++) writeFileSync(join(folder, `${i}.md`), message(i))
  const first = lint(folder)
  const second = [lint(folder), lint(folder), lint(folder)].sort((a, b) => a - b)[1]!
  rmSync(folder, { recursive: true })
  return { first, second, gain: first / second }
}

/** Messages of six to ten paragraphs, no two alike, a few of which have something to say about. */
function message(i: number): string {
  const paragraphs = Array.from({ length: 6 + (i % 5) }, (_, n) => {
    const [street, price] = [(i * 7 + n) % 90, (i + n * 13) % 40]
    const claim = (i + n) % 40 === 0 ? ' We are at your service.' : ''
    return `From Monday the shop at ${street + 1} Mill Street opens at eight, because many of you asked for coffee before work. A box of filters costs ${price + 4} euros, and a bag of beans ${price + 9}. Reply to this mail if the new time does not suit you.${claim}`
  })
  return `---\nsubject: "Opening hours, letter ${i}"\ntype: newsletter\n---\n\nHello Marta,\n\n${paragraphs.join('\n\n')}\n\nAna\n`
}

function lint(folder: string): number {
  const { NODE_EXTRA_CA_CERTS: _, ...env } = process.env
  const start = process.hrtime.bigint()
  const { status, stderr } = spawnSync(process.execPath, [BIN, '.', '--cache', '-f', 'stylish', '--fail-on', 'never'], {
    cwd: folder,
    env,
    encoding: 'utf8',
  })
  if (status !== 0) throw new Error(stderr)
  return Number(process.hrtime.bigint() - start) / 1e9
}
