import { patternFault } from '../language/index.ts'
import type { WordLists } from '../linter/index.ts'
import { isMap, type KeyPath, type Misfit, mapMisfits, misfit, nameOf, type SpecialChecks } from '../shape/index.ts'
import { didYouMean } from '../text/index.ts'
import { KINDS } from './kinds/index.ts'
import { NAME, namespaceFault } from './namespace-fault.ts'
import type { Plugin } from './plugin.ts'
import { listOf, type RuleEntry } from './rule-entry.ts'
import { RULE_FILE_KEYS } from './rule-file-keys.ts'
import { ruleFrom } from './rule-from.ts'

const MOST_RULES = 500
const MOST_PATTERNS = 2000
const LONGEST_LIST = 300

const SPECIAL: SpecialChecks = {
  rules: () => [],
  metadata: (value, path) => (isMap(value) ? [] : [misfit(path, `expected a map of metadata; this is ${nameOf(value)}.`)]),
}

/** A file of rules as it stands: what it holds, and where. */
export interface RuleFile {
  readonly file: string
  /** The name of the file without its ending. */
  readonly name: string
  readonly content: unknown
}

/** Makes rules of what a file says; what does not fit is named, and then there are no rules. */
export function readRuleFile({ file, name, content }: RuleFile, words: WordLists): { plugin?: Plugin; misfits: readonly Misfit[] } {
  const shape = mapMisfits(content, RULE_FILE_KEYS, [], SPECIAL)
  if (shape.length > 0) return { misfits: shape }
  const { namespace = name, lists = {}, rules } = content as Content
  const own = Object.fromEntries(Object.entries(lists).map(([list, members]) => [list, listOf(members)]))
  const known = { ...words, ...own }
  const misfits = [
    ...namespaceMisfits(namespace, isMap(content) && content.namespace !== undefined),
    ...sizeMisfits(rules),
    ...Object.entries(own).flatMap(([list, members]) => listMisfits(list, members, words)),
    ...Object.entries(rules).flatMap(([id, entry]) => ruleMisfits(id, entry, known)),
  ]
  if (misfits.length > 0) return { misfits }
  const made = Object.entries(rules).map(([id, entry]) => ruleFrom(`${namespace}/${id}`, entry, own, name))
  return { plugin: { name, namespace, file, rules: made, presets: {} }, misfits: [] }
}

interface Content {
  readonly namespace?: string
  readonly lists?: Readonly<Record<string, string | readonly string[]>>
  readonly rules: Readonly<Record<string, RuleEntry>>
}

function namespaceMisfits(namespace: string, isGiven: boolean): Misfit[] {
  const fault = namespaceFault(namespace)
  if (fault === undefined) return []
  return [misfit(isGiven ? ['namespace'] : [], isGiven ? fault : `${fault} Give the file another name, or say "namespace: house" in it.`)]
}

function sizeMisfits(rules: Content['rules']): Misfit[] {
  const patterns = Object.values(rules).reduce((sum, entry) => sum + patternsOf(entry).length, 0)
  if (Object.keys(rules).length > MOST_RULES) return [misfit(['rules'], `there are more than ${MOST_RULES} rules; split the file.`)]
  return patterns > MOST_PATTERNS ? [misfit(['rules'], `there are more than ${MOST_PATTERNS} patterns; split the file.`)] : []
}

function listMisfits(list: string, members: readonly string[], words: WordLists): Misfit[] {
  if (!NAME.test(list))
    return [{ path: ['lists', list], what: 'key', message: `"${list}" is no name of a list: small letters and hyphens.` }]
  if (members.length > LONGEST_LIST) return [misfit(['lists', list], `a list has at most ${LONGEST_LIST} members.`)]
  return members.flatMap((member, i) => patternMisfits(member, ['lists', list, i], words))
}

function ruleMisfits(id: string, entry: RuleEntry, words: WordLists): Misfit[] {
  const path = ['rules', id]
  const kind = KINDS[entry.kind]
  return [
    ...(NAME.test(id)
      ? []
      : [
          {
            path,
            what: 'key',
            message: `"${id}" is no name of a rule: small letters, digits and hyphens, such as no-legacy-name.`,
          } as const,
        ]),
    ...patternsOf(entry).flatMap(({ pattern, path: at }) => patternMisfits(pattern, [...path, ...at], words, at[0] === 'swap')),
    ...Object.entries(entry.swap ?? {}).flatMap(([pattern, text]) =>
      text.trim() === ''
        ? [misfit([...path, 'swap', pattern], 'expected the words to write instead; to forbid a phrase there is the kind existence.')]
        : [],
    ),
    ...(['message', 'help'] as const).flatMap((key) => placeholderMisfits(entry[key] ?? '', ['quote', ...kind.values], [...path, key])),
    ...(entry.kind === 'occurrence' && entry.at_most === undefined && entry.at_least === undefined
      ? [misfit(path, 'expected at_most, at_least or both: how often the phrases may come.')]
      : []),
    ...(entry.kind === 'position' && entry.within_words === undefined && entry.zones === undefined
      ? [misfit(path, 'expected zones or within_words: where the phrases must come first.')]
      : []),
  ]
}

/** The patterns of a rule with their places in it. */
function patternsOf(entry: RuleEntry): { pattern: string; path: KeyPath }[] {
  const lists = (['phrases', 'except', 'when'] as const).flatMap((key) => {
    const value = entry[key]
    if (typeof value === 'string') return [{ pattern: value, path: [key] }]
    return listOf(value).map((pattern, i) => ({ pattern, path: [key, i] }))
  })
  return [...lists, ...Object.keys(entry.swap ?? {}).map((pattern) => ({ pattern, path: ['swap', pattern] }))]
}

function patternMisfits(pattern: string, path: KeyPath, words: WordLists, isKey = false): Misfit[] {
  const missing = /there is no list of words called @([\w-]+)/
  const fault = patternFault(pattern, words)
  if (fault === undefined) return []
  const [, name] = missing.exec(fault) ?? []
  const hint =
    name === undefined
      ? ''
      : didYouMean(name, [...Object.keys(words), 'number', 'money', 'percent', 'time', 'field', 'name', 'company', 'address'])
  return [{ path, what: isKey ? 'key' : 'value', message: `this pattern cannot be read: ${fault}.${hint}` }]
}

function placeholderMisfits(text: string, known: readonly string[], path: KeyPath): Misfit[] {
  return [...text.matchAll(/\{([^{}]*)\}/g)].flatMap(([whole, name = '']) =>
    known.includes(name)
      ? []
      : [
          misfit(
            path,
            `nothing stands for ${whole} here.${didYouMean(name, known)} There is ${known.map((one) => `{${one}}`).join(', ')}.`,
          ),
        ],
  )
}
