// Scores labelled folders: npm run eval -- [DIR…] [--preset recommended|strict] [--misses] [--rule ID] [--stated|--inferred]
import { existsSync, readdirSync } from 'node:fs'
import { join, relative } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { rules } from '../../rules/index.ts'
import { formatTable } from './format-table.ts'
import { lintFolder } from './lint-folder.ts'
import { readFolder } from './read-folder.ts'
import { score } from './score.ts'

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    preset: { type: 'string', multiple: true },
    misses: { type: 'boolean', default: false },
    rule: { type: 'string' },
    inferred: { type: 'boolean' },
    stated: { type: 'boolean' },
  },
})
const own = fileURLToPath(new URL('sets', import.meta.url))
const folders = positionals.length > 0 ? positionals : readdirSync(own).map((name) => join(own, name))
for (const folder of folders) {
  if (!existsSync(join(folder, 'labels.jsonl'))) {
    console.error(`${folder} holds no labels.jsonl; expected messages/, labels.jsonl and optionally rules.json and events.yml`)
    process.exit(2)
  }
}
const labelled = folders.map(readFolder)
const counted = new Set(values.rule ? [values.rule] : rules.map(({ id }) => id))
const typings = values.inferred ? [false] : values.stated ? [true] : [true, false]
for (const preset of values.preset ?? ['recommended', 'strict']) {
  for (const isStated of typings) {
    const scored = labelled.map((folder) => score(folder, lintFolder(folder, preset, isStated), counted))
    console.log(
      `\n${preset}, type ${isStated ? 'stated' : 'inferred'}: ${folders.map((folder) => relative(process.cwd(), folder)).join(' + ')}`,
    )
    console.log(formatTable(scored, values.misses))
  }
}
