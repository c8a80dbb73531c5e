import type { CampaignFile } from './campaign-file.ts'
import type { ConfiguredMessage } from './parse-files.ts'

/** Messages that are linted together. */
export interface ConfiguredCampaign {
  readonly name: string
  readonly members: readonly ConfiguredMessage[]
}

/**
 * Puts the messages that a campaign file lists into one campaign. Each of the others stands alone, and so does a variant, which is sent in
 * place of another message and not after it.
 */
export function groupIntoCampaigns(messages: readonly ConfiguredMessage[]): ConfiguredCampaign[] {
  const groups = new Map<CampaignFile | ConfiguredMessage, ConfiguredMessage[]>()
  for (const one of messages) {
    const { place } = one.file
    const key = place && !place.isVariant ? place.campaign : one
    const members = groups.get(key) ?? []
    members.push(one)
    groups.set(key, members)
  }
  return [...groups.values()].map((members) => ({ name: nameOf(members[0]!), members }))
}

const nameOf = ({ message, file: { place } }: ConfiguredMessage): string => place?.campaign.plan.name ?? message.path
