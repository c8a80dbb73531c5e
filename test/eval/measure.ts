import { rules } from '../../rules/index.ts'
import { lintFolder } from './lint-folder.ts'
import { type LabelledFolder, readSets } from './read-folder.ts'
import { HALVES, readPassages } from './read-passages.ts'
import { type Scored, score } from './score.ts'

/** How a rule does on messages whose faults are labelled. */
export interface Tally {
  /** Messages that were labelled for this rule, and those of them that have none of its faults. */
  readonly messages: number
  readonly without: number
  /** Its faults of which the labels are sure, and those of them that were found. */
  readonly faults: number
  readonly found: number
  /** Its findings that a label bears out, and those that none does. */
  readonly right: number
  readonly wrong: number
}

/** The figures of each rule on the whole messages and on both halves of the passages: preset `strict`, type stated. */
export type Figures = Readonly<Record<string, Readonly<Partial<Record<'sets' | (typeof HALVES)[number], Tally>>>>>

/** Lints all labelled messages of the repository. */
export function measure(): Figures {
  const measured = [['sets', scoreAll(readSets())], ...HALVES.map((half) => [half, scoreAll(readPassages(half))] as const)] as const
  return Object.fromEntries(
    rules.map(({ id }) => [
      id,
      Object.fromEntries(
        measured.flatMap(([name, scored]) => {
          const own = scored.filter(({ folder }) => !folder.knownRules || folder.knownRules.has(id))
          const tally = tallyOf(id, own)
          return tally.messages > 0 ? [[name, tally]] : []
        }),
      ),
    ]),
  )
}

interface ScoredFolder {
  readonly folder: LabelledFolder
  readonly scored: Scored
}

function scoreAll(folders: readonly LabelledFolder[]): ScoredFolder[] {
  const counted = new Set(rules.map(({ id }) => id))
  return folders.map((folder) => ({ folder, scored: score(folder, lintFolder(folder, 'strict', true), counted) }))
}

function tallyOf(id: string, folders: readonly ScoredFolder[]): Tally {
  const targets = folders.flatMap(({ scored }) => scored.targets).filter(({ rule }) => rule === id)
  const verdicts = folders.flatMap(({ scored }) => scored.judged).filter(({ rule }) => rule === id)
  const sure = targets.filter(({ isSure }) => isSure)
  const messages = folders.reduce((sum, { scored }) => sum + scored.messages, 0)
  return {
    messages,
    without: messages - new Set(targets.map(({ msg }) => msg)).size,
    faults: sure.length,
    found: sure.filter(({ isFound }) => isFound).length,
    right: verdicts.filter(({ verdict }) => verdict === 'right').length,
    wrong: verdicts.filter(({ verdict }) => verdict === 'wrong').length,
  }
}
