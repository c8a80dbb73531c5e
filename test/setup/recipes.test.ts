import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'
import { starterFiles } from '../../src/setup/index.ts'

const README = readFileSync(fileURLToPath(new URL('../../README.md', import.meta.url)), 'utf8')
const SECTION = /^## In hooks and CI$([\s\S]*?)^## /m.exec(README)![1]!

test.each(['github', 'gitlab'] as const)('the hook and the file for %s are the recipes of the README', (ci) => {
  const setup = { folder: '.', company: [], timezone: 'UTC', regions: ['*'], events: false, hook: true, ci }
  const recipes = starterFiles(setup, '').filter(({ place }) => place !== 'working directory')
  expect(recipes).toHaveLength(2)
  for (const { text } of recipes) expect(SECTION).toContain(`\n${text}\`\`\``)
})
