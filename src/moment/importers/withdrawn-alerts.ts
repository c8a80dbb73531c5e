import type { Alert } from './alert.ts'
import { groupBy } from './group-by.ts'

/** The identifiers of the messages that others cancel or reject, with all that those updated: what they announced will not come. */
export function withdrawnBy(cancels: readonly Alert[], alerts: readonly Alert[]): ReadonlySet<string> {
  const byIdentifier = groupBy(alerts, ({ identifier }) => identifier)
  const withdrawn = new Set<string>()
  // A set that grows while it is walked: what is added comes later.
  for (const { references } of cancels) for (const { identifier } of references) withdrawn.add(identifier)
  for (const identifier of withdrawn)
    for (const { references } of byIdentifier.get(identifier) ?? []) for (const earlier of references) withdrawn.add(earlier.identifier)
  return withdrawn
}
