import { type MetadataEntry, type Problem, readMetadata } from '../document/index.ts'
import { didYouMean, type Span } from '../text/index.ts'
import { EMAIL_KEYS } from './campaign-keys.ts'
import type { CampaignMail, Written } from './campaign-plan.ts'
import { DELAY_FORM, meantDelay, readDelay } from './delay.ts'
import { REACTION } from './reaction.ts'
import { Section } from './section.ts'

/** Reads one entry of `emails`, `ids` being those of the mails before it; undefined, with the problem said, where it names no message. */
export function readMail([item, ...entries]: readonly MetadataEntry[], ids: Set<string>, problems: Problem[]): CampaignMail | undefined {
  const span = item!.span
  if (typeof item!.value !== 'object' || item!.value === null || Array.isArray(item!.value)) {
    const example = typeof item!.value === 'string' ? item!.value.slice(0, 60) : 'emails/welcome.md'
    problems.push({ message: `An entry of "emails" has keys; expected "- file: ${example}".`, span, lost: true })
    return undefined
  }
  const isFromStart = entries.some(({ path, value }) => path.length === 1 && path[0] === 'from' && value === 'start')
  const { from: _, ...withSender } = EMAIL_KEYS
  const section = new Section(entries, isFromStart ? EMAIL_KEYS : withSender, problems)
  noteId(section.text('id'), ids, problems)
  const file = section.text('file')
  if (!file && !section.entry('file')) section.fail('This entry of "emails" names no "file".', span)
  const delay = section.read('delay', DELAY_FORM, readDelay, meantDelay)
  const variant = readReaction(section)
  const { envelope, problems: unread } = readMetadata([...section.metadata, ...metadataOf(section)])
  problems.push(...unread)
  if (!file) return undefined
  return {
    file,
    ...(variant && { variant }),
    delay: section.entry('delay') ? delay?.value : 0,
    isFromStart,
    envelope,
    span: delay?.span ?? span,
  }
}

function noteId(id: Written<string> | undefined, ids: Set<string>, problems: Problem[]): void {
  if (!id) return
  if (ids.has(id.value)) {
    const message = `A mail before this one has the id "${id.value.slice(0, 60)}" too; expected an id of its own.`
    problems.push({ message, span: id.span, lost: false })
  }
  ids.add(id.value)
}

/** Own keys that say something of the message in other words. */
function metadataOf(section: Section): MetadataEntry[] {
  const [condition, reaction] = [section.entry('if'), section.entry('on_event')]
  return [
    ...(condition ? [{ ...condition, path: ['trigger', 'event'] }] : []),
    ...(reaction && reactionOf(reaction.value) ? [reaction] : []),
  ]
}

const REACTIONS = ['hold', 'send', 'variant:']

const reactionOf = (value: unknown): string | undefined => (typeof value === 'string' ? REACTION.exec(value)?.[0] : undefined)

/** The message of `on_event: variant:FILE`. */
function readReaction(section: Section): Written<string> | undefined {
  const reaction = section.read('on_event', 'hold, send or variant:FILE', reactionOf, (value) =>
    typeof value === 'string' ? didYouMean(value, REACTIONS) : '',
  )
  const start = reaction && /^variant:\s*/.exec(reaction.value)?.[0].length
  if (start === undefined) return undefined
  return { value: reaction!.value.slice(start).trim(), span: spanFrom(section.entry('on_event')!, start) }
}

const spanFrom = ({ text, span }: MetadataEntry, start: number): Span => text?.span(start) ?? span
