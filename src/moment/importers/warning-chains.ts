import type { AlertTime, AlertWindow } from './alert-window.ts'
import { groupBy } from './group-by.ts'
import type { Warning } from './read-warning.ts'
import { keyOf } from './vtec.ts'

/** Messages about one event, tied by what they refer to or by its VTEC number. */
export interface WarningChain extends AlertWindow {
  readonly warnings: readonly Warning[]
}

/** Ties warnings into chains; a chain begins with its first message, and ends when those say that no other has taken over from. */
export function chainsOf(warnings: readonly Warning[]): WarningChain[] {
  const ties = new Ties()
  for (const { alert, vtec, start } of warnings) {
    if (vtec) ties.tie(alert.identifier, `VTEC ${keyOf(vtec, start.day)}`)
    for (const { identifier } of alert.references) ties.tie(alert.identifier, identifier)
  }
  const superseded = new Set(warnings.flatMap(({ alert }) => alert.references.map(({ identifier }) => identifier)))
  return [...groupBy(warnings, ({ alert }) => ties.root(alert.identifier)).values()].map((chain) => {
    const standing = chain.filter(({ alert }) => !superseded.has(alert.identifier))
    return {
      warnings: chain,
      start: chain.map(({ start }) => start).reduce(earlier),
      end: (standing.length > 0 ? standing : chain).map(({ end }) => end).reduce(later),
    }
  })
}

const earlier = (a: AlertTime, b: AlertTime): AlertTime => (b.at < a.at ? b : a)
export const later = (a: AlertTime | undefined, b: AlertTime | undefined): AlertTime | undefined =>
  a && b ? (b.at > a.at ? b : a) : undefined

/** Disjoint sets of names. */
class Ties {
  readonly #parents = new Map<string, string>()

  tie(name: string, other: string): void {
    this.#parents.set(this.root(name), this.root(other))
  }

  root(name: string): string {
    let root = name
    for (let parent = this.#parents.get(root); parent !== undefined && parent !== root; parent = this.#parents.get(root)) root = parent
    // What was passed on the way points to the root from now on.
    for (let at = name; at !== root; ) {
      const next = this.#parents.get(at)!
      this.#parents.set(at, root)
      at = next
    }
    return root
  }
}
