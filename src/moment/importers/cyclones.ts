import { groupBy } from './group-by.ts'
import type { Warning } from './read-warning.ts'
import { type Storm, stormIn } from './storm-name.ts'
import { cycloneOf } from './vtec.ts'

/** The cyclones that warnings are about: each by its name, else by its national number, for offices use the number before all use the name. */
export function cyclonesOf(warnings: readonly Warning[]): ReadonlyMap<Warning, string> {
  const tropical = warnings.filter(({ hazard }) => hazard.kind === 'hurricane')
  const nameOf = new Map<string, string | undefined>()
  for (const [number, group] of groupBy(tropical, (warning) => numberOf(warning) ?? ''))
    if (number !== '') nameOf.set(number, stormOf(group)?.name)
  return new Map(
    tropical.flatMap((warning) => {
      const number = numberOf(warning)
      const cyclone = number ? (nameOf.get(number) ?? number) : stormOf([warning])?.name
      return cyclone ? [[warning, cyclone] as const] : []
    }),
  )
}

/** The cyclone that some warnings name; undefined for warnings of anything else. */
export function stormOf(warnings: readonly Warning[]): Storm | undefined {
  return stormIn(warnings.flatMap(({ alert, hazard }) => (hazard.kind === 'hurricane' ? alert.texts : [])))
}

const numberOf = ({ vtec }: Warning): string | undefined => vtec && cycloneOf(vtec)
