export type { CampaignPlan, Written } from './campaign-plan.ts'
export { envelopeOf } from './envelope-of.ts'
export { readCampaign } from './read-campaign.ts'
export { sendingOf } from './sending-of.ts'
