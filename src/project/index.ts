import type { ConfigChoice } from '../config/index.ts'

export type { FileConfig } from '../config/index.ts'
export { shareInWords } from '../moment/index.ts'
export { catalogue, measuredOf } from './catalogue.ts'
export type { Check } from './check.ts'
export { fileSettings } from './describe-settings.ts'
export { type Answer, eventsGoingOn, type GoingOn, type GoingOnRequest, type MetEvent } from './events-going-on.ts'
export type { FileSettings } from './file-settings.ts'
export type { FixedFile, FixedRun } from './fixing.ts'
export type * from './importing.ts'
export { isPathIgnored } from './is-path-ignored.ts'
export { lintProject, type ProjectRun } from './lint-project.ts'
export type { LintRequest } from './lint-request.ts'
export { ProjectError } from './project-error.ts'
export { refusalOf } from './refusal.ts'
export { repositoryRoot } from './repository-root.ts'
export type * from './setting-up.ts'
export { settingsFor } from './settings-for.ts'
export type { TriedRule } from './try-rules.ts'
export type { BaselineRun, WrittenBaseline } from './write-baselines.ts'
export { writeWhole } from './write-file.ts'

/** Opens the cache of results; runs without one do not load it. */
export const openCache = async (...choice: Parameters<typeof import('./open-cache.ts').openCache>) =>
  (await import('./open-cache.ts')).openCache(...choice)

/** What is to be known of files to watch them, which other runs never load. */
export const loadWatching = () => import('./watching.ts')

/** Tries the examples of rules that a configuration brings; lint never loads it. */
export const tryRules = async (config: ConfigChoice) => (await import('./try-rules.ts')).tryRules(config)
export const tryRuleFiles = async (files: readonly string[], cwd: string) => (await import('./try-rules.ts')).tryRuleFiles(files, cwd)

/** What brings events in: importers and downloads, which lint never loads. */
export const loadImporting = () => import('./importing.ts')

/** What applies fixes, which other runs never load. */
export const loadFixing = () => import('./fixing.ts')

/** What writes baselines, which lint never loads. */
export const loadBaselineWriter = () => import('./write-baselines.ts')

/** What sets a project up, which lint never loads. */
export const loadSettingUp = () => import('./setting-up.ts')

/** What looks at all that lint would use, which lint never loads. */
export const loadExamination = () => import('./examine.ts')
