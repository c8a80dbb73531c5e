import { expect, test } from 'vitest'
import { unacknowledgedEvent } from '../../../rules/context/unacknowledged-event.ts'
import { nws } from '../../../src/moment/importers/nws.ts'
import { lintExample } from '../../rules/lint-example.ts'
import { busyDay } from './nws-feed.ts'

const { events } = nws.read({ path: 'alerts.json', text: busyDay() }, { all: false })

/** The severities of what a reminder to some regions is told on the day of the feed. */
const told = (...regions: string[]) =>
  lintExample(unacknowledgedEvent, {
    type: 'lifecycle',
    text: 'Hello Peter,\n\nIt is time to book your annual boiler service.\n\nThe Orla team',
    metadata: { send_at: '2024-10-08', 'audience.regions': regions },
    events,
  }).findings.map(({ severity }) => severity)

test.each([
  ['the whole country hears of it once, and need not stop', ['US'], ['warn']],
  ['a state in the hurricane hears of it', ['US-FL'], ['error']],
  ['a state under a watch is told so', ['US-SC'], ['info']],
  ['states of small craft, smog and red flags hear nothing', ['US-WA', 'US-MI', 'US-NM', 'US-VA'], []],
  ['a state of which a tornado has met two counties need not stop', ['US-OK'], ['warn']],
  ['nor does another country', ['CA', 'DE'], []],
])('%s', (_, regions, severities) => {
  expect(told(...regions)).toEqual(severities)
})
