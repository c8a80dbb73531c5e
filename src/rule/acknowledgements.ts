import type { Analysis, Place, Sentence } from '../language/index.ts'
import type { Event } from '../moment/index.ts'
import { shortName } from './event-mentions.ts'
import type { Draft, Suggestion } from './rule.ts'

/** What to say of the first effect of an event that can be the reason; in this order. */
const REASONS: readonly (readonly [Event['effects'][number], string])[] = [
  ['power', 'no power'],
  ['internet', 'no internet'],
  ['shelter', 'leaving home'],
  ['transport', 'closed roads'],
  ['health', 'danger outdoors'],
  ['water', 'no water'],
]
/** What a writer can put in, by what the event takes from people: what can wait, what cannot, and how that is done all the same. */
const STUBS: Readonly<Record<Event['effects'][number], string>> = {
  power:
    'If you have no power because of {event}, leave this for later. What cannot wait: [the few files or jobs that matter most], from [a place with power and a connection].',
  internet:
    'If you have no connection because of {event}, leave this for later. [The one thing that cannot wait] also works [offline or by phone].',
  shelter:
    'If you had to leave home because of {event}, leave this for later: we have paused [fees, dates, deliveries]. From elsewhere you reach us at [how].',
  transport: 'If you cannot travel because of {event}, you need not come: we have moved [what] to [when], and [what] works from home.',
  health:
    'If you or yours are in danger from {event}, look after that first. [What can wait] can wait until [when], and [what] works from home.',
  water: 'If you have no water because of {event}, leave this for later. There is water at [place, hours], and we [what we do for you].',
}
const ANY_STUB = { reason: 'trouble', stub: 'If you are touched by {event}, leave this for later: [what can wait, and until when].' }

/** What an event may have taken from a reader, in a word or two. */
export const reasonOf = ({ effects }: Event): string => REASONS.find(([effect]) => effects.includes(effect))?.[1] ?? ANY_STUB.reason

/** A sentence or two for each effect of the event, to go in before the routine. */
export function acknowledgements(event: Event, at: Draft['at'], message: Analysis): readonly Suggestion[] {
  const place = insertionPlace(at, message)
  if (!place) return []
  const reasons = REASONS.filter(([effect]) => event.effects.includes(effect))
  const stubs = reasons.map(([effect, reason]) => ({ reason, stub: STUBS[effect] }))
  return (stubs.length > 0 ? stubs : [ANY_STUB]).map(({ reason, stub }) => ({
    message: `In case of ${reason}: put this in, and fill in the blanks.`,
    text: `${stub.replace('{event}', speakable(event))} `,
    insert: { where: 'before', at: place },
  }))
}

/** The name as a sentence can hold it: a name that is too long for that stands in the finding. */
function speakable(event: Event): string {
  const name = shortName(event)
  return name.endsWith('…') ? `the ${event.kind.replaceAll('-', ' ')}` : name
}

/** The first word of the sentence that is marked, where that stands in a paragraph of the body; else of the first that does. */
function insertionPlace(at: Draft['at'], message: Analysis): Place | undefined {
  const inParagraphs = message.in('p1', 'body', 'closing').filter(({ block }) => block.kind === 'paragraph')
  const isMarked = ({ block, startOffset, endOffset }: Sentence) =>
    'block' in at && block === at.block && startOffset <= at.start && at.start < endOffset
  const sentence = inParagraphs.find(isMarked) ?? inParagraphs[0]
  return sentence?.range(sentence.first, sentence.first)
}
