import { lintProject, type ProjectRun } from './project/index.ts'

export { type Config, ConfigError, defineConfig, type Override, type RuleSetting } from './config/index.ts'
export type { Finding, Result, Run, Severity, SuppressedFinding } from './report/index.ts'
export { type Checks, type Context, type Draft, defineRule, type Example, type Rule } from './rule/index.ts'
export type { LineIndex, Position, Span } from './text/index.ts'

/** What may be said about a run from a program. */
export interface LintOptions {
  /** The directory that paths are relative to; the current one unless given. */
  readonly cwd?: string
  /** A configuration for all files, instead of the nearest one of each. */
  readonly configFile?: string
  /** Whether configuration files are looked for. */
  readonly configLookup?: boolean
  /** `recommended`, `strict`, `incident`, or one of a plug-in. */
  readonly preset?: string
  /** Settings such as `tone/servile-formula: off`, over those of the configuration. */
  readonly rules?: readonly string[]
  /** Files of events. */
  readonly events?: readonly string[]
  /** `YYYY-MM-DD`; the current day unless given. */
  readonly today?: string
}

/** Lints files, folders and globs. Throws a ConfigError for a configuration that cannot be used. */
export function lintFiles(patterns: readonly string[], options: LintOptions = {}): Promise<ProjectRun> {
  return lintProject({ ...requestOf(options), patterns })
}

/** Lints a text as though it were a file; its name says what format it has, else the text does. */
export function lintText(text: string, options: LintOptions & { readonly filename?: string } = {}): Promise<ProjectRun> {
  const { filename } = options
  return lintProject({
    ...requestOf(options),
    patterns: ['-'],
    stdinText: text,
    ...(filename !== undefined && { stdinFilename: filename }),
  })
}

function requestOf({ cwd = process.cwd(), configLookup = true, configFile, preset, rules = [], events = [], today }: LintOptions) {
  return {
    cwd,
    events,
    config: {
      cwd,
      lookup: configLookup,
      rules,
      inlineConfig: true,
      ...(configFile !== undefined && { configFile }),
      ...(preset && { preset }),
    },
    ignore: true,
    ignorePatterns: [],
    errorOnUnmatchedPattern: true,
    over: {},
    assumeSent: false,
    isInteractive: false,
    ...(today !== undefined && { today }),
  }
}
