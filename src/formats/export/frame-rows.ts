import type { ExportRow } from './export-row.ts'

/** What stands around messages and says something about all of them. */
export const FRAME_ROWS: readonly ExportRow[] = [
  {
    tool: 'Klaviyo',
    holds: ['attributes.name'],
    orHolds: ['attributes.send_strategy.method', 'attributes.send_time', 'attributes.scheduled_at', 'attributes.trigger_type'],
    name: ['attributes.name'],
    metadata: {
      send_at: ['attributes.send_time', 'attributes.scheduled_at', 'attributes.send_strategy.datetime'],
      'audience.segment': ['attributes.audiences.included'],
    },
  },
  {
    tool: 'Braze',
    holds: ['name', 'schedule_type'],
    name: ['name'],
    metadata: { send_at: ['next_send_time', 'first_sent'], 'audience.segment': ['tags'] },
  },
  {
    tool: 'Customer.io',
    holds: ['id', 'name'],
    orHolds: ['sent_at', 'deduplicate_id', 'event_name', 'first_started'],
    name: ['name'],
    metadata: { send_at: ['sent_at'], 'trigger.event': ['event_name'], 'audience.segment': ['tags'] },
  },
  { tool: 'SendGrid', holds: ['name', 'generation'], name: ['name'] },
  {
    tool: 'ActiveCampaign',
    holds: ['sdate', 'name'],
    name: ['name'],
    metadata: { send_at: ['sdate'], 'audience.segment': ['segmentname'] },
  },
]

/** Keys of the lists in which the steps of a flow stand in their order. */
export const STEP_LISTS: ReadonlySet<string> = new Set(['actions', 'steps'])
