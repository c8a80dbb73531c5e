import { describe, expect, test } from 'vitest'
import { changedSpans } from '../../src/project/changed-text.ts'
import type { ProjectRun } from '../../src/project/index.ts'
import { LineIndex } from '../../src/text/index.ts'
import { GitRepository } from '../cli/git-repository.ts'
import { lintFolder } from './lint-folder.ts'

// With the rules of the product: what counts of a message as one, and of a campaign.

const lint = ({ path }: GitRepository, changed: 'staged' | { since: string } = 'staged'): Promise<ProjectRun> =>
  lintFolder(path, { changed })
const found = ({ results }: ProjectRun) => results.flatMap(({ path, findings }) => findings.map(({ ruleId }) => `${path} ${ruleId}`))
const apart = ({ results }: ProjectRun) => results.flatMap(({ path, suppressed }) => suppressed.map(({ ruleId }) => `${path} ${ruleId}`))

const EVENTS = `version: 1
events:
  - { id: sandy, name: Hurricane Sandy, kind: hurricane, severity: extreme, regions: [US-NY], start: 2012-10-27, end: 2012-11-09, effects: [power] }
`
const mail = (day: string, text = 'The shop opens at eight.') =>
  `---\nsubject: Your backup\nsend_at: ${day}\naudience: { regions: [US-NY] }\n---\n\nYou haven't backed up for a week.\n\n${text}\n`

describe('a message', () => {
  test('counts what a changed line elsewhere causes: the day of sending meets a hurricane now', async () => {
    const repository = new GitRepository({
      'tactful.config.yaml': 'events: [events.yml]\n',
      'events.yml': EVENTS,
      'a.md': mail('2012-10-01'),
    })
    repository.stage({ 'a.md': mail('2012-11-02') })
    expect(found(await lint(repository))).toContain('a.md context/unacknowledged-event')
    repository.commit().stage({ 'a.md': mail('2012-11-02', 'The shop opens at nine.') })
    const run = await lint(repository)
    expect(found(run)).toEqual([])
    expect(apart(run)).toContain('a.md context/unacknowledged-event')
    expect(run.notes.join()).toContain('in text that has not changed')
  })

  test('counts what is wrong with a changed file as a whole', async () => {
    const repository = new GitRepository({ 'a.txt': 'Come.\n' }).stage({ 'a.txt': Buffer.from([0, 1, 2]) })
    expect(found(await lint(repository))).toEqual(['a.txt parse-problem'])
  })
})

describe('a campaign', () => {
  const LAST = (day: string) =>
    `---\nsubject: Last chance\nsend_at: ${day}\ntype: marketing\n---\n\nThis is your last chance to get 20 % off all filters.\n`
  const CAMPAIGN = 'version: 1\ntype: marketing\nemails:\n  - { id: one, file: one.md }\n  - { id: two, file: two.md, delay: 5d }\n'

  test('is read whole from the index, and only changed mails are reported', async () => {
    const repository = new GitRepository({ 'campaign.yml': CAMPAIGN, 'one.md': LAST('2026-05-04'), 'two.md': 'Come and see.\n' })
    repository.stage({ 'two.md': LAST('2026-05-09') }).write({ 'one.md': 'Nothing of the kind.\n', 'campaign.yml': 'version: 9\n' })
    const run = await lint(repository)
    expect(found(run)).toContain('two.md tone/false-urgency')
    expect(run.results.map(({ path }) => path)).toEqual(['two.md'])
    expect(found(await lint(repository, { since: 'HEAD' })).some((one) => one.startsWith('one.md tone/false-urgency'))).toBe(false)
  })

  test('that lists a mail which nobody staged says so', async () => {
    const repository = new GitRepository({ 'one.md': LAST('2026-05-04') })
      .stage({ 'campaign.yml': CAMPAIGN })
      .write({ 'two.md': 'Come.\n' })
    expect(found(await lint(repository))).toEqual(['campaign.yml parse-problem'])
  })

  test('a template is read from the index too', async () => {
    const template = (sender: string) => JSON.stringify({ Subject: 'Welcome', From: `${sender}@harbour-coffee.example` }, null, 2)
    const html = '<p>We apologise for any inconvenience this may have caused.</p>\n'
    const repository = new GitRepository({ 'welcome/content.html': html, 'welcome/meta.json': template('ana') })
    repository.stage({ 'welcome/meta.json': template('noreply') }).write({ 'welcome/meta.json': '{}' })
    const run = await lint(repository)
    expect(found(run)).toEqual(['welcome/meta.json relationship/no-reply'])
  })
})

describe('the changed lines of a text', () => {
  const lines = (before: string | undefined, after: string) => {
    const index = new LineIndex(after)
    return changedSpans(before, index).map(({ start, end }) => [index.position(start).line, after.slice(start, end)])
  }

  test('are those that are not in the text before', () => {
    expect(lines('a\nb\nc\n', 'a\nB\nc\nd\n')).toEqual([
      [2, 'B\n'],
      [4, 'd\n'],
    ])
    expect(lines(undefined, 'a\n')).toEqual([[1, 'a\n']])
    expect(lines('a\nb', 'a\nb')).toEqual([])
  })

  test('a place where lines are gone is an empty one', () => {
    expect(lines('a\nb\nc', 'a\nc')).toEqual([[2, '']])
    expect(lines('a\nb', 'a')).toEqual([[1, '']])
  })

  test('how a line ends is no change, and texts without anything in common come to an end', () => {
    expect(lines('a\nb\n', 'a\r\nb\r\n')).toEqual([])
    const text = (seed: number) => Array.from({ length: 60_000 }, (_, i) => `${i * seed}`).join('\n')
    const started = Date.now()
    expect(lines(text(7), text(11)).length).toBeGreaterThan(0)
    expect(Date.now() - started).toBeLessThan(10_000)
  })
})
