// Scores labelled messages: npm run eval -- [DIR…] [--passages] [--preset recommended|strict] [--misses] [--rule ID] [--stated|--inferred]
// The figures on rule pages:  npm run eval -- --record, which writes figures.json, or --check, which fails where it says something else
import { existsSync } from 'node:fs'
import { join, relative } from 'node:path'
import { parseArgs } from 'node:util'
import { rules } from '../../rules/index.ts'
import { differences, readFigures, writeFigures } from './figures-file.ts'
import { formatTable } from './format-table.ts'
import { lintFolder } from './lint-folder.ts'
import { measure } from './measure.ts'
import { type LabelledFolder, readFolder, readSets } from './read-folder.ts'
import { HALVES, readPassages } from './read-passages.ts'
import { score } from './score.ts'

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    passages: { type: 'boolean' },
    preset: { type: 'string', multiple: true },
    misses: { type: 'boolean', default: false },
    rule: { type: 'string' },
    inferred: { type: 'boolean' },
    stated: { type: 'boolean' },
    record: { type: 'boolean' },
    check: { type: 'boolean' },
  },
})

if (values.record) {
  writeFigures(measure())
  console.log('Recorded in test/eval/figures.json. Now `npm run generate` puts the figures on the pages of the rules.')
} else if (values.check) {
  const found = differences(readFigures(), measure())
  if (found.length > 0) {
    console.error(`${found.join('\n')}\nIs this what the change is meant to do? Then \`npm run eval -- --record && npm run generate\`.`)
    process.exitCode = 1
  }
} else if (values.passages) {
  for (const half of HALVES) print(`passages, ${half}`, readPassages(half))
} else print(positionals.join(' + ') || 'test/eval/sets', positionals.length > 0 ? positionals.map(readNamed) : readSets())

function print(name: string, folders: readonly LabelledFolder[]): void {
  const counted = new Set(values.rule ? [values.rule] : rules.map(({ id }) => id))
  const typings = values.inferred ? [false] : values.stated || values.passages ? [true] : [true, false]
  const meant = folders.filter(({ knownRules }) => !values.rule || !knownRules || knownRules.has(values.rule))
  for (const preset of values.preset ?? (values.passages ? ['strict'] : ['recommended', 'strict'])) {
    for (const isStated of typings) {
      const scored = meant.map((folder) => score(folder, lintFolder(folder, preset, isStated), counted))
      console.log(`\n${preset}, type ${isStated ? 'stated' : 'inferred'}: ${name}`)
      console.log(formatTable(scored, values.misses))
    }
  }
}

function readNamed(folder: string): LabelledFolder {
  if (existsSync(join(folder, 'labels.jsonl'))) return readFolder(folder)
  console.error(`${relative('', folder)} holds no labels.jsonl; expected messages/, labels.jsonl and optionally rules.json and events.yml`)
  process.exit(2)
}
