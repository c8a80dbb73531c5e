import { type Analysis, apartFrom, defineRule, holds, ownPhrases, type Sentence, type TextZone } from '#rule'

const OWN = 'tone/false-urgency'
const ZONES: readonly TextZone[] = ['subject', 'preheader', 'p1', 'body', 'cta', 'closing']

/** A sentence that urges, and its urging words from the first to the last. */
interface Urge {
  readonly sentence: Sentence
  readonly from: number
  readonly to: number
  readonly cues: number
}

/** Sentences that demand haste, without what only looks like it. */
function urgesIn(message: Analysis): readonly Urge[] {
  const calm = message.phrases(`${OWN}#calm`)
  const urges = new Map<Sentence, Urge>()
  const cues = ['phrase', 'repeat'].flatMap((list) => apartFrom(ownPhrases(message, `${OWN}#${list}`, ZONES), calm))
  for (const cue of cues) {
    const { sentence, first, last } = cue
    const before = urges.get(sentence) ?? { sentence, from: first, to: last, cues: 0 }
    urges.set(sentence, { sentence, from: Math.min(before.from, first), to: Math.max(before.to, last), cues: before.cues + 1 })
  }
  return [...urges.values()]
}

/** Whether the reader can check when or at what number it ends, within two sentences; a subject is borne out by the text below it. */
function hasLimit({ sentence }: Urge, message: Analysis): boolean {
  const isAbove = sentence.zone === 'subject' || sentence.zone === 'preheader'
  const near = isAbove ? message.sentences.slice(0, 8) : message.around(sentence, 2, 2)
  return near.some((each) => ZONES.includes(each.zone) && (holds(message, each, 'limit') || message.has(each, `${OWN}#limit`)))
}

/** An end that has come before: in these words, or in an earlier message of the campaign. */
function isRepeated({ sentence }: Urge, message: Analysis, campaign: readonly Analysis[]): boolean {
  if (message.has(sentence, `${OWN}#repeat`)) return true
  const earlier = campaign.slice(0, campaign.indexOf(message))
  return message.has(sentence, `${OWN}#end`) && earlier.some((other) => ownPhrases(other, `${OWN}#end`, ZONES).length > 0)
}

export const falseUrgency = defineRule({
  id: OWN,
  since: '0.1.0',
  principle: 'Hurry people only where a real limit exists, and say what it is.',
  why: 'Haste without a limit buys a click today with the belief in the next mail (essay Toothbrush: people want their job done, not to be worked on). A date or a number lets the reader decide; without it the words only push.',
  grades: { low: 'info', usual: 'warn' },
  recommended: ['usual'],
  confidence: 'likely',
  messages: {
    default: '"{quote}" reads as haste without a limit that the reader can check. Say what ends, when, and why.',
    repeat: '"{quote}" announces an end that has come before. Readers learn to wait for the next one; name the final date once.',
  },
  help: { default: '"20 % off until Sunday 14 June, 23:59 CEST", or "95 left in rust".' },
  types: ['marketing', 'newsletter', 'lifecycle', 'inactivity', 'feedback', 'upgrade'],
  metadata: {
    reads: ['offer.ends', 'offer.stock'],
    without: 'The text alone must name the limit; a repeated end is seen in a campaign.',
  },
  exemptions: [
    'A date, a time or a counted stock within two sentences; whether it is true is not judged.',
    '`offer.ends` or `offer.stock` in the metadata.',
    'Incident, breach and notice mail, and upgrades that close a security hole.',
    '"No need to hurry".',
  ],
  objection: 'Limits are fine, and so is saying that something sells well. Give the date or the number, and the finding goes away.',
  yieldsTo: ['candor/misleading-subject'],
  examples: {
    flags: [
      { text: '«Hurry, before it’s too late»!', grade: 'usual' },
      { subject: '«LAST CHANCE (again»)', text: 'The summer chairs are in the shop.', grade: 'usual' },
      { text: '«Act now». «Spots are disappearing fast».', grade: 'usual' },
      { text: '«Only a few left» at this price!', grade: 'low' },
      { text: 'This «offer won’t wait», and neither should you.', grade: 'low' },
      { text: '«Final notice: your 20 % is about to expire».', grade: 'usual' },
      { text: '«Don’t miss out»! «Limited time only»!', grade: 'usual' },
      { text: 'We’ve «extended our final-hours sale one last time».', grade: 'usual' },
      { text: 'Your cart is «about to vanish».', grade: 'low' },
      'By the time you finish this sentence, «someone else may have» your room.',
      'We honestly can’t «promise this page will still be here tomorrow».',
      'Do it, because «tomorrow may be too late».',
      'This one «can be gone any» moment.',
      '«Everyone on your street has already claimed theirs».',
    ],
    passes: [
      'Ends Sunday 23:59 CET.',
      'Three seats left for 4 June (of 20).',
      'Register by 1 March; the venue needs final numbers.',
      { type: 'marketing', text: 'The stock is limited to two boxes a household, so that more people get some.' },
      'It won’t be cheaper tomorrow.',
      'Your card expires 06/27; update it to avoid a failed payment.',
      { type: 'upgrade', text: 'Patch today: the flaw is being exploited.' },
      'Last posting date before Christmas: 19 December.',
      'Early-bird price until 30 April, then €90.',
      'Last orders for the discontinued colour; 140 units made.',
      'Hurry: the price goes back to €45 on Monday 15 June at noon.',
      'No need to hurry. Version 5 keeps working.',
      { text: 'Hurry, it ends soon!', metadata: { 'offer.ends': '2026-06-14' } },
    ],
    beyond: ['The clock on this one is louder than you think.'],
  },
  check: {
    *message(message, { campaign }) {
      const { envelope } = message.message
      if (envelope['offer.ends'] || envelope['offer.stock'] || isSecurityUpgrade(message)) return
      const urges = urgesIn(message).filter((urge) => !hasLimit(urge, message))
      const cues = urges.reduce((sum, urge) => sum + urge.cues, 0)
      for (const urge of urges) {
        const isRepeat = isRepeated(urge, message, campaign)
        yield {
          at: urge.sentence.range(urge.from, urge.to),
          grade: isRepeat || cues >= 2 ? 'usual' : 'low',
          message: isRepeat ? 'repeat' : 'default',
        }
      }
    },
  },
})

function isSecurityUpgrade(message: Analysis): boolean {
  return message.type === 'upgrade' && message.phrases(`${OWN}#security`).length > 0
}
