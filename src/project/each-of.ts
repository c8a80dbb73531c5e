import type { SingleBar } from 'cli-progress'

/** Runs longer than this, in milliseconds, show how far they have come. */
const LONG = 500
/** So often a run that only computes lets signals and the terminal have their turn. */
const TURN = 50

/** Does some work for one thing after the other, and shows on a terminal how many are done where that takes long. */
export async function eachOf<T, R>(
  things: readonly T[],
  work: (thing: T) => Promise<R>,
  label: string,
  terminal?: NodeJS.WritableStream,
): Promise<R[]> {
  const done: R[] = []
  const start = Date.now()
  let turn = start
  let bar: SingleBar | undefined
  try {
    for (const thing of things) {
      done.push(await work(thing))
      const now = Date.now()
      if (now - turn < TURN) continue
      if (terminal && now - start > LONG) bar ??= await startBar(terminal, things.length, `${label} {bar} {value} of {total}`)
      bar?.update(done.length)
      await new Promise(setImmediate)
      turn = Date.now()
    }
  } finally {
    bar?.stop()
  }
  return done
}

/** Begins to show on a terminal how much of a total is done. */
export async function startBar(terminal: NodeJS.WritableStream, total: number, format: string): Promise<SingleBar> {
  const { SingleBar } = (await import('cli-progress')).default
  const bar = new SingleBar({ stream: terminal, clearOnComplete: true, format })
  bar.start(total, 0)
  return bar
}
