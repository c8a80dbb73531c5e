/** What `tactful --help` shows. */
export const HELP = `Tactful reads what you write to your customers and says where it will go wrong.

Usage: tactful [files, folders or "patterns"...]
       tactful init                some questions, and a configuration to begin with
       tactful doctor              what is found and used, and what is missing
       tactful explain <rule>      why a rule minds, with examples
       tactful rules               all rules
       tactful baseline            notes what is found, so that only what is new counts
       tactful events              what goes on where your readers are
       tactful events fetch        downloads a feed of warnings, or your status page
       tactful events import       makes events of feeds
Each of them has a page of its own: tactful events --help

Examples:
  tactful drafts/reminder.md
  tactful drafts --send-at 2026-05-04 --audience US-NY,US-NJ
  cat reply.txt | tactful - --type support-reply

It reads Markdown (.md, .markdown), text (.txt), HTML (.html, .htm), MJML (.mjml), mail
(.eml) and exports of mailing tools (.json); a campaign.yml makes a series of mails.
"-" stands for the standard input. Without a file it reads the folder that you are in, but
for documents that are no mail, such as a README.

About the message (wins over what the file says)
  --send-at <date>           when it is sent: 2026-05-04, or 2026-05-04T09:00+02:00
  --audience <regions>       where its readers are: US-NY,US-NJ, or "*" for everywhere
  --audience-file <file>     a list of its readers, or numbers by region (CSV, JSON Lines)
  --type <type>              what it is for: marketing, newsletter, lifecycle, inactivity,
                             transactional, feedback, incident, breach, upgrade, notice,
                             support-reply, other
  --assume-sent              take the date of a mail file for its send date
  --events <file>            what is going on in the world; may be given more than once
  --now <date>               pretend that today is another day

Fixing what can be fixed
  --fix                      write the safe fixes, and report what is left; the standard
                             input comes out fixed, with the report on stderr
  --fix-dry-run              report as though they were written (-f json: "output")
  --diff                     show them as a diff, for git apply; exit 1 if there is one
  --fix-type <types>         only those of these families of rules (context, jobs, tone,
                             candor, relationship, or of a plug-in), or directive

The report
  --all                      every finding, not only the first five of a message
  --raw                      show the line of the file, not the sentence as a reader sees it
  --quiet                    errors only
  --statistics               with how many findings there are of each rule, family and file
  -f, --format <name[:file]> for people: full, stylish (a line each), html (a page with the
                             messages and their findings), markdown (a comment)
                             for forges and CI: github, gitlab, sarif, junit
                             for programs: json, ndjson (a line each)
                             with a file it goes there: sarif:out.sarif; may be repeated
  -o, --output-file <file>   write the report to a file
  --no-ci-annotations        in GitHub Actions, only the report: no annotations, no summary
  --color, --no-color        colour or none, whatever the terminal says

What counts
  -c, --config <file>        use this configuration, not the nearest one
  --no-config-lookup         use no configuration file
  --preset <name>            recommended, strict, incident or one of a plug-in
  --rule <setting>           set one rule: "tone/servile-formula: off"; may be repeated
  --no-inline-config         ignore tactful-disable comments in the files
  --report-unused-disable-directives
                             those that switch off nothing are errors
  --report-unused-disable-directives-severity <severity>
                             how loud they are: off, info, warn (default) or error
  --baseline <file>          findings that are known, not those of .tactful-baseline
  --no-baseline              findings count even where they are known
  --print-config <file>      show the settings for a file, and where each comes from

Which files
  --staged                   what is staged in git, as it is staged; only findings in text
                             that has changed count
  --since <ref>              what has changed since the branch parted from another branch,
                             or from a commit; only findings in text that has changed count
  --files-from <file>        the files that a list names, a line each or between NULs; "-"
                             is a list on the standard input
  --ignore-pattern <pattern> leave these out as well; may be repeated
  --no-ignore                lint files that .gitignore or .tactfulignore leave out
  --no-error-on-unmatched-pattern
                             do not fail where a pattern matches no file
  --stdin-filename <name>    lint the standard input as though it were this file

Speed
  --timing                   what the phases of the run and its rules took, on stderr
  -w, --watch                lint again whenever something changes
  --cache                    keep what was found; next time lint only what has changed
  --cache-location <path>    where: a file or a folder; else node_modules/.cache/tactful or
                             .tactfulcache

How it ends
  --fail-on <severity>       fail from this severity on: error (default), warn, info, never
  --max-warnings <number>    fail when there are more warnings than this
  -v, --version              the version of Tactful
  -h, --help                 this page

Exit code: 0 clean, 1 findings, 2 could not do what you asked.
`
