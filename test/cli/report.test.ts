import { describe, expect, test } from 'vitest'
import { folder, tactful } from './run-tactful.ts'

const CONFIG = 'company: Orla\n'
const THREE = `---
subject: Your table
---

Hello Marta,

This is **urgent**: please delve into the list below and tell us by Friday which of the nine tables in the garden you would like to have for your party.

We peruse nothing, and we delve again.
`

describe('the report for people', () => {
  test('shows the sentence, what the reader feels and what to write, and fits a screen', async () => {
    const cwd = folder({ 'tactful.config.yaml': CONFIG, 'drafts/party.md': THREE })
    const { stdout, stderr, status } = await tactful(cwd, ['drafts/party.md'])
    expect(stdout).toMatchInlineSnapshot(`
      "drafts/party.md:7:11  error  tone/urgent
        This is urgent: please delve into the list below and tell us by Friday which
                ^^^^^^
        of the nine tables in the garden you would like to have for your party.
        "urgent" rings an alarm. Say the day instead.
        → Write the day: "by Friday, 8 May".

      drafts/party.md:7:28  warning  tone/delve
        This is urgent: please delve into the list below and tell us by Friday …
                               ~~~~~
        "delve" is a word for essays. Use a plain one.
        → Write "look at".
        Could read: This is urgent: please look into the list below and tell us by …

      drafts/party.md:9:27  warning  tone/delve
        We peruse nothing, and we delve again.
                                  ~~~~~
        "delve" is a word for essays. Use a plain one.
        Could read: … and we look again.

      ✖ 3 findings in 1 file (1 error, 2 warnings)
      "
    `)
    expect(stdout.split('\n').length).toBeLessThan(24)
    expect(Math.max(...stdout.split('\n').map((line) => line.length))).toBeLessThanOrEqual(80)
    expect(stderr).toBe('')
    expect(status).toBe(1)
  })

  test('gives the same advice of a rule once a message', async () => {
    const cwd = folder({ 'tactful.config.yaml': CONFIG, 'a.txt': 'We delve here.\n\nWe peruse this.\n', 'b.txt': 'We delve here.\n' })
    const advice = async (file: string) =>
      (await tactful(cwd, [file, '--all', '--preset', 'strict'])).stdout.match(/→ .*|^\S.* tone\/delve$/gm)
    expect(await advice('a.txt')).toEqual([
      expect.stringMatching(/^a\.txt:1:4 /),
      '→ Write "look at".',
      expect.stringMatching(/^a\.txt:3:4 /),
    ])
    expect((await tactful(cwd, ['-f', 'full', 'a.txt', 'b.txt'])).stdout.match(/→/g)).toHaveLength(2)
  })

  test('shows the line of the file with --raw', async () => {
    const cwd = folder({ 'tactful.config.yaml': CONFIG, 'a.md': THREE })
    expect((await tactful(cwd, ['--raw', '--quiet', 'a.md'])).stdout).toMatchInlineSnapshot(`
      "a.md:7:11  error  tone/urgent
        7 | This is **urgent**: please delve into the list below and tell us by …
                      ^^^^^^
        "urgent" rings an alarm. Say the day instead.
        → Write the day: "by Friday, 8 May".

      ✖ 1 finding in 1 file (1 error)
      "
    `)
  })

  test('is a table with -f stylish', async () => {
    const cwd = folder({ 'tactful.config.yaml': CONFIG, 'a.md': THREE, 'b.txt': 'All is well, and nothing will change for you.\n' })
    expect((await tactful(cwd, ['-f', 'stylish', '.'])).stdout).toMatchInlineSnapshot(`
      "a.md
        7:11  error    "urgent" rings an alarm. Say the day instead   tone/urgent
        7:28  warning  "delve" is a word for essays. Use a plain one  tone/delve
        9:27  warning  "delve" is a word for essays. Use a plain one  tone/delve

      ✖ 3 findings in 2 files (1 error, 2 warnings)
      "
    `)
  })

  test('says in one line that there is nothing to say', async () => {
    const cwd = folder({ 'tactful.config.yaml': CONFIG, 'a.txt': 'The shop opens at eight from Monday.\n' })
    const { stdout, stderr, status } = await tactful(cwd, ['a.txt'])
    expect({ stdout, stderr, status }).toEqual({ stdout: '✔ No findings in 1 file.\n', stderr: '', status: 0 })
  })

  test('shows every error and five other findings a message, and counts the rest', async () => {
    const cwd = folder({ 'tactful.config.yaml': CONFIG, 'a.txt': 'We delve here.\n\n'.repeat(8) + 'It is urgent.\n\n'.repeat(7) })
    const { stdout } = await tactful(cwd, ['a.txt'])
    expect(stdout.match(/ error {2}tone\/urgent/g)).toHaveLength(7)
    expect(stdout.match(/ warning {2}tone\/delve/g)).toHaveLength(5)
    expect(stdout).toContain('… and 3 warnings more: --all shows every finding\n')
    expect(stdout).toContain('✖ 15 findings in 1 file (7 errors, 8 warnings)\n')
    expect((await tactful(cwd, ['a.txt', '--all'])).stdout.match(/ warning {2}tone\/delve/g)).toHaveLength(8)
  })

  test('becomes a table of its own accord where there is too much for pages and nobody at a terminal', async () => {
    const cwd = folder({ 'tactful.config.yaml': CONFIG, 'a.txt': 'It is urgent.\n\n'.repeat(31) })
    expect((await tactful(cwd, ['a.txt'])).stdout).toContain('\n   1:7  error  "urgent" rings an alarm')
  })

  test('never sends the control characters of a mail to the terminal', async () => {
    const cwd = folder({ 'tactful.config.yaml': CONFIG, 'a.txt': 'It is \u001B[31murgent\u001B[0m and \u009B1m\u202Eurgent.\n' })
    const { stdout } = await tactful(cwd, ['a.txt', '--raw'])
    expect(stdout).toContain('␛[31murgent')
    expect(stdout).not.toMatch(/[\u001B\u009B\u202E]/)
  })

  test('marks letters that are two columns wide where they stand', async () => {
    const cwd = folder({ 'tactful.config.yaml': CONFIG, 'a.txt': '🎉🎉 It is urgent.\n' })
    expect((await tactful(cwd, ['a.txt'])).stdout).toContain(
      '  🎉🎉 It is urgent.\n             ^^^^^^\n'.replace('             ^', '             ^'),
    )
  })
})

describe('colour', () => {
  const cwd = () => folder({ 'tactful.config.yaml': CONFIG, 'a.txt': 'It is urgent.\n' })
  const isColoured = async (args: string[], env: NodeJS.ProcessEnv = {}) =>
    (await tactful(cwd(), ['a.txt', ...args], { env })).stdout.includes('\u001B[')

  test('is off in a pipe, and on where it is forced', async () => {
    expect(await isColoured([])).toBe(false)
    expect(await isColoured(['--color'])).toBe(true)
    expect(await isColoured([], { FORCE_COLOR: '1' })).toBe(true)
    expect(await isColoured([], { CLICOLOR_FORCE: '1' })).toBe(true)
  })

  test('follows the flag before FORCE_COLOR before NO_COLOR before CLICOLOR_FORCE', async () => {
    expect(await isColoured(['--no-color'], { FORCE_COLOR: '1' })).toBe(false)
    expect(await isColoured(['--color'], { NO_COLOR: '1' })).toBe(true)
    expect(await isColoured([], { FORCE_COLOR: '1', NO_COLOR: '1' })).toBe(true)
    expect(await isColoured([], { FORCE_COLOR: '0' })).toBe(false)
    expect(await isColoured([], { NO_COLOR: '1', CLICOLOR_FORCE: '1' })).toBe(false)
  })
})
