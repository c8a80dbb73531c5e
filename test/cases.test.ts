import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { PassThrough } from 'node:stream'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'
import { main } from '../src/cli/index.ts'

const CASES = fileURLToPath(new URL('../fixtures/cases', import.meta.url))
const folders = readdirSync(CASES, { withFileTypes: true }).flatMap((entry) => (entry.isDirectory() ? [entry.name] : []))

/** Runs the command that a transcript begins with in the folder of its case; gives the transcript as it is now. */
async function transcriptOf(folder: string, command: string): Promise<string> {
  const written: string[] = []
  const stream = () => new PassThrough().on('data', (chunk) => written.push(String(chunk))) as unknown as NodeJS.WriteStream
  const argv = ['node', ...command.split(' ').slice(1)]
  const terminal: Terminal = { argv, env: {}, stdout: stream(), stderr: stream(), cwd: () => join(CASES, folder) }
  await main(terminal)
  return `${command}\n${written.join('')}exit code ${terminal.exitCode}\n`
}

type Terminal = Parameters<typeof main>[0]

test.each(folders)('%s', async (folder) => {
  const expected = join(CASES, folder, 'expected.txt')
  const [command = ''] = readFileSync(expected, 'utf8').split('\n')
  await expect(await transcriptOf(folder, command)).toMatchFileSnapshot(expected)
})
