export type { CampaignMail, CampaignPlan, CampaignReading, Schedule, Written } from './campaign-plan.ts'
export { envelopeOf } from './envelope-of.ts'
export { readCampaign } from './read-campaign.ts'
export { sendDaysOf } from './send-days.ts'
