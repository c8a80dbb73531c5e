import { type KeyShape, key } from '../shape/index.ts'
import { DELAY } from './delay.ts'
import { REACTION } from './reaction.ts'

const DELAY_SHAPE = { kind: 'pattern', pattern: DELAY, or: 0 } as const

/** The keys of an entry of `emails` besides the metadata of its message. */
export const EMAIL_KEYS: Readonly<Record<string, KeyShape>> = {
  id: key('scalar', 'What you call the mail.'),
  name: key('any', 'What it is about.'),
  file: key('scalar', 'The message, or the folder of a Postmark template, from the folder of this file.', true),
  delay: key(DELAY_SHAPE, 'How long after the mail before it: 30m, 12h, 3d, 2w.'),
  from: key('scalar', '"start": the delay counts from the day on which somebody entered. Else the sender.'),
  if: key('scalar', 'What must have happened, or not, for it to be sent.'),
  on_event: key(
    { kind: 'pattern', pattern: REACTION },
    'What happens while an event goes on where readers are: hold, send, or variant:FILE.',
  ),
}

/** The keys of a campaign file besides the metadata of messages; the JSON schema comes from here too. */
export const CAMPAIGN_KEYS: Readonly<Record<string, KeyShape>> = {
  version: key('version', 'The version of the form; always 1.'),
  name: key('scalar', 'What you call the campaign.'),
  description: key('any', 'What it is for.'),
  owner: key('any', 'Who answers for it.'),
  'schedule.start': key('moment', 'The first day on which people enter.'),
  'schedule.end': key('moment', 'The last day on which people enter; without it all enter on the first.'),
  'schedule.timezone': key('text', 'Whose day is today, such as America/New_York; dates are taken as written.'),
  'schedule.rolling': key('flag', 'True: people enter on any day.'),
  'schedule.horizon': key(DELAY_SHAPE, 'How far ahead the mail of a rolling campaign is judged; 7d unless given.'),
  emails: key({ kind: 'list', of: { kind: 'map', keys: EMAIL_KEYS } }, 'The mails in the order in which they are sent.', true),
}
