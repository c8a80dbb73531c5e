import { describe, expect, test } from 'vitest'
import { readValue } from '../../src/document/index.ts'
import { lintProject } from '../../src/project/index.ts'
import { folder } from '../cli/run-tactful.ts'
import { lintFolder, outline } from './lint-folder.ts'

const EVENTS = `version: 1
generated: 2012-11-02
events:
  - { id: sandy, name: Hurricane Sandy, kind: hurricane, severity: extreme, regions: [US-NY], start: 2012-10-27, end: 2012-11-09 }
`
const CONFIG = 'events: [events.yml]\nrules: { context/stale-events: off }\n'
const draft = (audience: string) =>
  `---\ntype: lifecycle\nsend_at: 2012-11-02\n${audience}---\n# Time for your backup\n\nIt is time for your monthly backup.\n`
const FILE = 'audience:\n  file: people.csv\n'
const list = (states: Readonly<Record<string, number>>) =>
  `country,state\n${Object.entries(states)
    .map(([state, count]) => `US,${state}\n`.repeat(count))
    .join('')}`
const AT_HOME = /^(?:parse-problem|context\/un)/

async function lint(files: Readonly<Record<string, string>>) {
  const run = await lintFolder(folder({ 'events.yml': EVENTS, 'tactful.config.yaml': CONFIG, ...files }))
  return { said: outline(run, AT_HOME), notes: run.notes, run }
}

describe('a file of the audience', () => {
  test('is found from the message that names it, and says who is met', async () => {
    const { said } = await lint({ 'mail/a.md': draft(FILE), 'mail/people.csv': list({ NY: 34, CA: 66 }) })
    expect(said).toEqual([
      expect.stringMatching(/^mail\/a\.md:7 warn context\/unacknowledged-event: About 34 % of the audience \(New York\)/),
    ])
  })

  test('of which fewer than 5 % live with the event meets none, and all of them is grave', async () => {
    expect((await lint({ 'a.md': draft(FILE), 'people.csv': list({ NY: 4, CA: 96 }) })).said).toEqual([])
    expect((await lint({ 'a.md': draft(FILE), 'people.csv': list({ NY: 1 }) })).said[0]).toMatch(/error context\/unacknowledged-event/)
  })

  test('of which nobody can read who lives where is partly unknown, and said so', async () => {
    const { said } = await lint({ 'a.md': draft(FILE), 'people.csv': list({ WA: 10, Unbekannt: 990 }).replaceAll('US,Unb', ',Unb') })
    expect(said).toContainEqual(expect.stringMatching(/warn context\/unknown-audience: .* of about 99 % of the audience nobody knows/))
    expect(said.join()).not.toContain('unacknowledged-event')
  })

  test('never meets an event as a whole by the few rows that can be read', async () => {
    const { said } = await lint({ 'a.md': draft(FILE), 'people.csv': list({ NY: 100, Unbekannt: 900 }).replaceAll('US,Unb', ',Unb') })
    expect(said).toContainEqual(expect.stringMatching(/warn context\/unacknowledged-event: About 10 % of the audience/))
  })

  test('that is not there is a finding where it is named', async () => {
    const { said } = await lint({ 'a.md': draft('audience:\n  file: nope.csv\n'), 'note.csv': '' })
    expect(said).toEqual(['a.md:5 error parse-problem: audience.file "nope.csv": there is no such file. Did you mean "note.csv"?'])
  })

  test('that can be read in part only says so where it is named, and counts', async () => {
    const { said } = await lint({ 'a.md': draft(FILE), 'people.csv': 'state\nNY\nXX\n' })
    expect(said).toEqual([
      expect.stringMatching(/^a\.md:5 warn context\/unknown-audience: .* of about 50 % of the audience/),
      'a.md:5 warn parse-problem: audience.file "people.csv": 50.0 % of 2 rows have no region that can be read, for example in column "state": 1 different value, such as "XX".',
      expect.stringContaining('unacknowledged-event'),
    ])
  })

  test('may be that of a campaign: found from there, and said there once', async () => {
    const campaign = 'version: 1\naudience: { file: people.csv }\nemails:\n  - file: mail/a.md\n  - file: mail/b.md\n'
    const { said } = await lint({
      'campaign.yml': campaign,
      'mail/a.md': draft(''),
      'mail/b.md': draft(''),
      'people.csv': 'state\nNY\nXX\n',
    })
    expect(said.filter((line) => line.includes('parse-problem'))).toHaveLength(1)
    expect(said.filter((line) => line.includes('unacknowledged-event'))).not.toEqual([])
  })

  test('may be that of the configuration: found from there, less near than what a message says', async () => {
    const config = `${CONFIG}defaults:\n  audience: { file: lists/people.csv }\n`
    const files = { 'tactful.config.yaml': config, 'lists/people.csv': `state\n${'NY\n'.repeat(9)}XX\n` }
    const { said, notes } = await lint({ ...files, 'a.md': draft(''), 'b.md': draft('audience:\n  regions: [US-CA]\n') })
    expect(said).toEqual([
      expect.stringMatching(/^a\.md:1 warn context\/unknown-audience: .* of about 10 % of the audience/),
      expect.stringMatching(/^a\.md:5 warn context\/unacknowledged-event: About 90 % of the audience/),
    ])
    expect(notes[0]).toMatch(/^defaults\.audience\.file of the configuration: "lists\/people\.csv": 10\.0 % of 10 rows/)
  })

  test('of the configuration or the command line that cannot be used stops the run', async () => {
    const config = `${CONFIG}defaults:\n  audience: { file: nope.csv }\n`
    await expect(lint({ 'tactful.config.yaml': config, 'a.md': draft('') })).rejects.toThrow(/nope\.csv": there is no such file/)
    const cwd = folder({ 'a.md': draft('') })
    const { field } = readValue('audience.file', 'nope.csv', 'command-line')
    const request = {
      cwd,
      patterns: ['.'],
      config: { cwd, lookup: true, rules: [], inlineConfig: true },
      errorOnUnmatchedPattern: true,
      over: { 'audience.file': field! },
      events: [],
      assumeSent: false,
      isInteractive: false,
      ignore: true,
      ignorePatterns: [],
    }
    await expect(lintProject(request)).rejects.toThrow(/--audience-file: "nope\.csv": there is no such file/)
  })
})
