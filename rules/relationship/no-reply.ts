import {
  type Analysis,
  apartFrom,
  closedMailbox,
  defineRule,
  type Grade,
  type MessageType,
  OWN_ZONES,
  ownPhrases,
  type PhraseMatch,
  type Sentence,
  type TextZone,
} from '#rule'

const OWN = 'relationship/no-reply'
const ZONES: readonly TextZone[] = [...OWN_ZONES, 'footer']
const SPOKEN: readonly TextZone[] = ['p1', 'body', 'closing', 'cta']

/** What the mail began, in the words of a finding. */
const ASKS = {
  feedback: 'This asks for feedback',
  question: 'This asks the reader a question',
  apology: 'This apologises',
  contact: 'This invites the reader to get in touch',
} as const

/** Mail whose questions lead into a text: "Think you know films?" */
const HEADLINES: readonly MessageType[] = ['marketing', 'newsletter']

/** "Have you moved?", "How was your stay?", but not "Still waiting for your parcel?", which stands for "if" and heads an advice. */
const TO_READER =
  /\byou\b|\b(?:how|what|when|where|which|who|why|is|are|was|were|do|does|did|has|have|had|can|could|will|would|shall|should|may)\b.*\byour/i

/** What the message asks of the reader, if anything; a closed mailbox then breaks off what the mail itself began. */
function request(message: Analysis): keyof typeof ASKS | undefined {
  if (message.type === 'feedback') return 'feedback'
  const isQuestion = (sentence: Sentence) => sentence.isQuestion && TO_READER.test(sentence.text)
  if (!HEADLINES.includes(message.type) && message.in(...SPOKEN).some(isQuestion)) return 'question'
  if (ownPhrases(message, 'signal#apology', SPOKEN).some(({ text }) => /sorry|apolog/i.test(text))) return 'apology'
  return ownPhrases(message, `${OWN}#wants`, SPOKEN).length > 0 ? 'contact' : undefined
}

/** Tells whether it is said where answers are read: beside the closed mailbox in any words, or anywhere in the mail in plain ones. */
function alternativeReader(phrases: readonly PhraseMatch[], message: Analysis): (sentence: Sentence) => boolean {
  const beside = new Set(apartFrom(message.phrases(`${OWN}#alternative`), phrases).map(({ sentence }) => sentence))
  const isNamed = apartFrom(ownPhrases(message, `${OWN}#elsewhere`, ZONES), phrases).some(({ text }) => !LEAVING.test(text))
  return (sentence) => isNamed || beside.has(sentence)
}

/** The address at which one leaves a list takes nothing else. */
const LEAVING = /unsub|opt-?out|remov|leave/i

/** One-time codes and the like answer a request that the reader has just made. */
const isMachineMail = (message: Analysis): boolean =>
  message.proseWordCount <= 120 && ['transactional', 'other'].includes(message.type) && message.phrases(`${OWN}#machine`).length > 0

export const noReply = defineRule({
  id: OWN,
  since: '0.1.0',
  principle: 'If you write to people, let them answer.',
  why: 'Listening is the first part that a company plays in a relationship, and engaging with somebody means that both can speak. A mail that asks, apologises or invites and then shuts its own door says that the answer was never wanted.',
  grades: { low: 'info', usual: 'warn' },
  recommended: ['low', 'usual'],
  confidence: 'certain',
  messages: {
    default: '"{quote}": readers cannot answer this mail. Name an address that somebody reads.',
    feedback: 'This asks for feedback, and "{quote}" cannot receive any. Name an address that somebody reads.',
    question: 'This asks the reader a question, and "{quote}" takes no answer. Name an address that somebody reads.',
    apology: 'This apologises, and "{quote}" leaves no way to answer. Name an address that somebody reads.',
    contact: 'This invites the reader to get in touch, and "{quote}" turns them away. Name an address that somebody reads.',
    elsewhere: '"{quote}" makes readers write anew to answer. A Reply-To that is read saves them that.',
    header: 'Answers to this mail go to {address}, which takes none. Set a Reply-To that somebody reads.',
    askingHeader: '{asks}, and answers go to {address}, which takes none. Set a Reply-To that somebody reads.',
  },
  help: { default: 'Set a Reply-To that is read, or name the channel and its hours.' },
  types: 'any',
  zones: ZONES,
  metadata: { reads: ['from', 'reply_to', 'type'], without: 'Only the words of the text are looked at.' },
  exemptions: [
    'A Reply-To that takes answers, whatever the From says.',
    'One-time codes and password links.',
    'Warnings about mail of others: "never answer mails that ask for your password".',
  ],
  objection:
    'A system that sends millions cannot read every answer. Then name the address or the number where answers are read; the finding becomes info.',
  yieldsTo: [],
  examples: {
    flags: [
      { type: 'feedback', metadata: { from: 'Orla <no-reply@orla.example>' }, text: 'How was the delivery?', grade: 'usual' },
      { text: 'Your parcel leaves on Monday.\n\n«Please do not reply to this email».', type: 'transactional', grade: 'low' },
      { text: 'Your parcel leaves on Monday. «This mailbox is not monitored».', type: 'transactional', grade: 'low' },
      { text: "We'd love to hear from you! («Do not reply».)", grade: 'usual' },
      { type: 'newsletter', text: 'Think you know films?\n\n«Please do not reply to this email».', grade: 'low' },
      { text: 'We are sorry about the wrong bill.\n\n«Replies to this message are undeliverable».', grade: 'usual' },
      { text: "Questions? «Don't answer here»; visit our help centre.", grade: 'low' },
      {
        text: 'We are sorry about the wrong bill.\n\n«Please do not reply to this email». For questions, write to help@orla.example.',
        grade: 'low',
      },
      {
        text: 'We are sorry about the wrong bill.\n\nOur desk is there by chat or at desk@orla.example.\n\n«Replies are not monitored».',
        grade: 'low',
      },
      {
        text: 'We are sorry about the wrong bill.\n\n«Please do not reply to this email». To leave the list, write to unsubscribe@orla.example.',
        grade: 'usual',
      },
      { type: 'transactional', text: 'Still waiting for your parcel?\n\n- Track it.\n\n«Replies are not monitored».', grade: 'low' },
      { type: 'transactional', text: 'Is your parcel there?\n\n«Replies are not monitored».', grade: 'usual' },
      {
        type: 'incident',
        metadata: { from: 'shop@shop.example', reply_to: 'donotreply@shop.example' },
        text: 'We are sorry.',
        grade: 'usual',
      },
      'This is an automated message; «responses will not be read».',
      'Sent «from an unattended address».',
      '«This address only sends».',
      '«Please don’t press reply».',
      'Our robot «can’t read replies».',
      'We «cannot see what you write back».',
      'The system does «not allow you to answer this» mail.',
      '«Nobody is at the other end of this mailbox».',
      '«Anything you write back goes straight to the bin».',
    ],
    passes: [
      "If Saturday isn't possible for you, answer this mail by noon.",
      'If the loft is not possible, reply to this mail and I look for another room.',
      'Reply to reach Ana.',
      'An answer to this mail, however, will not automatically take your address off the list.',
      { metadata: { from: 'no-reply@orla.example', reply_to: 'support@orla.example' }, text: 'How was the delivery?' },
      "Don't reply to texts that ask for your PIN.",
      'Never answer emails asking for your password.',
      {
        type: 'transactional',
        metadata: { from: 'no-reply@orla.example' },
        text: 'Your verification code is 481 220. It expires in ten minutes.',
      },
      'To keep the list small, replies go to the moderator.',
      "You don't need to reply if Tuesday works.",
      'If you reply STOP, you will not receive these texts any more.',
      'Our reminder went to a mailbox that nobody reads any more. We are sorry.',
      'We cannot see your answers to the survey; they are anonymous.',
      'From May you will no longer receive messages from us at this address.',
      'No need to answer: the van comes at ten.',
      { metadata: { from: 'case-reply@orla.example' }, text: 'We found your scarf.' },
    ],
    beyond: [],
  },
  check: {
    *message(message) {
      if (isMachineMail(message)) return
      const asked = request(message)
      const grade: Grade = asked ? 'usual' : 'low'
      const closed = closedMailbox(message.message.envelope)
      if (closed) {
        const { field, address } = closed
        yield {
          at: { field },
          grade,
          ...(asked ? { message: 'askingHeader', data: { address, asks: ASKS[asked] } } : { message: 'header', data: { address } }),
        }
      }
      const phrases = apartFrom(ownPhrases(message, `${OWN}#phrase`, ZONES), message.phrases(`${OWN}#other`))
      const hasAlternative = alternativeReader(phrases, message)
      for (const { at, sentence } of phrases)
        yield hasAlternative(sentence)
          ? { at, grade: 'low', confidence: 'likely', message: 'elsewhere' }
          : { at, grade, confidence: 'likely', message: asked ?? 'default' }
    },
  },
})
