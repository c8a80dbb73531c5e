export { FilesError, type LoadedFormatter, OptionsError, Tactful, type TactfulOptions } from './api/index.ts'
export { type Config, ConfigError, type ConfigProblem, defineConfig, type Level, type Override, type RuleSetting } from './config/index.ts'
export { type FileSettings, ProjectError } from './project/index.ts'
export type {
  FormatName,
  LintFix,
  LintMessage,
  LintPlace,
  LintResult,
  RelatedPlace,
  Severity,
  SuppressedLintMessage,
} from './report/index.ts'
