import { expect, test } from 'vitest'
import { folder, tactful } from '../cli/run-tactful.ts'

const rule = (word: string, marked = `«${word}»`) =>
  `rules: { no-${word}: { kind: existence, phrases: [${word}], message: m, examples: { flags: ["It is ${marked}."], passes: ["It is dear."] } } }\n`

const MODULE = (id: string, type = '') => `const rule${type} = {
  id: '${id}', since: '1.0.0', principle: 'Short.', why: 'Long is not read.', grades: { usual: 'warn' }, recommended: ['usual'],
  confidence: 'certain', messages: { default: 'Long.' }, help: { default: 'Begin with what is new.' }, types: 'any',
  metadata: { reads: ['subject'], without: 'Nothing.' }, exemptions: [], objection: 'None.', yieldsTo: [],
  examples: { flags: [{ subject: '«${'x'.repeat(50)}»', text: 'Hello.' }], passes: [{ subject: 'News', text: 'Hello.' }], beyond: [] },
  check: { *message({ message }${type}) { if (message.envelope.subject?.value.length > 40) yield { at: { field: 'subject' } } } },
}
export default { meta: { name: 'own', version: '1.0.0', namespace: '${id.split('/')[0]}' }, rules: [rule] }
`

test('the files that are named, and no other', async () => {
  const cwd = folder({ 'tactful.config.yaml': 'plugins: ./house.yml\n', 'house.yml': rule('cheap'), 'more.yml': rule('free', 'a «gift»') })
  expect(await tactful(cwd, ['rules', 'test', 'house.yml'])).toMatchObject({ stdout: '✔ house/no-cheap: 2 of 2 examples\n', status: 0 })
  const failing = await tactful(cwd, ['rules', 'test', './more.yml', 'house.yml'])
  expect(failing.stdout).toContain('✖ more/no-free: 1 of 2 examples fail')
  expect(failing.status).toBe(1)
  const missing = await tactful(cwd, ['rules', 'test', 'hose.yml', 'house.yml'])
  expect(missing.stderr).toContain('there is no file "./hose.yml" from here.')
  expect(missing.status).toBe(2)
})

test('a plug-in in TypeScript', async () => {
  const cwd = folder({ 'tactful.config.yaml': 'plugins: ./own.ts\n', 'own.ts': MODULE('own/short', ': any') })
  for (const operands of [[], ['own.ts']])
    expect(await tactful(cwd, ['rules', 'test', ...operands])).toMatchObject({ stdout: '✔ own/short: 2 of 2 examples\n', status: 0 })
})

test('a plug-in in a package with exports', async () => {
  const cwd = folder({
    'tactful.config.yaml': 'plugins: [tactful-plugin-own]\n',
    'node_modules/tactful-plugin-own/package.json': '{ "name": "tactful-plugin-own", "type": "module", "exports": "./lib/main.js" }',
    'node_modules/tactful-plugin-own/lib/main.js': MODULE('pack/short'),
    'a.md': `---\nsubject: ${'A long subject '.repeat(4)}\n---\n\nHello.\n`,
  })
  expect(await tactful(cwd, ['rules', 'test'])).toMatchObject({ stdout: '✔ pack/short: 2 of 2 examples\n', status: 0 })
  expect((await tactful(cwd, ['a.md'])).stdout).toContain('pack/short')
})
