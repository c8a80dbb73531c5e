import { type AudienceRegion, type AudienceShares, readAudience } from './audience.ts'
import { contains } from './contains.ts'
import { type DayRange, EVENT_SEVERITIES, type Event, type Exposure } from './event.ts'
import { EVERYWHERE, type RegionGroups } from './region-groups.ts'
import { phaseWithin } from './window.ts'

/** A smaller share of the audience counts as none. */
const LEAST_SHARE = 0.05
/** Shares are rounded: what is missing to the whole may be that. */
const WHOLE_SHARE = 0.995

/** An audience of which nothing is known lives somewhere. */
const ANYBODY: AudienceShares = new Map([[EVERYWHERE, Number.NaN]])

const PHASES: readonly Exposure['phase'][] = ['ahead', 'aftermath', 'during']

/**
 * The public events that meet an audience within some days, gravest first. Regions that cannot be read are passed over
 * (`readAudience` names them).
 */
export function exposuresOf(
  events: readonly Event[],
  audience: AudienceShares | undefined,
  days: DayRange,
  groups: RegionGroups = {},
): Exposure[] {
  return audience ? meetings('public', events, audience, days, groups) : []
}

/** The company's own incidents likewise; one without regions meets everybody, also an audience of which nothing is known. */
export function incidentsOf(
  events: readonly Event[],
  audience: AudienceShares | undefined,
  days: DayRange,
  groups: RegionGroups = {},
): Exposure[] {
  const met = audience ? events : events.filter(({ regions }) => regions.length === 0)
  return meetings('company', met, audience ?? ANYBODY, days, groups)
}

function meetings(
  scope: Event['scope'],
  events: readonly Event[],
  audience: AudienceShares,
  days: DayRange,
  groups: RegionGroups,
): Exposure[] {
  const current = events.flatMap((event) => {
    const phase = event.scope === scope ? phaseWithin(event, days) : undefined
    return phase ? [{ event, phase }] : []
  })
  if (current.length === 0) return []
  const { regions } = readAudience(audience, groups)
  return current
    .flatMap(({ event, phase }) => {
      const reach = reachOf(event, regions)
      return reach ? [{ event, phase, ...reach }] : []
    })
    .sort((a, b) => gravity(b) - gravity(a) || b.event.start.localeCompare(a.event.start))
}

function reachOf(event: Event, audience: readonly AudienceRegion[]): Pick<Exposure, 'reach' | 'share' | 'regions'> | undefined {
  const places = event.regions.length > 0 ? event.regions : [EVERYWHERE]
  const met = audience.flatMap((region) => {
    const overlap = overlapOf(places, region.codes)
    return overlap ? [{ ...region, overlap }] : []
  })
  if (met.length === 0) return undefined
  const share = met.every((region) => region.share !== undefined)
    ? Math.min(
        1,
        met.reduce((sum, region) => sum + region.share!, 0),
      )
    : undefined
  if (share !== undefined && share < LEAST_SHARE) return undefined
  const isInside = met.every(({ overlap }) => overlap === 'inside')
  const isAll = isInside && (share === undefined ? met.length === audience.length : share >= WHOLE_SHARE)
  // Of a region that the event only touches no one knows how many readers live there.
  return { reach: isAll ? 'all' : 'part', regions: met.map(({ written }) => written), ...(isInside && share !== undefined && { share }) }
}

/** `inside`: all codes lie in the places of the event; `touches`: some do, or hold one. */
function overlapOf(places: readonly string[], codes: readonly string[]): 'inside' | 'touches' | undefined {
  const isIn = (code: string) => places.some((place) => contains(place, code))
  if (codes.every(isIn)) return 'inside'
  return codes.some((code) => isIn(code) || places.some((place) => contains(code, place))) ? 'touches' : undefined
}

const gravity = ({ event, phase, reach }: Exposure): number =>
  EVENT_SEVERITIES.indexOf(event.severity) * 100 + PHASES.indexOf(phase) * 10 + (reach === 'all' ? 1 : 0)
