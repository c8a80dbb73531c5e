import type { EventKind } from '../index.ts'

/** The kind of event that a text in English speaks of, also in a code such as `tropStorm`: the first of the list that it names. */
export function kindIn(text: string, isWanted: (kind: EventKind) => boolean = () => true): EventKind | undefined {
  return WORDS.find(([kind, words]) => isWanted(kind) && words.test(text))?.[0]
}

const WORDS: readonly (readonly [EventKind, RegExp])[] = [
  ['hurricane', /hurricane|typhoon|tropical ?(?:storm|cyclone)|tropstorm|storm ?surge|\bcyclone/i],
  ['tornado', /tornado/i],
  ['tsunami', /tsunami/i],
  ['earthquake', /earthquake/i],
  ['volcano', /volcan|ash ?fall|\blava\b/i],
  ['wildfire', /(?:wild|forest|bush|brush|grass)[- ]?fire/i],
  ['smoke', /smoke/i],
  ['winter-storm', /blizzard|ice ?storm|snow|winter ?storm|freezing rain/i],
  ['flood', /flood|inundation|\bdam (?:break|failure)|\blevee/i],
  ['power-outage', /power ?(?:outage|failure)|blackout/i],
  ['telecom-outage', /telephone outage|network outage/i],
  ['attack', /terror|\bshooter|\bshooting|\bgunman|\bbomb|hostage|\battack/i],
  ['epidemic', /pandemic|epidemic|contagious|outbreak|covid/i],
  ['heat', /\bheat|high[ -]temperature/i],
  ['cold', /\bcold|\bfrost|wind ?chill|low[ -]temperature/i],
  ['storm', /storm|\bgale|squall|\bwinds?\b|\bgusts?\b|\bhail\b|\brain/i],
]
