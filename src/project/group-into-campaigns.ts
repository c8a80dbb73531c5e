import type { ConfiguredMessage } from './parse-files.ts'

/** Messages that are linted together. */
export interface ConfiguredCampaign {
  readonly name: string
  readonly members: readonly ConfiguredMessage[]
}

/** Puts messages that the same people get into one campaign; so far each stands alone. */
export function groupIntoCampaigns(messages: readonly ConfiguredMessage[]): ConfiguredCampaign[] {
  return messages.map((member) => ({ name: member.message.path, members: [member] }))
}
