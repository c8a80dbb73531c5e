import { MESSAGE_TYPES } from '../document/index.ts'
import { patternFault, TEXT_ZONES } from '../language/index.ts'
import type { WordLists } from '../linter/index.ts'
import { CONFIDENCES, GRADES, SEVERITIES } from '../report/index.ts'
import type { Rule } from '../rule/index.ts'
import {
  choiceSentence,
  isMap,
  type KeyPath,
  type KeyShape,
  key,
  type Misfit,
  mapMisfits,
  misfit,
  NOTHING_SPECIAL,
  nameOf,
} from '../shape/index.ts'
import { namespaceFault } from './namespace-fault.ts'
import type { Plugin, PluginPreset } from './plugin.ts'

const META: Readonly<Record<string, KeyShape>> = {
  name: key('text', 'What it is called.', true),
  version: key('text', 'Its version.'),
  namespace: key('text', 'The first part of the ids of its rules.', true),
}

/** Reads what a module exports; names exactly what does not fit the contract. */
export function readPluginModule(value: unknown, file: string, words: WordLists): { plugin?: Plugin; misfits: readonly Misfit[] } {
  if (!isMap(value)) return { misfits: [misfit([], `expected a plug-in, { meta, rules, presets }; this is ${nameOf(value)}.`)] }
  const { meta, rules = [], presets = {} } = value
  const misfits = [...metaMisfits(meta), ...rulesMisfits(rules, namespaceIn(meta), words), ...presetsMisfits(presets)]
  if (misfits.length > 0) return { misfits }
  const { name, namespace } = meta as { name: string; namespace: string }
  const plugin = { name, namespace, file, rules: rules as readonly Rule[], presets: presets as Readonly<Record<string, PluginPreset>> }
  return { plugin, misfits }
}

const namespaceIn = (meta: unknown): string => (isMap(meta) ? String(meta.namespace) : '')

function metaMisfits(meta: unknown): Misfit[] {
  const misfits = mapMisfits(meta, META, ['meta'], NOTHING_SPECIAL)
  if (misfits.length > 0) return misfits
  const fault = namespaceFault((meta as { namespace: unknown }).namespace)
  return fault === undefined ? [] : [misfit(['meta', 'namespace'], fault)]
}

function rulesMisfits(rules: unknown, namespace: string, words: WordLists): Misfit[] {
  if (!Array.isArray(rules)) return [misfit(['rules'], `expected a list of rules; this is ${nameOf(rules)}.`)]
  return rules.flatMap((rule: unknown, i) => ruleMisfits(rule, ['rules', i], namespace, words))
}

function ruleMisfits(rule: unknown, path: KeyPath, namespace: string, words: WordLists): Misfit[] {
  if (!isMap(rule)) return [misfit(path, `expected a rule, as \`defineRule\` takes it; this is ${nameOf(rule)}.`)]
  const { id } = rule
  const named = typeof id === 'string' ? [...path.slice(0, -1), id] : path
  const wrong = (key: string, expected: string) => misfit([...named, key], `expected ${expected}; this is ${nameOf(rule[key])}.`)
  const need = (key: string, expected: string, fits: (value: unknown) => boolean) => (fits(rule[key]) ? [] : [wrong(key, expected)])
  const isTexts = (value: unknown) => Array.isArray(value) && value.every((one) => typeof one === 'string')
  const isTextMap = (value: unknown) => isMap(value) && Object.values(value).every((one) => typeof one === 'string')
  const isAmong = (choices: readonly string[]) => (value: unknown) => Array.isArray(value) && value.every((one) => choices.includes(one))
  const isId = (value: unknown) => typeof value === 'string' && value.startsWith(`${namespace}/`) && /^[a-z0-9-]+\/[a-z0-9-]+$/.test(value)
  return [
    ...need('id', `an id that begins with "${namespace}/"`, isId),
    ...['since', 'principle', 'why', 'objection'].flatMap((key) => need(key, 'a text', (value) => typeof value === 'string')),
    ...need('grades', 'a map of grades (low, usual, grave) to severities', (value) => isMap(value) && isGrades(value)),
    ...need('recommended', `a list of grades among ${GRADES.join(', ')}`, isAmong(GRADES)),
    ...(CONFIDENCES.includes(rule.confidence as never)
      ? []
      : [misfit([...named, 'confidence'], choiceSentence(rule.confidence, CONFIDENCES))]),
    ...need('messages', 'a map of sentences', isTextMap),
    ...need('help', 'a map of sentences', isTextMap),
    ...need('types', `"any" or a list of ${MESSAGE_TYPES.join(', ')}`, (value) => value === 'any' || isAmong(MESSAGE_TYPES)(value)),
    ...need('zones', `a list of ${TEXT_ZONES.join(', ')}`, (value) => value === undefined || isAmong(TEXT_ZONES)(value)),
    ...need(
      'metadata',
      '{ reads: [keys], without: text }',
      (value) => isMap(value) && isTexts(value.reads) && typeof value.without === 'string',
    ),
    ...need('exemptions', 'a list of sentences', isTexts),
    ...need('yieldsTo', 'a list of ids of rules', isTexts),
    ...need('absorbs', 'a list of ids of rules', (value) => value === undefined || isTexts(value)),
    ...need('options', 'a map of options', (value) => value === undefined || isMap(value)),
    ...need(
      'examples',
      '{ flags, passes, beyond }, lists of examples',
      (value) => isMap(value) && ['flags', 'passes', 'beyond'].every((one) => Array.isArray(value[one])),
    ),
    ...need('check', 'functions: phrase, sentence, message or campaign', isChecks),
    ...lexiconMisfits(rule, named, words),
  ]
}

const isGrades = (value: Readonly<Record<string, unknown>>): boolean =>
  Object.entries(value).every(([grade, severity]) => GRADES.includes(grade as never) && SEVERITIES.includes(severity as never))

const isChecks = (value: unknown): boolean =>
  isMap(value) &&
  Object.keys(value).length > 0 &&
  Object.entries(value).every(
    ([name, check]) => ['phrase', 'sentence', 'message', 'campaign'].includes(name) && typeof check === 'function',
  )

function lexiconMisfits({ lexicon, check }: Readonly<Record<string, unknown>>, path: KeyPath, words: WordLists): Misfit[] {
  const needsPhrases = isMap(check) && check.phrase !== undefined
  if (lexicon === undefined)
    return needsPhrases ? [misfit([...path, 'lexicon'], 'expected a list "phrase" of patterns, which `check.phrase` is given.')] : []
  if (!isMap(lexicon)) return [misfit([...path, 'lexicon'], `expected a map of lists of patterns; this is ${nameOf(lexicon)}.`)]
  return Object.entries(lexicon).flatMap(([name, patterns]) => {
    const at = [...path, 'lexicon', name]
    if (!Array.isArray(patterns)) return [misfit(at, `expected a list of patterns; this is ${nameOf(patterns)}.`)]
    return patterns.flatMap((pattern: unknown, i) => {
      const fault = typeof pattern === 'string' ? patternFault(pattern, words) : `expected a pattern; this is ${nameOf(pattern)}`
      return fault === undefined ? [] : [misfit([...at, i], `${fault}.`)]
    })
  })
}

function presetsMisfits(presets: unknown): Misfit[] {
  if (!isMap(presets)) return [misfit(['presets'], `expected a map of presets; this is ${nameOf(presets)}.`)]
  return Object.entries(presets).flatMap(([name, preset]) =>
    isMap(preset) && isMap(preset.rules) ? [] : [misfit(['presets', name], 'expected { rules: { id: level } }.')],
  )
}
