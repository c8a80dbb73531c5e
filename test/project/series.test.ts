import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'
import { FORMATTERS } from '../../src/formatters/index.ts'
import type { ProjectRun } from '../../src/project/index.ts'
import { formatOptions } from '../formatters/format-options.ts'
import { lintFolder, outline } from './lint-folder.ts'

const cwd = fileURLToPath(new URL('../../fixtures/series', import.meta.url))
const STYLE = formatOptions({ cwd, all: true })

/** Lints a series, as somebody would who has only one rule on. */
async function lint(name: string, rule: string): Promise<ProjectRun> {
  const run = await lintFolder(cwd, { patterns: [name], now: '2026-05-01' })
  return {
    ...run,
    results: run.results.map((result) => ({ ...result, findings: result.findings.filter(({ ruleId }) => ruleId === rule) })),
  }
}

test('a reminder that reads like the first message is found in its file, and names the first', async () => {
  const stylish = await FORMATTERS.stylish()
  expect(await stylish(await lint('shelf-reminder', 'relationship/repeats-itself'), STYLE)).toMatchInlineSnapshot(`
    "shelf-reminder/2-back-in-the-shop.html
      5:4  warning  "the oak shelf that you looked …": most of this was sent before, and nothing says so. Refer to the earlier message, or say what is new (shelf-reminder/1-back-in-the-shop.md:7:1)  relationship/repeats-itself

    ✖ 1 finding in 4 files (1 warning)
    "
  `)
})

test('a series that asks everybody for the same and gives nothing is found at its first request', async () => {
  expect(outline(await lint('gold-membership', 'relationship/only-asks'), /./)).toMatchInlineSnapshot(`
    [
      "gold-membership/1-gold.md:7 warn relationship/only-asks: 3 messages ask the same of the whole audience ("Upgrade to Gold today."), and none gives anything to use. Help first; ask those it fits.",
    ]
  `)
})

test('news that nobody can answer is found once, at its first message', async () => {
  expect(outline(await lint('ferry-news', 'relationship/one-way'), /./)).toMatchInlineSnapshot(`
    [
      "ferry-news/march.md:2 warn relationship/one-way: None of these 3 messages invites an answer. Ask one question that somebody reads the answers to.",
    ]
  `)
})

test('messages that come too close are found where the campaign file says when they come', async () => {
  const full = await FORMATTERS.full()
  expect(await full(await lint('toothbrush-launch', 'relationship/too-often'), STYLE)).toMatchInlineSnapshot(`
    "toothbrush-launch/campaign.yml:10:33  warning  relationship/too-often
      - { file: 3-travel.md, delay: 2d }
                                    ~~
      3 messages in 7 days: more than the 2 that a convenience job carries. Spread
      them, merge two, or drop one.
      → Keep the messages that the reader would miss; put the others together.

    ✖ 1 finding in 5 files (1 warning)
    "
  `)
})

test('none of the four finds anything in the other series', async () => {
  const run = await lintFolder(cwd, { now: '2026-05-01' })
  const found = outline(run, /^relationship\/(?:repeats-itself|only-asks|one-way|too-often)$/)
  expect(found.map((line) => line.split(' ')[0]).sort()).toEqual([
    'ferry-news/march.md:2',
    'gold-membership/1-gold.md:7',
    'shelf-reminder/2-back-in-the-shop.html:5',
    'toothbrush-launch/campaign.yml:10',
  ])
})
