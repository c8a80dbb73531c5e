import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { NO_TERMINAL, runInTerminal } from './run-in-terminal.ts'
import { folder } from './run-tactful.ts'

const inTerminal = test.skipIf(NO_TERMINAL !== undefined)
const LONG = `${'It is urgent now, and all is quiet. '.repeat(60)}\n\n`.repeat(20)
const many = () => folder(Object.fromEntries(Array.from({ length: 60 }, (_, i) => [`${i}.md`, LONG])))
/** Keys as they come from the keyboard. */
const CTRL_C = '\u0003'
const BAR = /Linting [=-]+ \d+ of 60/
const ESCAPE = String.fromCharCode(27)

inTerminal('a long run shows how far it has come, in a line that is gone when the report comes', async () => {
  const { screen, status } = await runInTerminal(many(), ['.', '-f', 'stylish', '--no-color'])
  expect(screen).toMatch(BAR)
  const numbers = [...screen.matchAll(/ (\d+) of 60/g)].map(([, number]) => Number(number))
  expect(numbers).toEqual([...numbers].sort((a, b) => a - b))
  const end = screen.slice(screen.lastIndexOf(' of 60'))
  expect(end).toMatch(new RegExp(`${ESCAPE}\\[\\?7h.*0\\.md`, 's'))
  expect(end.slice(0, end.indexOf('0.md'))).toMatch(new RegExp(`${ESCAPE}\\[[012]?[JK]`))
  expect(status).toBe(1)
})

inTerminal('Ctrl-C takes the bar away, says one line, and ends the run', async () => {
  let isPressed = false
  const { screen, status } = await runInTerminal(many(), ['.'], (written) => {
    if (isPressed || !BAR.test(written)) return undefined
    isPressed = true
    return CTRL_C
  })
  expect(screen.endsWith(`\r${ESCAPE}[K${ESCAPE}[?7hStopped; no report was written.\r\n`)).toBe(true)
  expect(screen).not.toContain('0.md')
  expect(status).toBe(130)
})

inTerminal('Ctrl-C ends a watch', async () => {
  let isPressed = false
  const { screen, status } = await runInTerminal(folder({ 'a.md': 'It is urgent.\n' }), ['.', '--watch'], (written) => {
    if (isPressed || !written.includes('Waiting for changes')) return undefined
    isPressed = true
    return CTRL_C
  })
  expect(screen.startsWith(`${ESCAPE}[2J`)).toBe(true)
  expect(screen).toContain('tone/urgent')
  expect(status).toBe(0)
})

inTerminal('--diff never sends control characters of a file to the terminal', async () => {
  const text = `We shout${ESCAPE}]0;owned${String.fromCharCode(7)} in ${ESCAPE}[31mred.\n`
  const cwd = folder({ 'a.txt': text })
  const { screen, status } = await runInTerminal(cwd, ['--diff', 'a.txt'])
  expect(screen).toContain('-We shout\u241b]0;owned\u2407 in \u241b[31mred.')
  expect(screen).not.toContain(ESCAPE)
  expect(readFileSync(join(cwd, 'a.txt'), 'utf8')).toBe(text)
  expect(status).toBe(1)
})

test.runIf(NO_TERMINAL !== undefined)('tests in a terminal are left out', (context) => context.skip(NO_TERMINAL))
