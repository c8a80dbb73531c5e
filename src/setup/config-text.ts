import type { Setup } from './setup.ts'

/** The text of a `tactful.config.yaml`; `schema` is where an editor finds what may stand in it. */
export function configText({ company, timezone, regions, events }: Setup, schema: string): string {
  const names = company.length > 0 ? `company: ${list(company)}` : '# company: [Harbour Coffee]'
  return `# yaml-language-server: $schema=${schema}
# What Tactful knows about your mail. A line that begins with # is a note, or a setting that is off.

extends: recommended            # or strict: more findings, and more debatable ones

# Names under which you speak of yourselves.
${names}

# What holds for every message that does not say otherwise at its head.
defaults:
  timezone: ${quoted(timezone)}
  audience:
    regions: ${list(regions)}   # where your readers are: countries or states; "*" is everywhere

# What goes on where your readers are. Tactful compares each message with it.
${events ? 'events: [events.yml]' : '# events: [events.yml]'}

# Phrases of your house that nothing may mark.
# voice:
#   allow: ["at your service"]

# How loud a rule is: off, info, warn or error. "tactful rules" lists all of them.
# rules:
#   tone/servile-formula: off

# Files that are never looked at.
# ignore: ["archive/**"]
`
}

const list = (texts: readonly string[]): string => `[${texts.map(quoted).join(', ')}]`

/** A string of JSON is one of YAML; a mere name needs no quotation marks. Words that YAML takes for something else (NO) keep them. */
const quoted = (text: string): string => (/^[A-Z]{2}-[A-Z0-9]+$|^[A-Za-z]+\/[A-Za-z_/]+$/.test(text) ? text : JSON.stringify(text))
