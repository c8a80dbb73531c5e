import { expect, test } from 'vitest'
import { folder, tactful, tactfulProcess } from './run-tactful.ts'

const FILES = {
  'tactful.config.yaml': 'company: Orla\nignore: ["old/**"]\n',
  'clean.txt': 'The shop opens at eight from Monday.\n',
  'error.txt': 'It is urgent.\n',
  'old/ignored.txt': 'It is urgent.\n',
  'broken.md': '---\nsubject: [\n---\n\nIt is urgent.\n',
  'throws.txt': 'It may explode. It is urgent.\n',
  'picture.png': 'x',
  'package.json': '{ "name": "x" }',
  'unknown-rule.yaml': 'rules: { tone/urgnt: warn }\n',
  'bad-option.yaml': 'rules: { tone/urgent: [warn, { most: 3 }] }\n',
}
const cwd = folder(FILES)
const ESCAPE = '\u001b['

/** What happens in each case: arguments, exit code, a part of stdout, a part of stderr; '' means that the stream is empty. */
test.each<[string, readonly string[], number, string | RegExp, string | RegExp]>([
  ['clean', ['clean.txt'], 0, 'No findings in 1 file', ''],
  ['findings', ['error.txt'], 1, 'tone/urgent', ''],
  ['a file that is not there, the rest is linted', ['gone.txt', 'error.txt', 'away.txt'], 2, 'tone/urgent', /gone\.txt[\s\S]*away\.txt/],
  ['a pattern without a match', ['nothing/*.txt'], 2, 'No files were read', 'nothing/*.txt'],
  ['the same, allowed', ['nothing/*.txt', '--no-error-on-unmatched-pattern'], 0, 'No files were read', ''],
  ['an ignored file, named', ['old/ignored.txt'], 0, 'No files were read', ''],
  ['an ignored file, forced', ['old/ignored.txt', '--no-ignore'], 1, 'tone/urgent', ''],
  ['a file of another kind beside mail', ['picture.png', 'clean.txt'], 0, 'No findings in 1 file', /^.+\n$/],
  ['files of other kinds only', ['picture.png'], 2, 'No files were read', /^picture\.png is of a kind .+\n$/],
  ['the same, allowed', ['picture.png', '--no-error-on-unmatched-pattern'], 0, 'No files were read', ''],
  ['JSON that is no export, as a hook names it', ['package.json'], 0, 'No files were read', /^package\.json is of a kind .+\n$/],
  ['a file that cannot be parsed: the rules still run', ['broken.md'], 1, /parse-problem[\s\S]*tone\/urgent/, ''],
  ['a rule that throws: the others still run', ['throws.txt'], 2, /tone\/broken \(since[\s\S]*tone\/urgent/, ''],
  [
    'an unknown rule in a configuration',
    ['-c', 'unknown-rule.yaml', '.'],
    2,
    '',
    /unknown-rule\.yaml:1:\d+[\s\S]*Did you mean "tone\/urgent"\?/,
  ],
  ['a bad option of a rule', ['-c', 'bad-option.yaml', '.'], 2, '', /bad-option\.yaml:1:\d+[\s\S]*there is no option "most"/],
  ['an unknown flag', ['--fooo'], 2, '', 'Unknown option "--fooo"'],
  ['an empty report for a machine', ['old/ignored.txt', '-f', 'json'], 0, /^\[\]\n$/, ''],
])('%s', (_, args, code, out, err) => {
  const { status, stdout, stderr } = tactfulProcess(cwd, args)
  expect({ status, stderr: /\n\s+at /.test(stderr) }).toEqual({ status: code, stderr: false })
  for (const [text, part] of [
    [stdout, out],
    [stderr, err],
  ] as const)
    if (part === '') expect(text).toBe('')
    else if (typeof part === 'string') expect(text).toContain(part)
    else expect(text).toMatch(part)
})

/** Who decides about colour: the flag, FORCE_COLOR, NO_COLOR, CLICOLOR_FORCE, TERM, the terminal; in that order. */
test.each<[boolean, readonly string[], NodeJS.ProcessEnv]>([
  [false, [], {}],
  [true, ['--color'], { NO_COLOR: '1', FORCE_COLOR: '0' }],
  [false, ['--no-color'], { FORCE_COLOR: '1' }],
  [true, [], { FORCE_COLOR: '1', NO_COLOR: '1' }],
  [false, [], { FORCE_COLOR: '0', CLICOLOR_FORCE: '1' }],
  [false, [], { NO_COLOR: '1', CLICOLOR_FORCE: '1' }],
  [true, [], { NO_COLOR: '', CLICOLOR_FORCE: '1' }],
  [true, [], { CLICOLOR_FORCE: '1', TERM: 'dumb' }],
  [false, [], { FORCE_COLOR: '', TERM: 'dumb' }],
])('colour is %s for %j with %j', async (isColoured, args, env) => {
  expect((await tactful(cwd, ['error.txt', ...args], { env })).stdout.includes(ESCAPE)).toBe(isColoured)
})

/** ESLint's two flags about directives that switch off nothing. */
test.each<[readonly string[], number, string]>([
  [[], 0, 'warning'],
  [['--report-unused-disable-directives'], 1, 'error'],
  [['--report-unused-disable-directives-severity', '2'], 1, 'error'],
  [['--report-unused-disable-directives-severity', 'info'], 0, 'info'],
  [['--report-unused-disable-directives-severity', 'off'], 0, 'No findings'],
  [['--no-inline-config'], 0, 'No findings'],
])('an unused directive with %j', async (args, code, word) => {
  const input = 'Tactful-Disable: tone/urgent\n\nThe shop opens at eight from Monday.\n'
  const { status, stdout } = await tactful(cwd, ['-', '--stdin-filename', 'a.txt', ...args], { input })
  expect([status, stdout.includes(word)]).toEqual([code, true])
})
