import type { ReadStream } from 'node:fs'

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
    const { SingleBar } = (await import('cli-progress')).default
    const bar = new SingleBar({ stream: terminal, clearOnComplete: true, hideCursor: true, format: `${name} {bar} {percentage} %` })
    bar.start(size, 0)
    stream.on('data', () => bar.update(stream.bytesRead))
    await work().finally(() => bar.stop())
  } finally {
    stream.destroy()
  }
}
