import { ConfigLookup } from '../config/index.ts'
import { groupByFile, oncePerRun } from '../linter/index.ts'
import type { Run } from '../report/index.ts'
import { AudienceFiles } from './audience-files.ts'
import { catalogue } from './catalogue.ts'
import { type Discovery, discover } from './discover.ts'
import { leftOutByConfig } from './left-out.ts'
import type { LintRequest } from './lint-request.ts'
import { type LintedUnit, lintUnit, type UnitSurroundings } from './lint-unit.ts'
import { EventFiles } from './load-events.ts'
import { notesOf } from './notes.ts'
import { readSources } from './read-sources.ts'
import { ruleNotes } from './rule-notes.ts'
import { momentOf } from './run-moment.ts'
import { campaignResults } from './sidecar-results.ts'
import { type Unit, unitsOf } from './units.ts'

/** What a run found, and what it could not do. */
export interface ProjectRun extends Run {
  /** A sentence for each pattern or file that could not be linted: the run has not done what was asked. */
  readonly failures: readonly string[]
}

/** Lints files: the whole walk from paths to results. Throws a ConfigError. */
export async function lintProject(request: LintRequest): Promise<ProjectRun> {
  const discovery = await discoverFiles(request)
  const configs = new ConfigLookup(request.config, catalogue.rules)
  const { sources, campaigns, configured, failures } = await readSources(discovery.files, configs, request)
  const events = await EventFiles.load(
    sources.map(({ config }) => config),
    request,
  )
  const linted = await lintUnits(unitsOf(sources), { request, audiences: new AudienceFiles(request), events })
  const found = groupByFile([...campaignResults(campaigns), ...linted.flatMap(({ results }) => results)])
  const results = [...oncePerRun(found, catalogue.oncePerRun), ...events.results]
  const ignored = request.isInteractive ? [...discovery.ignored, ...configured.ignored.map(({ shown }) => shown)] : []
  const unmatched = [...discovery.unmatched, ...leftOutByConfig(discovery, configured)]
  return {
    results,
    today: momentOf(request, undefined).today,
    noteOf: ruleNotes(sources.map(({ config }) => config.settings)),
    notes: [
      ...new Set(linted.flatMap(({ notes }) => notes)),
      ...notesOf(results, configured, ignored, discovery.unknown, request.config.preset),
    ],
    failures: [...(request.errorOnUnmatchedPattern ? unmatched : []), ...discovery.failures, ...events.failures, ...failures],
  }
}

async function lintUnits(units: readonly Unit[], surroundings: UnitSurroundings): Promise<LintedUnit[]> {
  const linted: LintedUnit[] = []
  for (const unit of units) linted.push(await lintUnit(unit, surroundings))
  return linted
}

async function discoverFiles(request: LintRequest): Promise<Discovery> {
  const paths = request.patterns.filter((pattern) => pattern !== '-')
  const found = await discover(paths, request)
  if (paths.length === request.patterns.length) return found
  const name = request.stdinFilename ?? '<stdin>'
  return { ...found, files: [...found.files, { path: name, shown: name, isStandardInput: true }] }
}
