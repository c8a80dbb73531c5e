import { type Analysis, actorOf, apartFrom, defineRule, ownPhrases, type PhraseMatch, type Sentence } from '#rule'

const OWN = 'tone/guilt-trip'
/** Faces and signs that weep. */
const SAD = /[😢😭😥😓😔😞😟😿🥺🥹☹💔🙁😪😩🥀]|:'?\(|:'-\(/u

const YOU = /\byou(?:r|rs|rself)?\b/i

export const guiltTrip = defineRule({
  id: OWN,
  since: '0.2.0',
  principle: 'Do not make the reader responsible for your feelings.',
  why: 'How much of a tie there is each side judges for itself (essay Part), and nobody signed up for one with a toothbrush (essay Toothbrush). A reader who stopped opening, buying or giving has done nothing to anyone; a mail that sulks, weeps or sends the mascot to weep tells him otherwise, and he leaves for good.',
  grades: { low: 'info', usual: 'info' },
  recommended: ['usual'],
  confidence: 'likely',
  messages: {
    default: '"{quote}" asks the reader to feel guilty. Say what stays, what ends and what the choices are.',
    longing: '"{quote}" speaks of your feelings. What would the reader gain by coming back? Say that.',
  },
  help: { default: '"This is the last letter unless you press Keep. You can also pause it."' },
  types: ['marketing', 'newsletter', 'lifecycle', 'inactivity', 'feedback', 'transactional', 'notice', 'support-reply', 'other'],
  metadata: { reads: [], without: '' },
  exemptions: [
    'Manners: "sorry to see you go", "we will miss you" of an employee or a shop that closes.',
    'An appointment, a call or a visit that was missed.',
    'A charity that tells of a need; guilt about the reader counts there too.',
    'What is said in quotation marks.',
  ],
  objection:
    'A light "we miss you" can be charming from a shop that people love; it is reported by `strict` only, unless a face weeps beside it.',
  yieldsTo: [],
  examples: {
    flags: [
      { subject: '«Was it something we said»?', text: 'Your box is paused.', type: 'inactivity', grade: 'usual' },
      { text: '«We miss you» 😢', grade: 'usual' },
      { text: '«We miss you». Here is what is new.', grade: 'low' },
      '«Please don’t break up with us».',
      'You’re «breaking our hearts» by leaving.',
      '«We thought what we had was special».',
      '«Are you ignoring us»?',
      '«Duke the mascot cries every time you» skip a lesson.',
      '«After all we’ve been through, you’d unsubscribe»?',
      'This is our last email, «if that’s really what you want».',
      'We wrote four times. «Silence has a sound».',
      'Our baristas «have families to feed».',
      'Not opening our letters is fine. «It hurts us», though.',
    ],
    passes: [
      'You haven’t opened our mail since May, so this is the last one unless you click Keep.',
      'We’d like to know why you cancelled; one question.',
      'Your account closes on 3 June.',
      { subject: 'Missed you at the webinar? Here’s the recording.', text: 'It runs for 38 minutes.' },
      'We missed your call at 10:14 and will ring back today.',
      'Sorry to see you go. Your data is kept 30 days.',
      '“Missing you”: six postcards about distance.',
      'Sorry we missed you this morning; the parcel is with your neighbour.',
      'Do not leave the oven on overnight.',
      'Last winter 31 people slept in our 28 beds.',
      'The driver waited at the door for five minutes.',
    ],
    beyond: [
      'Every open keeps a small team going. Yours didn’t come this month.',
      'We set a place for you at the table. It’s still empty.',
    ],
  },
  check: {
    *message(message) {
      const strong = ownPhrases(message, `${OWN}#phrase`)
      for (const { at } of strong) yield { at }
      for (const { at } of apartFrom(griefs(message), strong)) yield { at }
      for (const { at, sentence } of longings(message, strong))
        yield SAD.test(sentence.block.text) ? { at } : { at, grade: 'low', message: 'longing' }
    },
  },
})

/** Grief of the sender's people, mascots or friends for which the sentence names the reader, and what only he could put right. */
function griefs(message: Analysis): readonly PhraseMatch[] {
  const isOfReader = (sentence: Sentence): boolean => YOU.test(sentence.text) && !message.has(sentence, 'signal#apology')
  const sorrows = ownPhrases(message, `${OWN}#sorrow`).filter(({ sentence }) => isOfReader(sentence) && actorOf(sentence) === 'other')
  const cures = ownPhrases(message, `${OWN}#cure`).filter(({ sentence }) => !/\b(?:thank|thanks)\b/i.test(sentence.text))
  return apartFrom(sorrows, cures)
    .concat(cures)
    .sort((a, b) => a.first - b.first)
}

/** What is only longing, and speaks of no appointment. */
function longings(message: Analysis, strong: readonly PhraseMatch[]): readonly PhraseMatch[] {
  return apartFrom(apartFrom(ownPhrases(message, `${OWN}#longing`), message.phrases(`${OWN}#plain`)), strong)
}
