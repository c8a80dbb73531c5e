import { readdirSync, readFileSync } from 'node:fs'
import { basename, join, relative } from 'node:path'
import { fileURLToPath } from 'node:url'
import { Ajv } from 'ajv'
import { describe, expect, test } from 'vitest'
import { parse } from 'yaml'
import { rules } from '../../rules/index.ts'
import { readCampaign } from '../../src/campaign/index.ts'
import { readEvents } from '../../src/moment/index.ts'
import { readRuleFile } from '../../src/plugins/read-rule-file.ts'
import { catalogue } from '../../src/project/index.ts'
import { validateConfig } from '../../src/settings/index.ts'
import { starterFiles } from '../../src/setup/index.ts'
import { LineIndex } from '../../src/text/index.ts'

const ROOT = fileURLToPath(new URL('../..', import.meta.url))
const words = await catalogue.wordLists()

const NAMES = ['config', 'events', 'campaign', 'rules'] as const
type Name = (typeof NAMES)[number]

const read = (name: Name) => JSON.parse(readFileSync(join(ROOT, 'schemas', `${name}.schema.json`), 'utf8'))
const ajv = new Ajv({
  strict: true,
  strictRequired: false,
  strictTypes: false,
  strictTuples: false,
  allowUnionTypes: true,
  allowMatchingProperties: true,
})
const accepts = Object.fromEntries(NAMES.map((name) => [name, ajv.compile(read(name))]))

function schemaFaults(name: Name, text: string): string[] {
  const validate = accepts[name]!
  return validate(parse(text)) ? [] : validate.errors!.map(({ instancePath, message }) => `${instancePath} ${message}`)
}

/** What the product itself has to say about such a file. */
const PRODUCT: Readonly<Record<Name, (text: string) => readonly string[]>> = {
  config: (text) => validateConfig(parse(text), rules).map(({ message }) => message),
  events: (text) => readEvents(text).problems.map(({ message }) => message),
  campaign: (text) => readCampaign({ path: 'campaign.yml', lines: new LineIndex(text) }).problems.map(({ message }) => message),
  rules: (text) => readRuleFile({ file: 'house.yml', name: 'house', content: parse(text) }, words).misfits.map(({ message }) => message),
}

const written = readdirSync(join(ROOT, 'fixtures'), { recursive: true, encoding: 'utf8' }).map((path) => join(ROOT, 'fixtures', path))
const fixtures = (pattern: RegExp) => written.filter((path) => pattern.test(basename(path)))
const blocks = (page: string) =>
  [...readFileSync(join(ROOT, page), 'utf8').matchAll(/^```ya?ml\n([\s\S]*?)^```$/gm)].map(([, text]) => text!)

/** The file of which an example in YAML is one; undefined for those of other tools. */
function fileOf(text: string): Name | undefined {
  const content = parse(text)
  const has = (...keys: string[]) => keys.some((key) => Object.hasOwn(content, key))
  if (typeof content !== 'object' || content === null || Array.isArray(content) || has('jobs', 'repos', 'tactful')) return undefined
  if (has('emails')) return 'campaign'
  if (Array.isArray(content.events) && typeof content.events[0] === 'object') return 'events'
  return has('rules') && Object.values(content.rules).some((rule) => (rule as { kind?: string }).kind) ? 'rules' : 'config'
}

describe('what is right', () => {
  const files: [string, Name, string][] = [
    ...fixtures(/^tactful\.config\.yaml$/).map((path) => [path, 'config'] as const),
    ...fixtures(/^events\.yml$/).map((path) => [path, 'events'] as const),
    ...fixtures(/campaign\.yml$/).map((path) => [path, 'campaign'] as const),
  ].map(([path, name]) => [relative(ROOT, path), name, readFileSync(path, 'utf8')])
  const examples = ['README.md', 'docs/writing-rules.md'].flatMap((page) =>
    blocks(page).flatMap((text, i): [string, Name, string][] => {
      const name = fileOf(text)
      return name ? [[`${page}, example ${i + 1}`, name, text]] : []
    }),
  )

  test('there are files of each kind to try', () => {
    for (const name of NAMES) expect([...files, ...examples].some(([, kind]) => kind === name)).toBe(true)
    expect(files.length).toBeGreaterThan(20)
    expect(examples.length).toBeGreaterThan(6)
  })

  test.each([...files, ...examples])('%s fits the schema of %s', (_, name, text) => {
    expect(schemaFaults(name, text)).toEqual([])
  })

  test('the configuration that init writes fits', () => {
    const setup = {
      folder: 'drafts',
      company: ['Harbour Coffee'],
      timezone: 'Europe/London',
      regions: ['GB'],
      events: true,
      hook: false,
      ci: 'none',
    } as const
    const config = starterFiles(setup, './schemas/config.schema.json').find(({ name }) => name === 'tactful.config.yaml')
    expect(config!.text).toContain('# yaml-language-server: $schema=./schemas/config.schema.json')
    expect(schemaFaults('config', config!.text)).toEqual([])
  })
})

/** Texts on which the schema and the product agree that nothing is wrong. */
const RIGHT: readonly [Name, string][] = [
  ['config', 'defaults: { Send-At: 2026-05-04, audience: { region: GB }, offer.ends: 2026-05-04, kind: Promo }'],
  ['config', 'defaults: { audience: [US-NY], trigger: { event: signed_up, after: 3d }, upgrade: { rollback: false } }'],
  ['config', 'rules: { tone/servile-formula: { grades: { low: off }, allowUncertain: true }, relationship/no-reply: [warn, {}] }'],
  ['config', 'reporters: [stylish, { format: sarif, file: a.sarif }]\nextends: [strict, ./house.yaml]'],
  ['config', '{}'],
  [
    'events',
    'events: [{ id: 7, name: A, kind: Power_Outage, severity: EXTREME, scope: company, start: 2026-05-04T09:00+02:00, end: , effects: power }]',
  ],
  ['events', "version: '1'\nevents: []"],
  ['campaign', 'x-team: crm\nname: 7\naudience: [US-NY]\ntrigger: signed_up\nemails: [{ file: a.md, x-note: 1, delay: 0, if: no_backup }]'],
  ['campaign', 'audience: { countries: GB, list: all }\nemails: [{ file: a.md, delay: , on_event: "variant: b.md", type: Onboarding }]'],
  ['rules', 'rules: { a: { kind: existence, phrases: cheap, message: m, zones: subject } }'],
  ['rules', 'namespace: shop\nlists: { pets: [cat, dog] }\nrules: { a: { kind: required, element: send_at, message: m } }'],
]

/** Texts with a mistake each, on which they agree too. */
const WRONG: readonly [Name, string][] = [
  // A key that there is not, at each depth.
  ['config', 'rule: {}'],
  ['config', 'voice: { allows: [] }'],
  ['config', 'overrides: [{ files: a, rulez: {} }]'],
  ['config', 'defaults: { sendat_: 2026-05-04 }'],
  ['config', 'defaults: { audience: { regoins: [GB] } }'],
  ['config', 'defaults: { audience: { GB: 0.5 } }'],
  ['campaign', 'audience: { GB: 0.5 }\nemails: [{ file: a.md }]'],
  ['config', 'directives: { requireReasons: true }'],
  // A value of another kind.
  ['config', '[]'],
  ['config', 'extends: 7'],
  ['config', 'extends: [7]'],
  ['config', 'events: { a: b }'],
  ['config', 'overrides: {}'],
  ['config', 'overrides: [{ name: a }]'],
  ['config', 'regions: [US]'],
  ['config', 'ignore: ""'],
  ['config', 'ignore: [../drafts]'],
  ['config', 'locale_formality: low'],
  ['config', 'directives: { unused: loud }'],
  ['config', 'directives: { allowBlanket: "yes" }'],
  ['config', 'company: null'],
  ['config', 'baseline: 1'],
  ['config', 'reporters: stylish'],
  ['config', 'reporters: [styish]'],
  ['config', 'reporters: [{ file: a }]'],
  // Rules.
  ['config', 'rules: []'],
  ['config', 'rules: { tone/servile: warn }'],
  ['config', 'rules: { tone/servile-formula: loud }'],
  ['config', 'rules: { tone/servile-formula: [] }'],
  ['config', 'rules: { tone/servile-formula: [warn, {}, 1] }'],
  ['config', 'rules: { tone/servile-formula: [warn, { no-such-option: 1 }] }'],
  ['config', 'rules: { tone/servile-formula: { level: warn } }'],
  ['config', 'rules: { tone/servile-formula: { grades: { loud: warn } } }'],
  ['config', 'rules: { tone/servile-formula: { grades: { low: loud } } }'],
  ['config', 'rules: { context/stale-events: [warn, { hours: often }] }'],
  ['config', 'rules: { context/stale-events: { options: { hours: -1 } } }'],
  // Metadata.
  ['config', 'defaults: []'],
  ['config', 'defaults: { timezone: 7 }'],
  ['config', 'defaults: { type: spam }'],
  ['config', 'defaults: { send_at: tomorrow }'],
  ['config', 'defaults: { audience: { regions: [7] } }'],
  ['config', 'defaults: { audience: { regions: { GB: most } } }'],
  ['config', 'defaults: { prior_feedback_asks: many }'],
  ['config', 'defaults: { upgrade: { migrates_data: maybe } }'],
  ['config', 'defaults: { subject: [a] }'],
  // Events.
  ['events', '[]'],
  ['events', 'version: 2\nevents: []'],
  ['events', 'version: 1'],
  ['events', 'event: []\nevents: []'],
  ['events', 'events: { a: b }'],
  ['events', 'events: [sandy]'],
  ['events', 'generated: today\nevents: []'],
  ...['id', 'name', 'kind', 'severity', 'start'].map((key): [Name, string] => ['events', eventWith({ [key]: undefined })]),
  ['events', eventWith({ kind: 'hurricone' })],
  ['events', eventWith({ severity: 'bad' })],
  ['events', eventWith({ start: 'monday' })],
  ['events', eventWith({ end: 20121109 })],
  ['events', eventWith({ regions: { NY: 1 } })],
  ['events', eventWith({ effects: ['money'] })],
  ['events', eventWith({ idioms: ['wind'] })],
  ['events', eventWith({ also: [['a']] })],
  ['events', eventWith({ aftermath_days: -1 })],
  ['events', eventWith({ aftermath_days: '3' })],
  ['events', eventWith({ scope: 'mine' })],
  ['events', eventWith({ forecast: 'perhaps' })],
  ['events', eventWith({ region: 'US-NY' })],
  ['events', eventWith({ source: { link: 'a' } })],
  ['events', eventWith({ source: { retrieved: 'today' } })],
  ['events', eventWith({ source: 'nws' })],
  // Campaigns.
  ['campaign', '[]'],
  ['campaign', 'name: a'],
  ['campaign', 'emails: welcome.md'],
  ['campaign', 'emails: [welcome.md]'],
  ['campaign', 'emails: [{ id: a }]'],
  ['campaign', 'emails: [{ file: [a] }]'],
  ['campaign', 'emails: [{ file: a.md, dely: 3d }]'],
  ['campaign', 'emails: [{ file: a.md, delay: 3 days }]'],
  ['campaign', 'emails: [{ file: a.md, delay: 3 }]'],
  ['campaign', 'emails: [{ file: a.md, on_event: wait }]'],
  ['campaign', 'emails: [{ file: a.md, type: spam }]'],
  ['campaign', 'emails: [{ file: a.md, audience: { regoins: [GB] } }]'],
  ['campaign', 'emails: [{ file: a.md, send_time: 2026-05-04 }]'],
  ['campaign', 'version: 2\nemails: [{ file: a.md }]'],
  ['campaign', 'title: a\nemails: [{ file: a.md }]'],
  ['campaign', 'schedule: always\nemails: [{ file: a.md }]'],
  ['campaign', 'schedule: { start: monday }\nemails: [{ file: a.md }]'],
  ['campaign', 'schedule: { rolling: often }\nemails: [{ file: a.md }]'],
  ['campaign', 'schedule: { horizon: long }\nemails: [{ file: a.md }]'],
  ['campaign', 'schedule: { begin: 2026-05-04 }\nemails: [{ file: a.md }]'],
  ['campaign', 'relationship: warm\nemails: [{ file: a.md }]'],
  // Rules without code.
  ['rules', '[]'],
  ['rules', 'namespace: shop'],
  ['rules', 'rulez: {}\nrules: {}'],
  ['rules', 'rules: []'],
  ['rules', 'rules: { a: existence }'],
  ['rules', 'rules: { a: { phrases: cheap, message: m } }'],
  ['rules', 'rules: { a: { kind: existance, phrases: cheap, message: m } }'],
  ['rules', 'rules: { a: { kind: existence, message: m } }'],
  ['rules', 'rules: { a: { kind: existence, phrases: cheap } }'],
  ['rules', 'rules: { a: { kind: existence, phrases: cheap, message: m, swap: { a: b } } }'],
  ['rules', 'rules: { a: { kind: substitution, swap: { a: [b] }, message: m } }'],
  ['rules', 'rules: { a: { kind: required, element: picture, message: m } }'],
  ['rules', 'rules: { a: { kind: occurrence, phrases: a, at_most: -1, message: m } }'],
  ['rules', 'rules: { a: { kind: position, phrases: a, within_words: few, message: m } }'],
  ['rules', 'rules: { a: { kind: existence, phrases: a, message: m, severity: off } }'],
  ['rules', 'rules: { a: { kind: existence, phrases: a, message: m, zones: [head] } }'],
  ['rules', 'rules: { a: { kind: existence, phrases: a, message: m, types: [spam] } }'],
  ['rules', 'rules: { a: { kind: existence, phrases: a, message: m, examples: [a] } }'],
  ['rules', 'rules: { a: { kind: existence, phrases: a, message: m, examples: { flags: [{ txt: a }] } } }'],
  ['rules', 'lists: { pets: 7 }\nrules: {}'],
  // Names that no rule and no list can have.
  ['rules', 'namespace: My Shop\nrules: {}'],
  ['rules', 'namespace: tone\nrules: {}'],
  ['rules', 'lists: { My Pets: [cat] }\nrules: {}'],
  ['rules', 'rules: { No Names: { kind: existence, phrases: a, message: m } }'],
]

function eventWith(change: Readonly<Record<string, unknown>>): string {
  const event = { id: 'a', name: 'A', kind: 'storm', severity: 'severe', regions: ['US-NY'], start: '2026-05-04' }
  return JSON.stringify({ events: [{ ...event, ...change }] })
}

/** What only a run can know: the schema takes it, and the product says what is wrong. */
const BEYOND: readonly [Name, string][] = [
  ['config', 'reporters: [stylish, json]'],
  ['config', 'defaults: { timezone: Mars/Base }'],
  ['config', 'ignore: "a["'],
  ['config', 'rules: { house/no-such-rule: warn }'],
  ['events', eventWith({ regions: undefined })],
  ['events', eventWith({ regions: ['US-XX'] })],
  ['events', eventWith({ end: '2026-05-01' })],
  ['campaign', 'emails: [{ id: a, file: a.md }, { id: a, file: b.md }]'],
  ['rules', 'rules: { a: { kind: occurrence, phrases: a, message: m } }'],
  ['rules', 'rules: { a: { kind: position, phrases: a, message: m } }'],
  ['rules', 'rules: { a: { kind: existence, phrases: "@nothing", message: m } }'],
  ['rules', 'rules: { a: { kind: existence, phrases: a, message: "{word}" } }'],
]

describe('the schemas agree with what the product says', () => {
  test.each(RIGHT)('that this is right: %s, %s', (name, text) => {
    expect(PRODUCT[name](text)).toEqual([])
    expect(schemaFaults(name, text)).toEqual([])
  })
  test.each(WRONG)('that this is wrong: %s, %s', (name, text) => {
    expect(PRODUCT[name](text)).not.toEqual([])
    expect(schemaFaults(name, text)).not.toEqual([])
  })
  test.each(BEYOND)('but for what a run alone can know: %s, %s', (name, text) => {
    expect(PRODUCT[name](text)).not.toEqual([])
    expect(schemaFaults(name, text)).toEqual([])
  })
})

test.each(NAMES)('every key of %s is explained', (name) => {
  const { properties, definitions: { metadata, email } = {} as never } = read(name)
  const unexplained = (
    keys: Readonly<Record<string, { description?: string; properties?: object; anyOf?: { properties?: object }[] }>>,
  ): string[] =>
    Object.entries(keys).flatMap(([key, schema]) => {
      const inside = [schema, ...(schema.anyOf ?? [])].flatMap((one) => (one.properties ? unexplained(one.properties as never) : []))
      return [...(schema.description ? [] : [key]), ...inside.map((one) => `${key}.${one}`)]
    })
  const keys = { ...properties, ...metadata?.properties, ...email?.properties }
  expect(Object.keys(keys).length).toBeGreaterThan(2)
  expect(unexplained(keys)).toEqual([])
})
