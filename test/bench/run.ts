// Measures start-up and throughput as ratios within one run: npm run bench
import { cachedRuns, LEAST_GAIN } from './cached.ts'
import { startUp } from './start-up.ts'
import { throughput } from './throughput.ts'

console.log('Start-up of one file, whole process, median of 15 runs in turn with `node -e 0`:')
for (const { name, milliseconds, ratio } of startUp(15))
  console.log(`  ${name.padEnd(28)} ${milliseconds.toFixed(0).padStart(5)} ms  ${ratio.toFixed(2)} x`)

console.log('\nThroughput on the SpamAssassin corpus, one process a row, all rules of `strict`:')
for (const row of throughput()) {
  console.log(
    `  ${row.name.padEnd(28)} ${row.megabytesPerSecond.toFixed(2).padStart(7)} MB/s ${String(Math.round(row.messagesPerSecond)).padStart(7)} messages/s  ${row.versusRemark.toFixed(1).padStart(6)} x remark-parse  peak ${row.peakMegabytes} MB`,
  )
}

const { first, second, gain } = cachedRuns()
console.log('\nA second run with --cache over 1,000 generated messages, whole processes, median of three:')
console.log(`  first ${first.toFixed(2)} s, second ${second.toFixed(2)} s  ${gain.toFixed(1)} x faster, expected ${LEAST_GAIN} x`)
if (gain < LEAST_GAIN) process.exitCode = 1
