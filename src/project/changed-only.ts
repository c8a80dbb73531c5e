import { resolve } from 'node:path'
import type { Result } from '../report/index.ts'
import type { Discovery, FoundFile } from './discover.ts'
import { discoverChanged } from './discover-changed.ts'
import { editedTree } from './edited-tree.ts'
import { keepChanged } from './keep-changed.ts'
import type { LintRequest } from './lint-request.ts'
import { findChanges } from './project-changes.ts'

/** The steps in which a run of what has changed differs from any other. */
export interface ChangedOnly {
  readonly request: LintRequest
  discover(): Promise<Discovery>
  /** Keeps the findings that count, and a sentence about the others; `lint` lints files for another request. */
  keep(found: readonly Result[], lint: Lint): Promise<{ readonly results: readonly Result[]; readonly notes: readonly string[] }>
}

type Lint = (files: readonly FoundFile[], request: LintRequest) => Promise<readonly Result[]>

/** Prepares a run of what has changed in git; throws a ProjectError where git does not know. */
export function changedOnly(asked: LintRequest, changed: NonNullable<LintRequest['changed']>): ChangedOnly {
  const changes = findChanges(asked, changed)
  const request = { ...asked, tree: editedTree(asked.edited, changes.tree) }
  const lintBefore = (lint: Lint) => (paths: readonly string[]) =>
    lint(
      paths.map((shown) => ({ path: resolve(request.cwd, shown), shown })),
      { ...request, tree: changes.before() },
    )
  return {
    request,
    discover: () => discoverChanged(changes, request),
    async keep(found, lint) {
      const { results, apart } = await keepChanged(found, changes, request.cwd, lintBefore(lint))
      if (found.length === 0)
        return { results, notes: [`Nothing that Tactful reads ${changed === 'staged' ? 'is staged' : 'has changed'}.`] }
      return { results, notes: apart > 0 ? [apartNote(apart)] : [] }
    },
  }
}

function apartNote(count: number): string {
  return `${count} ${count === 1 ? 'finding stands' : 'findings stand'} in text that has not changed and ${count === 1 ? 'does' : 'do'} not count.`
}
