import { expect, test } from 'vitest'
import type { Finding, Result } from '../../src/report/index.ts'
import { findingOf, HOSTILE, hostileRun, reportOf, resultOf } from './run-of.ts'

/** A workflow command as the runner of GitHub reads a line: the name, properties until `::`, then data; what is escaped is put back. */
function readCommand(line: string) {
  const [, name, properties, data] = /^::(\w+) (.*?)::(.*)$/.exec(line) ?? []
  const back = (text: string) =>
    text.replaceAll('%3A', ':').replaceAll('%2C', ',').replaceAll('%0D', '\r').replaceAll('%0A', '\n').replaceAll('%25', '%')
  const pairs = properties!.split(',').map((pair) => pair.split('='))
  return { name, ...Object.fromEntries(pairs.map(([key, ...value]) => [key, back(value.join('='))])), text: back(data!) } as Record<
    string,
    string
  >
}

const commandsOf = async (...results: Result[]) => read(await reportOf('github', { results, notes: [] }))
const read = (report: string) => report.trimEnd().split('\n').map(readCommand)

test('errors come first, one annotation for each rule of a file', async () => {
  const text = 'urgent\n\nurgent\nurgent delve\n'
  const at = (start: number, over: Partial<Finding> = {}) => findingOf({ span: { start, end: start + 6 }, ...over })
  expect(
    await commandsOf(
      resultOf('a.md', text, [at(22, { ruleId: 'tone/delve', severity: 'info' }), at(0), at(8)]),
      resultOf('b.md', text, [at(0), at(8), at(15, { severity: 'error' })]),
    ),
  ).toEqual([
    {
      name: 'error',
      file: 'b.md',
      line: '4',
      endLine: '4',
      col: '1',
      endColumn: '7',
      title: 'tone/urgent',
      text: '"urgent" rings an alarm.\nSay the day.\n2 more in this file: lines 1, 3.',
    },
    expect.objectContaining({ name: 'warning', file: 'a.md', line: '1', text: expect.stringContaining('1 more in this file: line 3.') }),
    expect.objectContaining({ name: 'notice', file: 'a.md', title: 'tone/delve' }),
  ])
})

test('a place of several lines has no columns, which GitHub would refuse', async () => {
  const [command] = await commandsOf(resultOf('a.md', 'urgent\nurgent\n', [findingOf({ span: { start: 0, end: 10 } })]))
  expect(command).toMatchObject({ line: '1', endLine: '2' })
  expect(command).not.toHaveProperty('col')
})

test('of more than ten of a kind the last says how many more there are', async () => {
  const files = Array.from({ length: 12 }, (_, i) => resultOf(`${i}.md`, 'urgent', [findingOf(), findingOf({ severity: 'error' })]))
  const two = [findingOf({ ruleId: 'tone/delve' }), findingOf({ ruleId: 'tone/delve' })]
  const commands = await commandsOf(...files, resultOf('last.md', 'urgent', two))
  expect(commands.map(({ name }) => name)).toEqual([...Array(10).fill('error'), 'warning'])
  expect(commands[9]).toMatchObject({ title: 'Tactful', text: expect.stringMatching(/^6 more in 3 files: /) })
  expect(commands[10]).toMatchObject({ text: expect.stringContaining('1 more in this file') })
})

test('a mail and its name give no command of their own', async () => {
  const report = await reportOf('github', hostileRun())
  expect(report.trimEnd().split('\n')).toHaveLength(3)
  for (const command of read(report)) {
    expect(command.file).toMatch(/^drafts\/x \]\]> /)
    expect(command.title).toMatch(/^(tone|parse)/)
    expect(command.text).toContain('::add-mask::d')
  }
  expect(HOSTILE).toContain('%0A')
  expect(report).toContain('%250A')
})
