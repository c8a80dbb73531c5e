import type { FormatOptions } from '../../src/formatters/index.ts'

/** Options of a report in a test. */
export const formatOptions = (over: Partial<FormatOptions> = {}): FormatOptions => ({
  cwd: '/home/ana',
  root: '/home/ana',
  version: '0.1.0',
  colour: false,
  width: 80,
  all: false,
  raw: false,
  ...over,
})
