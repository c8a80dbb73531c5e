/** Milliseconds of processor time that a run takes: unlike the clock it says the same on a busy machine. */
export function cpuTime(run: () => void): number {
  const before = process.cpuUsage()
  run()
  const { user, system } = process.cpuUsage(before)
  return (user + system) / 1000
}
