import type { Event } from '../../src/moment/index.ts'

/** Hurricane Sandy as the declarations DR-4085, DR-4086 and DR-4087 have it (incident 27 October to 9 November 2012 in New York). */
export const SANDY: Event = {
  id: 'sandy-2012',
  name: 'Hurricane Sandy',
  also: ['Superstorm Sandy', 'Sandy'],
  kind: 'hurricane',
  severity: 'extreme',
  regions: ['US-NY', 'US-NJ', 'US-CT'],
  start: '2012-10-27',
  end: '2012-11-09',
  aftermathDays: 21,
  effects: ['power', 'internet', 'transport'],
  scope: 'public',
  forecast: false,
}
