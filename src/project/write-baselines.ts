import { existsSync } from 'node:fs'
import { dirname, resolve } from 'node:path'
import { findingsToKnow, type JudgedFile, type KnownFinding, setApart, writeBaseline } from '../baseline/index.ts'
import { ConfigLookup } from '../config/index.ts'
import { allOf } from '../report/index.ts'
import { BaselinePaths } from './baseline-paths.ts'
import { baselinedFiles, type ConfiguredResult } from './baselined-files.ts'
import { catalogue } from './catalogue.ts'
import { lintProject } from './lint-project.ts'
import type { LintRequest } from './lint-request.ts'
import { judgedFile, loadBaseline } from './load-baseline.ts'
import { shownPath } from './paths.ts'
import { ProjectError } from './project-error.ts'
import { refusalOf } from './refusal.ts'
import { writeWhole } from './write-file.ts'

/** What became of a baseline. */
export interface WrittenBaseline {
  /** As a user would write it. */
  readonly path: string
  readonly known: number
  readonly added: number
  readonly removed: number
}

/** The baselines that were written, and what could not be linted for them. */
export interface BaselineRun {
  readonly written: readonly WrittenBaseline[]
  readonly failures: readonly string[]
}

/**
 * Lints files and writes what is found into their baselines, or with `isPruning` only takes out what is no longer found. Entries of files
 * that were not linted stay, unless the files are gone. Throws a ConfigError.
 */
export async function writeBaselines(request: LintRequest, isPruning: boolean): Promise<BaselineRun> {
  const { results, failures } = await lintProject({ ...request, baseline: false })
  const paths = new BaselinePaths(request)
  const files = await baselinedFiles(
    results,
    new ConfigLookup(request.config, catalogue),
    request.cwd,
    (file, config) => paths.of(file, config) ?? (isPruning ? undefined : paths.newFor(config)),
  )
  return { written: [...files].map(([path, linted]) => writeOne(path, linted, request.cwd, isPruning)), failures }
}

function writeOne(path: string, linted: readonly ConfiguredResult[], cwd: string, isPruning: boolean): WrittenBaseline {
  const folder = dirname(path)
  const isThere = (file: string) => existsSync(resolve(folder, file))
  const files = linted.map((file) => judgedFile(file, folder, cwd))
  const before = isPruning || existsSync(path) ? loadBaseline(path, cwd) : []
  const next = isPruning ? pruned(files, before, isThere) : renewed(files, before, isThere)
  const text = writeBaseline(next)
  const [old, now] = [new Set(before.map(nameOf)), new Set(next.map(nameOf))]
  write(path, text, cwd)
  const without = (some: ReadonlySet<string>, others: ReadonlySet<string>) => [...some].filter((name) => !others.has(name)).length
  return { path: shownPath(cwd, path), known: now.size, added: without(now, old), removed: without(old, now) }
}

function pruned(files: readonly JudgedFile[], before: readonly KnownFinding[], isThere: (path: string) => boolean): KnownFinding[] {
  const stale = new Set(setApart(files, before, isThere).stale)
  return before.filter((entry) => !stale.has(entry))
}

/** What is found now, and what was known of files that were not linted and of rules that have not run. */
function renewed(files: readonly JudgedFile[], before: readonly KnownFinding[], isThere: (path: string) => boolean): KnownFinding[] {
  const linted = new Map(files.map((file) => [file.path, file]))
  const kept = before.filter(({ path, ruleId }) => (linted.has(path) ? !linted.get(path)!.hasRun(ruleId) : isThere(path)))
  const found = files.flatMap(({ result, path }) => {
    const known = findingsToKnow(result, path)
    return result.findings.flatMap(allOf).flatMap((finding) => known.get(finding) ?? [])
  })
  return [...kept, ...found]
}

const nameOf = ({ path, ruleId, fingerprint }: KnownFinding): string => `${path}\n${ruleId}\n${fingerprint}`

function write(path: string, text: string, cwd: string): void {
  try {
    writeWhole(path, text)
  } catch (error) {
    throw new ProjectError(`${shownPath(cwd, path)}: the baseline cannot be written: ${refusalOf(error)}.`)
  }
}
