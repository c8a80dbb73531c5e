export type { CampaignMail, CampaignPlan, CampaignReading, Schedule, Written } from './campaign-plan.ts'
export { envelopeOf } from './envelope-of.ts'
export { readCampaign } from './read-campaign.ts'
export { type Sending, sendingsOf } from './sendings-of.ts'
