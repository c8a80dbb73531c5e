import {
  type Analysis,
  type Choice,
  choicesOf,
  defineRule,
  OWN_ZONES,
  type PhraseMatch,
  type Place,
  type TextBlock,
  type TextZone,
} from '#rule'

const OWN = 'tone/confirmshame'
/** The way out often stands in the footer. */
const ZONES: readonly TextZone[] = [...OWN_ZONES, 'footer']
/** Messages that offer something; in the others a statement on a button answers a question. */
const OFFERING: readonly unknown[] = ['marketing', 'newsletter', 'lifecycle', 'inactivity', 'upgrade', 'other']
const [LONGEST_LABEL, LONGEST_LINE] = [20, 160]
/** `[ ] No, …`, `☐ No, …`, `> No, …`: signs with which a plain text draws a button. */
const DRAWN = /^(?:\[[ xX]?\]|\( ?\)|[\s[☐□○◯●•*>»→–—-])*/
/** With these words a line shows that it is an option to turn something down. */
const DECLINE = /^(?:no|nope|nah|skip|not now|not today|not for me|maybe later|unsubscribe|opt me out|remove me|dismiss)\b/i

export const confirmshame = defineRule({
  id: OWN,
  since: '0.1.0',
  principle: 'Let people say no without insulting themselves.',
  why: 'An equal may decline and stay an equal. An option that makes the reader call himself foolish, careless or poor in order to say no wins a few clicks, and every click tells him what the sender thinks of him.',
  grades: { usual: 'warn' },
  recommended: ['usual'],
  confidence: 'likely',
  messages: {
    default: '"{quote}": declining here means saying something bad about oneself. "{plain}" does the same.',
    leave: '"{quote}" gives the way out to people with a fault. Offer it to everybody, in plain words.',
  },
  help: { default: '"No thanks", "Not now", "Keep my current plan", "Unsubscribe".' },
  types: 'any',
  metadata: { reads: [], without: '' },
  exemptions: [
    'What people say of themselves unprompted and mean: "I’d rather pay monthly", "I’m not attending".',
    'Choices that say nothing bad of the reader: "Skip it every year", "Forget my address", "Carry on as before", "I’ll be there".',
    'Sentences of the running text; only links, buttons, options as a text draws them ("[No thanks]", "☐ No thanks") and lines that open like an answer count.',
    'Answers to a question: "No, I still wait too long", "No, I need more help", "I have cover elsewhere".',
  ],
  objection: 'It is meant as a joke, and some readers smile. The ones who do have a reason to say no do not.',
  yieldsTo: [],
  examples: {
    flags: [
      'Ten per cent off until Sunday.\n\n[«No thanks, I like paying full price»](https://orla.example/no)',
      '[«No, I don’t want to save money»](https://orla.example/no)',
      '[«I’d rather stay uninformed»](https://orla.example/no)',
      '[«No thanks, I hate free stuff»](https://orla.example/no)',
      '[«I’ll keep struggling on my own»](https://orla.example/no)',
      '[«Unsubscribe me, I don’t care about the planet»](https://orla.example/no)',
      '[«No, my business is growing fast enough»](https://orla.example/no)',
      '[«Skip, I’m not serious about my health»](https://orla.example/no)',
      '[«No thanks, I definitely don’t need better sleep»](https://orla.example/no)',
      'Choose:\n\n[Yes, send the guide](https://orla.example/yes)\n\n«No, I prefer guessing»',
      '[«Leave my family unprotected»](https://orla.example/no)',
      '[«Continue with a boring inbox»](https://orla.example/no)',
      '[Feed the owls](https://orla.example/a)\n\n[«Forget our owls»](https://orla.example/b)',
      '[Book a check](https://orla.example/a)\n\n[«Forget my health»](https://orla.example/b)',
      '[Save €30](https://orla.example/a)\n\n[«Skip it and stay broke»](https://orla.example/b)',
      '[Save an hour](https://orla.example/a)\n\n[«I’ll take the long way»](https://orla.example/b)',
      '[Order wood](https://orla.example/a)\n\n[«I’ll be in the cold»](https://orla.example/b)',
      '[Save €30](https://orla.example/a)\n\n[«I’ll be back when I am broke»](https://orla.example/b)',
      '[Invite them](https://orla.example/a)\n\n[«I’ll make it without friends»](https://orla.example/b)',
      '[«Let the kittens down»](https://orla.example/no)',
      '[«No thanks, I like losing my files»](https://orla.example/no)',
      'Read on, or [«stay in the dark»](https://orla.example/no).',
      '[Show me]\n[«I never could say no to a bad mattress»]',
      'Get the planner | «Deadlines are too much for me»',
      '☐ Add a smoke alarm\n☐ «Leave it out, we trust our noses»',
      'The guide is free.\nSend it to me\n«My garden is past saving»',
      '«Opt out and let strangers read your» post.',
    ],
    passes: [
      '[Order now](https://orla.example/a) | [Our shops and opening hours](https://orla.example/b)',
      '[Read more](https://orla.example/a)\n\n## Ana writes\n\n[Our garden after ten years](https://orla.example/b)',
      '[No thanks](https://orla.example/no)',
      '[I don’t want these emails](https://orla.example/no)',
      '[No, I don’t have an account](https://orla.example/no)',
      '[I’d rather pay monthly](https://orla.example/no)',
      '[Keep my current plan](https://orla.example/no)',
      '[No, send fewer emails](https://orla.example/no)',
      'I don’t want to mince words: this release is late.',
      '[I’m not attending](https://orla.example/no)',
      '[No thanks, I already have one](https://orla.example/no)',
      '[No, I still wait too long](https://orla.example/no)',
      '[I want to save money](https://orla.example/yes)',
      'Some of us like doing things the hard way.',
      '[Stop wasting time](https://orla.example/yes)',
      '[Let me choose](https://orla.example/yes)',
      '[Go on](https://orla.example/a) · [Pause](https://orla.example/b) · [Stop here](https://orla.example/c)',
      '[Take a break](https://orla.example/a)\n\n[Carry on](https://orla.example/b)\n\n[Skip a week](https://orla.example/c)',
      '[Add cover]\n[I am insured elsewhere]',
      '[Add cover]\n[Go on without cover]',
      'Which do you drink?\n[I like it black]\n[I like it with milk]',
      '[Choose a seat]\n[We want to decide at the door]',
      { text: '[It works](https://orla.example/yes)\n\n[No, the light still blinks](https://orla.example/no)', type: 'support-reply' },
      '[Add the cover](https://orla.example/yes)\n\n[No, I am insured elsewhere](https://orla.example/no)',
      '[Lilies, as last year](https://orla.example/a)\n\n[Skip it each winter](https://orla.example/b)',
      '[Use the saved cards](https://orla.example/a)\n\n[Forget my cards](https://orla.example/b)\n\n[Forget the address](https://orla.example/c)',
      '[Pay for the year](https://orla.example/a)\n\n[Carry on as before](https://orla.example/b)',
      '[Pay for the year](https://orla.example/a)\n\n[Keep the plan as always](https://orla.example/b)',
      '[Show the chart](https://orla.example/a)\n\n[Forget my saved cards](https://orla.example/b)',
      '[Give my seat away](https://orla.example/a)\n\n[I’ll be back on Friday](https://orla.example/b)',
      '[Send a courier](https://orla.example/a)\n\n[I’ll take the train](https://orla.example/b)',
      '[Give my seat away](https://orla.example/a)\n\n[I’ll be there at six](https://orla.example/b)',
      '[Send it by post](https://orla.example/a)\n\n[I’ll pick it up on Friday](https://orla.example/b)',
    ],
    beyond: ['Opt out here if bargains are beneath you.', '[No, Sunday lunch without crackling suits me](https://orla.example/no)'],
  },
  check: {
    *message(message) {
      for (const { at } of phrasesIn(message, 'leave')) yield { at, message: 'leave' }
      const seen = new Map<object, number>()
      for (const label of candidates(message)) {
        if (seen.get(label.block) === label.start) continue
        seen.set(label.block, label.start)
        const plain = /^(?:unsubscribe|opt)/i.test(label.block.text.slice(label.start)) ? 'Unsubscribe' : 'No thanks'
        yield { at: label, data: { plain }, suggestions: [{ message: 'Decline plainly.', text: plain }] }
      }
    },
  },
})

const phrasesIn = (message: Analysis, list: string): readonly PhraseMatch[] =>
  message.phrases(`${OWN}#${list}`).filter(({ sentence }) => ZONES.includes(sentence.zone))

/** What makes an option shaming: what it says of the reader, or a statement where the second button would only decline. */
function* candidates(message: Analysis): Iterable<Place> {
  const choices = choicesOf(message).filter(({ options, isDrawn }) => isDrawn || options.length === 2)
  const labelOf = labels(choices)
  for (const match of phrasesIn(message, 'phrase')) yield* some(labelOf(match))
  for (const match of phrasesIn(message, 'order')) yield* some(labelOf(match)).filter((label) => opensClause(match, label))
  if (linksIn(message) > MANY_LINKS) return
  const plain = phrasesIn(message, 'plain')
  for (const choice of choices) yield* some(statementAgainst(choice, message, plain))
  if (OFFERING.includes(message.type)) yield* statementsOnButtons(message, plain)
}

const some = (place: Place | undefined): readonly Place[] => (place ? [place] : [])
const textOf = ({ block, start, end }: Place): string => block.text.slice(start, end)

/** Of two options side by side the one that does not take the offer, where it is a statement on whoever presses it. */
function statementAgainst({ options, isDrawn }: Choice, message: Analysis, plain: readonly PhraseMatch[]): Place | undefined {
  const [first, second] = options
  if (!first || !second || options.length > 2) return undefined
  const [accept, decline] = DECLINE.test(textOf(first)) ? [second, first] : [first, second]
  if (!isOffer(accept, message) || !isStatement(decline)) return undefined
  return clausesOf(decline).some((clause) => isOnSelf(textOf(clause), isDrawn) && !isPlain(clause, plain)) ? decline : undefined
}

const [MOST_TO_ACCEPT, MOST_TO_DECLINE] = [6, 14]
const isWithin = (option: Place, words: number): boolean => textOf(option).split(' ').length <= words

/** Whether an option takes an offer, rather than to answer a question. */
function isOffer(option: Place, { type }: Analysis): boolean {
  const text = textOf(option)
  if (!isWithin(option, MOST_TO_ACCEPT) || ANSWER.test(text)) return false
  return OFFERING.includes(type) || !/^(?:yes|no)\b/i.test(text)
}
/** How an answer opens that tells of oneself; "I’ll take it" and "I’m in" accept. */
const ANSWER = /^(?:yes,? )?(?:i|we|it|my|our)\b(?!['’]ll|['’]m in\b|['’]ve changed)/i

/** Whether an option is a sentence: neither a question nor a title with a capital on each word. */
const isStatement = (option: Place): boolean =>
  isWithin(option, MOST_TO_DECLINE) && !textOf(option).endsWith('?') && /\s\p{Ll}{2}/u.test(textOf(option))

/** Statements on links that stand as buttons after the first one, which takes the offer. */
function* statementsOnButtons(message: Analysis, plain: readonly PhraseMatch[]): Iterable<Place> {
  const first = firstLink(message)
  if (!first) return
  const labelOf = labels([])
  for (const match of phrasesIn(message, 'statement')) {
    const label = labelOf(match)
    if (!label || label.start !== match.at.start || !isButton(label) || clausesOf(label).some((clause) => isPlain(clause, plain))) continue
    if (label.block.index > first.block.index || label.start > first.start) yield label
  }
}

/** Whether a clause speaks of the one who presses the button. Mere lines of "we" and "our" are the company's. */
const isOnSelf = (clause: string, isDrawn: boolean): boolean =>
  SUBJECT.test(clause) || OBJECT.test(clause) || (isDrawn && PLURAL.test(clause))

/** He is the subject, or something of his with a verb: "My orders and invoices" says nothing, … */
const SUBJECT =
  /^(?:(?:and|but|because|as|so|since|maybe|perhaps|only|not|when|once|if|until|every|no|any)\w*\s+)*(?:i\b(?:['’]\w+)?\s+\S+\s+\S|my\s.*\s(?:is|are|was|were|has|have|had|can|will|do|does|did|needs?|likes?|loves?|\w+n['’]t)\s)/i
const PLURAL =
  /^(?:we\b(?:['’]\w+)?\s+\S+\s+\S|our\s.*\s(?:is|are|was|were|has|have|had|can|will|do|does|did|needs?|likes?|loves?|\w+n['’]t)\s)/i
/** … or is named after the verb. */
const OBJECT =
  /^(?!(?:it|this|that|these|those|none|nothing)\b)\S.*?\s(?:is|are|was|were|suits?|works?|can|will|do|does|did|has|have|isn['’]t|aren['’]t|needs?)\s(?:.*\s)?(?:me|my|mine)\b/i

/** An option in pieces, from pause to pause: "Leave it, I never cook". */
function clausesOf(option: Place): readonly Place[] {
  const clauses: Place[] = []
  let start = option.start
  for (const pause of textOf(option).matchAll(/[,:;.!–—] +|\s[-–—]\s/g)) {
    clauses.push({ ...option, start, end: option.start + pause.index })
    start = option.start + pause.index + pause[0].length
  }
  return [...clauses, { ...option, start }]
}

/** Whether a clause gives a reason that people give of themselves: it opens with one, or tells a time or a place. */
const isPlain = ({ block, start, end }: Place, plain: readonly PhraseMatch[]): boolean =>
  plain.some(
    ({ at, text }) => at.block === block && at.start >= start && at.end <= end && (at.start === start || !/^(?:i|we|my|our)\b/i.test(text)),
  )

/** Whether a phrase opens an option, or what follows a pause in it. */
const opensClause = ({ at }: PhraseMatch, { block, start }: Place): boolean =>
  /^(?:.*[,:;.!–—] |(?:yes|no|skip)(?:,? thanks)? )?$/is.test(block.text.slice(start, at.start))

/** So many links are headlines, not an answer and its opposite. */
const MANY_LINKS = 8
const linksIn = (message: Analysis): number =>
  message.blocks.reduce((sum, { zone, source }) => sum + (zone === 'footer' ? 0 : source.links.length), 0)

/** The first option of a message, which is the one to accept. */
function firstLink(message: Analysis): Place | undefined {
  const block = message.blocks.find(({ zone, source }) => ZONES.includes(zone) && zone !== 'footer' && source.links.length > 0)
  return block && { block, start: block.source.links[0]!.start, end: block.source.links[0]!.end }
}

/** Whether a link stands in a line or a row of links, and asks nothing. */
function isButton({ block: { text, source }, start, end }: Place): boolean {
  if (text[end - 1] === '?') return false
  const gap = / *$/.exec(text.slice(Math.max(0, start - 4), start))![0].length
  const before = start - gap
  return before === 0 || /[\n|/·•]/.test(text[before - 1]!) || spanAround(source.links, { start: before - 1, end: before }) !== undefined
}

/** The option that a phrase is part of: the button or link around it, a drawn one, or a short line that opens like an answer. */
function labels(choices: readonly Choice[]): (match: PhraseMatch) => Place | undefined {
  const drawn = new Map<TextBlock, Place[]>()
  for (const option of choices.flatMap(({ options }) => options)) {
    const inBlock = drawn.get(option.block)
    if (inBlock) inBlock.push(option)
    else drawn.set(option.block, [option])
  }
  return ({ at }) => {
    const { block } = at
    if (block.kind === 'button') return block.wordCount <= LONGEST_LABEL ? block.place : undefined
    const around = spanAround(block.source.links, at) ?? spanAround(drawn.get(block) ?? [], at)
    if (around) return { block, start: around.start, end: around.end }
    return block.kind === 'heading' ? undefined : answerAround(at)
  }
}

/** The line around a phrase, where it opens like an answer. */
function answerAround({ block, start, end }: Place): Place | undefined {
  const before = block.text.slice(Math.max(0, start - LONGEST_LINE), start)
  const after = block.text.slice(end, end + LONGEST_LINE).split('\n')[0]!
  const from = start - before.length + before.lastIndexOf('\n') + 1
  if (end + after.length - from > LONGEST_LINE) return undefined
  const line = block.text.slice(from, end + after.length)
  const sign = DRAWN.exec(line)![0].length
  return DECLINE.test(line.slice(sign)) ? { block, start: from + sign, end: end + after.length } : undefined
}

interface Span {
  readonly start: number
  readonly end: number
}

/** Of spans that stand in order and do not overlap the one that holds another. */
function spanAround<Around extends Span>(spans: readonly Around[], { start, end }: Span): Around | undefined {
  let [low, high] = [0, spans.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if (spans[middle]!.end < end) low = middle + 1
    else high = middle
  }
  const span = spans[low]
  return span && span.start <= start ? span : undefined
}
