import type { Example, Rule } from './rule.ts'

/**
 * All that a rule says about itself, in Markdown: its page in the package, and the help that a report carries along. `measured` says how
 * well it finds what it is for.
 */
export function rulePage(rule: Rule, measured: readonly string[] = []): string {
  const grades = Object.entries(rule.grades).map(
    ([grade, severity]) => `| ${grade} | ${severity} | ${rule.recommended.includes(grade as never) ? 'recommended, strict' : 'strict'} |`,
  )
  const options = Object.entries(rule.options ?? {}).map(
    ([name, option]) => `| \`${name}\` | ${option.type} | \`${JSON.stringify(option.default)}\` | ${option.description} |`,
  )
  return `${[
    `# ${rule.id}`,
    `**${rule.principle}**`,
    rule.why,
    `## What it says\n\n${Object.values(rule.messages)
      .map((text) => `> ${text}`)
      .join('\n>\n')}`,
    `## What to write instead\n\n${[...new Set(Object.values(rule.help))].map((text) => `- ${text}`).join('\n')}`,
    `## Grades\n\n| grade | severity | presets |\n|---|---|---|\n${grades.join('\n')}`,
    `Message types: ${rule.types === 'any' ? 'any' : rule.types.join(', ')}. Since ${rule.since}.`,
    rule.metadata.reads.length > 0
      ? `Metadata it reads: ${rule.metadata.reads.map((key) => `\`${key}\``).join(', ')}. ${rule.metadata.without}`
      : '',
    options.length > 0 ? `## Options\n\n| option | type | default | what it does |\n|---|---|---|---|\n${options.join('\n')}` : '',
    `## Found\n\n${rule.examples.flags.map(show).join('\n')}`,
    `## Not found\n\n${rule.examples.passes.map(show).join('\n')}`,
    `## What never counts\n\n${rule.exemptions.map((text) => `- ${text}`).join('\n')}`,
    measured.length > 0 ? `## How well it finds\n\n${measured.map((text) => `- ${text}`).join('\n')}` : '',
    `## What a writer could object\n\n${rule.objection}`,
    `## Turning it off\n\nIn the configuration: \`rules: { ${rule.id}: off }\`. For one place: \`<!-- tactful-disable-next-line ${rule.id} -- why -->\`.`,
  ]
    .filter(Boolean)
    .join('\n\n')}\n`
}

function show(example: Example): string {
  if (typeof example === 'string' || !example.campaign) return `- ${describe(example)}`
  return ['- One after the other:', ...example.campaign.map((one, i) => `  ${i + 1}. ${describe(one)}`)].join('\n')
}

function describe(example: Example): string {
  const { text, subject, type, metadata }: Exclude<Example, string> = typeof example === 'string' ? { text: example } : example
  const notes = [
    type && `type ${type}`,
    metadata &&
      Object.entries(metadata)
        .map(([key, value]) => `${key}: ${JSON.stringify(value)}`)
        .join(', '),
  ].filter(Boolean)
  const words = [subject && `Subject: ${subject}`, text]
    .filter(Boolean)
    .join(' / ')
    .replace(/\s*\n\s*/g, ' / ')
  return `${words}${notes.length > 0 ? ` (${notes.join('; ')})` : ''}`
}
