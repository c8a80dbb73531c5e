import type { Event } from '../moment/index.ts'

/** A storm that never was, for the examples of rules: Ireland, 2 to 6 March 2026, with a week of aftermath. */
export const EXAMPLE_STORM: Event = {
  id: 'ada',
  name: 'Storm Ada',
  also: [],
  kind: 'storm',
  severity: 'severe',
  regions: ['IE'],
  start: '2026-03-02',
  end: '2026-03-06',
  aftermathDays: 7,
  effects: ['power', 'internet', 'transport'],
  scope: 'public',
  forecast: false,
}
