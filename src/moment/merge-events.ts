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
  const byName = new Map<string, Group<Entry>>()
  const groups = new Set<Group<Entry>>()
  const clashes: { first: Entry; second: Entry }[] = []
  for (const entry of entries) {
    const names = namesOf(entry.event)
    const [group = { winner: entry, losers: [] }, ...others] = groupsNamed(names, byName)
    for (const other of others) {
      // An imported entry with the names of two that were written by hand does not make them one.
      if (isByHand(group.winner.event) && isByHand(other.winner.event)) continue
      groups.delete(other)
      other.into = group
      for (const loser of other.losers) group.losers.push(loser)
      compete(other.winner, group, clashes)
    }
    if (group.winner !== entry) compete(entry, group, clashes)
    groups.add(group)
    for (const name of names) if (!byName.has(name)) byName.set(name, group)
  }
  return {
    entries: Array.from(groups, ({ winner }) => winner),
    clashes,
    beaten: new Map(Array.from(groups, ({ winner, losers }) => [winner, losers])),
  }
}

/** Entries of one event: the one that counts, and those that gave way. */
interface Group<Entry> {
  winner: Entry
  readonly losers: Entry[]
  /** The group that this one has become a part of. */
  into?: Group<Entry>
}

/** The groups that are known under some names, the largest first: it takes in the others, so that nothing is moved often. */
function groupsNamed<Entry>(names: readonly string[], byName: ReadonlyMap<string, Group<Entry>>): Group<Entry>[] {
  const found = new Set<Group<Entry>>()
  for (const name of names) {
    let group = byName.get(name)
    while (group?.into) group = group.into
    if (group) found.add(group)
  }
  return [...found].sort((a, b) => b.losers.length - a.losers.length)
}

function compete<Entry extends { readonly event: Event }>(
  entry: Entry,
  group: Group<Entry>,
  clashes: { first: Entry; second: Entry }[],
): void {
  if (yields(group.winner.event, entry.event)) {
    group.losers.push(group.winner)
    group.winner = entry
    return
  }
  if (isByHand(group.winner.event) && isByHand(entry.event)) clashes.push({ first: group.winner, second: entry })
  group.losers.push(entry)
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
