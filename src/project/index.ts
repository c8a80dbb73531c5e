export { catalogue } from './catalogue.ts'
export { lintProject, type ProjectRun } from './lint-project.ts'
export type { LintRequest } from './lint-request.ts'
export { settingsFor } from './settings-for.ts'
