import { spawnSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'

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
  return ['text', 'markdown', 'eml'].map((format) => {
    const { NODE_EXTRA_CA_CERTS: _, ...env } = process.env
    const worker = spawnSync(process.execPath, ['--conditions=source', '--import', 'tsx', WORKER, format], { env, encoding: 'utf8' })
    if (worker.status !== 0) throw new Error(worker.stderr)
    const { bytes, messages, seconds, remarkSeconds, remarkBytes, peakBytes } = JSON.parse(worker.stdout) as Record<string, number>
    const megabytesPerSecond = bytes! / 1e6 / seconds!
    return {
      name: `.${{ text: 'txt', markdown: 'md', eml: 'eml' }[format]}`,
      megabytesPerSecond,
      messagesPerSecond: messages! / seconds!,
      versusRemark: megabytesPerSecond / (remarkBytes! / 1e6 / remarkSeconds!),
      peakMegabytes: Math.round(peakBytes! / 1e6),
    }
  })
}
