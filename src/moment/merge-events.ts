import type { Event } from './event.ts'

/** Events of several files as one list, and the pairs that cannot both count. */
export interface Merged<Entry> {
  readonly entries: readonly Entry[]
  /** Two entries by hand with one id: the first counts. */
  readonly clashes: readonly { readonly first: Entry; readonly second: Entry }[]
  /** The entries that gave way, by the one that counts. */
  readonly beaten: ReadonlyMap<Entry, readonly Entry[]>
}

/**
 * Puts the events of several files together. Two entries are the same event when they share their id, or the source that they were
 * imported from and their name there; then an entry by hand counts before an imported one, and of imported ones the one read last.
 */
export function mergeEvents<Entry extends { readonly event: Event }>(entries: Iterable<Entry>): Merged<Entry> {
  const byName = new Map<string, Entry>()
  const beaten = new Map<Entry, Entry[]>()
  const clashes: { first: Entry; second: Entry }[] = []
  for (const entry of entries) {
    const rivals = [...new Set(namesOf(entry.event).flatMap((name) => byName.get(name) ?? []))]
    const winner = rivals.find((rival) => !yields(rival.event, entry.event)) ?? entry
    if (winner !== entry && isByHand(winner.event) && isByHand(entry.event)) clashes.push({ first: winner, second: entry })
    const losers = [...rivals, entry].filter((one) => one !== winner).flatMap((one) => [one, ...(beaten.get(one) ?? [])])
    for (const loser of losers) beaten.delete(loser)
    beaten.set(winner, [...(beaten.get(winner) ?? []), ...losers])
    for (const one of [winner, ...losers]) for (const name of namesOf(one.event)) byName.set(name, winner)
  }
  return { entries: [...beaten.keys()], clashes, beaten }
}

/** Whether an entry was written by a person: nothing names the feed that it comes from. */
export const isByHand = ({ source }: Event): boolean => source?.type === undefined

/** The names under which an event is known, in any letters; an id never equals a name in a feed. */
function namesOf({ id, source }: Event): string[] {
  const own = `id ${id.toLowerCase()}`
  return source?.type !== undefined && source.ref !== undefined ? [own, `ref ${source.type.toLowerCase()} ${source.ref}`] : [own]
}

/** Whether an entry gives way to one that is read after it. */
function yields(earlier: Event, later: Event): boolean {
  if (isByHand(earlier)) return false
  return isByHand(later) || (later.source?.retrieved ?? '') >= (earlier.source?.retrieved ?? '')
}
