import { type KeyShape, key } from '../shape/index.ts'
import { EFFECTS, EVENT_KINDS, EVENT_SEVERITIES, IDIOM_CLASSES } from './event.ts'

/** The keys of `source` of an event. */
export const SOURCE_KEYS: Readonly<Record<string, KeyShape>> = {
  type: key('scalar', 'The feed that it came from: nws, fema and so on.'),
  ref: key('scalar', 'Its name there.'),
  url: key('scalar', 'Where to read about it.'),
  retrieved: key('date', 'The day on which that was read.'),
}

/** The keys of an event. */
export const EVENT_KEYS: Readonly<Record<string, KeyShape>> = {
  id: key('scalar', 'What a message says under `acknowledges`.', true),
  name: key('scalar', 'What people call it; a message that says so has taken notice.', true),
  also: key('scalars', 'Other names.'),
  kind: key({ kind: 'word', choices: EVENT_KINDS }, 'What it is; decides how long it is felt afterwards.', true),
  severity: key({ kind: 'word', choices: EVENT_SEVERITIES }, 'How bad it is, in the words of CAP 1.2.', true),
  regions: key('scalars', 'Where: codes of ISO 3166 (US-NY), names, groups of the configuration; "*" is everywhere.'),
  counties: key('scalars', 'US counties by FIPS 6-4 code, such as "36061".'),
  partial: key('flag', 'Whether it strikes only a part of these regions, as an earthquake does in a country.'),
  start: key('date', 'The first day.', true),
  end: key('date', 'The last day; leave it out while the event goes on.'),
  aftermath_days: key(
    { kind: 'number', minimum: 0, maximum: 9999 },
    'Days after the end in which it is still felt; by its kind unless given.',
  ),
  effects: key({ kind: 'words', choices: EFFECTS }, 'What it takes from people; by its kind unless given.'),
  idioms: key({ kind: 'words', choices: IDIOM_CLASSES }, 'Figures of speech that collide with it; by its kind unless given.'),
  scope: key({ kind: 'word', choices: ['public', 'company'] }, 'Whose it is: of everybody there, or an incident of your own.'),
  forecast: key('flag', 'Whether it is a watch or a forecast so far.'),
  source: key({ kind: 'map', keys: SOURCE_KEYS }, 'Where it was read.'),
}

/** The keys of a file of events; the JSON schema comes from here too. */
export const EVENTS_KEYS: Readonly<Record<string, KeyShape>> = {
  version: key('version', 'The version of the form; always 1.'),
  generated: key('date', 'When the file was made; one that is kept by hand says nothing.'),
  events: key({ kind: 'list', of: { kind: 'map', keys: EVENT_KEYS } }, 'What goes on for people.', true),
}

/** The names of keys that must be there. */
export const requiredOf = (keys: Readonly<Record<string, KeyShape>>): string[] =>
  Object.entries(keys).flatMap(([name, { isRequired }]) => (isRequired ? [name] : []))
