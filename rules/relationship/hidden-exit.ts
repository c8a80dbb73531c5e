import {
  type Analysis,
  apartFrom,
  type Context,
  type Draft,
  defineRule,
  firstBySentence,
  isCommand,
  OWN_ZONES,
  ownPhrases,
  type PhraseMatch,
  phrasesBySentence,
  type Sentence,
  SPELT_NUMBERS,
  type TextZone,
} from '#rule'

const OWN = 'relationship/hidden-exit'
const ZONES: readonly TextZone[] = [...OWN_ZONES, 'footer']
/** Ten business days, the longest that CAN-SPAM (16 CFR 316.5) gives a sender, in days of the calendar. */
const LONGEST_DELAY = 14
const DAYS = { day: 1, week: 7, month: 30 } as const
const EXIT_TARGET = /unsub|opt-?_?out|list-manage|[/=]remove\b|remove-?me|abmelden/i

const phrases = (message: Analysis, list: string): readonly PhraseMatch[] => ownPhrases(message, `${OWN}#${list}`, ZONES)
const has = (message: Analysis, sentence: Sentence, list: string): boolean => message.has(sentence, `${OWN}#${list}`)

/** What one wants out of, what is an effort there and how many it takes, and what is an easy way: lists of the lexicon. */
const EXITS = [
  { leave: 'leave-list', efforts: ['obstacle', 'detour'], least: 1, ways: ['easy'] },
  { leave: 'leave-contract', efforts: ['obstacle'], least: 1, ways: ['easy', 'self-service', 'other-thing'] },
  { leave: 'leave-hint', efforts: ['obstacle'], least: 2, ways: ['easy', 'self-service', 'other-thing'] },
] as const

/** Sentences on leaving that ask for more than one obvious step, and name no easy one beside it. */
function* obstacles(message: Analysis): Iterable<Draft> {
  const said = new Set<Sentence>()
  for (const { leave, efforts, least, ways } of EXITS) {
    const wishes = phrases(message, leave)
    // In "stop junk mail – Reuters, 9 June" the mail is what is stopped, and nothing that one has to send.
    const steps = phrasesBySentence(efforts.flatMap((list) => apartFrom(phrases(message, list), wishes)))
    for (const { sentence, first, last } of firstBySentence(wishes).values()) {
      const told = steps.has(sentence) ? sentence : answerTo(sentence, message)
      const [step, ...further] = (told && steps.get(told)) ?? []
      if (step && told === sentence && isConsequence(sentence, step.last, first)) continue
      if (!told || !step || said.has(told) || (least > 1 && apartFrom(further, [step]).length === 0)) continue
      if (isMishap(sentence) || isLink(sentence) || isBesideOneWord(message, told) || ways.some((list) => has(message, told, list)))
        continue
      said.add(told)
      yield { at: told === sentence ? told.range(Math.min(first, step.first), Math.max(last, step.last)) : step.at }
    }
  }
  for (const { at } of phrases(message, 'terms')) yield { at }
  for (const { at } of phrases(message, 'gatekeeper')) yield { at, message: 'gatekeeper' }
}

/** "Ten people read it by post, and they lose it if you cancel", "we tell you by phone when we cancel": what then happens, and no way to leave. */
const isConsequence = (sentence: Sentence, step: number, wish: number): boolean =>
  step < wish &&
  (OURS.test(sentence.text.slice(endOf(sentence, step))) ||
    (YOURS.test(sentence.text.slice(endOf(sentence, step))) && EFFECT.test(sentence.text))) &&
  !isCommand(sentence, sentence.first) &&
  !ASKS.test(sentence.text)
const endOf = ({ words, startOffset }: Sentence, at: number): number => words.end[at]! - startOffset
const YOURS = /\b(?:if|when|once|in case) you (?:cancel|end|leave|quit|stop|terminate|close|resign|withdraw)/i
const OURS =
  /\b(?:if|when|once|in case) (?:we|they)(?: (?:have|had|need) to)? (?:cancel|end|leave|quit|stop|terminate|close|resign|withdraw)/i
/** What others lose, or what the sender lets the reader know. */
const EFFECT =
  /\b(?:(?:they|he|she|others) (?:will |would )?loses?|(?:will|would) no longer|we (?:will )?(?:tell|inform|refund)|you (?:will )?hear)\b/i
const ASKS = /\b(?:must|need|needs|needed|requires?|required|only|please|tell us|let us know|has to|have to be)\b/i

/** "Reply with REMOVE, or log in and untick the box": the longer way is one of two. */
const isBesideOneWord = (message: Analysis, sentence: Sentence): boolean =>
  message.around(sentence, 6, 3).some((near) => has(message, near, 'one-word'))

/** "Ana, front desk" and below it "Unsubscribe: https://…": a link with its name, whatever stands above. */
const isLink = ({ text }: Sentence): boolean => /\b(?:unsubscribe|opt[ -]out)\s*:\s*(?:https?:|www\.)\S+\s*$/i.test(text)

/** "If the house is damaged, call us and we will close the account": what the sender ends for people whom something has befallen. */
const isMishap = ({ text }: Sentence): boolean => /^if\b(?! you)/i.test(text) && /\bwe(?:'ll|’ll| will)? \w+/i.test(text)

/** "Had enough?", "To leave:" and "You can leave at any time." are answered by the next sentence. */
function answerTo(sentence: Sentence, message: Analysis): Sentence | undefined {
  const next = message.sentences[sentence.index + 1]
  const isAnswer =
    sentence.isQuestion || /:\s*$/.test(sentence.text) || /^(?:simply|just|to do (?:so|this)|all you)\b/i.test(next?.text ?? '')
  return isAnswer ? next : undefined
}

/** "Please allow 30 days for removal". */
function* delays(message: Analysis): Iterable<Draft> {
  for (const delay of phrases(message, 'delay')) {
    const isOfLeaving = message.around(delay.sentence, 1, 0).some((near) => LEAVING.some((list) => has(message, near, list)))
    if (isOfLeaving && has(message, delay.sentence, 'removal') && daysOf(delay) > LONGEST_DELAY)
      yield { at: delay.sentence.range(delay.first, delay.last), message: 'delay' }
  }
}

const LEAVING = ['leave-list', 'leave-contract', 'exit'] as const

function daysOf({ sentence, from, last }: PhraseMatch): number {
  const word = sentence.word(from)
  const number = word === 'a' ? 1 : (SPELT_NUMBERS.get(word) ?? Number.parseInt(word, 10))
  const unit = sentence.word(last).replace(/s$/, '')
  return number * (DAYS[unit as keyof typeof DAYS] ?? 0)
}

/** Whether a way out of the list stands anywhere in the message: in words, in a link, in a header (RFC 2369, 3.2), in a merge field. */
function hasExit(message: Analysis): boolean {
  if (message.message.envelope.list_unsubscribe || message.phrases(`${OWN}#exit`).length > 0) return true
  return message.blocks.some(
    ({ source: { links, fields } }) =>
      links.some(({ target }) => EXIT_TARGET.test(target)) || fields.some(({ source }) => EXIT_TARGET.test(source)),
  )
}

/** The list has no exit that is called so. */
function* missing(message: Analysis, exit: string): Iterable<Draft> {
  if (!LISTS.includes(message.type) || exit === 'esp' || hasExit(message)) return
  const label = phrases(message, 'preferences').find(({ text }) => !/notification/i.test(text))
  const { format } = message.message
  if (label) {
    if (isWhole(message) || !has(message, label.sentence, 'leave-list')) yield { at: label.at, grade: 'low', message: 'label' }
  } else if (exit === 'required' || (exit === 'auto' && isWhole(message) && message.isTypeCertain)) {
    const [opening] = message.in('subject', 'p1', 'body')
    if (opening) yield { at: opening.place, grade: format === 'eml' ? 'grave' : 'low', message: 'missing', confidence: 'certain' }
  }
}

/** Mail of a list, which people did not ask for one by one. */
const LISTS: readonly string[] = ['marketing', 'newsletter']

/** Whether nothing will be added to it: a mail as sent, or a page with its footer. */
const isWhole = ({ message: { format }, blocks }: Analysis): boolean =>
  format === 'eml' || (format === 'html' && blocks.some(({ zone }) => zone === 'footer'))

export const hiddenExit = defineRule({
  id: OWN,
  since: '0.2.0',
  principle: 'Leaving should be as easy as joining.',
  why: 'A company plays its own part in a relationship and cannot hold the other side; equals may go. Whoever has to phone, log in or write a letter to leave remembers that, and presses “spam” instead. Guidance, not legal advice: laws and mailbox providers ask for the same.',
  grades: { low: 'info', usual: 'warn', grave: 'error' },
  recommended: ['low', 'usual', 'grave'],
  confidence: 'likely',
  messages: {
    default: '"{quote}" makes leaving harder than one step. Give a link or a setting that does it at once.',
    gatekeeper: '"{quote}" puts a person between the reader and the exit. Let leaving work without a talk; offer the talk beside it.',
    delay: '"{quote}" lets mail go on long after the reader has left. Stop it within two working days.',
    label: '"{quote}" is the only way out, and does not say so. Call the link "Unsubscribe".',
    missing: 'This shows no way out: no link, no header. Add a visible link, and List-Unsubscribe with one click (RFC 8058).',
  },
  help: { default: '"Unsubscribe", one click; "Cancel in Settings > Plan, from today".' },
  types: ['marketing', 'newsletter', 'lifecycle', 'inactivity', 'notice', 'feedback'],
  zones: ZONES,
  metadata: {
    reads: ['type'],
    without: 'In drafts of Markdown and text a missing exit is not reported: the mailing system adds it (option `exit`).',
  },
  exemptions: [
    'An easy way in the same sentence: "call, or cancel online".',
    'Receipts, codes and security notices, which nobody can leave.',
    'An offer to stay, beside an exit that works.',
    'A reply of one word: "reply STOP".',
    'What then happens: "they lose it if you cancel", "we tell you by phone if we cancel"; a call of yours that is not about leaving.',
    'A missing exit, where nothing says for certain that the mail goes to a list.',
  ],
  objection: 'Some contracts end in writing by law. Then say so, and put the form behind one link.',
  yieldsTo: [],
  options: {
    exit: {
      type: 'choice',
      default: 'auto',
      choices: ['auto', 'required', 'esp'],
      description:
        'Where a missing exit is reported: `auto` in mails as sent and in pages with a footer, `required` also in drafts, `esp` never, because the mailing system adds it.',
    },
  },
  examples: {
    flags: [
      { type: 'lifecycle', text: 'Send us a note «by post if you cancel».' },
      { type: 'lifecycle', text: 'You «go to the desk and speak to a coach if you cancel».' },
      { type: 'lifecycle', text: 'Just «ring us by phone between nine and ten if you cancel».' },
      { type: 'lifecycle', text: 'It takes a note «by registered letter if you cancel».' },
      { type: 'lifecycle', text: 'Someone from our crew «will ring to talk to you before you leave» the club.' },
      { type: 'notice', text: 'A «member of our crew will ring you before you leave us».' },
      { type: 'notice', text: 'An «adviser will call you to talk about why you want to leave».' },
      { text: 'New boots are in.', options: { exit: 'required' }, grade: 'low' },
      { subject: '«Boots»', text: 'New boots are in.', options: { exit: 'required' } },
      { text: 'New boots.\n\nTo «unsubscribe, log in» and go to settings, then notifications.', grade: 'usual' },
      { type: 'lifecycle', text: '«To cancel, call us Monday» to Friday, 9 to 5.' },
      { text: 'You are receiving this as a member. To unsubscribe, tell us.\n\nPlease «allow 30 days» for removal.' },
      { text: '«Write to PO Box 12 to stop receiving these».' },
      { text: 'Reply «with your full name, address and reason to unsubscribe».' },
      { type: 'notice', text: '«Cancellations by registered letter» only.' },
      { text: 'New boots are in.\n\n[«Manage your experience»](https://orla.example/m)', grade: 'low' },
      { type: 'notice', text: '«Membership carries on happily until the branch hears otherwise in person».' },
      { type: 'lifecycle', text: 'A «colleague will ring you to talk through your wish to stop».' },
      { type: 'newsletter', text: 'The news.\n\nPrefer to leave? «Account closure is done by phone» on Tuesdays.' },
      { type: 'newsletter', text: 'The news.\n\n«Newsletter settings are managed by phone» on weekdays.' },
      { type: 'lifecycle', text: 'Members who «wish to leave hand in a signed note at the desk».' },
      { type: 'notice', text: '«Memberships run on until you drop in and tell the» steward.' },
      { type: 'lifecycle', text: 'Those who would «rather not carry on see the coach» at the front desk, two weeks ahead.' },
    ],
    passes: [
      { type: 'notice', text: 'I will phone you on Friday to go through the plans, before you leave for Bergen.' },
      { type: 'lifecycle', text: 'Mrs Brandt will ring you at noon to go over the list of rooms, unless you stop her.' },
      { type: 'lifecycle', text: 'Forty neighbours get the sheet by post, and they lose it if you cancel.' },
      { type: 'lifecycle', text: 'Forty neighbours get the sheet by post, and ten would no longer get it if you cancel.' },
      { type: 'notice', text: 'You hear from us by phone within a day if you cancel.' },
      { type: 'notice', text: 'You hear from us by phone before six if we have to cancel.' },
      { type: 'lifecycle', text: 'When you want to leave, hand in the key at the desk.' },
      { type: 'notice', text: 'Leave us your address, and somebody at the counter calls you back.' },
      { type: 'lifecycle', text: 'Time to go: the coach waits on Friday at 8, and the exit card is at reception.' },
      { type: 'notice', text: 'The later bus became possible when the town agreed to pay for it.' },
      { text: 'New boots.\n\n[Unsubscribe](https://orla.example/u)', options: { exit: 'required' } },
      'New boots.\n\nUnsubscribe or choose fewer emails.',
      { type: 'lifecycle', text: 'Cancel in Settings > Plan; it takes effect today.' },
      "You can't opt out of security notices; here is why.",
      { text: 'New boots are in.' },
      { text: 'New boots are in.', options: { exit: 'esp' } },
      { text: 'To unsubscribe, click here. It can take up to 48 hours.' },
      { type: 'lifecycle', text: 'Please do not hesitate to call us.' },
      { type: 'lifecycle', text: 'Call 0800 123 or cancel online.' },
      'To stop these texts, reply STOP.',
      'New boots.\n\nAna, front desk\nUnsubscribe: https://orla.example/u',
      'Reply to this email with REMOVE in the subject, or:\n\n- Log in to edit your profile.\n- Uncheck the box next to the newsletter you wish to unsubscribe from.',
      { text: 'New boots.\n\nTo change your mailing list options please write to us.', options: { exit: 'required' } },
      'Never answer emails asking for your password.',
      { type: 'notice', text: 'If the house is damaged, call 555-0110 and we will close the account.' },
      'To be removed from this list, write to list@orla.example.',
      { text: 'New boots.\n\nTo be removed from this list, write to list@orla.example.', options: { exit: 'required' } },
      { text: 'New boots.\n\nTo leave, mail us with the title Un-subscribe.', options: { exit: 'required' } },
      { text: 'New boots.\n\nIf you no longer wish to receive this sheet, mail ana@orla.example.', options: { exit: 'required' } },
      { text: 'New boots.\n\n[Goodbye](https://orla.example/remove?list=4)', options: { exit: 'required' } },
      'You may opt out of some of them by logging in, or leave them all by visiting the following link.',
      'Court case against senders who will not stop junk e-mail - Reuters 9/30/2002',
      { type: 'lifecycle', text: 'You may end the contract on any day. Questions? Call 0800 123.' },
      { type: 'lifecycle', text: 'To cancel your appointment, call the desk.' },
      { type: 'lifecycle', text: 'Close the account with one click, and we erase your data within 30 days.' },
      { type: 'lifecycle', text: 'You may close the account at the counter or in the app.' },
      { type: 'lifecycle', text: 'Leaving the car in our yard? Hand in the key at the desk.' },
      { type: 'newsletter', text: 'The lecture ends when the bell rings. Come and see the studio.' },
      { type: 'lifecycle', text: 'Delivery takes 30 days. You can cancel in the app.' },
      'New boots.\n\n[Manage your preferences](https://orla.example/m) · [Unsubscribe](https://orla.example/u)',
      'New boots.\n\n[Manage your preferences](https://orla.example/m) · [Goodbye]({{ unsubscribe_url }})',
    ],
    beyond: [{ text: 'If our letters ever stop making sense to you, our front desk will gladly discuss it.' }],
  },
  check: {
    *message(message, { options }: Context<{ readonly exit: string }>) {
      const told = [...obstacles(message), ...delays(message)]
      yield* told.length > 0 ? told : missing(message, options.exit)
    },
  },
})
