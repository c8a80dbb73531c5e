import {
  type Analysis,
  actorOf,
  type Draft,
  defineRule,
  firstBySentence,
  holds,
  isConcrete,
  leaveSentenceOut,
  type MessageType,
  ownPhrases,
  type PhraseMatch,
  type Sentence,
  WORD,
} from '#rule'

const OWN = 'relationship/lip-service'

/**
 * Whether an act bears the claim out: in its own sentence, or in the two that follow it in the same paragraph, where the topic is still
 * the same. A date alone says nothing of care, and a form of address is no topic.
 */
function isBorneOut(claim: PhraseMatch, message: Analysis): boolean {
  const { sentence } = claim
  if (sentence.zone === 'greeting') return false
  if (isExplained(claim) || isAct(sentence, message)) return true
  const after = message.around(sentence, 0, 2).slice(1)
  return after.some((next) => isSameTopic(sentence, next) && isConcrete(message, next) && !message.has(next, `${OWN}#elsewhere`))
}

/** "Your data comes first: the installer makes a copy." */
const isExplained = ({ sentence, last }: PhraseMatch): boolean =>
  /:\s*(?:\S+\s+){2}\S/.test(sentence.block.text.slice(sentence.words.start[last], sentence.endOffset))

const isAct = (sentence: Sentence, message: Analysis): boolean =>
  holds(message, sentence, 'act') ||
  holds(message, sentence, 'money') ||
  holds(message, sentence, 'measure') ||
  message.has(sentence, `${OWN}#often`) ||
  sentence.hasKind(WORD.money | WORD.percent)

/** The same paragraph, or the list that a colon announces. */
const isSameTopic = (claim: Sentence, next: Sentence): boolean =>
  next.block === claim.block || (next.block.kind === 'item' && /[:：]\s*$/.test(claim.block.text))

/** Whether it speaks of the sender or to the reader, not of what others care for. */
function isAmongUs(sentence: Sentence): boolean {
  if (sentence.zone === 'greeting' || sentence.hasKind(WORD.company) || actorOf(sentence) !== 'other') return true
  return /\b(?:we|us|our|ours|my|I|you|your|yours|customers?|members?|clients?|guests?)\b/i.test(sentence.text)
}

/** Mail about one reader's own affair: there "your family comes first" puts her life before the sender's business. */
const OF_ONE_READER: readonly MessageType[] = ['support-reply', 'transactional', 'notice', 'feedback', 'other']

const isHerLife = ({ sentence }: PhraseMatch, message: Analysis): boolean =>
  OF_ONE_READER.includes(message.type) && message.has(sentence, `${OWN}#life`)

/** So many words beside the claim may only lead up to it. */
const BESIDE = 4

const saysNothingElse = ({ sentence, first, last }: PhraseMatch): boolean => sentence.wordCount - (last - first + 1) <= BESIDE

/** A sentence of both sides, too short to say more than that, and no thanks. */
const isNothingElse = ({ sentence }: PhraseMatch, message: Analysis): boolean =>
  sentence.wordCount <= LONGEST &&
  message.has(sentence, `${OWN}#us`) &&
  !sentence.hasKind(WORD.number) &&
  !message.has(sentence, `${OWN}#thanks`)

const LONGEST = 30

/** The finding on words that claim care, unless an act bears them out or they are no claim. */
function* claims(match: PhraseMatch, message: Analysis): Iterable<Draft> {
  const { sentence, from } = match
  const isThanks = message.around(sentence, 1, 0).some((near) => message.has(near, `${OWN}#given`))
  const isOther = isThanks || message.has(sentence, `${OWN}#other`) || sentence.words.is(from, WORD.quoted)
  if (isOther || isHerLife(match, message) || !isAmongUs(sentence) || isBorneOut(match, message)) return
  const grade = message.type === 'breach' || message.type === 'incident' ? 'usual' : 'low'
  yield { at: match.at, grade, suggestions: saysNothingElse(match) ? leaveSentenceOut(sentence) : [] }
}

export const lipService = defineRule({
  id: OWN,
  since: '0.1.0',
  principle: 'Do not say that you care; say what you did.',
  why: 'People want their job done well, and a claim of care does nothing for it: it is lip service. What a company cares about shows in what it does, so a sentence that could stand in anybody’s mail is read as padding, and after an incident as evasion.',
  grades: { low: 'info', usual: 'warn' },
  recommended: ['low', 'usual'],
  confidence: 'likely',
  messages: { default: '"{quote}" claims care without an act. What did you do, or what will you do, for this reader?' },
  help: { default: 'Put the act in its place ("three copies, tested monthly"), or delete it.' },
  types: 'any',
  metadata: { reads: ['type'], without: 'The type is inferred; in breach and incident mail the finding is a warning.' },
  exemptions: [
    'A claim with its act: a number, a date, or something done, in the same sentence or in the next two of the paragraph.',
    'Thanks for something that the reader did.',
    'What comes first for the reader herself, in mail about her own affair: "your father comes first".',
    'What others care for, and other people’s words.',
    'Instructions with the same words: "take the warning on page 2 seriously".',
  ],
  objection:
    'A warm sentence costs little. It also buys nothing until something bears it out; one act does more than three such sentences.',
  yieldsTo: ['relationship/relationship-claim', 'candor/conditional-apology'],
  examples: {
    flags: [
      { text: 'As a «valued customer», you deserve the best.', grade: 'low' },
      { text: '«We take your privacy seriously».', type: 'breach', grade: 'usual' },
      '«Your satisfaction is our top priority».',
      'You «are at the heart of» everything we do.',
      'We are committed to providing an excellent experience.',
      'We truly care about our customers.',
      '«Your feedback is very important to us».',
      "We're a «customer-obsessed company».",
      '«We appreciate your loyalty» and continued support.',
      '«Behind every invoice we see a person» with hopes and dreams.',
      'There is «nothing our people would rather» do than make your day.',
      '«When you smile, all of Orla smiles».',
      'We «put our members first».',
      'Fresh bread for everyone is «what we are all about».',
      'Keeping your photos safe «is a duty we hold sacred».',
      '«Everything we bake, we bake with you in mind».',
      '«The customer stands in the middle».',
      'Dear «valued partner»,\n\nfrom Monday parcels leave at 7 pm.',
      'We get up in the morning for one reason, and you’re reading this on its screen.',
      'To us you are never just a number.',
      'A calm crossing for every passenger is «our one ambition».',
      'Our cooks put heart and soul into your supper.',
    ],
    passes: [
      { type: 'support-reply', text: 'The deposit stays with us until you know more. There is time; your mother comes first.' },
      { type: 'notice', text: 'The thesis can be handed in a term later. Your recovery comes first.' },
      'We take backups seriously: three copies, tested on the 1st of every month. We restored one yesterday.',
      'Thank you for ten years with us; your plan keeps the old price until 2027.',
      'Safety comes first: stop using the charger.',
      'Your call is number 4 in the queue.',
      'Please take the warning on page 2 seriously.',
      'We value the car at €8,400.',
      'Your plants come first: the gardener waters them before the paths.',
      'We take ladders seriously, twice a year, with a checklist.',
      'Loyalty points: 420.',
      'Your opinion changed the checkout: we removed two steps.',
      'We expect employers to take their obligations seriously.',
      'The students are passionate about trains.',
      { type: 'newsletter', text: 'The safety of the bridge is checked every spring.' },
      'We appreciate you sending the log.',
      'Thank you for volunteering as a coach. Coaches like you are at the heart of our workshops.',
      'We have slashed our call rates again: we are committed to giving you cheaper rates.',
      'We know how much rain fell on your street.',
      'For your comfort we have put our heaters on.',
      'Our first goal is to reopen line 6.',
      'We took the menu out to keep the page on what matters.',
      'Thank you for your devotion to our choir.',
      '“We value you,” wrote my bank.',
      'The map was wrong and is now right. We are sorry, above all for the walkers.',
      'We owe the new roof to our members, and above all to the bakers.',
      'We are glad, above all for our guests.',
    ],
    beyond: ['Where others see a queue, our porters see Sunday guests.'],
  },
  check: {
    *phrase(match, message) {
      yield* claims(match, message)
    },
    *message(message) {
      const weak = [
        ...ownPhrases(message, `${OWN}#devotion`),
        ...ownPhrases(message, `${OWN}#care`).filter((match) => isNothingElse(match, message)),
      ]
      for (const match of firstBySentence(weak).values()) {
        const { sentence } = match
        if (message.has(sentence, `${OWN}#reader`) && !message.has(sentence, `${OWN}#phrase`)) yield* claims(match, message)
      }
    },
  },
})
