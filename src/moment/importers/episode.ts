import type { AlertWindow } from './alert-window.ts'
import { cyclonesOf } from './cyclones.ts'
import { groupBy } from './group-by.ts'
import { phenomenonOf } from './phenomenon.ts'
import type { Warning } from './read-warning.ts'
import { chainsOf, later, type WarningChain } from './warning-chains.ts'

/** Something that goes on for people: all warnings of one cyclone or other phenomenon in a country whose times overlap. */
export interface Episode extends AlertWindow {
  readonly warnings: readonly Warning[]
}

/** Brings warnings together, so that a hurricane with forty warnings is one episode; of two cyclones each is one. */
export function episodesOf(warnings: readonly Warning[]): Episode[] {
  const cyclones = cyclonesOf(warnings)
  const alike = groupBy(warnings, (warning) => {
    const { hazard, regions } = warning
    const what = cyclones.get(warning) ?? phenomenonOf(hazard)
    return [hazard.kind, hazard.isForecast, regions[0]!.slice(0, 2), what].join(' ')
  })
  return [...alike.values()].flatMap((group) => overlapping(chainsOf(group))).sort((a, b) => a.start.at - b.start.at)
}

function overlapping(chains: readonly WarningChain[]): Episode[] {
  const runs: { first: WarningChain; end: WarningChain['end']; chains: WarningChain[] }[] = []
  for (const chain of chains.toSorted((a, b) => a.start.at - b.start.at)) {
    const run = runs.at(-1)
    if (run && (!run.end || chain.start.at <= run.end.at)) {
      run.chains.push(chain)
      run.end = later(run.end, chain.end)
    } else runs.push({ first: chain, end: chain.end, chains: [chain] })
  }
  return runs.map((run) => ({ warnings: run.chains.flatMap((chain) => chain.warnings), start: run.first.start, end: run.end }))
}
