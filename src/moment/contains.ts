import { stateOfCounty } from './region-codes.ts'
import { EVERYWHERE } from './region-groups.ts'
import { regionTable } from './region-table.ts'

/** Whether a region lies in another, or is it: fips:36061 (Manhattan) in US-NY, IT-MI (Milan) in IT-25 (Lombardy), anything in `*`. */
export function contains(outer: string, inner: string): boolean {
  return regionsAround(inner).includes(outer)
}

/** A region and all in which it lies, the smallest first: IT-MI, IT-25, IT, `*`. */
export function regionsAround(code: string): readonly string[] {
  if (code === EVERYWHERE) return [EVERYWHERE]
  const state = stateOfCounty(code)
  if (state) return [code, ...regionsAround(state)]
  const { codes } = regionTable()
  const around = [code]
  for (let at = codes.get(code)?.parent; at !== undefined; at = codes.get(at)?.parent) around.push(at)
  around.push(EVERYWHERE)
  return around
}
