import type { ReadStream } from 'node:fs'
import { startBar } from './each-of.ts'

/** Files of fewer bytes are read before anybody looks. */
const LONG = 20 * 1024 * 1024

/** Does something with a stream, and shows on a terminal how far it has come, where that takes long. */
export async function withProgress(
  stream: ReadStream,
  size: number,
  name: string,
  terminal: NodeJS.WritableStream | undefined,
  work: () => Promise<void>,
): Promise<void> {
  try {
    if (!terminal || size < LONG) return await work()
    const bar = await startBar(terminal, size, `${name} {bar} {percentage} %`)
    stream.on('data', () => bar.update(stream.bytesRead))
    await work().finally(() => bar.stop())
  } finally {
    stream.destroy()
  }
}
