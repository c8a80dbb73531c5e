import {
  type Analysis,
  changesIn,
  contentStems,
  type Draft,
  defineRule,
  holds,
  type MessageType,
  ownPhrases,
  type PhraseMatch,
  type Sentence,
  type TextZone,
  WORD,
} from '#rule'

const ID = 'candor/misleading-subject'
const HEAD: readonly TextZone[] = ['subject', 'preheader']
const BODY: readonly TextZone[] = ['greeting', 'p1', 'body', 'cta', 'closing', 'signature']
/** Mail that may be left unread; all other mail is news of something. */
const SELLING: ReadonlySet<string> = new Set<MessageType>(['marketing', 'newsletter', 'lifecycle', 'inactivity', 'feedback'])
/** What a subject can claim. Claims about the reader's own affairs are the graver ones. */
const CLAIMS = [
  ['account', 'grave'],
  ['security', 'grave'],
  ['bill', 'grave'],
  ['refund', 'grave'],
  ['order', 'grave'],
  ['prize', 'usual'],
  ['slip', 'usual'],
  ['document', 'usual'],
  ['free', 'usual'],
  ['exchange', 'usual'],
  ['question', 'usual'],
] as const
/** The marks that mail programs put before the subject of an answer or of mail passed on. */
const THREAD = /^\s*(?:(?:re|fw|fwd|aw|wg|sv|tr)\s*(?:\[\d+\])?\s*:\s*)+/i
/** Names that a sender takes who is not known to the reader by it. */
const FAMILIAR =
  /^\W*(?:(?:your )?(?:mum|mom|dad|gran(?:dma|dpa)?|boss|neighbou?r|best friend)|your (?:doctor|bank|landlord|ex)|a friend|secret admirer|accounts? department|security team|fraud department)\W*(?:<|$)/i

/** What stands at the head of a mail and not in its body. */
function* find(message: Analysis): Iterable<Draft> {
  yield* SELLING.has(message.type) ? falseClaims(message) : falseCheer(message)
}

/** Claims at the head of a mail that sells, of which its body says nothing. */
function* falseClaims(message: Analysis): Iterable<Draft> {
  const isSale = sells(message)
  if (isSale || message.typeReason === 'stated' || message.message.envelope.list_unsubscribe) yield* falseThread(message)
  if (!isSale) return
  for (const [claim, grade] of CLAIMS) {
    const [match] = ownPhrases(message, `${ID}#claim-${claim}`, HEAD)
    if (match && !isTrue(message, claim, match)) yield { at: match.sentence.range(match.first, match.last), grade, message: claim }
  }
  for (const { at } of ownPhrases(message, `${ID}#not-advertising`)) yield { at, grade: 'usual', message: 'advertising' }
  yield* otherOffer(message)
  const { from } = message.message.envelope
  if (from && FAMILIAR.test(from.value))
    yield { at: { field: 'from' }, grade: 'usual', message: 'from', data: { quote: from.value.replace(/\s*<.*/, '') } }
}

/** Mail whose type says that it sells, or whose words do. */
const sells = (message: Analysis): boolean =>
  (message.type === 'marketing' && message.isTypeCertain) || ownPhrases(message, 'signal#offer', BODY).length > 0

/** "Re:" before the subject of a mail that stands in no thread, quotes nothing and answers nothing. */
function* falseThread(message: Analysis): Iterable<Draft> {
  const [subject] = message.in('subject')
  const marks = subject && THREAD.exec(subject.block.text)
  if (
    !marks ||
    message.message.envelope.in_reply_to ||
    message.in('quote').length > 0 ||
    ownPhrases(message, `${ID}#asked`, BODY).length > 0
  )
    return
  yield { at: { block: subject.block, start: marks[0].search(/\S/), end: marks[0].trimEnd().length }, grade: 'grave', message: 'thread' }
}

function isTrue(message: Analysis, claim: (typeof CLAIMS)[number][0], { sentence, text }: PhraseMatch): boolean {
  if (ownPhrases(message, `${ID}#retraction`, BODY).length > 0) return false
  if (repeatsNumber(message, text)) return true
  if (claim === 'document') return speaksOf(message, text)
  if (claim === 'free' && speaksOf(message, text.replace(/\bfree\b/gi, ''))) return true
  if (claim === 'account' && (holds(message, sentence, 'offer') || (sentence.isQuestion && speaksOf(message, text)))) return true
  if (!ABOUT_READER.has(claim) && speaksOf(message, sentence.text.replace(text, ''))) return true
  if (claim === 'slip' && /\b(?:date|day|time|price)s?\b/i.test(sentence.text) && message.in(...BODY).some(isMeasured)) return true
  if (ownPhrases(message, `${ID}#fact-${claim}`, BODY).length > 0) return true
  return claim === 'question' && message.in(...BODY).some(({ isQuestion, zone }) => isQuestion && zone !== sentence.zone)
}

/** Claims that are not borne out by what else the subject names. */
const ABOUT_READER: ReadonlySet<string> = new Set(['account', 'security', 'bill', 'refund', 'order'])

const isMeasured = (sentence: Sentence): boolean => sentence.hasKind(WORD.number | WORD.money | WORD.time)

/** Whether a number in the claim, as of a ticket or an order, stands in the body as well. */
function repeatsNumber(message: Analysis, text: string): boolean {
  const [number] = /\d{3,}/.exec(text) ?? []
  return number !== undefined && message.in(...BODY).some((sentence) => sentence.text.includes(number))
}

/** Whether the body has a word that names what the subject names. */
function speaksOf(message: Analysis, text: string): boolean {
  const body = new Set(message.in(...BODY).flatMap((sentence) => [...contentStems(sentence.text)]))
  return [...contentStems(text)].some((stem) => body.has(stem))
}

/** Good or everyday news in the subject of a mail on a failure, or that nothing changes, over a loss. */
function* falseCheer(message: Analysis): Iterable<Draft> {
  const isFailure = (message.type === 'incident' || message.type === 'breach') && message.isTypeCertain
  const lists = isFailure ? ['rosy', 'calm', 'routine'] : isLoss(message) ? ['calm'] : []
  for (const list of lists) {
    const [match] = ownPhrases(message, `${ID}#${list}`, ['subject'])
    if (match && (list === 'calm' || !namesIt(message, match.sentence))) yield { at: match.at, grade: 'usual', message: 'cheer' }
  }
}

const isLoss = (message: Analysis): boolean =>
  message.message.envelope['change.direction']?.value === 'worse' || changesIn(message).some(({ sentence }) => BODY.includes(sentence.zone))

/** Whether the subject says the bad news as well. */
const namesIt = (message: Analysis, subject: Sentence): boolean =>
  (['fail', 'bad-news', 'hazard', 'apology'] as const).some((signal) => holds(message, subject, signal)) ||
  /\b(?:no|not|late|closed|cancelled|cut|off|down|again|back|restored|repaired|resolved)\b/i.test(subject.text) ||
  message.has(subject, 'candor/incident-essentials#failing') ||
  message.has(subject, `${ID}#happened`) ||
  changesIn(message).some(({ sentence }) => sentence === subject)

/** A share in the subject that the body gives otherwise, and "everything" that is not all. */
function* otherOffer(message: Analysis): Iterable<Draft> {
  const body = message.in(...BODY)
  const offered = amountsIn(body.filter((sentence) => holds(message, sentence, 'offer')))
  const anywhere = amountsIn(body)
  for (const sentence of message.in('subject')) {
    for (let at = sentence.first; at < sentence.end; at++) {
      const isForeign = sentence.words.is(at, WORD.percent) && !anywhere.has(amountAt(sentence, at))
      if (isForeign && offered.size > 0) yield { at: sentence.range(at, at), grade: 'usual', message: 'amount' }
    }
  }
  const [all] = ownPhrases(message, `${ID}#everything`, ['subject'])
  const [part] = message.phrases(`${ID}#part`)
  if (all && part && holds(message, all.sentence, 'offer'))
    yield { at: all.at, grade: 'usual', message: 'part', related: [{ at: part.at, message: 'Not all of it.' }] }
}

function amountsIn(sentences: readonly Sentence[]): ReadonlySet<string> {
  const amounts = new Set<string>()
  for (const sentence of sentences)
    for (let at = sentence.first; at < sentence.end; at++) if (sentence.words.is(at, WORD.percent)) amounts.add(amountAt(sentence, at))
  return amounts
}

const amountAt = (sentence: Sentence, at: number): string => sentence.word(at).replace(/\s/g, '')

const sale = '20 % off all lamps until Sunday 14 June, in the shops and online.'
const blast = (subject: string, text = sale) => ({ subject, text, type: 'marketing' as const })

export const misleadingSubject = defineRule({
  id: ID,
  since: '0.1.0',
  principle: 'The subject is true of the message.',
  why: 'A bill that is none, an answer to nothing, a danger that is a sale: the mail is opened once, and from then on every true notice of the same sender is taken for a trick. Those are the mails that readers must be able to trust.',
  grades: { usual: 'warn', grave: 'error' },
  recommended: ['usual', 'grave'],
  confidence: 'likely',
  messages: {
    default: '"{quote}" promises what the body does not say. Put the offer itself in the subject.',
    thread: '"{quote}" reads as an answer in an exchange, and there was none. Put the offer itself in the subject.',
    account: '"{quote}" reads as news about the reader’s account; the body has none. Put the offer itself in the subject.',
    security: '"{quote}" reads as a danger to the reader; the body names none. Put the offer itself in the subject.',
    bill: '"{quote}" reads as a bill or a payment; the body has none. Put the offer itself in the subject.',
    refund: '"{quote}" reads as money that is owed to the reader; the body has none. Put the offer itself in the subject.',
    order: '"{quote}" reads as news of something ordered or booked; the body has none. Put the offer itself in the subject.',
    prize: '"{quote}" reads as a prize or a choice; the body says of none. Put the offer itself in the subject.',
    slip: '"{quote}" reads as a correction; the body corrects nothing. Put the offer itself in the subject.',
    document: '"{quote}" announces something that the body does not speak of. Put the offer itself in the subject.',
    cheer: '"{quote}" stands over bad news. Readers who pass it over miss what they must know: say it in the subject.',
    free: '"{quote}" announces something free; the body has nothing of the kind. Put the offer itself in the subject.',
    exchange: '"{quote}" reads as an exchange between two people, which did not take place. Put the offer itself in the subject.',
    question: '"{quote}" announces a question; the body asks none. Ask it, or put the offer itself in the subject.',
    advertising: '"{quote}" stands in a mail that sells. Leave it out, and let the offer speak.',
    amount: '"{quote}" is not what the body offers. Give the same number in both.',
    part: '"{quote}" is more than the body offers. Say in the subject what it applies to.',
    from: '"{quote}" reads as somebody whom the reader knows. Send under the name of the company or of a person in it.',
  },
  help: { default: '"20 % off lamps until Sunday"', cheer: '"Your crate costs £24.50 from 1 May"' },
  types: ['marketing', 'newsletter', 'lifecycle', 'inactivity', 'feedback', 'incident', 'breach', 'notice', 'upgrade'],
  metadata: {
    reads: ['subject', 'preheader', 'from', 'type', 'change.direction', 'list_unsubscribe', 'in_reply_to'],
    without: 'Where the type is neither stated nor plain from the text, the body must hold an offer.',
  },
  exemptions: [
    'What the body bears out: the card that expires, the wrong date and the right one, the question.',
    'A subject that says what happened, with a verb: "We sent you the newsletter of another school".',
    'Fine words over a loss: `candor/spun-bad-news` speaks of them.',
    'Teasers that state nothing: "A small thing for spring".',
    'Answers in a thread (`In-Reply-To`, or quoted below), or to something that the reader asked.',
  ],
  objection:
    'It gets more opens. It also teaches readers to pass over your real notices. This is guidance, not legal advice; some laws ask the same.',
  yieldsTo: [],
  examples: {
    flags: [
      { ...blast('Re: our chat'), grade: 'grave' },
      blast('Fwd: your discount'),
      { ...blast('«Action required» on your account'), grade: 'grave' },
      blast('«Your invoice» is inside'),
      blast('«Security alert»', 'Our antivirus stops threats before you see them, for €19 a year instead of €29.'),
      blast('«Your refund is waiting»', 'Take €10 off your next order with this coupon.'),
      { ...blast("«You've been selected»"), grade: 'usual' },
      { text: 'This «is not a marketing email».\n\nSee our new Pro plan: 20 % off until Sunday.', type: 'marketing' },
      blast('«Oops»! We made a mistake'),
      blast('«Can you talk at 3»?', 'Join 400 others in our webinar on pricing. Book your seat today.'),
      blast('«About yesterday»'),
      blast('«I think this belongs to you»', 'You have 340 points, worth €3.40, in our shops.'),
      blast('«50 %» off all lamps'),
      blast('20 % off «everything»', '20 % off. Excludes lamps, chairs and tables.'),
      blast('«Your energy report is ready»', 'No more cold batteries: our monitor texts you in time. Order it today for €49.'),
      blast('«Problem with your delivery address»', 'It has not got our trench coat in it yet: £189, in five lengths. Order it today.'),
      { subject: '«Nothing changes»', text: 'From 1 May your crate costs £24.50 instead of £21.00.', type: 'notice' },
      { subject: 'June «newsletter»', text: 'On 6 June anyone could see your address, since we had left it in a list.', type: 'breach' },
      {
        subject: 'Your «monthly» security tips',
        text: 'Lock your screen. In January anyone could open your files, since we set them to public.',
        type: 'breach',
      },
    ],
    passes: [
      { subject: 'Re: ticket 4411', text: 'The printer driver is fixed in 4.2. Does it print now?', type: 'support-reply' },
      {
        subject: 'Action required: card expires in June',
        text: 'Your card ending in 4417 expires on 30 June. Replace it in Billing.',
        type: 'lifecycle',
      },
      {
        subject: 'Correction: the webinar is on Tuesday',
        text: 'We gave you the wrong date. The webinar is on Tuesday at 4. Book your seat.',
        type: 'newsletter',
      },
      blast('A question for you', 'Which lamp stands on your desk? Tell us, and get 10 % off the next one.'),
      blast('We got the price wrong', 'The lamp is €49. Whoever paid €45 on Monday keeps it for that.'),
      blast('Last reminder: the lamp sale ends on Sunday'),
      {
        subject: 'We put your telephone number into the parish newsletter',
        text: 'On 6 June your number stood in the newsletter by mistake. We have taken it out.',
        type: 'breach',
      },
      {
        subject: 'Your home address was in our weekly bulletin',
        text: 'On 6 June 300 readers saw your address, since we had left it in the list.',
        type: 'breach',
      },
      { subject: 'You got the newsletter of our Lyon shop', text: 'We sent it to the wrong list on Monday.', type: 'incident' },
      { subject: 'Tips for the power cut', text: 'Power is out in Elm Road until six. Keep the fridge shut.', type: 'incident' },
      blast("You're invited: open day", 'Come on Saturday from 10 to 4. Everything in the shop is 10 % off that day.'),
      blast('A small thing for spring'),
      { subject: 'Better sync in 5.1', text: 'Notes now travel in seconds. Nothing else changes.', type: 'upgrade' },
      { subject: 'Sorry: our summer mail had the wrong prices', text: 'We sent you the wrong prices on Monday.', type: 'incident' },
      blast('Your energy report is ready', 'The report shows what you used in May. A better plan saves you 10 %: switch today.'),
      blast('20 % off lamps until Sunday'),
      { ...blast('Re: lamps for the hall'), metadata: { in_reply_to: '<4411@orla.example>' } },
      blast('Re: your question about lamps', `You asked when lamps go on sale. Now: ${sale}`),
    ],
    beyond: [blast('The letter that your grandmother never sent')],
  },
  check: { message: find },
})
