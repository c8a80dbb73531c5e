import { measured } from '../report/index.ts'
import { AudienceFiles } from './audience-files.ts'
import { eachOf } from './each-of.ts'
import { DISK } from './file-tree.ts'
import type { LintRequest } from './lint-request.ts'
import { type LintedUnit, lintUnit } from './lint-unit.ts'
import { EventFiles } from './load-events.ts'
import type { Unit } from './units.ts'

const LABEL = 'Linting'

/** What the units of a run give, and the events that they were compared with. */
export interface LintedUnits {
  readonly units: readonly LintedUnit[]
  readonly events: Pick<EventFiles, 'results' | 'failures'>
}

/** Lints units one after the other; what the cache of the run knows is taken from there, but for files that git holds. */
export async function lintUnits(units: readonly Unit[], request: LintRequest): Promise<LintedUnits> {
  const configs = units.flatMap(({ files }) => files.map(({ config }) => config))
  const audiences = new AudienceFiles(request)
  let loading: Promise<EventFiles> | undefined
  const loadEvents = () => (loading ??= measured(request.measure, { phase: 'events' }, () => EventFiles.load(configs, request)))
  const lint = async (unit: Unit) => lintUnit(unit, { request, audiences, events: await loadEvents() })
  if (!request.cache || (request.tree ?? DISK) !== DISK)
    return { units: await eachOf(units, lint, LABEL, request.progress), events: await loadEvents() }
  const { CachedUnits } = await import('./cached-units.ts')
  const cached = new CachedUnits(request.cache, request)
  const linted = await eachOf(units, (unit) => cached.lint(unit, lint), LABEL, request.progress)
  return { units: linted, events: await cached.events(configs, loadEvents) }
}
