import {
  type Analysis,
  apartFrom,
  closeTo,
  defineRule,
  firstBySentence,
  holdsNear,
  isConcreteNear,
  type MessageType,
  ownPhrases,
  type PhraseMatch,
  type Place,
  type Sentence,
} from '#rule'

const OWN = 'candor/conditional-apology'
/** Mail about something that went wrong; in other mail "not everybody likes mornings" is small talk. */
const GRIEVANCES: readonly MessageType[] = ['incident', 'breach', 'notice']

/** Whether the failure is named beside the apology and something checkable follows: then the words are only loose. */
function isOwned({ sentence }: PhraseMatch, message: Analysis): boolean {
  const isNamed = holdsNear(message, sentence, 'fail', 0, 2) || holdsNear(message, sentence, 'act', 0, 2)
  return isNamed && isConcreteNear(message, sentence)
}

/** Whether it only says who was hit by a failure that is named beside it: by what they have, or as people who were. */
function isScope({ sentence, text }: PhraseMatch, message: Analysis): boolean {
  const whole = sentence.text
  if (WERE_HIT.test(text)) return holdsNear(message, sentence, 'fail', 1, 1)
  return HAVE.test(whole) && !VAGUE.test(whole) && holdsNear(message, sentence, 'fail', 0, 3)
}
const WERE_HIT =
  /\b(?:to|for) (?:all |those )?(?:those|all|everyone|everybody|\w+s) (?:of you )?who (?:was|were)(?: inconvenienced| delayed| hit| cut off|$)/i
const HAVE =
  /\bif you (?:are|were|have|had|did|do|still)? ?(?:only )?(?:get|got|getting|received?|receiving|missed|missing|lost|charged|paid|billed|waited|waiting) \S+/i
const VAGUE = /\b(?:any|offen[cs]e|offended|upset|affected|impact\w*|inconvenien\w*|feel|felt|may|might)\b/i

/** Mail in which nothing need have gone wrong; there the words are a manner of speaking. */
const CHATTY: readonly MessageType[] = ['marketing', 'newsletter', 'lifecycle', 'inactivity', 'feedback']
const isSmallTalk = ({ sentence }: PhraseMatch, message: Analysis): boolean =>
  CHATTY.includes(message.type) && !holdsNear(message, sentence, 'fail', 2, 2)

/** Lists that say by themselves what is said of a sentence. */
const KINDS = ['phrase', 'feeling', 'any', 'displaced', 'hedged', 'trivial']

/** Apologies with words beside them that leave open what they are for. */
const halfOpen = (message: Analysis): readonly PhraseMatch[] =>
  closeTo(ownPhrases(message, `${OWN}#pardon`), ownPhrases(message, `${OWN}#open`), BESIDE)
const BESIDE = 12

/** Signs that an apology is for what others felt, and how many kinds of them must stand beside each head. */
const SIGNS = ['iffy', 'sense', 'whom', 'felt']
/** One of them is a feeling or a condition: who saw a thing, and how many, may be plain fact. */
const OPEN = ['iffy', 'felt']
/** "We regret to say that …" tells news. */
const TELLS = /\bregrets? (?:to (?:say|tell|inform|report|announce)|that (?:nobody|no one|none))\b/i
const HEADS = [
  ['pardon', 2],
  ['hear', 3],
] as const

/** Sentences that ask pardon, or only show understanding, for what some readers felt or might have felt; from the first sign to the last. */
function* feltByOthers(message: Analysis): Iterable<{ readonly sentence: Sentence; readonly at: Place }> {
  const kinds = SIGNS.map((kind) => firstBySentence(ownPhrases(message, `${OWN}#${kind}`)))
  for (const [head, fewest] of HEADS)
    for (const [sentence, match] of firstBySentence(ownPhrases(message, `${OWN}#${head}`))) {
      const signs = kinds.flatMap((kind) => kind.get(sentence) ?? [])
      const isOpen = OPEN.some((kind) => kinds[SIGNS.indexOf(kind)]!.has(sentence))
      if (
        !isOpen ||
        signs.length < fewest ||
        TELLS.test(sentence.text) ||
        isOwned(match, message) ||
        (head === 'hear' && !ANSWERS.includes(message.type))
      )
        continue
      const words = [match, ...signs]
      yield { sentence, at: sentence.range(Math.min(...words.map(({ first }) => first)), Math.max(...words.map(({ last }) => last))) }
    }
}
/** Mail in which words of understanding stand for an apology. */
const ANSWERS: readonly MessageType[] = [...GRIEVANCES, 'support-reply']

export const conditionalApology = defineRule({
  id: OWN,
  since: '0.1.0',
  principle: 'If you apologise, apologise for what you did, not for what people might have felt.',
  why: 'An apology for a possibility or for a feeling owns nothing, and readers notice that nobody says what was done. Care is proven by what the company does; naming the act and the repair costs no more words.',
  grades: { low: 'info', usual: 'warn' },
  recommended: ['low', 'usual'],
  confidence: 'likely',
  messages: {
    default: '"{quote}" reads as an apology for a possibility or a feeling. Name what you did, and what you do about it.',
    any: '"{quote}" leaves open whether anything went wrong. Name what you did, what it meant for the reader, and what you do about it.',
    open: 'Does "{quote}" leave open whether anything went wrong? Name what you did, what it meant for the reader, and what you do about it.',
    displaced: 'Is "{quote}" meant as an apology? It speaks of how readers took it. Name what you did, and what you do about it.',
  },
  help: {
    default: '"We charged you twice, €12 for a week. The money is back since Monday."',
  },
  types: 'any',
  metadata: { reads: [], without: 'Nothing changes.' },
  exemptions: [
    'An "if" that scopes a remedy: "if you were charged, you get it back".',
    'Words that say who was hit, beside the failure by name: "if you got two copies, we apologise".',
    '"Any inconvenience" beside the failure by name and what is done about it: low.',
    'A small thing about the mail itself: "sorry if this arrives twice", "if you have paid, we are sorry to remind you".',
    'In campaigns and newsletters where nothing failed: low.',
  ],
  objection:
    'Sometimes it is not known yet who was harmed. Then say that: "we do not know yet which accounts; we write to each by Friday". Where counsel fixed the wording, switch the rule off with that reason.',
  yieldsTo: [],
  examples: {
    flags: [
      { type: 'notice', text: 'It is «a pity» when some people feel shut out.', grade: 'low' },
      { text: "The app was down on Monday. We're «sorry if you were affected».", type: 'incident' },
      { text: "We're «sorry if you were affected».", type: 'incident', grade: 'usual' },
      { text: 'We «apologise for any inconvenience this may have caused».', type: 'incident', grade: 'usual' },
      { text: 'We «apologise for any inconvenience».', grade: 'low' },
      'We «regret that some customers felt» our tone was off.',
      '«Sorry you feel that way».',
      'We «apologise for the worry and uncertainty that our announcement stirred» up.',
      '«If anyone was offended, that was never our intention».',
      "We're «sorry, but you did agree» to the terms.",
      'I «apologise for having to» reseat these guests.',
      '«Our earlier post may have come across as insensitive, and we regret» that.',
      '«We understand that the change was unsettling to parts» of our community.',
      '«It was never anyone’s intention to let» people down.',
      '«We hear that Tuesday was frustrating for those» who rely on the export.',
      '«Some people have taken our update harder» than we expected.',
      '«We accept that the new hours came as a shock to some» of you.',
      '«We never meant to upset» anybody with the poster.',
      '«To those who felt left out, we» can only say that space was short.',
      'We «regret possible delays».',
      'I «would be sorry to think» that the soup was cold.',
      'I «regret that you found» the manual confusing.',
      { type: 'notice', text: 'The choir «regrets the irritation that certain listeners describe».', grade: 'low' },
      { type: 'notice', text: '«We realise that some parents took the seating plan to heart».', grade: 'low' },
    ],
    passes: [
      { type: 'incident', text: 'Our lift stood still. We apologise to everyone who waited in the rain: the fare is on your card again.' },
      'We sent you the wrong invoice. We’re sorry.',
      'If you were charged, you were charged because of our error; refunds go out today. We are sorry.',
      { type: 'notice', text: 'Our printer failed and we lost six pages. If you received only half of the issue, we apologise.' },
      { type: 'notice', text: 'Apologies to those readers who were inconvenienced by two copies: our mail server failed on Monday.' },
      'Sorry if this arrives twice; we had to resend.',
      'If you have already paid, please accept our apologies and ignore this letter.',
      'I am sorry that you found a hair in your soup. The meal is on us.',
      'If your phone was lost in our van, tell us and we will replace it.',
      'We are sorry for the three hours you could not take payments.',
      'Regret the colour? Swap it free.',
      'We do not regret moving to paper.',
      'Sorry, but that code has expired; here is a new one.',
      'Sorry, we could not find your order under that number.',
      'We are sorry that your parcel did not arrive on time.',
      { type: 'notice', text: 'We know that some parents come late on Fridays, so the gate stays open.' },
      { type: 'incident', text: 'Sorry to the parents who stood in the rain. We opened the hall an hour late.' },
      'We are sorry that some customers were left without water for six hours.',
      'Sorry, the second van might take until noon.',
      'To those who ordered before Friday: we ship today.',
      'We regret to say that some members have seen rats by the bins.',
      'Some of you got the catalogue twice, and we apologise for the confusion.',
      'We regret that nobody has called for the umbrellas that some guests forgot.',
      'If you do not wish to receive these mails, use the link below and accept our apologies for any inconvenience.',
    ],
    beyond: [],
  },
  check: {
    *message(message) {
      const found = (list: string) => ownPhrases(message, `${OWN}#${list}`)
      const trivial = found('trivial')
      const governed = apartFrom(found('phrase'), trivial).filter((match) => !isScope(match, message))
      for (const match of [...governed, ...found('feeling')])
        yield { at: match.at, grade: isOwned(match, message) || isSmallTalk(match, message) ? 'low' : 'usual' }
      for (const { at } of apartFrom(found('any'), [...governed, ...trivial])) yield { at, grade: 'low', message: 'any' }
      const hedged = GRIEVANCES.includes(message.type) ? found('hedged').filter((match) => !isOwned(match, message)) : []
      for (const { at } of apartFrom([...found('displaced'), ...hedged], governed))
        yield { at, grade: 'low', confidence: 'possible', message: 'displaced' }
      const told = new Set(KINDS.flatMap(found).map(({ sentence }) => sentence))
      for (const match of CHATTY.includes(message.type) ? [] : halfOpen(message))
        if (!told.has(match.sentence) && !isOwned(match, message)) {
          told.add(match.sentence)
          yield { at: match.at, grade: 'low', confidence: 'possible', message: 'open' }
        }
      for (const { sentence, at } of feltByOthers(message))
        if (!told.has(sentence)) yield { at, grade: 'low', confidence: 'possible', message: 'displaced' }
    },
  },
})
