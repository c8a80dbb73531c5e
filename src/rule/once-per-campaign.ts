import type { MessageType } from '../document/index.ts'
import type { Analysis } from '../language/index.ts'
import type { Checks, Context, Draft } from './rule.ts'

type Find<Options> = (message: Analysis, context: Context<Options>) => Iterable<Draft>

/**
 * Checks of a rule of which one finding a campaign is enough: the first place of the first message that has one; what else is found in
 * that message is named beside it.
 */
export function oncePerCampaign<Options>(types: readonly MessageType[], find: Find<Options>): Checks<Options> {
  const isOfType = ({ type, language }: Analysis) => language === 'en' && types.includes(type)
  return {
    *message(message, context) {
      const hasCompany = context.campaign.some((other) => other !== message && isOfType(other))
      const draft = hasCompany ? undefined : firstOf(find(message, context))
      if (draft) yield draft
    },
    *campaign(messages, context) {
      for (const message of messages) {
        const draft = firstOf(find(message, context))
        if (draft) {
          yield { ...draft, in: message }
          return
        }
      }
    },
  }
}

function firstOf(drafts: Iterable<Draft>): Draft | undefined {
  const [first, ...others] = drafts
  return first && { ...first, related: [...(first.related ?? []), ...others.map(({ at }) => ({ at, message: 'Also here.' }))] }
}
