import { METADATA, METADATA_KEYS, METADATA_MEANINGS } from '../../src/document/index.ts'
import { type KeyShape, key } from '../../src/shape/index.ts'
import { type JsonSchema, mapSchema, type SchemaContext, shapeSchema } from './json-schema.ts'

/** What the keys are about that stand in a map of their own. */
const GROUPS: Readonly<Record<string, string>> = {
  schedule: 'When people enter the campaign.',
  audience: 'Who reads it.',
  send_window: 'The days on which it may reach people.',
  sequence: 'Its place in a series.',
  trigger: 'What sets it off.',
  offer: 'What is offered, as it really is.',
  change: 'What it announces.',
  incident: 'What has gone wrong.',
  upgrade: 'What an upgrade does to the data of readers.',
  links: 'Where its links lead.',
}

/** Which keys may stand beside those of a table of metadata. */
interface Beside {
  readonly keys: Readonly<Record<string, KeyShape>>
  /** Whether a spelling that is no name of the table counts. */
  takesSpelling(spelling: string): boolean
}

interface Spelling {
  readonly spelling: string
  readonly schema: JsonSchema
}

/** The schema of a map of metadata: the names of the table are proposed, its other spellings taken. */
export function metadataSchema({ keys, takesSpelling }: Beside, context: SchemaContext): JsonSchema {
  const metadata = Object.fromEntries(METADATA_KEYS.map((name) => [name, key(METADATA[name].shape, METADATA_MEANINGS[name])]))
  const all = Object.entries({ ...metadata, ...keys })
  const groups = new Set(all.flatMap(([name]) => /^\w+(?=\.)/.exec(name) ?? []))
  const schema = mapSchema(Object.fromEntries(all.filter(([name]) => !name.includes('.'))), context)
  const spellings: Spelling[] = METADATA_KEYS.flatMap((name) =>
    [name, ...METADATA[name].aliases]
      .filter((spelling) => (spelling === name && name.includes('.')) || takesSpelling(spelling))
      .map((spelling) => ({ spelling, schema: orNothing(shapeSchema(METADATA[name].shape, context), context) })),
  )
  const groupSchema = (group: string): JsonSchema => {
    const members = all.filter(([name]) => name.startsWith(`${group}.`))
    const inside = mapSchema(Object.fromEntries(members.map(([name, shape]) => [name.slice(group.length + 1), shape])), context)
    const within = spellings.filter(({ spelling }) => spelling.startsWith(`${group}.`))
    const map = { ...inside, ...patternsOf(within.map((one) => ({ ...one, spelling: one.spelling.slice(group.length + 1) }))) }
    const alone = spellings.find(({ spelling }) => spelling === group)
    return {
      description: GROUPS[group],
      ...orNothing(alone ? { anyOf: [map, { ...alone.schema, not: { type: 'object' } }] } : map, context),
    }
  }
  return {
    ...schema,
    properties: {
      ...(schema.properties as object),
      ...Object.fromEntries([...groups].map((group) => [group, groupSchema(group)])),
    },
    ...patternsOf(spellings.filter(({ spelling }) => !groups.has(spelling))),
  }
}

const orNothing = (schema: JsonSchema, { isEmptyLeftOut }: SchemaContext): JsonSchema =>
  isEmptyLeftOut ? { anyOf: [schema, { type: 'null' }] } : schema

/** One pattern for all spellings that take the same values. */
function patternsOf(spellings: readonly Spelling[]): JsonSchema {
  const all = new Map<string, { readonly patterns: string[]; readonly schema: JsonSchema }>()
  for (const { spelling, schema } of spellings) {
    const known = JSON.stringify(schema)
    if (!all.has(known)) all.set(known, { patterns: [], schema })
    all.get(known)!.patterns.push(spellingPattern(spelling))
  }
  if (all.size === 0) return {}
  return { patternProperties: Object.fromEntries([...all.values()].map(({ patterns, schema }) => [`^(?:${patterns.join('|')})$`, schema])) }
}

/** `send_at`, `send-at`, `send at`, `sendAt` and `SendAt`. */
const spellingPattern = (spelling: string): string =>
  spelling
    .replaceAll('.', '\\.')
    .replace(/^[a-z]/, (first) => `[${first}${first.toUpperCase()}]`)
    .replace(/_([a-z0-9])/g, (_, next: string) => `(?:[\\s_-]+${next}|[\\s_-]*${next.toUpperCase()})`)
