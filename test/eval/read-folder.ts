import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Span } from '../../src/text/index.ts'

/** One labelled place, or message, as annotators marked it. */
export interface Label {
  readonly msg: string
  readonly rule?: string
  readonly text: string
  /** Where the text stands; without it, where it is first found. */
  readonly span?: Span
  readonly level?: 'span' | 'message'
  /** How many readers marked it; two or more make it sure. */
  readonly votes?: number
}

/** A folder of `messages/`, `labels.jsonl`, and optionally `rules.json` (the rules that the readers knew) and `events.yml`. */
export interface LabelledFolder {
  readonly path: string
  readonly messages: ReadonlyMap<string, string>
  /** Ids of messages that go to the same readers, in order; without it each goes to readers of its own. */
  readonly campaigns?: readonly (readonly string[])[]
  readonly labels: readonly Label[]
  /** Undefined: the readers knew every rule. */
  readonly knownRules?: ReadonlySet<string>
  readonly events?: string
}

/** The labelled messages of the repository. */
export function readSets(): LabelledFolder[] {
  const own = fileURLToPath(new URL('sets', import.meta.url))
  return readdirSync(own)
    .sort()
    .map((name) => readFolder(join(own, name)))
}

export function readFolder(path: string): LabelledFolder {
  const messages = new Map<string, string>()
  for (const file of readdirSync(join(path, 'messages')).sort())
    messages.set(basename(file).replace(/\.[^.]+$/, ''), readFileSync(join(path, 'messages', file), 'utf8'))
  const labels = readFileSync(join(path, 'labels.jsonl'), 'utf8')
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => JSON.parse(line) as Label)
  const optional = (name: string) => (existsSync(join(path, name)) ? readFileSync(join(path, name), 'utf8') : undefined)
  const rules = optional('rules.json')
  const events = optional('events.yml')
  return { path, messages, labels, ...(rules && { knownRules: new Set(JSON.parse(rules) as string[]) }), ...(events && { events }) }
}
