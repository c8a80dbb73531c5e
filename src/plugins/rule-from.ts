import type { WordLists } from '../linter/index.ts'
import type { Rule } from '../rule/index.ts'
import { KINDS } from './kinds/index.ts'
import { listOf, type RuleEntry } from './rule-entry.ts'

/** The rule that an entry of a file stands for; a rule like any other. `lists` are those of the file. */
export function ruleFrom(id: string, entry: RuleEntry, lists: WordLists, file: string): Rule {
  const { severity = 'warn', message, help = '', principle = sentence(message), why = principle, types, zones, except } = entry
  const kind = KINDS[entry.kind]
  const patterns = Object.entries(kind.lists(entry)).map(([name, all]) => [name, all.map((pattern) => withLists(pattern, lists))])
  return {
    id,
    since: '',
    principle,
    why,
    grades: { usual: severity },
    recommended: ['usual'],
    confidence: 'certain',
    messages: { default: message },
    help: { default: help },
    types: types === undefined ? 'any' : listOf(types),
    ...(zones !== undefined && { zones: listOf(zones) }),
    metadata: { reads: [], without: '' },
    exemptions: listOf(except).map((phrase) => `Within "${phrase}".`),
    objection: entry.objection ?? `It is a rule of your own house, from ${file}: change it there.`,
    yieldsTo: [],
    examples: { flags: entry.examples?.flags ?? [], passes: entry.examples?.passes ?? [], beyond: [] },
    lexicon: Object.fromEntries(patterns),
    check: kind.check(entry, id),
  }
}

/** The message as a sentence about no text in particular. */
const sentence = (message: string): string => message.replace(/["“]?\{\w+\}["”]?/g, '…')

/** The lists of a file, written out: the shared ones are looked up when the pattern is compiled. */
const withLists = (pattern: string, lists: WordLists): string =>
  pattern.replace(/@([a-z][a-z-]*)/g, (whole, name: string) => (Object.hasOwn(lists, name) ? `(${lists[name]!.join('|')})` : whole))
