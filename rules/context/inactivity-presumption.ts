import { type Analysis, type Context, type Draft, defineRule, type Sentence } from '#rule'

const ID = 'context/inactivity-presumption'
/** From this mail on the reader has been told before. */
const THIRD = 3

/** Pairs of lists of which no one says it, and the two together do: a guess at a fault, a virtue lost, a temptation that wins, a verdict on those who stop. */
const VEILED = [
  ['guess', 'fault'],
  ['virtue', 'lost'],
  ['vice', 'wins'],
  ['quitters', 'fate'],
  ['rivals', 'shortfall'],
  ['rivals', 'achieved'],
] as const
/** Pairs that say it of the reader only: a guess or a wry word at where things lie, at a fault, at what keeps people away. */
const HINTED = [
  ['guess', 'idle', 'reader'],
  ['surmise', 'idle', 'reader'],
  ['wry', 'idle', 'reader'],
  ['wry', 'fault', 'reader'],
  ['wry', 'vice', 'reader'],
  ['slack', 'reader'],
] as const

/** A fault, or a comparison in which the reader comes off badly, that no single phrase states. */
function isVeiledBlame(message: Analysis, sentence: Sentence): boolean {
  const has = (list: string) => message.has(sentence, `${ID}#${list}`)
  const isOutdone = () => has('alone') && message.around(sentence, 1, 0).some((near) => message.has(near, `${ID}#rivals`))
  return VEILED.some((pair) => pair.every(has)) || isOutdone() || isSurmise(message, sentence)
}

/** "Formulas put you off", "Have you found somebody else?": said of the reader, with no reason that is nobody's fault. Whether a thing was too hard may be asked. */
function isJudged(message: Analysis, sentence: Sentence): boolean {
  const has = (list: string) => message.has(sentence, `${ID}#${list}`)
  return (
    sentence.zone !== 'cta' &&
    !/\bI\b/.test(sentence.text) &&
    !has('innocent') &&
    (has('shun') ||
      (!sentence.isQuestion && has('overcame')) ||
      HINTED.some((lists) => lists.every(has)) ||
      (sentence.isQuestion && has('fault')))
  )
}

/** "Week 1 was evidently more than you wanted": the reader, or what is the reader's, judged from a guess that leaves no innocent reason. */
function isSurmise(message: Analysis, sentence: Sentence): boolean {
  const has = (list: string) => message.has(sentence, `${ID}#${list}`)
  return !sentence.isQuestion && has('surmise') && has('reader') && !has('idle') && !has('innocent')
}

/** Whether the sentence or the next one asks, offers an innocent reason or a way out. */
const isEased = (message: Analysis, sentence: Sentence): boolean =>
  message.around(sentence, 0, 1).some((near) => message.has(near, `${ID}#ease`))

const grade = (message: Analysis): Draft['grade'] =>
  (message.message.envelope['sequence.position']?.value ?? 1) >= THIRD ? 'grave' : 'usual'

/** Whether the mail is about an absence, so that what may be said of much else is said of that. */
const isAboutAbsence = (message: Analysis): boolean =>
  message.type === 'inactivity' || message.phrases(`${ID}#absence`).some(({ sentence }) => sentence.zone !== 'footer')

function* check(sentence: Sentence, message: Analysis, { options }: Context<{ persona: string }>): Iterable<Draft> {
  if (options.persona === 'coach' || sentence.isQuoted || isEased(message, sentence)) return
  const first = (list: string) =>
    message.phrases(`${ID}#${list}`).find((match) => match.sentence === sentence && !isCondition(match) && !isAsked(match))
  const soft = () => first('hint') ?? (sentence.isQuestion ? first('question') : undefined)
  const phrase = first('phrase') ?? (isAboutAbsence(message) ? soft() : undefined)
  if (phrase) yield { at: phrase.at, grade: grade(message)! }
  else if (!isAboutAbsence(message)) return
  else if (isVeiledBlame(message, sentence)) yield { at: sentence.place, grade: grade(message)! }
  else if (isJudged(message, sentence)) yield { at: sentence.place, grade: 'low', confidence: 'possible', message: 'judged' }
}

/** "If you gave up …" presumes nothing. */
const isCondition = ({ sentence, first }: { sentence: Sentence; first: number }): boolean =>
  first > sentence.first && /^(if|unless|whether|when|once|before)$/.test(sentence.word(first - 1))

/** "Was the pace too much for you?" leaves the answer to the reader. */
const isAsked = ({ sentence, first }: { sentence: Sentence; first: number }): boolean =>
  sentence.isQuestion && first === sentence.first && /^(was|were|is)$/.test(sentence.word(first))

export const inactivityPresumption = defineRule({
  id: ID,
  since: '0.1.0',
  principle: 'When a customer goes quiet, ask; do not presume why.',
  why: "A gap in use can mean a power cut, an illness, a new job, or a machine that was off; the sender sees the gap and not the reason. Whoever names a fault as the reason is wrong for many readers, and none of them will write to say so. To listen is the sender's part: state the fact, offer an innocent reason, ask.",
  grades: { low: 'info', usual: 'warn', grave: 'error' },
  recommended: ['usual', 'grave'],
  confidence: 'likely',
  messages: {
    default: '"{quote}" presumes why the reader has been away, and a fault. The sender cannot know: state the fact, then ask.',
    judged: 'Does "{quote}" find fault with the reader for having been away? If so, state the fact, then ask.',
  },
  help: { default: '"Your last backup ran on 3 May. Is all well? Shall we pause these mails?"' },
  types: ['inactivity', 'lifecycle'],
  metadata: { reads: ['sequence.position', 'type'], without: 'The mail is taken for the first or second of its kind.' },
  exemptions: [
    'The bare fact: "You haven\'t used your 3 credits; they expire on 30 June."',
    'A fault that is called one in a condition ("if the verbs put you off"), and labels of buttons.',
    'A guess at an innocent reason: "it seems that you have been busy", "the tracker has evidently lost its link".',
    'A question whether something was too hard, too cold or too much for the reader.',
    'A question about what happened, an innocent reason, or an offer to pause, in the same sentence or the next.',
    'Words that are said of much else ("too busy to come in?"), in mail that does not speak of an absence.',
    'Apps whose coach is strict because the reader chose it: option `persona: coach`.',
  ],
  objection: 'Some readers want to be pushed, and an app that they chose for it may push: set `persona: coach`.',
  yieldsTo: ['context/unacknowledged-event'],
  options: {
    persona: {
      type: 'choice',
      default: 'company',
      choices: ['company', 'coach'],
      description: 'Who speaks: `coach` for an app that the reader has asked to push.',
    },
  },
  examples: {
    flags: [
      "«You've been neglecting your plan».",
      '«You gave up on your goals» so soon?',
      "«You still haven't finished setting up, even after two reminders».",
      'Looks like «you forgot about us».',
      '«Too busy to learn Spanish»?',
      "«You've abandoned your project».",
      '«Your lack of activity puts» your data at risk.',
      '«We guess the good intentions of January have worn off.»',
      'Did the «sofa win» this time?',
      { text: "«You've been neglecting your plan».", grade: 'grave', metadata: { 'sequence.position': 3 } },
      'Seems like «you have fallen off the wagon».',
      'You made a plan in May «and then let it slide».',
      '«Whatever happened to the keen student» of September?',
      '«Learners who drop out here rarely find their way back.»',
      '«Your future self is not impressed».',
      '«You had other things» to do, it seems.',
      '«Your hesitation has cost» you two lessons.',
      "Your rivals updated their prices this morning. «You didn't.»",
      '«Scared» of the deep end?',
      "It's been a while. «Comfort wins so easily.»",
      { type: 'inactivity', text: '«Chapter two was evidently not what you had in mind.»' },
      { type: 'inactivity', text: '«Other members manage an hour a week.»' },
      { type: 'inactivity', text: '«The garden journal shows what your carelessness has cost.»', grade: 'low' },
      { type: 'inactivity', text: '«Verbs put you off, as they do most.»', grade: 'low' },
      { type: 'inactivity', text: '«A head in the sand sees no leak.»', grade: 'low' },
      { type: 'inactivity', text: '«Your kayak must be under the cobwebs by now.»', grade: 'low' },
      { type: 'inactivity', text: '«Bigger fish to fry than clay?»', grade: 'low' },
    ],
    passes: [
      { type: 'inactivity', text: 'Your bowls are already fired and wait in a drawer of the workshop.' },
      { type: 'lifecycle', text: 'The bed has not arrived yet, and you have not been billed. The wardrobe of course comes with it.' },
      { type: 'inactivity', text: 'You have not come since 4 June. Was the hall too cold for you? Group B has a stove.' },
      { type: 'inactivity', text: 'You have not come since 4 June. Was the choir too much for you? Group B sings in unison.' },
      { type: 'inactivity', text: 'The blanket is woven for cold feet and costs €30.' },
      { type: 'inactivity', text: 'After all that snow the attic is dry, and your kiln is on.' },
      { type: 'inactivity', text: 'You have not been here since April. The roses came through the neglect and are in bud.' },
      { type: 'inactivity', text: 'If the verbs put you off, lesson 3 has none.' },
      { type: 'inactivity', text: 'The kayak lies in the boathouse, rack 12, and the key hangs beside it.' },
      { type: 'marketing', text: 'A careless moment costs no more than a new lens: €12.' },
      'Your backup last ran on 3 May. If the computer has been off, nothing is wrong.',
      "We noticed you haven't signed in since March. Is everything all right with the account?",
      "You haven't used your 3 credits; they expire on 30 June.",
      'Want us to pause these reminders?',
      "It's been a while. Here is what changed since your last visit.",
      'Your payment did not go through on the 4th.',
      "You left two items in your cart; we'll keep them for 7 days.",
      { type: 'lifecycle', text: 'You quit smoking 30 days ago.' },
      { type: 'inactivity', text: 'You came every week, and then nothing. The class has moved to six.' },
      'Forgot your password? Set a new one here.',
      'You can give up your place at any time, and nothing is charged.',
      'If you let your plan lapse, we keep your files for 90 days.',
      'Maybe you have been busy, and that is fine.',
      'While you were away we rebuilt the search.',
      'You have not found the time yet? That is fine.',
      { type: 'inactivity', text: 'Your scale has evidently lost its link to the phone.' },
      { type: 'inactivity', text: 'It seems that you have been busy.' },
      { type: 'inactivity', text: 'Other members have asked for evening classes, and here they are.' },
      { type: 'lifecycle', text: 'Too busy to come in? We collect the car from your street.' },
      { type: 'lifecycle', text: 'The form does not fill in itself: Ana does it with you.' },
      { type: 'marketing', text: 'Too busy to cook? Dinner for two in twelve minutes.' },
      { text: "You've been neglecting your plan.", options: { persona: 'coach' } },
    ],
    beyond: [
      'Other members your age logged in four times this week; you, zero.',
      'Seven days without a workout. Your future self is not impressed.',
      'We kept our side of the deal. Where were you?',
      'Most people who stop here never reach their target.',
    ],
  },
  check: { sentence: check },
})
