import type { Sidecar } from '../document/index.ts'
import type { CampaignFile } from './campaign-file.ts'
import type { ConfiguredMessage } from './parse-files.ts'

/** Messages that are linted together. */
export interface ConfiguredCampaign {
  readonly name: string
  readonly members: readonly ConfiguredMessage[]
  readonly sidecar?: Sidecar
}

/**
 * Puts the messages that a campaign file lists into one campaign, and those of one flow of an export. Each of the others stands alone, and
 * so does a variant, which is sent in place of another message and not after it.
 */
export function groupIntoCampaigns(messages: readonly ConfiguredMessage[]): ConfiguredCampaign[] {
  const groups = new Map<CampaignFile | ConfiguredMessage | string, ConfiguredMessage[]>()
  for (const one of messages) {
    const key = keyOf(one)
    const members = groups.get(key) ?? []
    members.push(one)
    groups.set(key, members)
  }
  return [...groups].map(([key, members]) => {
    const { file, message } = members[0]!
    const campaign = file.place?.campaign
    if (!campaign) return { name: message.path, members }
    const { plan, source, comments } = campaign
    return { name: plan.name ?? message.path, members, sidecar: { file: source, comments, isWhole: key === campaign } }
  })
}

/** What the messages of one campaign share; a message that stands alone is its own. */
function keyOf(one: ConfiguredMessage): CampaignFile | ConfiguredMessage | string {
  const { place, path } = one.file
  if (one.isAlternative || place?.isVariant) return one
  return place?.campaign ?? (one.flow === undefined ? one : `${one.flow} ${path}`)
}
