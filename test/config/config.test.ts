import { describe, expect, test } from 'vitest'
import { folder, tactful } from '../cli/run-tactful.ts'

const DRAFT = 'It is urgent that we delve in and peruse it, perhaps.\n'
const levels = async (cwd: string, ...args: string[]) => {
  const { stdout, stderr } = await tactful(cwd, ['-f', 'json', ...args])
  if (stdout === '') throw new Error(stderr)
  const results = JSON.parse(stdout) as { messages: { ruleId: string; severityName: string }[] }[]
  return results.map(({ messages }) => messages.map(({ ruleId, severityName }) => `${ruleId} ${severityName}`).join(', ')).join(' | ')
}
const with_ = (config: string, more: Record<string, string> = {}) => folder({ 'tactful.config.yaml': config, 'a.txt': DRAFT, ...more })

describe('levels', () => {
  test('recommended unless something else is said; strict has every grade', async () => {
    expect(await levels(with_('company: Orla'), 'a.txt')).toBe('tone/urgent error, tone/delve warn, candor/hunch info')
    expect(await levels(with_('extends: strict'), 'a.txt')).toBe('tone/urgent error, tone/delve warn, tone/delve info, candor/hunch info')
    expect(await levels(with_('extends: []'), 'a.txt')).toBe('')
    expect(await levels(with_('extends: []'), 'a.txt', '--preset', 'recommended')).toContain('tone/urgent error')
  })

  test('a severity is for every grade of a rule, or for one', async () => {
    expect(await levels(with_('rules: { tone/delve: error, tone/urgent: "off" }'), 'a.txt')).toBe(
      'tone/delve error, tone/delve error, candor/hunch info',
    )
    expect(await levels(with_('rules: { tone/delve: { grades: { low: warn, usual: off } } }'), 'a.txt')).toBe(
      'tone/urgent error, tone/delve warn, candor/hunch info',
    )
    expect(await levels(with_('rules: { tone/delve: [warn, { most: 1 }] }'), 'a.txt')).toBe('tone/urgent error, candor/hunch info')
    expect(await levels(with_('rules: { candor/hunch: { allowUncertain: true } }'), 'a.txt')).toContain('candor/hunch error')
  })

  test('--rule wins over the file', async () => {
    expect(await levels(with_('rules: { tone/delve: error }'), 'a.txt', '--rule', 'tone/delve:off', '--rule', 'tone/urgent: info')).toBe(
      'tone/urgent info, candor/hunch info',
    )
  })

  test('overrides are for files that match, from the directory of the configuration', async () => {
    const cwd = with_('overrides:\n  - files: ["drafts/*.{txt,md}"]\n    ignores: drafts/c.txt\n    rules: { tone/urgent: warn }\n', {
      'drafts/b.txt': 'It is urgent.\n',
      'drafts/c.txt': 'It is urgent.\n',
    })
    expect(await levels(cwd, 'drafts')).toBe('tone/urgent warn | tone/urgent error')
  })

  test('phrases of the house are never marked', async () => {
    expect(await levels(with_('voice: { allow: [urgent] }'), 'a.txt')).toBe('tone/delve warn, candor/hunch info')
  })
})

describe('where it is found', () => {
  const off = 'rules: { tone/delve: "off", candor/hunch: "off" }'
  test('the nearest configuration counts, up to the root of the repository', async () => {
    const cwd = folder({
      '.tactfulrc': off,
      'a.txt': DRAFT,
      'in/deep/b.txt': DRAFT,
      'own/tactful.config.json': '{ "extends": [] }',
      'own/c.txt': DRAFT,
      'repo/.git/HEAD': '',
      'repo/d.txt': DRAFT,
    })
    expect(await levels(cwd, 'a.txt', 'in', 'own')).toBe('tone/urgent error | tone/urgent error | ')
    expect(await levels(cwd, 'repo/d.txt')).toContain('tone/delve warn')
    expect(await levels(cwd, 'a.txt', '--no-config-lookup')).toContain('tone/delve warn')
    expect(await levels(cwd, 'a.txt', '-c', 'own/tactful.config.json')).toBe('')
  })

  test.each([
    ['.tactfulrc.yml', off],
    ['tactful.config.json', JSON.stringify({ rules: { 'tone/delve': 'off', 'candor/hunch': 'off' } })],
    ['package.json', JSON.stringify({ name: 'x', tactful: { rules: { 'tone/delve': 'off', 'candor/hunch': 'off' } } })],
    ['tactful.config.mjs', "export default { rules: { 'tone/delve': 'off', 'candor/hunch': 'off' } }"],
    ['tactful.config.cjs', "module.exports = { rules: { 'tone/delve': 'off', 'candor/hunch': 'off' } }"],
    ['tactful.config.ts', "const off: string = 'off'\nexport default { rules: { 'tone/delve': off, 'candor/hunch': off } }"],
  ])('%s', async (name, text) => {
    expect(await levels(folder({ [name]: text, 'a.txt': DRAFT }), 'a.txt')).toBe('tone/urgent error')
  })

  test('a package.json that only has the name of the tool in it is no configuration', async () => {
    const cwd = folder({ 'package.json': '{ "devDependencies": { "tactful": "1" } }', 'a.txt': DRAFT })
    expect((await tactful(cwd, ['a.txt'])).stderr).toBe('No configuration found: using the preset recommended.\n')
  })

  test('files and packages that it extends come first', async () => {
    const cwd = with_('extends: [recommended, ./base.yaml, our-tone]\nrules: { tone/urgent: warn }', {
      'base.yaml': 'rules: { tone/urgent: "off", tone/delve: "off" }',
      'node_modules/our-tone/package.json': '{ "name": "our-tone", "main": "tone.json" }',
      'node_modules/our-tone/tone.json': '{ "rules": { "candor/hunch": "off" } }',
    })
    expect(await levels(cwd, 'a.txt')).toBe('tone/urgent warn')
  })
})

describe('what is wrong is shown in its lines, all of it at once', () => {
  const errors = async (files: Record<string, string>) => {
    const { stdout, stderr, status } = await tactful(folder({ 'a.txt': DRAFT, ...files }), ['a.txt'])
    expect({ stdout, status }).toEqual({ stdout: '', status: 2 })
    return stderr
  }

  test('in YAML', async () => {
    expect(
      await errors({
        'tactful.config.yaml': `extends: [recomended, ./missing.yaml]
rules:
  tone/urgnt: warn
  tone/urgent: loud
  tone/delve: { grades: { grave: warn }, options: { most: 0, least: 1 } }
defaults:
  type: markting
  timezone: Mars/Olympus
overrides:
  - rules: { tone/urgent: warn }
ignor: x
`,
      }),
    ).toMatchInlineSnapshot(`
      "tactful.config.yaml:1:11: extends[0]: there is no preset or installed package "recomended". Did you mean "recommended"? Presets: recommended, strict, incident.
      > 1 | extends: [recomended, ./missing.yaml]
          |           ^^^^^^^^^^
        2 | rules:

      tactful.config.yaml:1:23: extends[1]: there is no file "./missing.yaml" from here.
      > 1 | extends: [recomended, ./missing.yaml]
          |                       ^^^^^^^^^^^^^^
        2 | rules:

      tactful.config.yaml:3:3: rules.tone/urgnt: there is no rule "tone/urgnt". Did you mean "tone/urgent"?
        2 | rules:
      > 3 |   tone/urgnt: warn
          |   ^^^^^^^^^^
        4 |   tone/urgent: loud

      tactful.config.yaml:4:16: rules.tone/urgent: expected one of off, info, warn, error; this is "loud".
        3 |   tone/urgnt: warn
      > 4 |   tone/urgent: loud
          |                ^^^^
        5 |   tone/delve: { grades: { grave: warn }, options: { most: 0, least: 1 } }

      tactful.config.yaml:5:27: rules.tone/delve.grades.grave: tone/delve has no grade "grave". Its grades: low, usual.
        4 |   tone/urgent: loud
      > 5 |   tone/delve: { grades: { grave: warn }, options: { most: 0, least: 1 } }
          |                           ^^^^^
        6 | defaults:

      tactful.config.yaml:5:59: rules.tone/delve.options.most: option "most" expects a number from 1
        4 |   tone/urgent: loud
      > 5 |   tone/delve: { grades: { grave: warn }, options: { most: 0, least: 1 } }
          |                                                           ^
        6 | defaults:

      tactful.config.yaml:5:62: rules.tone/delve.options.least: there is no option "least". Options: most.
        4 |   tone/urgent: loud
      > 5 |   tone/delve: { grades: { grave: warn }, options: { most: 0, least: 1 } }
          |                                                              ^^^^^
        6 | defaults:

      tactful.config.yaml:7:9: defaults.type: type is "markting"; expected one of marketing, newsletter, lifecycle, inactivity, transactional, feedback, incident, breach, upgrade, notice, support-reply, other. Did you mean "marketing"?
        6 | defaults:
      > 7 |   type: markting
          |         ^^^^^^^^
        8 |   timezone: Mars/Olympus

      tactful.config.yaml:8:13: defaults.timezone: expected a time zone such as "America/New_York"; this is "Mars/Olympus".
        7 |   type: markting
      > 8 |   timezone: Mars/Olympus
          |             ^^^^^^^^^^^^
        9 | overrides:

      tactful.config.yaml:10:5: overrides[0]: "files" is missing here.
         9 | overrides:
      > 10 |   - rules: { tone/urgent: warn }
           |     ^^^^^^^^^^^^^^^^^^^^^^^^^^^^
        11 | ignor: x

      tactful.config.yaml:11:1: ignor: there is no key "ignor" here. Did you mean "ignore"?
        10 |   - rules: { tone/urgent: warn }
      > 11 | ignor: x
           | ^^^^^
      "
    `)
  })

  test('patterns that can fit no file', async () => {
    const config = `overrides:
  - files:
      - "drafts/*.md"
      - "drafts/[ab"
    ignores: "{a,b"
    rules: {}
ignore: ["../old/**", ""]
`
    expect(await errors({ 'tactful.config.yaml': config })).toMatchInlineSnapshot(`
      "tactful.config.yaml:4:9: overrides[0].files[1]: "[" is never closed in "drafts/[ab".
        3 |       - "drafts/*.md"
      > 4 |       - "drafts/[ab"
          |         ^^^^^^^^^^^^
        5 |     ignores: "{a,b"

      tactful.config.yaml:5:14: overrides[0].ignores: "{" is never closed in "{a,b".
        4 |       - "drafts/[ab"
      > 5 |     ignores: "{a,b"
          |              ^^^^^^
        6 |     rules: {}

      tactful.config.yaml:7:10: ignore[0]: "../old/**" leads out of this folder; patterns begin where they are written.
        6 |     rules: {}
      > 7 | ignore: ["../old/**", ""]
          |          ^^^^^^^^^^^

      tactful.config.yaml:7:23: ignore[1]: an empty pattern fits no file.
        6 |     rules: {}
      > 7 | ignore: ["../old/**", ""]
          |                       ^^
      "
    `)
    const many = JSON.stringify({ ignore: '{a,{b,{c,d}}}'.repeat(9) })
    expect(await errors({ 'tactful.config.json': many })).toContain(
      'tactful.config.json:1:11: ignore: its braces stand for more than 1000 patterns.',
    )
    expect((await tactful(folder({ 'a.txt': DRAFT }), ['--ignore-pattern', 'b[', 'a.txt'])).stderr).toBe(
      '--ignore-pattern: "[" is never closed in "b[".\n',
    )
  })

  test('regions that there are not', async () => {
    const list = 'defaults:\n  audience:\n    regions:\n      - GB\n      - US-XX\n'
    expect(await errors({ 'tactful.config.yaml': list })).toMatchInlineSnapshot(`
      "tactful.config.yaml:5:9: defaults.audience.regions: ISO 3166-2 has no region "US-XX". Did you mean "US-TX"?
        4 |       - GB
      > 5 |       - US-XX
          |         ^^^^^
      "
    `)
    const override = { files: '*.txt', defaults: { countries: { GB: 0.5, Atlantis: 0.5 } } }
    expect(await errors({ 'tactful.config.json': JSON.stringify({ overrides: [override] }, null, 1) })).toMatchInlineSnapshot(`
      "tactful.config.json:8:6: overrides[0].defaults.countries: There is no region "Atlantis". Expected a code such as US-NY or a name such as New York.
        7 |      "GB": 0.5,
      > 8 |      "Atlantis": 0.5
          |      ^^^^^^^^^^
        9 |     }
      "
    `)
    expect(await errors({ 'tactful.config.yaml': 'defaults:\n  audience: { regions: { GB: 0.7, FR: 0.9 } }\n' })).toMatchInlineSnapshot(`
      "tactful.config.yaml:2:24: defaults.audience.regions: The shares of the audience add up to 1.6 (GB 0.7, FR 0.9); expected fractions of 1, percentages up to 100, or whole numbers of recipients.
        1 | defaults:
      > 2 |   audience: { regions: { GB: 0.7, FR: 0.9 } }
          |                        ^^^^^^^^^^^^^^^^^^^^
      "
    `)
    expect(await errors({ 'tactful.config.mjs': 'export default { defaults: { audience: ["US-XX"] } }' })).toMatchInlineSnapshot(`
      "tactful.config.mjs: defaults.audience: ISO 3166-2 has no region "US-XX". Did you mean "US-TX"?
      "
    `)
    expect(await errors({ 'base.yaml': list, 'tactful.config.yaml': 'extends: ./base.yaml' })).toMatch(
      /^base\.yaml:5:9: defaults\.audience\.regions: /,
    )
  })

  test('in JSON, package.json and YAML that cannot be read', async () => {
    expect(await errors({ 'tactful.config.json': '{\n  "company": 7,\n}\n' })).toMatchInlineSnapshot(`
      "tactful.config.json:2:14: company: expected text or a list of texts; this is 7.
        1 | {
      > 2 |   "company": 7,
          |              ^
        3 | }
      "
    `)
    expect(await errors({ 'package.json': '{\n  "name": "x",\n  "tactful": {\n    "rule": {}\n  }\n}\n' })).toMatchInlineSnapshot(`
      "package.json:4:5: rule: there is no key "rule" here. Did you mean "rules"?
        3 |   "tactful": {
      > 4 |     "rule": {}
          |     ^^^^^^
        5 |   }
      "
    `)
    expect(await errors({ 'tactful.config.yaml': 'rules: { tone/urgent: warn\ncompany: x\n' })).toMatchInlineSnapshot(`
      "tactful.config.yaml:2:1: YAML that cannot be read: Flow map in block collection must be sufficiently indented and end with a }.
        1 | rules: { tone/urgent: warn
      > 2 | company: x
          | ^
      "
    `)
  })

  test('in modules the key is named', async () => {
    expect(await errors({ 'tactful.config.mjs': "export default { rules: { 'tone/urgnt': 'off' } }" })).toMatchInlineSnapshot(`
      "tactful.config.mjs: rules.tone/urgnt: there is no rule "tone/urgnt". Did you mean "tone/urgent"?
      "
    `)
    expect(await errors({ 'tactful.config.mjs': 'export default {' })).toContain('tactful.config.mjs: SyntaxError: ')
  })

  test('two configurations in one folder', async () => {
    expect(await errors({ 'tactful.config.yaml': '', '.tactfulrc': '' })).toMatch(
      /there are 2 configurations: tactful\.config\.yaml, \.tactfulrc\. Keep one of them\.\n$/,
    )
  })

  test('a circle of files', async () => {
    expect(await errors({ 'tactful.config.yaml': 'extends: ./b.yaml', 'b.yaml': 'extends: ./tactful.config.yaml' })).toContain(
      'extends itself.',
    )
  })
})

test('--print-config says where each setting comes from', async () => {
  const cwd = with_('company: Orla\nrules: { tone/delve: error }\ndefaults: { audience: { regions: [US-NY] }, timezone: Europe/Berlin }')
  const { stdout, status } = await tactful(cwd, ['--print-config', 'a.txt', '--rule', 'tone/broken:off', '--type', 'notice'])
  expect(status).toBe(0)
  expect(JSON.parse(stdout.replaceAll(cwd, ''))).toEqual({
    file: 'a.txt',
    config: '/tactful.config.yaml',
    ignored: false,
    rules: {
      'candor/hunch': { severities: { usual: 'error' }, origin: 'preset recommended' },
      'tone/broken': { severities: 'off', origin: '--rule' },
      'tone/delve': { severities: { low: 'error', usual: 'error' }, origin: '/tactful.config.yaml' },
      'tone/urgent': { severities: { usual: 'error' }, origin: 'preset recommended' },
    },
    company: ['Orla'],
    voice: { allow: [] },
    metadata: {
      'audience.regions': { value: ['US-NY'], origin: 'config' },
      type: { value: 'notice', origin: 'command-line' },
      timezone: { value: 'Europe/Berlin', origin: 'config' },
    },
    regions: {},
    events: { rules: 'off: no files of events are configured', files: [] },
  })
})
