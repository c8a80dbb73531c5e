import type { Configured } from './configure.ts'
import type { Discovery } from './discover.ts'

/** Why a README is left out of a search. */
export const DOCUMENT = Symbol('a document of a repository')

/** A file that a search leaves out, and why: the name of an ignore file, a configuration or a flag, or DOCUMENT. */
export interface LeftOut {
  readonly shown: string
  readonly by: string | typeof DOCUMENT
}

/** Says that all of what a pattern stands for is left out, by what, and how to have it linted. */
export function leftOutSentence(pattern: string, files: readonly LeftOut[]): string {
  const counts = new Map<LeftOut['by'], number>()
  for (const { by } of files) counts.set(by, (counts.get(by) ?? 0) + 1)
  const parts = [...counts].map(([by, count], i) => `${i > 0 ? count : filesThere(count)} left out ${reason(by, count)}`)
  const document = files.find(({ by }) => by === DOCUMENT)
  const isIgnored = [...counts.keys()].some((by) => by !== DOCUMENT && by !== '--ignore-pattern')
  return [
    `Nothing to lint in "${pattern}": ${parts.join(', ')}.`,
    ...(isIgnored ? ['--no-ignore lints what is ignored.'] : []),
    ...(document ? [`A document that you name is linted, such as ${document.shown}.`] : []),
  ].join(' ')
}

/** A sentence for each folder or glob of which a configuration leaves out all that it stands for. */
export function leftOutByConfig({ matched }: Pick<Discovery, 'matched'>, { ignored }: Pick<Configured, 'ignored'>): string[] {
  if (ignored.length === 0) return []
  const byPath = new Map(ignored.map((file) => [file.path, file]))
  return matched.flatMap(({ pattern, paths }) => {
    const files = paths.flatMap((path) => byPath.get(path) ?? [])
    return files.length === paths.length ? [leftOutSentence(pattern, files)] : []
  })
}

const filesThere = (count: number): string => (count === 1 ? '1 file there is' : `${count} files there are`)

function reason(by: LeftOut['by'], count: number): string {
  if (by !== DOCUMENT) return `by ${by}`
  return count === 1 ? 'as a document of a repository' : 'as documents of a repository'
}
