import type { EventKind, EventSeverity } from '../index.ts'

/** What an alert warns of, as the name of its event has it. */
export interface Hazard {
  readonly name: string
  /** Undefined for what is no kind of event here, such as fog. */
  readonly kind?: EventKind | undefined
  /** The least severity at which it concerns people who get mail; undefined: never, however it is rated. */
  readonly significantFrom?: EventSeverity | undefined
  /** A watch, an outlook, or dangerous conditions: what it names may not come. */
  readonly isForecast: boolean
  /** An order of the authorities: what it is for stands in the text, `kind` is what it is for otherwise. */
  readonly isOrder?: boolean
  /** It strikes single towns: the counties of a warning say where, its state would say too much. */
  readonly isLocal?: boolean
}

type Names = Partial<Record<EventKind, string>>

/** The events of the US National Weather Service (NWS Instruction 10-1701 and its successors) that are significant by their name. */
const SIGNIFICANT: Names = {
  hurricane:
    'Hurricane Warning, Hurricane Watch, Typhoon Warning, Typhoon Watch, Tropical Storm Warning, Tropical Storm Watch, ' +
    'Storm Surge Warning, Storm Surge Watch, Extreme Wind Warning, Inland Hurricane Warning, Inland Hurricane Watch',
  tornado: 'Tornado Warning, Tornado Watch, Tornado Emergency',
  flood: 'Flash Flood Emergency, Dam Break Warning, Dam Watch',
  tsunami: 'Tsunami Warning, Tsunami Watch',
  wildfire: 'Fire Warning, Wildfire Warning',
  'winter-storm': 'Blizzard Warning, Blizzard Watch, Ice Storm Warning',
  earthquake: 'Earthquake Warning',
  volcano: 'Volcano Warning, Volcano Watch, Ashfall Warning',
  heat: 'Extreme Heat Warning, Extreme Heat Watch, Excessive Heat Warning, Excessive Heat Watch',
  cold: 'Extreme Cold Warning, Extreme Cold Watch, Wind Chill Warning, Wind Chill Watch',
  'power-outage': 'Power Outage Statement',
  epidemic: 'Contagious Disease Warning, Contagious Disease Watch, Biological Hazard Warning',
}

/** Orders that may have any cause. */
const ORDERS: Names = {
  wildfire: 'Evacuation Immediate, Evacuation Watch',
  attack: 'Civil Danger Warning, Law Enforcement Warning, Shelter In Place Warning',
}
const ORDERS_OF_NO_KIND =
  'Civil Emergency Message, Hazardous Materials Warning, Local Area Emergency, Nuclear Power Plant Warning, Radiological Hazard Warning'

/** Those that are so frequent, or so mild, that only extreme ones are. */
const FREQUENT: Names = {
  hurricane:
    'Hurricane Local Statement, Typhoon Local Statement, Tropical Storm Local Statement, Tropical Cyclone Local Statement, ' +
    'Tropical Depression Local Statement, Tropical Cyclone Statement',
  storm:
    'Severe Thunderstorm Warning, Severe Thunderstorm Watch, Severe Weather Statement, High Wind Warning, High Wind Watch, Wind Advisory, ' +
    'Lake Wind Advisory, Brisk Wind Advisory, Dust Storm Warning, Dust Storm Advisory, Blowing Dust Warning, Blowing Dust Advisory, ' +
    'Dust Advisory, Gale Warning, Gale Watch, Storm Warning, Storm Watch, Hurricane Force Wind Warning, Hurricane Force Wind Watch, ' +
    'Small Craft Advisory, Small Craft Advisory For Hazardous Seas, Small Craft Advisory For Rough Bar, Small Craft Advisory For Winds, ' +
    'Special Marine Warning, Hazardous Seas Warning, Hazardous Seas Watch',
  flood:
    'Flash Flood Warning, Flash Flood Watch, Flash Flood Statement, Flood Warning, Flood Watch, Flood Advisory, Flood Statement, ' +
    'Coastal Flood Warning, Coastal Flood Watch, Coastal Flood Advisory, Coastal Flood Statement, Lakeshore Flood Warning, ' +
    'Lakeshore Flood Watch, Lakeshore Flood Advisory, Lakeshore Flood Statement, Small Stream Flood Advisory, ' +
    'Urban And Small Stream Flood Advisory, Arroyo And Small Stream Flood Advisory, Hydrologic Advisory, Hydrologic Outlook',
  tsunami: 'Tsunami Advisory',
  smoke: 'Air Quality Alert, Dense Smoke Advisory',
  'winter-storm':
    'Winter Storm Warning, Winter Storm Watch, Winter Weather Advisory, Lake Effect Snow Warning, Lake Effect Snow Watch, ' +
    'Lake Effect Snow Advisory, Snow Squall Warning, Heavy Snow Warning, Freezing Rain Advisory, Flash Freeze Warning, Sleet Advisory',
  volcano: 'Ashfall Advisory',
  heat: 'Heat Advisory',
  cold: 'Cold Weather Advisory, Wind Chill Advisory, Freeze Warning, Freeze Watch, Hard Freeze Warning, Hard Freeze Watch, Frost Advisory',
  'telecom-outage': '911 Telephone Outage',
}

/** Warnings for the path of a storm, the banks of a river, the edge of a fire. Watches cover whole regions. */
const LOCAL: ReadonlySet<string> = new Set([
  'Dam Break Warning',
  'Extreme Wind Warning',
  'Fire Warning',
  'Flash Flood Emergency',
  'Flash Flood Statement',
  'Flash Flood Warning',
  'Severe Thunderstorm Warning',
  'Severe Weather Statement',
  'Snow Squall Warning',
  'Tornado Emergency',
  'Tornado Warning',
  'Wildfire Warning',
])

/** Weather in which a fire would spread: there is none. */
const FIRE_WEATHER = 'Red Flag Warning, Fire Weather Watch, Extreme Fire Danger'

/** Those of no kind here. */
const OF_NO_KIND =
  'Administrative Message, Air Stagnation Advisory, Avalanche Advisory, Avalanche Warning, Avalanche Watch, ' +
  'Beach Hazards Statement, Blue Alert, Child Abduction Emergency, Dense Fog Advisory, Freezing Fog Advisory, Freezing Spray Advisory, ' +
  'Hazardous Weather Outlook, Heavy Freezing Spray Warning, Heavy Freezing Spray Watch, High Surf Advisory, High Surf Warning, ' +
  'Low Water Advisory, Marine Weather Statement, Missing And Endangered Persons, Network Message Notification, Rip Current Statement, ' +
  'Short Term Forecast, Special Weather Statement'

/** Codes of Specific Area Message Encoding (47 CFR 11.31) that are an event of the same name. */
const SAME_CODES =
  'AVA Avalanche Watch, AVW Avalanche Warning, BHW Biological Hazard Warning, BLU Blue Alert, BZW Blizzard Warning, ' +
  'CAE Child Abduction Emergency, CDW Civil Danger Warning, CEM Civil Emergency Message, CFA Coastal Flood Watch, CFW Coastal Flood Warning, ' +
  'DBA Dam Watch, DBW Dam Break Warning, DEA Contagious Disease Watch, DEW Contagious Disease Warning, DSW Dust Storm Warning, ' +
  'EQW Earthquake Warning, EVA Evacuation Watch, EVI Evacuation Immediate, EWW Extreme Wind Warning, FFA Flash Flood Watch, ' +
  'FFS Flash Flood Statement, FFW Flash Flood Warning, FLA Flood Watch, FLS Flood Statement, FLW Flood Warning, FRW Fire Warning, ' +
  'FSW Flash Freeze Warning, FZW Freeze Warning, HLS Hurricane Local Statement, HMW Hazardous Materials Warning, HUA Hurricane Watch, ' +
  'HUW Hurricane Warning, HWA High Wind Watch, HWW High Wind Warning, LAE Local Area Emergency, LEW Law Enforcement Warning, ' +
  'NUW Nuclear Power Plant Warning, POS Power Outage Statement, RHW Radiological Hazard Warning, SMW Special Marine Warning, ' +
  'SPS Special Weather Statement, SPW Shelter In Place Warning, SQW Snow Squall Warning, SSA Storm Surge Watch, SSW Storm Surge Warning, ' +
  'SVA Severe Thunderstorm Watch, SVR Severe Thunderstorm Warning, SVS Severe Weather Statement, TOA Tornado Watch, ' +
  'TOE 911 Telephone Outage, TOR Tornado Warning, TRA Tropical Storm Watch, TRW Tropical Storm Warning, TSA Tsunami Watch, ' +
  'TSW Tsunami Warning, VOW Volcano Warning, WFA Fire Weather Watch, WFW Wildfire Warning, WSA Winter Storm Watch, WSW Winter Storm Warning'

const HAZARDS: ReadonlyMap<string, Hazard> = new Map(
  [
    ...hazardsOf(SIGNIFICANT, 'minor'),
    ...hazardsOf(ORDERS, 'minor').map((hazard): Hazard => ({ ...hazard, isOrder: true })),
    ...split(ORDERS_OF_NO_KIND).map((name): Hazard => ({ name, significantFrom: 'minor', isForecast: false, isOrder: true })),
    ...hazardsOf(FREQUENT, 'extreme'),
    ...split(FIRE_WEATHER).map((name): Hazard => ({ name, kind: 'wildfire', isForecast: true })),
    ...split(OF_NO_KIND).map((name): Hazard => ({ name, isForecast: false })),
  ].map((hazard) => [hazard.name.toLowerCase(), { ...hazard, isLocal: hazard.isOrder === true || LOCAL.has(hazard.name) }]),
)
const NAMES_BY_SAME: ReadonlyMap<string, string> = new Map(split(SAME_CODES).map((entry) => [entry.slice(0, 3), entry.slice(4)]))

/** The hazard of an event of the National Weather Service; undefined for a name that it does not use. */
export const hazardNamed = (name: string): Hazard | undefined => HAZARDS.get(name.trim().toLowerCase())

/** The name of the event of a SAME code, such as `HUW`. */
export const nameOfSame = (code: string): string | undefined => NAMES_BY_SAME.get(code.trim().toUpperCase())

function hazardsOf(names: Names, significantFrom: EventSeverity): Hazard[] {
  return Object.entries(names).flatMap(([kind, list]) =>
    split(list).map((name) => ({ name, kind: kind as EventKind, significantFrom, isForecast: /\b(?:Watch|Outlook)$/.test(name) })),
  )
}

function split(list: string): string[] {
  return list.split(', ')
}
