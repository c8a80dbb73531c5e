import { EVERYWHERE } from './region-groups.ts'
import { regionTable } from './region-table.ts'

/** Whether a region lies in another, or is it: US-NY in US, IT-MI (Milan) in IT-25 (Lombardy), anything in `*`. */
export function contains(outer: string, inner: string): boolean {
  if (outer === EVERYWHERE || outer === inner) return true
  if (inner === EVERYWHERE || !inner.startsWith(`${outer.slice(0, 2)}-`)) return false
  if (outer.length === 2) return true
  const { codes } = regionTable()
  for (let at = codes.get(inner)?.parent; at !== undefined; at = codes.get(at)?.parent) if (at === outer) return true
  return false
}
