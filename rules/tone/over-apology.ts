import {
  type Analysis,
  apartFrom,
  type Draft,
  defineRule,
  type Grade,
  inReadingOrder,
  type MessageType,
  ownPhrases,
  type Sentence,
  type TextZone,
} from '#rule'

/** Words `[first, last]` of a sentence that apologise, or that show the company's distress instead. */
interface Apology {
  readonly sentence: Sentence
  readonly first: number
  readonly last: number
  readonly isProper: boolean
}

/** Repeats within so many words are felt as one breath. */
const BREATH = 60
/** The subject only names what the mail is about: an apology there is not one more. */
const BODY: readonly TextZone[] = ['p1', 'body', 'closing', 'signature']

/** Mail that may be about harm, where distress alone can be in its place. */
const ON_FAILURE: readonly MessageType[] = ['incident', 'breach', 'support-reply', 'notice']

function listed(message: Analysis, list: string, isProper = true, zones = BODY): Apology[] {
  return ownPhrases(message, `tone/over-apology#${list}`, zones).map(({ sentence, first, last }) => ({
    sentence,
    first,
    last,
    isProper,
  }))
}

/** Every apology in reading order; overlapping words are one. */
function apologiesIn(message: Analysis): readonly Apology[] {
  const all = [
    ...listed(message, 'apology'),
    ...listed(message, 'excess'),
    ...listed(message, 'stack'),
    ...listed(message, 'anguish', false),
  ]
  const kept: Apology[] = []
  for (const apology of apartFrom(inReadingOrder(all), listed(message, 'other'))) {
    const before = kept.at(-1)
    if (before && apology.first <= before.last)
      kept[kept.length - 1] = { ...before, last: Math.max(before.last, apology.last), isProper: before.isProper || apology.isProper }
    else kept.push(apology)
  }
  return kept
}

/** All after the first, where there are too many; after grave harm two are not. */
function surplusOf(apologies: readonly Apology[], message: Analysis): readonly Apology[] {
  const proper = apologies.filter(({ isProper }) => isProper)
  const isOneBreath = proper.some((apology, index) => index > 0 && apology.first - proper[index - 1]!.last <= BREATH)
  const isTooMany = apologies.length >= 3 || (isOneBreath && message.type !== 'breach')
  return isTooMany ? apologies.slice(1) : []
}

/** One finding a sentence, from its first surplus word to its last; what is said of the first place is said of all. */
function bySentence(places: readonly (Apology & { readonly draft: Omit<Draft, 'at'> })[]): Draft[] {
  const found = new Map<Sentence, (typeof places)[number]>()
  for (const place of places) {
    const before = found.get(place.sentence)
    const [first, last] = before ? [Math.min(before.first, place.first), Math.max(before.last, place.last)] : [place.first, place.last]
    found.set(place.sentence, { ...(before ?? place), first, last })
  }
  return [...found.values()].map(({ sentence, first, last, draft }) => ({ ...draft, at: sentence.range(first, last) }))
}

export const overApology = defineRule({
  id: 'tone/over-apology',
  since: '0.1.0',
  principle: 'Apologise once, for a real thing, then mend it.',
  why: 'One apology that names the failure keeps both sides on an equal footing. Every further one asks the reader to look after the sender’s feelings, and an apology for the mail itself uses up the word before it is needed.',
  grades: { low: 'info', usual: 'warn' },
  recommended: ['usual'],
  confidence: 'likely',
  messages: {
    default: '{count} apologies read as more than the failure needs. One, with what you did about it, is stronger.',
    stack: '"{quote}" reads as more feeling than failure. One plain apology with what you did about it is stronger.',
    trivial: '"{quote}" apologises for something that is no failure. Readers stop noticing the word; say what the mail is for.',
  },
  help: {
    default: 'Keep the apology that names the failure, and delete the others.',
    trivial: 'Delete it and begin with what the reader can do or know.',
  },
  types: 'any',
  metadata: { reads: ['type'], without: 'The type is inferred; a breach may apologise twice.' },
  exemptions: [
    'One apology, whatever its words, for something that went wrong.',
    'Two apologies far apart, or in a breach notice.',
    'Mails that were themselves the failure: "sorry about the 14 mails last night".',
    'Condolences, "sorry to hear", and pardon asked of readers in mourning for the mail itself.',
  ],
  objection: 'After real harm one apology can look curt. Two are fine there, and one that says what is being done does more than three.',
  yieldsTo: ['candor/conditional-apology'],
  examples: {
    flags: [
      { text: '«Sorry for all the mails» lately!', grade: 'low' },
      { text: '«Sorry for one more message»! Our sofas are in.', type: 'marketing', grade: 'low' },
      { text: '«Sorry for so many mails» this morning! Our sofas are in.', type: 'marketing', grade: 'low' },
      { text: "We're «so, so sorry».", grade: 'usual' },
      { text: 'We are deeply and sincerely sorry. «Again, our apologies». We «cannot say sorry enough».', grade: 'usual' },
      { text: '«Sorry for another email»!', grade: 'low' },
      { text: '«Sorry to bother» you about the key.', grade: 'usual' },
      { text: '«Apologies for the long message, and sorry for» the delay in sending it.' },
      { text: 'We «apologise that our shop is closed» on Sundays.', grade: 'low' },
      { text: '«Sorry to ask», but could you confirm your address? «Sorry again»!' },
      { text: 'Please accept our «most heartfelt, humble apologies» for the typo.', grade: 'usual' },
      { text: '«Apologies if you have seen this already, and sorry for cross-posting».' },
      { text: "We feel terrible. «We can't sleep». We «have let you, your family and ourselves down»." },
      { text: '«Words cannot express how» ashamed we are of the broken link in Tuesday’s newsletter.', grade: 'usual' },
      { text: '«Apologies for popping up in your inbox» yet again.', grade: 'low' },
      { text: 'The link was wrong. We «hang our heads» in shame.', grade: 'usual' },
      'The link was wrong. «How could you ever forgive us»?',
      'The link was wrong. We do not «deserve your forgiveness».',
      'You have «every right to be furious» with us about the colour of the button.',
      { type: 'newsletter', text: 'The jar holds 340 g and not 350 g. «We are ashamed».' },
      { text: '«Sorry if you are tired of» these letters!', grade: 'low' },
      { text: 'The link was wrong. We «beg your forgiveness».', grade: 'usual' },
      { text: 'The link was wrong. There are «no words for how embarrassed» we are.', grade: 'usual' },
    ],
    passes: [
      { subject: 'Sorry about the nine texts last night', type: 'incident', text: 'A loop in our program sent the same text nine times.' },
      { subject: 'Sorry for the duplicate mails', text: 'You got the list twice; the second one was our mistake.' },
      { type: 'incident', text: 'Sorry for the mails on Sunday, which were meant for nobody.' },
      'Sorry, the code that we sent to your inbox has expired; here is a new one.',
      'We charged you twice on 3 May. We are sorry. Both charges are refunded.',
      "I'm sorry for your loss.",
      'Sorry, that code has expired; here is a new one.',
      'Sorry-not-sorry socks are back.',
      'Sorry, we are closed on 25 December.',
      'Regret your purchase? Return it in 30 days.',
      'We do not regret moving to paper.',
      'Sorry for the wrong email this morning: the fair is on the 4th.',
      {
        type: 'newsletter',
        text: 'If you are in mourning and would rather not read this, forgive us. Ring Ann and she takes you off the list.',
      },
      'If you have buried somebody this autumn, please forgive this letter.',
      'If this is not for you just now, forgive me, and skip to the dates.',
      {
        type: 'incident',
        text: `We apologise for the outage of Monday.\n\n${'The third rack lost power at nine and came back at noon. '.repeat(8)}\n\nAgain, sorry.`,
      },
    ],
    beyond: [],
  },
  check: {
    *message(message) {
      const apologies = apologiesIn(message)
      const surplus = surplusOf(apologies, message)
      const isOfFailure = ON_FAILURE.includes(message.type)
      const extreme = [
        ...listed(message, 'excess').filter(({ sentence }) => !message.has(sentence, 'tone/over-apology#other')),
        ...(apologies.length === 1 ? listed(message, 'stack') : []),
        ...(isOfFailure ? [] : listed(message, 'shame')),
      ]
      const real = (isOfFailure ? ['real', 'stray'] : ['real']).flatMap((list) => message.phrases(`tone/over-apology#${list}`))
      const trivial = apartFrom(listed(message, 'trivial', true, ['subject', ...BODY]), real).filter(
        ({ sentence }) => !message.has(sentence, 'tone/over-apology#mourning'),
      )
      const bow = ({ sentence }: Apology): Grade => (message.has(sentence, 'tone/over-apology#bow') ? 'usual' : 'low')
      yield* bySentence([
        ...surplus.map((place) => ({ ...place, draft: { data: { count: apologies.length } } })),
        ...extreme.map((place) => ({ ...place, draft: { message: 'stack' } })),
        ...trivial.map((place) => ({ ...place, draft: { grade: bow(place), message: 'trivial' } })),
      ])
    },
  },
})
