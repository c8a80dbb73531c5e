/** A message to try everything on: a reminder that comes at a bad time, with a formula that may stay and one that can be mended. */
export const EXAMPLE_MESSAGE = `---
# Between these two lines you tell Tactful about the message. All of it is optional; none of it is sent.
subject: "It's been a week since your last backup"
from: "Harbour Backup <hello@harbour-backup.example>"
type: inactivity            # what it is for: marketing, newsletter, inactivity, notice …
send_at: 2012-11-02         # the day on which it is sent
audience:
  regions: [US-NY]          # where its readers are
---

Hi {{ first_name | default: "there" }},

You haven't backed up your computer for 7 days. A backup takes a few minutes, and keeps your photos and documents safe.

[Back up now](https://harbour-backup.example/start)

Our night desk is always at your service.

If you have any questions, please do not hesitate to contact us.

The Harbour Backup team
`

/** What went on for its readers on that day, as an example of an events file. Facts: FEMA declarations DR-4085 to DR-4087. */
export const EXAMPLE_EVENTS = `# What goes on where your readers are. Write down what may matter to them: a storm, a strike, an outage of your own.
# The entry below goes with the example message; replace it by yours.
version: 1
events:
  - id: sandy-2012
    name: Hurricane Sandy
    also: [Sandy, Superstorm Sandy]     # a message that uses a name has taken notice
    kind: hurricane                     # decides how long it is felt afterwards
    severity: extreme                   # minor, moderate, severe or extreme
    regions: [US-NY, US-NJ, US-CT]
    start: 2012-10-27
    end: 2012-11-09                     # leave it out while the event goes on
    effects: [power, internet, transport]
`
