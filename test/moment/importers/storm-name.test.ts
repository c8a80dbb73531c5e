import { expect, test } from 'vitest'
import { stormIn } from '../../../src/moment/importers/storm-name.ts'

test.each([
  [['At 5 AM EDT, the center of Hurricane Milton was located near Tampa.'], 'Hurricane Milton'],
  [['...TROPICAL STORM WARNING IN EFFECT...', 'TROPICAL STORM DEBBY IS MOVING NORTH'], 'Tropical Storm Debby'],
  [['Super Typhoon Mawar nears Guam.'], 'Super Typhoon Mawar'],
  [['Tropical Storm Helene', 'Hurricane Helene', 'Hurricane Helene is stronger than Hurricane Idalia was'], 'Hurricane Helene'],
  [['Hurricane Ian of 2022', 'Hurricane Milton', 'Hurricane Milton'], 'Hurricane Milton'],
  [['A Hurricane Warning means that hurricane conditions are expected. HURRICANE FORCE WINDS. HURRICANE APPROACHING.'], undefined],
  [['Tropical Storm Two-E may form; a tropical storm near the coast.'], undefined],
  [['hurricane '.repeat(100_000)], undefined],
  [[], undefined],
])('%.80j speaks of %s', (texts, name) => {
  const storm = stormIn(texts)
  expect(storm && `${storm.title} ${storm.name}`).toBe(name)
})
