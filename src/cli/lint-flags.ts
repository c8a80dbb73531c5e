import type { OptionSpec } from './parse-arguments.ts'

/** The flags of `lint`. */
export const LINT_FLAGS: readonly OptionSpec[] = [
  { flags: '-f, --format <name>' },
  { flags: '-o, --output-file <file>' },
  { flags: '--all' },
  { flags: '--raw' },
  { flags: '--quiet' },
  { flags: '-c, --config <file>' },
  { flags: '--no-config-lookup' },
  { flags: '--preset <name>' },
  { flags: '--rule <setting>', isRepeatable: true },
  { flags: '--no-inline-config' },
  { flags: '--print-config <file>' },
  { flags: '--fail-on <severity>' },
  { flags: '--max-warnings <number>' },
  { flags: '--events <file>', isRepeatable: true },
  { flags: '--now <date>' },
  { flags: '--send-at <date>' },
  { flags: '--audience <regions>' },
  { flags: '--type <type>' },
  { flags: '--assume-sent' },
  { flags: '--stdin-filename <name>' },
  { flags: '--ignore-pattern <pattern>', isRepeatable: true },
  { flags: '--no-ignore' },
  { flags: '--no-error-on-unmatched-pattern' },
  { flags: '-v, --version' },
]
