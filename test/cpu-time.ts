/** Milliseconds of processor time that a run takes: unlike the clock it says the same on a busy machine. */
export function cpuTime(run: () => void): number {
  const before = process.cpuUsage()
  run()
  const { user, system } = process.cpuUsage(before)
  return (user + system) / 1000
}

/** Whether twice the size takes no more than four times as long, once in three tries: memory is now and then collected in the second run only. */
export function growsInProportion(time: (size: number) => number, size: number): boolean {
  time(size / 2)
  return [1, 2, 3].some(() => {
    const once = time(size)
    return time(2 * size) < Math.max(4 * once, 300)
  })
}
