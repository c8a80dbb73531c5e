/** The keys of a campaign file besides the metadata of messages, and what each is for. */
export const CAMPAIGN_KEYS: Readonly<Record<string, string>> = {
  version: 'the version of the form; always 1',
  name: 'what you call the campaign',
  description: 'what it is for',
  owner: 'who answers for it',
  'schedule.start': 'the first day on which people enter',
  'schedule.end': 'the last day on which people enter; without it all enter on the first',
  'schedule.timezone': 'whose day is today, such as America/New_York; dates are taken as written',
  'schedule.rolling': 'true: people enter on any day',
  'schedule.horizon': 'how far ahead the mail of a rolling campaign is judged; 7d unless given',
  emails: 'the mails in the order in which they are sent',
}

/** The keys of an entry of `emails` besides the metadata of its message, and what each is for. */
export const EMAIL_KEYS: Readonly<Record<string, string>> = {
  id: 'what you call the mail',
  name: 'what it is about',
  file: 'the message, or the folder of a Postmark template, from the folder of this file',
  delay: 'how long after the mail before it: 30m, 12h, 3d, 2w',
  from: '"start": the delay counts from the day on which somebody entered',
  if: 'what must have happened, or not, for it to be sent',
  on_event: 'what happens while an event goes on where readers are: hold, send, or variant:FILE',
}
