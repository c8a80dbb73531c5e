import { join, resolve } from 'node:path'
import { ConfigLookup } from '../config/index.ts'
import { groupByFile, oncePerRun } from '../linter/index.ts'
import { measured, type Reporter, type Result, type Run } from '../report/index.ts'
import { BaselinePaths } from './baseline-paths.ts'
import { baselinedFiles } from './baselined-files.ts'
import { catalogue } from './catalogue.ts'
import type { Configured } from './configure.ts'
import { type Discovery, discover, type FoundFile } from './discover.ts'
import { editedTree } from './edited-tree.ts'
import { leftOutByConfig } from './left-out.ts'
import type { LintRequest } from './lint-request.ts'
import { type LintedUnits, lintUnits } from './lint-units.ts'
import { notesOf } from './notes.ts'
import { readSources } from './read-sources.ts'
import { ruleNotes } from './rule-notes.ts'
import { momentOf } from './run-moment.ts'
import { campaignResults } from './sidecar-results.ts'
import { unitsOf } from './units.ts'

/** What a run found, and what it could not do. */
export interface ProjectRun extends Run {
  /** The files that were asked for. */
  readonly files: readonly FoundFile[]
  /** A sentence for each pattern or file that could not be linted: the run has not done what was asked. */
  readonly failures: readonly string[]
  /** The reports that the configuration of the working directory asks for. */
  reporters(): Promise<readonly Reporter[]>
  /** The files that had a part in it, by their absolute paths. */
  inputs(): Promise<readonly string[]>
}

/** Lints files: the whole walk from paths to results. Throws a ConfigError, and a ProjectError where git does not know what has changed. */
export async function lintProject(asked: LintRequest): Promise<ProjectRun> {
  const changed = asked.changed && (await import('./changed-only.ts')).changedOnly(asked, asked.changed)
  const request = changed?.request ?? { ...asked, tree: editedTree(asked.edited, asked.tree) }
  const { discover } = changed ?? { discover: () => discoverFiles(request) }
  const discovery = await measured(asked.measure, { phase: 'find' }, discover)
  const { found, configs, configured, events, reporters, inputs, noteOf, notes, failures } = await lintFiles(discovery.files, request)
  const kept = (await changed?.keep(found, async (files, before) => (await lintFiles(files, before)).found)) ?? {
    results: found,
    notes: [],
  }
  const all = [...oncePerRun(kept.results, rulesOfRun(configured)), ...events.results]
  const { results, notes: stale } = await withoutKnown(all, configs, request)
  const ignored = request.isInteractive ? [...discovery.ignored, ...configured.ignored.map(({ shown }) => shown)] : []
  const unmatched = [...discovery.unmatched, ...leftOutByConfig(discovery, configured)]
  return {
    results,
    files: discovery.files,
    today: momentOf(request, undefined).today,
    reporters,
    inputs,
    noteOf,
    notes: [
      ...saveCache(asked),
      ...kept.notes,
      ...notes,
      ...stale,
      ...notesOf(results, configured, { ...discovery, ignored }, request.config.preset),
    ],
    failures: [...(request.errorOnUnmatchedPattern ? unmatched : []), ...discovery.failures, ...events.failures, ...failures],
  }
}

/** Ids of the rules that speak of the run as a whole. */
const rulesOfRun = ({ files }: Configured): ReadonlySet<string> =>
  new Set(files.flatMap(({ config }) => config.rules.flatMap(({ id, isOncePerRun }) => (isOncePerRun ? [id] : []))))

/** What is found in some files and the campaigns that they belong to. */
interface Walk extends Required<Pick<Run, 'noteOf'>>, Pick<ProjectRun, 'notes' | 'failures' | 'reporters' | 'inputs'> {
  readonly found: readonly Result[]
  readonly configs: ConfigLookup
  readonly configured: Configured
  readonly events: LintedUnits['events']
}

async function lintFiles(files: readonly FoundFile[], request: LintRequest): Promise<Walk> {
  const configs = new ConfigLookup(request.config, catalogue)
  // A mistake on the command line is one even where there is nothing to lint.
  if (files.length === 0) await configs.for(resolve(request.cwd, '.'))
  const { sources, campaigns, configured, failures } = await measured(request.measure, { phase: 'read' }, () =>
    readSources(files, configs, request),
  )
  const { units, events } = await lintUnits(unitsOf(sources), request)
  return {
    found: groupByFile([...campaignResults(campaigns), ...units.flatMap(({ results }) => results)]),
    configs,
    configured,
    events,
    reporters: async () => (await configs.for(join(request.cwd, 'tactful'))).reporters,
    inputs: async () => (await import('./run-inputs.ts')).inputsOf({ sources, campaigns, units, configs }, request),
    noteOf: ruleNotes(sources.map(({ config }) => config.settings)),
    notes: [...new Set(units.flatMap(({ notes }) => notes))],
    failures,
  }
}

/** A cache that cannot be written makes the next run slower, not this one wrong. */
function saveCache({ cache, cwd }: LintRequest): string[] {
  try {
    cache?.save(cwd)
    return []
  } catch (error) {
    return [`The cache could not be written: ${error instanceof Error ? error.message : String(error)}.`]
  }
}

async function discoverFiles(request: LintRequest): Promise<Discovery> {
  const paths = request.patterns.filter((pattern) => pattern !== '-')
  const found = await discover(paths, request, request.files)
  if (paths.length === request.patterns.length) return found
  const name = request.stdinFilename ?? '<stdin>'
  return { ...found, files: [...found.files, { path: name, shown: name, isStandardInput: true }] }
}

/** Sets apart what baselines know; without one nothing more is loaded. */
async function withoutKnown(
  results: readonly Result[],
  configs: ConfigLookup,
  request: LintRequest,
): Promise<Pick<ProjectRun, 'results' | 'notes'>> {
  const paths = new BaselinePaths(request)
  const files = await baselinedFiles(results, configs, request.cwd, (file, config) => paths.of(file, config))
  return files.size === 0 ? { results, notes: [] } : (await import('./known-results.ts')).setApartKnown(results, files, request.cwd)
}
