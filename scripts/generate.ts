// Writes the files that are made from the rules (their index, the compiled lexicon, a page a rule, the JSON schemas) and from maps (outlines of regions).
//   npm run generate             writes them
//   npm run generate -- --check  only says which are stale, and fails
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join, relative } from 'node:path'
import { fileURLToPath } from 'node:url'
import { generateLexicon, generateWordLists } from './generators/lexicon.ts'
import { generateMeasured } from './generators/measured.ts'
import { generateRegionShapes } from './generators/region-shapes.ts'
import { generateRulePage, loadRules } from './generators/rule-pages.ts'
import { generateRulesIndex, ruleIds } from './generators/rules-index.ts'
import { generateSchemas } from './generators/schemas.ts'

const root = fileURLToPath(new URL('..', import.meta.url))
const isCheck = process.argv.includes('--check')
const stale: string[] = []

function write(path: string, content: string): void {
  if (existsSync(path) && readFileSync(path, 'utf8') === content) return
  stale.push(relative(root, path))
  if (isCheck) return
  mkdirSync(dirname(path), { recursive: true })
  writeFileSync(path, content)
}

write(join(root, 'rules/index.ts'), generateRulesIndex(root))
write(join(root, 'rules/lexicon.generated.ts'), generateLexicon(root))
write(join(root, 'rules/word-lists.generated.ts'), generateWordLists(root))
write(join(root, 'rules/measured.generated.ts'), generateMeasured(ruleIds(root)))
write(join(root, 'src/moment/importers/region-shapes.generated.ts'), generateRegionShapes())
const rules = await loadRules(root)
for (const rule of rules) write(join(root, 'rules', `${rule.id}.md`), generateRulePage(rule))
for (const [name, schema] of Object.entries(generateSchemas(rules))) write(join(root, 'schemas', `${name}.schema.json`), schema)

if (stale.length > 0) console.log(`${isCheck ? 'stale, run `npm run generate`' : 'written'}: ${stale.join(', ')}`)
if (isCheck && stale.length > 0) process.exitCode = 1
