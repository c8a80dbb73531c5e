export { groupByFile } from './group-by-file.ts'
export { type LintInput, lintCampaign } from './lint-campaign.ts'
export type { EnabledRule, Settings } from './settings.ts'
