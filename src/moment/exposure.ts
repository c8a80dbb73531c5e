import { type AudienceRegion, type AudienceShares, readAudience } from './audience.ts'
import { contains, regionsAround } from './contains.ts'
import { type DayRange, EVENT_SEVERITIES, type Event, type Exposure } from './event.ts'
import { placesOf } from './event-places.ts'
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
    .sort((a, b) => gravity(b) - gravity(a) || byReach(a, b) || b.event.start.localeCompare(a.event.start))
}

type Reach = Pick<Exposure, 'reach' | 'share' | 'regions' | 'places'>

function reachOf(event: Event, audience: readonly AudienceRegion[]): Reach | undefined {
  const area = areaOf(event)
  const met = audience.filter(({ codes, parts }) => isMet(codes, parts, area))
  if (met.length === 0) return undefined
  // Of a part of a region, nobody can say who lives there.
  const inside = event.partial ? [] : met.filter(({ codes }) => codes.every((code) => isIn(code, area)))
  const where = { regions: met.map(({ written }) => written), places: [...new Set(met.flatMap(({ codes }) => sharedPlaces(codes, area)))] }
  if (audience.some(({ share }) => share === undefined)) return { reach: inside.length === audience.length ? 'all' : 'part', ...where }
  const least = sharesOf(inside)
  const most = sharesOf(met)
  if (most < LEAST_SHARE) return undefined
  // Of a region that the event only touches no one knows how many readers live there.
  const isKnown = most - least <= 1 - WHOLE_SHARE
  return { reach: least >= WHOLE_SHARE ? 'all' : 'part', ...where, ...(isKnown && { share: Math.min(1, least) }) }
}

/** Where an event is, and all in which that lies. */
interface Area {
  readonly places: ReadonlySet<string>
  readonly around: ReadonlySet<string>
}

function areaOf(event: Event): Area {
  const places = placesOf(event)
  return { places: new Set(places), around: new Set(places.flatMap(regionsAround)) }
}

/** Whether an event is in some of a region, apart from the parts of it that the audience lists by themselves. */
function isMet(codes: readonly string[], parts: readonly string[], area: Area): boolean {
  const inside = codes.filter((code) => isIn(code, area))
  if (inside.length === codes.length) return true
  if (inside.length === 0 && !codes.some((code) => area.around.has(code))) return false
  return parts.length === 0 || sharedPlaces(codes, area).some((place) => !liesIn(place, parts))
}

/** The regions that lie in an event, and the places of the event that lie in the regions. */
const sharedPlaces = (codes: readonly string[], area: Area): readonly string[] => [
  ...codes.filter((code) => isIn(code, area)),
  ...[...area.places].filter((place) => liesIn(place, codes)),
]

const isIn = (code: string, { places }: Area): boolean => regionsAround(code).some((around) => places.has(around))

const liesIn = (place: string, regions: readonly string[]): boolean => regions.some((region) => contains(region, place))

const sharesOf = (regions: readonly AudienceRegion[]): number => regions.reduce((sum, { share }) => sum + (share ?? 0), 0)

const gravity = ({ event, phase, reach }: Exposure): number =>
  EVENT_SEVERITIES.indexOf(event.severity) * 100 + PHASES.indexOf(phase) * 10 + (reach === 'all' ? 1 : 0)

/** Of events of one gravity, the one that reaches more goes first, then the one that is felt longer. */
const byReach = (a: Exposure, b: Exposure): number =>
  (b.share ?? 0) - (a.share ?? 0) || b.places.length - a.places.length || b.event.aftermathDays - a.event.aftermathDays
