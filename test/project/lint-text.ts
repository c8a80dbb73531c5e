import type { LintRequest } from '../../src/project/lint-request.ts'

/** A request for the standard input under a name, with the preset recommended and no configuration. */
export const requestFor = (stdinFilename: string): LintRequest => ({
  cwd: '/',
  patterns: ['-'],
  stdinFilename,
  events: [],
  config: { cwd: '/', lookup: false, rules: [], inlineConfig: true },
  ignore: false,
  ignorePatterns: [],
  errorOnUnmatchedPattern: true,
  over: {},
  assumeSent: false,
  isInteractive: false,
  now: '2026-05-01',
})
