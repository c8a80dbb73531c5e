import type { EventKind } from '../index.ts'
import { hazardNamed } from './hazards.ts'

/** What goes on, as a sentence can call it: "Flash flood" for a Flash Flood Emergency, the kind of event for names that vary by service. */
export function phenomenonOf({ name, kind }: { readonly name: string; readonly kind: EventKind }): string {
  const known = hazardNamed(name)?.name
  const words = known === undefined ? kind.replace('-', ' ') : (SPOKEN.get(known) ?? known.replace(PRODUCT, ''))
  return words[0]!.toUpperCase() + words.slice(1).toLowerCase()
}

/** What a message is, not what it is about. */
const PRODUCT = /(?: Local)?(?: (?:Warning|Watch|Advisory|Statement|Emergency|Alert|Outlook|Immediate|Message))+$/

/** Names of which what is left is nothing that goes on. */
const SPOKEN: ReadonlyMap<string, string> = new Map([
  ['Air Quality Alert', 'Smoke'],
  ['Civil Emergency Message', 'Civil emergency'],
  ['High Wind Warning', 'Storm'],
  ['High Wind Watch', 'Storm'],
  ['Law Enforcement Warning', 'Police operation'],
  ['Local Area Emergency', 'Local emergency'],
  ['Severe Weather Statement', 'Severe thunderstorm'],
  ['Shelter In Place Warning', 'Order to stay indoors'],
])
