import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { ConfigError } from '../config/index.ts'
import { type Event, type EventsUpdate, type RegionGroups, updateEvents } from '../moment/index.ts'
import { writeWhole } from './write-file.ts'

/** Puts imported events into a file of events, around what stands there by hand. Throws a ConfigError where it cannot be written over. */
export function storeEvents(
  cwd: string,
  name: string,
  events: readonly Event[],
  generated: string | undefined,
  groups: RegionGroups,
  whole: ReadonlySet<string>,
): EventsUpdate {
  const path = resolve(cwd, name)
  try {
    const update = updateEvents(readIfThere(path), events, generated, groups, whole)
    if (!update) throw new ConfigError([{ where: name, message: 'this is no file of events that could be added to; nothing was written.' }])
    writeWhole(path, update.text)
    return update
  } catch (error) {
    if (error instanceof ConfigError) throw error
    throw new ConfigError([{ where: name, message: `could not be written: ${error instanceof Error ? error.message : String(error)}.` }])
  }
}

function readIfThere(path: string): string {
  try {
    return readFileSync(path, 'utf8')
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return ''
    throw error
  }
}
