import type { OptionSpec } from './parse-arguments.ts'

/** Which files are linted, and what counts in them: flags of every command that lints. */
export const LINTING_FLAGS: readonly OptionSpec[] = [
  { flags: '-c, --config <file>' },
  { flags: '--no-config-lookup' },
  { flags: '--preset <name>' },
  { flags: '--rule <setting>', isRepeatable: true },
  { flags: '--no-inline-config' },
  { flags: '--report-unused-disable-directives' },
  { flags: '--report-unused-disable-directives-severity <severity>' },
  { flags: '--events <file>', isRepeatable: true },
  { flags: '--now <date>' },
  { flags: '--send-at <date>' },
  { flags: '--audience <regions>' },
  { flags: '--audience-file <file>' },
  { flags: '--type <type>' },
  { flags: '--assume-sent' },
  { flags: '--files-from <file>' },
  { flags: '--ignore-pattern <pattern>', isRepeatable: true },
  { flags: '--no-ignore' },
  { flags: '--no-error-on-unmatched-pattern' },
  { flags: '--baseline <file>' },
]

/** The flags of `lint`. */
export const LINT_FLAGS: readonly OptionSpec[] = [
  ...LINTING_FLAGS,
  { flags: '-f, --format <name[:file]>', isRepeatable: true },
  { flags: '-o, --output-file <file>' },
  { flags: '--no-ci-annotations' },
  { flags: '--all' },
  { flags: '--raw' },
  { flags: '--quiet' },
  { flags: '--fix' },
  { flags: '--fix-dry-run' },
  { flags: '--diff' },
  { flags: '--fix-type <types>' },
  { flags: '--print-config <file>' },
  { flags: '--cache' },
  { flags: '--cache-location <path>' },
  { flags: '--fail-on <severity>' },
  { flags: '--max-warnings <number>' },
  { flags: '--staged' },
  { flags: '--since <ref>' },
  { flags: '--stdin-filename <name>' },
  { flags: '--no-baseline' },
  { flags: '-v, --version' },
]
