import { expect, it } from 'vitest'
import { assemble } from '../../src/document/index.ts'
import { readMetadataFile } from '../../src/formats/front-matter/index.ts'
import { LineIndex } from '../../src/text/index.ts'
import { cpuTime } from '../cpu-time.ts'

function problems(source: string): string[] {
  const { entries, problems, comments } = readMetadataFile(source)
  const message = assemble('a.md', 'markdown', new LineIndex(source), { entries, parts: [], comments, problems })
  return message.problems.map(({ message, span, lost }) => {
    expect(lost).toBe(false)
    return `${source.slice(span.start, span.end)}: ${message}`
  })
}

it.each([
  ['subjct: Hi', 'subjct', 'subject'],
  ['Subejct: Hi', 'Subejct', 'subject'],
  ['prehader: Hi', 'prehader', 'preheader'],
  ['replyTo: a@x.example\nlangauge: en', 'langauge', 'language'],
  ['acknowledge: [sandy-2012]', 'acknowledge', 'acknowledges'],
  ['audiance: [US-NY]', 'audiance', 'audience'],
  ['audiance:\n  regions: { US-NY: 1 }', 'audiance', 'audience'],
  ['audience:\n  regoins: [US-NY]', 'audience.regoins', 'audience.regions'],
  ['incidnet: { cause: own }', 'incidnet', 'incident'],
])('a key that is a slip away from one of ours is told: %j', (source, written, meant) => {
  expect(problems(source)).toEqual([`${written.split('.').at(-1)}: There is no key "${written}". Did you mean "${meant}"?`])
})

it.each([
  'layout: post\nprojects: [a]\npermalink: /a\ndraft: true\ntoc: true\nweight: 3',
  'subject: A\nsubjects: [A, B]\nsubjct: C',
  'subject1: A\nsubject2: B',
  'audiences: [a]\nlanguages: [en, de]\nchanges: [x]\nincidents: [x]',
  'charge: { amount: 20 }\nsend_as: Ana\ntypo: x\nform: a@x.example',
  'subjct:\n',
])('keys of others are theirs: %j', (source) => {
  expect(problems(source)).toEqual([])
})

it('many slips are told in proportion', () => {
  const source = Array.from({ length: 10_000 }, (_, i) => `audi${String.fromCodePoint(0x4e00 + i)}nce: [1]\n`).join('')
  expect(cpuTime(() => problems(source))).toBeLessThan(3_000)
})
