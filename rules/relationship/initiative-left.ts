import {
  type Analysis,
  changesIn,
  consequencesOf,
  type Draft,
  defineRule,
  firstBySentence,
  type Grade,
  holds,
  inReadingOrder,
  instructionsOf,
  OWN_ZONES,
  ownPhrases,
  type PhraseMatch,
  type Sentence,
} from '#rule'

const OWN = 'relationship/initiative-left'

/** Words that leave something to the reader, by the message of the finding. */
interface Burden {
  readonly kind: 'default' | 'search' | 'fetch' | 'vigilance'
  readonly sentence: Sentence
  readonly first: number
  readonly last: number
}

const phrases = (message: Analysis, list: string): readonly PhraseMatch[] => ownPhrases(message, `${OWN}#${list}`)
const has = (message: Analysis, sentence: Sentence, list: string): boolean => message.has(sentence, `${OWN}#${list}`)
/** The phrases of a list, one a sentence. */
const onePerSentence = (message: Analysis, list: string): ReadonlyMap<Sentence, PhraseMatch> => firstBySentence(phrases(message, list))
const asBurden =
  (kind: Burden['kind']) =>
  ({ sentence, first, last }: PhraseMatch): Burden => ({ kind, sentence, first, last })
const each = (message: Analysis, list: string, kind: Burden['kind']): readonly Burden[] =>
  [...onePerSentence(message, list).values()].map(asBurden(kind))

/** The phrases of a list that the text tells the reader to do, in sentences that count. */
function told(
  message: Analysis,
  list: string,
  kind: Burden['kind'],
  counts: (sentence: Sentence) => boolean = () => true,
): readonly Burden[] {
  const meant = phrases(message, list).filter(({ sentence }) => sentence.zone !== 'subject' && counts(sentence))
  return instructionsOf(message, meant).map(asBurden(kind)).map(toClauseEnd)
}

/** With what follows it up to the end of its clause, as far as that is near. */
function toClauseEnd(burden: Burden): Burden {
  const { sentence } = burden
  const { words } = sentence
  let { last } = burden
  const end = Math.min(sentence.end, last + LONGEST_REST)
  while (last + 1 < end && !/[,;.!?–—]/.test(sentence.block.text.slice(words.end[last], words.start[last + 1]))) last++
  return { ...burden, last }
}

const LONGEST_REST = 10

/** "If you notice missing files, contact support": condition, trouble and what the reader is to do. */
function* conditions(message: Analysis): Iterable<Burden> {
  const cases = [
    ...phrases(message, 'condition'),
    ...phrases(message, 'wondering').filter(({ sentence }) => sentence.isQuestion && message.type !== 'upgrade'),
  ]
  const steps = [...phrases(message, 'chase'), ...phrases(message, 'prove')]
  for (const { sentence, first, last } of consequencesOf(message, cases, steps)) {
    if (!(has(message, sentence, 'trouble') || isOnRecord(message, sentence))) continue
    if (
      has(message, sentence, 'borne') ||
      has(message, sentence, 'recurring') ||
      has(message, sentence, 'plans') ||
      isObjection(message, sentence) ||
      isRetry(message, sentence) ||
      (has(message, sentence, 'sight') && !has(message, sentence, 'on-screen')) ||
      isPractice(message, sentence)
    )
      continue
    if (isFailureMail(message) || !has(message, sentence, 'everyday')) yield { kind: 'default', sentence, first, last }
  }
}

/** "If you ordered on Monday, call us": after a failure, what the sender sees in its own books, and no matter of safety or choice. */
const isOnRecord = (message: Analysis, sentence: Sentence): boolean =>
  isFailureMail(message) && has(message, sentence, 'held') && !has(message, sentence, 'reader-only')

/** "Wait a minute and ask for another": asked of a machine, and not of the sender. */
const isRetry = (message: Analysis, sentence: Sentence): boolean =>
  has(message, sentence, 'moment') && !/\b(?:us|me|our|support)\b/i.test(sentence.text)

/** "If you see it differently, write to the board": outside mail on a failure, the right to contradict what was decided. */
const isObjection = (message: Analysis, sentence: Sentence): boolean => !isFailureMail(message) && has(message, sentence, 'objection')

/** "In general, audit what you install. If you notice odd code, report it.": advice for all times. */
const isPractice = (message: Analysis, sentence: Sentence): boolean =>
  message.around(sentence, 1, 0).some((near) => near.block === sentence.block && has(message, near, 'practice'))

/** "Go through your notes and tell us which are gone", "look in now and then": whatever the mail is about. */
function* searches(message: Analysis): Iterable<Burden> {
  for (const phrase of onePerSentence(message, 'search').values()) {
    const holdsOne = (...lists: readonly string[]) => lists.some((list) => has(message, phrase.sentence, list))
    if (holdsOne('loss') && holdsOne('report', 'redo') && !holdsOne('recurring')) yield asBurden('search')(phrase)
  }
  const visits = [...each(message, 'revisit', 'fetch'), ...told(message, 'return-for-news', 'fetch')]
  for (const burden of visits) if (isFailureMail(message) || !/^if\b/i.test(burden.sentence.text)) yield burden
}

/** What is a burden only after a failure or a loss: records to look through, news to fetch, money to claim. */
function* troubles(message: Analysis): Iterable<Burden> {
  if (!isAboutTrouble(message)) return
  yield* conditions(message)
  yield* inspections(message)
  yield* each(message, 'claim', 'default')
  if (message.type !== 'upgrade')
    yield* told(message, 'prove', 'default', (sentence) => isAtStake(message, sentence) && !isWorthIt(message, sentence))
  yield* told(message, 'enquire', 'default', (sentence) => !has(message, sentence, 'borne') && !has(message, sentence, 'recurring'))
  yield* each(message, 'vigilance', 'vigilance')
  const isFailure = isFailureMail(message)
  yield* told(
    message,
    'look',
    'search',
    (sentence) =>
      (isFailure || message.type === 'support-reply' || has(message, sentence, 'own')) &&
      !has(message, sentence, 'recurring') &&
      !isObjection(message, sentence),
  )
  if (!isFailure) {
    yield* told(message, 'fetch', 'fetch', (sentence) => has(message, sentence, 'awaited'))
    return
  }
  yield* each(message, 'fetch', 'fetch')
  yield* told(message, 'redo', 'search', (sentence) => has(message, sentence, 'unsure') && !isRetry(message, sentence))
}

/** Whether a form is for the loss: outside mail on a failure, where that or amends for it are named there or in the sentence before. */
const isAtStake = (message: Analysis, sentence: Sentence): boolean =>
  isFailureMail(message) ||
  message
    .around(sentence, 1, 0)
    .some((near) => isTrouble(message, near) || ['at-stake', 'trouble', 'loss'].some((list) => has(message, near, list))) ||
  changesIn(message).some((change) => sentence.index - change.sentence.index <= 1 && sentence.index >= change.sentence.index)

/** Whether the reader gets something for the proof, or the sender does the rest: "I make the claim for you, just bring the receipt". */
const isWorthIt = (message: Analysis, sentence: Sentence): boolean =>
  has(message, sentence, 'in-return') || message.around(sentence, 1, 0).some((near) => has(message, near, 'handled-for'))

/** "Check your statements for unusual charges": a look, a record of which the sender has its own copy, and what is to be found in it. */
function* inspections(message: Analysis): Iterable<Burden> {
  const searches = onePerSentence(message, 'search')
  for (const [sentence, record] of lastBySentence(message, 'record')) {
    const search = searches.get(sentence)
    if (search && search.first < record.first && has(message, sentence, 'purpose'))
      yield { kind: 'search', sentence, first: search.first, last: record.last }
  }
  for (const phrase of onePerSentence(message, 'concern').values()) if (searches.has(phrase.sentence)) yield asBurden('search')(phrase)
  for (const phrase of onePerSentence(message, 'report').values())
    if (has(message, phrase.sentence, 'gone')) yield asBurden('search')(phrase)
}

const lastBySentence = (message: Analysis, list: string): ReadonlyMap<Sentence, PhraseMatch> =>
  new Map(phrases(message, list).map((phrase) => [phrase.sentence, phrase]))

const isFailureMail = ({ type }: Analysis): boolean => type === 'incident' || type === 'breach'

const isAboutTrouble = (message: Analysis): boolean =>
  isFailureMail(message) ||
  message.type === 'upgrade' ||
  changesIn(message).length > 0 ||
  message.in(...OWN_ZONES).some((sentence) => isTrouble(message, sentence) && !SUPPOSED.test(sentence.text))

/** What may happen has not happened. */
const SUPPOSED = /\b(?:if|unless|whether|in case|whenever)\b|^should\b/i

const isTrouble = (message: Analysis, sentence: Sentence): boolean =>
  TROUBLE.some((signal) => holds(message, sentence, signal)) || has(message, sentence, 'mishap')

const TROUBLE = ['fail', 'bad-news'] as const

/** "Check your status here: {link}": the mail itself leads to the very place, and to one look there. */
function isAtHand({ kind, sentence, first, last }: Burden): boolean {
  const [start, end] = [sentence.words.start[first]!, sentence.words.end[last]!]
  const { links, fields } = sentence.block.source
  const isWithin = (at: number) => start < at && at < end
  return kind === 'search' && (links.some((link) => isWithin(link.start)) || fields.some(({ at }) => isWithin(at)))
}

/** Whether the reader looks, or comes forward, for the sake of safety: "look at the cable before each ride". */
const isForSafety = (message: Analysis, { kind, sentence }: Burden): boolean =>
  (kind === 'search' || kind === 'default') &&
  message
    .around(sentence, 0, 1)
    .some((near) => has(message, near, 'safety') || (has(message, near, 'precaution') && isDangerous(message, sentence)))

const isDangerous = (message: Analysis, sentence: Sentence): boolean =>
  message.around(sentence, 2, 1).some((near) => has(message, near, 'danger'))

/** Whether the sender itself does it: "we will monitor the page". */
function isOurs({ sentence, first }: Burden): boolean {
  for (let at = Math.max(sentence.first, first - 3); at < first; at++) if (OURSELVES.has(sentence.word(at))) return true
  return false
}

const OURSELVES: ReadonlySet<string> = new Set(['we', 'i', 'team'])

/** Whether the sender acts unasked beside it, or where it is about news, says when it writes again. */
function isLed(message: Analysis, { kind, sentence }: Burden): boolean {
  if (kind === 'vigilance') return false
  const lists = kind === 'fetch' ? ['proactive', 'update'] : ['proactive']
  const near = message.around(sentence, 2, 2).filter(({ zone }) => OWN_ZONES.includes(zone))
  if (near.some((each) => has(message, each, 'unknown'))) return true
  return near.some((each) => lists.some((list) => has(message, each, list)))
}

export const initiativeLeft = defineRule({
  id: OWN,
  since: '0.2.0',
  principle: 'What you can check, tell or refund, do unasked.',
  why: 'After a failure the sender knows more than the reader: who was charged, whose files are gone, when it will be mended. “If you notice anything, contact us” hands that work to the person who was harmed. Those who notice nothing get nothing.',
  grades: { low: 'info', usual: 'warn' },
  recommended: ['usual'],
  confidence: 'likely',
  messages: {
    default: '"{quote}" leaves it to the reader to notice and to ask. Can you check, tell or refund without being asked?',
    search: '"{quote}" sends the reader to search. Can you look, and write to those whom it concerns?',
    fetch: '"{quote}" leaves the reader to fetch the news. Say when you will write again, and write.',
    vigilance: '"{quote}" hands the watching to the reader. Say what you watch yourself, and what exactly to look for.',
  },
  help: {
    default: '"We have looked: yours is one of the 40, and put right. Nothing to do."',
    search: '"We have checked every account and write to those affected today."',
    fetch: '"We write again at 15:00, whatever we know by then."',
    vigilance: '"We block sign-ins from new countries until Friday."',
  },
  types: ['incident', 'breach', 'upgrade', 'notice', 'transactional', 'support-reply'],
  metadata: {
    reads: ['type', 'incident.scope'],
    without: 'Without `incident.scope` nobody says that the sender knows whom it concerns: findings are info.',
  },
  exemptions: [
    'What arises with others, where the sender pays: "if it costs you a fee, we pay it".',
    'Something done unasked within two sentences: "we refund", "you will hear from us by Friday", "there is nothing to do".',
    'What only the reader can know or do: passwords elsewhere, injuries, a fault that may come back, a wish, a day that suits, what she can afford, what is in her house or garden, a look or a step for safety; an objection to what was decided.',
    'A proof that the reader only brings, where the sender does the rest: "we make the claim for you, just bring the receipt".',
    'Mail in which nothing has gone wrong and nothing is taken away; help with trouble or questions, outside incidents.',
  ],
  objection:
    'Sometimes you really cannot know. Then say so, and say what to look for: "we do not store serial numbers; yours is under the lid".',
  yieldsTo: ['candor/conditional-apology'],
  examples: {
    flags: [
      { type: 'incident', text: '«If you notice any missing files, contact support».', grade: 'low' },
      { type: 'incident', metadata: { incident: { scope: '212' } }, text: '«If you notice missing files, contact us».', grade: 'usual' },
      { type: 'breach', text: 'Please «monitor your statements» for unusual charges.' },
      { type: 'incident', text: '«Check our status page for updates».' },
      { type: 'incident', text: '«If you think you were overcharged, open a ticket».' },
      { type: 'incident', text: '«Customers who want a refund must request» it by Friday.' },
      { type: 'incident', text: 'Some fares were taken twice. You may «apply with a printed form C4».' },
      { type: 'breach', text: '«Whoever would like to know whether theirs» was read may ask.' },
      { type: 'support-reply', text: 'We sent it to the wrong address. You might «ask the neighbours whether it has come».' },
      { type: 'breach', text: '«Remain vigilant».' },
      { type: 'transactional', text: 'Some parcels are late. «If you have not received your order, let us know».' },
      { type: 'incident', text: '«Keep an eye on the forum» for a fix.' },
      { type: 'breach', text: '«To find out whether you» are affected, call us.' },
      { type: 'notice', text: 'The archive will no longer be there. «Should anything look wrong in the new one»? Open a ticket.' },
      { type: 'incident', text: '«Those among you with the old charger will want to compare» serial numbers.' },
      { type: 'notice', text: 'Your bag was lost on Monday. Please «fill in the claim form at the desk».' },
      { type: 'incident', text: '«If you were billed twice, call us». Then turn off the alerts.' },
      { type: 'incident', text: 'Some slots were lost. «If yours is missing, write to us». Do not use the old link until noon.' },
      { type: 'incident', text: '«If a payslip looks wrong, ring us».' },
      { type: 'incident', text: 'Codes failed. «If the new code does not work for you, write to us».' },
      { type: 'incident', text: 'Some notes were lost. «If you cannot open» yours or it is missing, call us and we send a copy.' },
      { type: 'incident', text: 'Some seats are wrong. «If yours is wrong, call us», or wait five minutes.' },
      { type: 'incident', text: 'Prices were wrong. «If you think that we are wrong about yours, tell us».' },
      { type: 'incident', text: '«Anyone left out of pocket knows where to find us».' },
      { type: 'incident', text: 'Points were not added. You can «ask the kiosk whether yours is one of them».' },
      { type: 'incident', text: 'Two crates broke. «Turned away at the hatch»? Fill in the refund form.' },
      { type: 'notice', text: 'Some labels were mixed up. Owners should «check whether theirs still fits».' },
      { type: 'incident', text: 'Some files were lost. «If a folder looks wrong, ring us».' },
      { type: 'incident', text: 'Points were not added. «If your balance looks wrong, tell us».' },
      { type: 'incident', text: 'A pallet fell into the dock. «If you ordered the blue lamp on Monday, ring us».' },
      { type: 'incident', text: '«A quick look through last month’s invoices» should tell you where you stand.' },
    ],
    passes: [
      { type: 'incident', text: 'The plug of the kettle gets hot. Check whether yours has a red dot, and do not use it.' },
      { type: 'notice', text: 'The lessons were mixed up. If Tuesday does not work for you, tell us.' },
      { type: 'incident', text: 'Half of the sign-ins fail. If yours does, try again in two minutes.' },
      { type: 'incident', text: 'Codes are delayed. If yours has not come, wait five minutes and ask for another.' },
      { type: 'support-reply', text: 'The transfer failed. If that has cost you anything at the bank, tell me the sum and I pay it.' },
      { type: 'notice', text: 'The lift is out. If you cannot carry your shopping up, ring us and Anton carries it.' },
      { type: 'incident', text: 'The transfers failed for an hour. If a late rent costs you a fee, send us the letter and we pay it.' },
      { type: 'notice', text: 'A ladder fell on Monday. If a rung is missing, take another one and tell the foreman.' },
      {
        type: 'transactional',
        text: 'Your ferry was cancelled, and £31 went to your card. You did not have to ask. If we ever get one wrong, reply and Mia looks.',
      },
      { type: 'incident', text: 'You were charged twice. We refunded €12 today; nothing to do.' },
      { type: 'breach', text: 'We emailed everyone affected. If you got no second email, you were not.' },
      { type: 'breach', text: 'Change the password you used here on other sites; we cannot do that for you.' },
      { type: 'incident', text: 'Questions? Reply.' },
      { type: 'transactional', text: 'Check your spam folder for the code.' },
      { type: 'transactional', text: 'Review your order before you pay.' },
      { type: 'incident', text: 'We will write again on Thursday; live status at status.orla.example.' },
      { type: 'incident', text: 'If your symptoms change, call a doctor.' },
      { type: 'notice', text: 'The old export will no longer be available. If you have trouble with the new one, let us know.' },
      { type: 'support-reply', text: 'The bug is fixed. If you see it again, reply here.' },
      { type: 'transactional', text: 'If you have not received the code, ask for a new one.' },
      { type: 'incident', text: 'We will email each of you on Friday. If you think a booking is missing, tell us.' },
      { type: 'breach', text: 'Check your status here: {{ link }} You can use your number if you have it.' },
      { type: 'breach', text: 'In general, audit what you install. If you notice any suspicious code, report it to us.' },
      { type: 'incident', text: 'If you are a member, you may want to check the documentation for your client to see if it has it.' },
      { type: 'upgrade', text: 'If it is down, check back later.' },
      { type: 'incident', text: 'We will monitor the status page for updates.' },
      { type: 'breach', text: 'Whoever stored a password in the browser should check those accounts for suspicious activity.' },
      { type: 'notice', text: 'We lost the list of crates, so we cannot tell whose it is. Check whether yours has a dent.' },
      { type: 'incident', text: 'One seal broke. Send us the receipt and we pay for the juice.' },
      { type: 'notice', text: 'The concert is cancelled. If you cannot come on the new date, tell us by Monday noon.' },
      { type: 'notice', text: 'The concert is cancelled. If you would like your seats on the new date, tell us by 15 May.' },
      { type: 'incident', text: 'A pallet fell into the dock. If you have had the syrup and feel unwell, ring us at once.' },
      { type: 'support-reply', text: 'The tap was late. Contact us if you have questions.' },
      { type: 'marketing', text: 'If you notice a friend without a bike, tell us.' },
      { type: 'transactional', text: 'The gate closes at 22:00. If your train is late, ring us and the baker keeps the key.' },
      {
        type: 'notice',
        text: 'A lane costs £9 from June, and not £8 any more. If that is too much for every week, ask us for an off-peak card: £5.',
      },
      { type: 'incident', text: 'A window broke above the slide. If you were there and find a cut, tell us.' },
      { type: 'support-reply', text: 'The hinge broke inside its guarantee. I file the claim for you, no charge; just bring the receipt.' },
      { type: 'notice', text: 'We stop making the pear soap. If it is gone before you get here, write to us all the same.' },
      { type: 'notice', text: 'The clock had stopped at noon. Its works have come back from Delft, and it strikes again.' },
      { type: 'notice', text: 'Two hives were lost. Ring me if a colony looks wrong.' },
      { type: 'notice', text: 'The lessons were mixed up. Yours is on Tuesday. If Tuesday does not suit you, tell us.' },
      { type: 'incident', text: 'Forms of Monday looked lost. They are here; you need not submit them again if you have the receipt.' },
      { type: 'incident', text: 'The cable broke on two bikes. Look at your cable before each ride, and do not ride if it is frayed.' },
      { type: 'incident', text: 'The cable of the lamp got hot. Check whether yours feels warm and unplug it.' },
      {
        type: 'notice',
        text: 'The late bus is cancelled. We leave at nine with all the bags. Fill in the form or send the slip by Friday.',
      },
      {
        type: 'support-reply',
        text: 'The claim is refused: the leak was old. If you think that we are wrong, tell me what we missed. You can also turn to the Ombudsman.',
      },
      { type: 'transactional', text: 'You asked whether you came too late. You did not. If she stops eating, ring us.' },
      { type: 'notice', text: 'The branch closes on 9 May. To see whether Fenn is nearer, open the map.' },
    ],
    beyond: [
      { type: 'incident', text: 'The fix is out there; help yourself.' },
      { type: 'incident', text: 'Our ears are open to those who came away with a smaller bill than service.' },
    ],
  },
  check: {
    *message(message): Iterable<Draft> {
      const grade: Grade = message.message.envelope['incident.scope'] ? 'usual' : 'low'
      const burdens = inReadingOrder([...troubles(message), ...searches(message)])
      for (const burden of burdens) {
        const { kind, sentence, first, last } = burden
        if (
          has(message, sentence, 'manual') ||
          isForSafety(message, burden) ||
          isLed(message, burden) ||
          isOurs(burden) ||
          isAtHand(burden)
        )
          continue
        yield { at: sentence.range(first, last), grade, message: kind }
      }
    },
  },
})
