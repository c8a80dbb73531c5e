/** What `tactful events --help` shows. */
export const EVENTS_HELP = `What is going on for your readers, before you write to them.

Usage: tactful events [--on 2026-05-04] [--regions US-FL,US-GA]
       tactful events --campaign drafts/reminder.md
       tactful events import [feed] <files...> -o events.yml   feeds to events
       tactful events fetch <source>                           downloads a feed

When
  --on <date>                today unless given
  --from <date> --to <date>  some days

For whom
  --regions <regions>        US-FL,US-GA; else what the configuration says, else everywhere
  --audience-file <file>     a list of recipients, or of numbers by region (CSV, JSON Lines)
  --campaign <file>          the readers and the day of a mail, or of each mail of a campaign.yml

Which events
  --events <file>            a file of events, or a pattern; may be repeated
  -c, --config <file>        the configuration that names them, not the nearest one
  --no-config-lookup         use no configuration file
  --all                      every event, not only the ten gravest
  --now <date>               pretend that today is another day
  -f, --format <name>        table or json

An events.yml by hand:
  version: 1
  events:
    - id: sandy-2012
      name: Hurricane Sandy
      kind: hurricane
      severity: extreme          # minor, moderate, severe, extreme
      regions: [US-NY, US-NJ]
      start: 2012-10-27          # no "end" while it goes on

Exit code: 0 answered, 2 could not look (no events, a file that is missing or broken).
`
