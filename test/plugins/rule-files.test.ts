import { expect, test } from 'vitest'
import { Tactful } from '../../src/index.ts'
import { patternFault } from '../../src/language/index.ts'
import { matcherOf } from '../../src/linter/index.ts'
import { catalogue, settingsFor } from '../../src/project/index.ts'
import { failuresOf, testRule } from '../../src/rule-tester/index.ts'
import { folder } from '../cli/run-tactful.ts'

const words = await catalogue.wordLists()

async function rulesOf(rules: string) {
  const cwd = folder({ 'tactful.config.yaml': 'plugins: ./house.yml\n', 'house.yml': `rules:\n${rules}` })
  const config = { cwd, lookup: true, rules: [], inlineConfig: true }
  const all = (await settingsFor('a.md', { cwd, config })).rules
  return all.filter(({ id }) => id.startsWith('house/'))
}

async function failures(rules: string) {
  const [rule] = await rulesOf(rules)
  return failuresOf(rule!, matcherOf([rule!], catalogue.matcher, words))
}

test.each([
  [
    'existence',
    "  x: { kind: existence, phrases: ['cheap'], except: ['dirt cheap'], message: m, examples: { flags: ['It is «cheap».'], passes: ['It is dirt cheap.', '> cheap'] } }\n",
  ],
  [
    'substitution',
    "  x: { kind: substitution, swap: { log in: sign in }, message: '{expected}', examples: { flags: [{ text: '«Log in» or «log in».', output: 'Sign in or sign in.' }], passes: ['Sign in.'] } }\n",
  ],
  [
    'required',
    '  x: { kind: required, element: link, message: m, examples: { flags: ["Hello."], passes: ["[Here](https://x.example)."] } }\n',
  ],
  [
    'absence',
    "  x: { kind: absence, phrases: ['terms'], when: ['offer'], message: m, examples: { flags: ['An «offer».'], passes: ['An offer; see the terms.', 'Hello.'] } }\n",
  ],
  [
    'position',
    "  x: { kind: position, phrases: ['@money'], within_words: 4, message: m, examples: { flags: ['One two three four five «€9».'], passes: ['It is €9.', 'Nothing.'] } }\n",
  ],
  [
    'occurrence',
    "  x: { kind: occurrence, phrases: ['free'], at_most: 1, message: '{count}', examples: { flags: ['Free, and «free» again.'], passes: ['Free.'] } }\n",
  ],
])('the kind %s', async (_, rules) => {
  expect(await failures(rules)).toEqual([])
})

test('a failing example shows what was expected and what came', async () => {
  const rules =
    "  x: { kind: existence, phrases: ['cheap'], message: m, examples: { flags: ['It «is» cheap.', 'Dear.'], passes: ['Cheap.'] } }\n"
  expect((await failures(rules)).map(({ expected, got }) => [expected, got])).toEqual([
    ['«is»', '«cheap»'],
    ['a finding', 'nothing'],
    ['nothing', '«Cheap»'],
  ])
  const [rule] = await rulesOf(rules)
  await expect(testRule(rule!)).rejects.toThrow('expected «is»\n  got      «cheap»')
})

test.each([
  ['kind: existense, message: m', 'Did you mean "existence"?'],
  ['kind: existence, message: m', '"phrases" is missing'],
  ['kind: existence, phrases: [a], message: "{qoute}"', 'Did you mean "quote"?'],
  ['kind: existence, phrases: ["@mony now"], message: m', 'Did you mean "money"?'],
  ['kind: existence, phrases: ["(a"], message: m', 'a "(" is not closed'],
  ['kind: existence, phrases: [a], mesage: m', 'Did you mean "message"?'],
  ['kind: occurrence, phrases: [a], message: m', 'at_most'],
])('says what is wrong, and where: %s', async (rule, message) => {
  await expect(rulesOf(`  x: { ${rule} }\n`)).rejects.toThrow(message)
  await expect(rulesOf(`  x: { ${rule} }\n`)).rejects.toThrow(/house\.yml:2:\d+/)
})

test('no pattern can take long', () => {
  expect(patternFault('a <99> b', words)).toContain('expected <1> to <12>')
  expect(patternFault('a <999999999> b', words)).toContain('expected <1> to <12>')
  expect(patternFault('a <12> b <12> c <12> d', words)).toContain('too many')
  expect(patternFault('a? b? c? d? e? f? g? h? i? j? k? l', words)).toContain('too many')
  expect(patternFault('a '.repeat(200), words)).toContain('characters')
  expect(patternFault(`${'('.repeat(120)}a${')'.repeat(120)}`, words)).toBeUndefined()
})

test('the widest pattern on the worst text ends soon', async () => {
  const cwd = folder({
    'tactful.config.yaml': 'plugins: ./house.yml\n',
    'house.yml': "rules:\n  x: { kind: existence, phrases: ['a <12> a <12> a? a zebra'], message: m }\n",
    'a.md': `---\nlanguage: en\n---\n\n${'a '.repeat(20_000)}\n`,
  })
  const start = performance.now()
  await new Tactful({ cwd }).lintFiles(['a.md'])
  expect(performance.now() - start).toBeLessThan(15_000)
})

test('bad plug-ins are named exactly, and one that throws stops nothing', async () => {
  const plugin = (check: string, more = '') =>
    `export default { meta: { name: 'p', namespace: 'p' }, rules: [{ id: 'p/x', since: '1', principle: 'p', why: 'w', objection: 'o', grades: { usual: 'warn' }, recommended: ['usual'], confidence: 'certain', messages: { default: 'm' }, help: {}, types: 'any', metadata: { reads: [], without: '' }, exemptions: [], yieldsTo: [], examples: { flags: [], passes: [], beyond: [] }, check: ${check}${more} }] }`
  const run = (text: string) => {
    const cwd = folder({
      'tactful.config.yaml': 'plugins: ./p.mjs\n',
      'p.mjs': text,
      'a.md': 'Please do not hesitate to contact us at once, dear reader of this mail.\n',
    })
    return new Tactful({ cwd }).lintFiles(['a.md'])
  }
  await expect(run('export default 1')).rejects.toThrow('expected a plug-in, { meta, rules, presets }; this is 1')
  await expect(run(plugin('{ mesage() {} }'))).rejects.toThrow('rules.p/x.check: expected functions')
  await expect(run(plugin('{ *phrase() {} }'))).rejects.toThrow('rules.p/x.lexicon')
  await expect(run(plugin('{ *message() {} }', ", confidence: 'sure'"))).rejects.toThrow('expected one of certain, likely, possible')
  const results = await run(plugin("{ message() { throw new Error('boom') } }"))
  const ids = results.flatMap(({ messages }) => messages.map(({ ruleId }) => ruleId))
  expect(ids).toContain('internal-error')
  expect(ids).toContain('tone/servile-formula')
})
