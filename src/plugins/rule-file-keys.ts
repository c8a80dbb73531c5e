import { MESSAGE_TYPES } from '../document/index.ts'
import { TEXT_ZONES } from '../language/index.ts'
import { SEVERITIES } from '../report/index.ts'
import { type KeyShape, key, type Shape } from '../shape/index.ts'
import { KINDS } from './kinds/index.ts'
import { NAME, NAMESPACE } from './namespace-fault.ts'
import type { KindName } from './rule-entry.ts'

const EXAMPLE: Shape = {
  kind: 'text-or-map',
  keys: {
    text: key('text', 'The body, in Markdown; «these marks» stand around what is to be found.'),
    subject: key('text', 'The subject line.'),
    type: key(
      { kind: 'choice', choices: MESSAGE_TYPES },
      'The type of the message; marketing, or the first type of the rule, unless given.',
    ),
    metadata: key('metadata', 'Further metadata, as in front matter.'),
    output: key('text', 'The body after what the rule suggests.'),
  },
}

const EXAMPLES: Shape = {
  kind: 'map',
  keys: {
    flags: key({ kind: 'list', of: EXAMPLE }, 'Messages in which the rule must find something.'),
    passes: key({ kind: 'list', of: EXAMPLE }, 'Messages in which it must not.'),
  },
}

/** Keys that a rule of any kind has. */
const COMMON: Readonly<Record<string, KeyShape>> = {
  kind: key({ kind: 'choice', choices: Object.keys(KINDS) }, 'What the rule looks for.', true),
  message: key('text', 'What a finding says; {quote} stands for the words that are marked.', true),
  help: key('text', 'One line of what to write instead.'),
  principle: key('text', 'One sentence: what good mail of the house does; the message unless given.'),
  why: key('text', 'Why it matters.'),
  objection: key('text', 'What a writer could object, and where she is right.'),
  severity: key({ kind: 'choice', choices: SEVERITIES }, 'How loud it is; warn unless given.'),
  zones: key({ kind: 'choices', choices: TEXT_ZONES }, "Parts of a message that it looks at; all of the company's own words unless given."),
  types: key({ kind: 'choices', choices: MESSAGE_TYPES }, 'Types of messages that it is for; any unless given.'),
  examples: key(EXAMPLES, 'What it must find and must not; `tactful rules test` tries them.'),
}

/** The keys of a rule of one kind. */
const keysOf = (kind: KindName): Readonly<Record<string, KeyShape>> => ({ ...COMMON, ...KINDS[kind].keys })

/** Every key of a file of rules; validation and its JSON schema come from here. */
export const RULE_FILE_KEYS: Readonly<Record<string, KeyShape>> = {
  $schema: key('text', 'Where an editor finds the schema.'),
  namespace: key({ kind: 'pattern', pattern: NAMESPACE }, 'The first part of the ids of its rules; the name of the file unless given.'),
  lists: key({ kind: 'named', names: NAME, of: { kind: 'texts' } }, 'Lists of words that patterns may use as @name.'),
  rules: key(
    {
      kind: 'named',
      names: NAME,
      of: { kind: 'one-of-maps', by: 'kind', maps: Object.fromEntries(Object.keys(KINDS).map((kind) => [kind, keysOf(kind as KindName)])) },
    },
    'The rules, by the second part of their ids.',
    true,
  ),
}
