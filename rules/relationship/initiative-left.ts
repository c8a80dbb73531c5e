import { type Analysis, type Draft, defineRule, type Grade, holds, OWN_ZONES, ownPhrases, type PhraseMatch, type Sentence } from '#rule'

const OWN = 'relationship/initiative-left'

const phrases = (message: Analysis, list: string): readonly PhraseMatch[] => ownPhrases(message, `${OWN}#${list}`)
const has = (message: Analysis, sentence: Sentence, list: string): boolean => message.has(sentence, `${OWN}#${list}`)

/** "If you notice missing files, contact support": a condition, and in its sentence or the next what the reader is told to do about it. */
function* conditions(message: Analysis): Iterable<PhraseMatch> {
  for (const phrase of phrases(message, 'notice')) {
    const { sentence } = phrase
    const next = sentence.isQuestion ? message.around(sentence, 0, 1) : [sentence]
    if (!has(message, sentence, 'recurring') && next.some((near) => has(message, near, 'chase'))) yield phrase
  }
}

/** "Check your statements for unusual charges": records, and in the same sentence what is to be found in them. */
const searches = (message: Analysis): readonly PhraseMatch[] =>
  phrases(message, 'monitor').filter(({ sentence }) => has(message, sentence, 'purpose'))

/** Whether the sender acts unasked beside it. */
const isLed = (message: Analysis, sentence: Sentence): boolean =>
  message.around(sentence, 2, 2).some((near) => OWN_ZONES.includes(near.zone) && has(message, near, 'proactive'))

/** Whether something went wrong or is taken away: what a reader is told to do besides is everyday business. */
const isAboutTrouble = (message: Analysis): boolean =>
  message.type === 'incident' ||
  message.type === 'breach' ||
  message.in(...OWN_ZONES).some((sentence) => holds(message, sentence, 'fail') || holds(message, sentence, 'bad-news'))

export const initiativeLeft = defineRule({
  id: OWN,
  since: '0.2.0',
  principle: 'What you can check, tell or refund, do unasked.',
  why: 'After a failure the sender knows more than the reader: who was charged, whose files are gone, when it will be mended. “If you notice anything, contact us” hands that work to the person who was harmed. Those who notice nothing get nothing.',
  grades: { low: 'info', usual: 'warn' },
  recommended: ['low', 'usual'],
  confidence: 'likely',
  messages: {
    default: '"{quote}" leaves it to the reader to notice and to ask. Can you check, tell or refund without being asked?',
    search: '"{quote}" sends the reader to search. Can you look, and write to those whom it concerns?',
    fetch: '"{quote}" leaves the reader to fetch the news. Say when you will write again, and write.',
    vigilance: '"{quote}" hands the watching to the reader. Say what you watch yourself, and what exactly to look for.',
  },
  help: {
    default: '"You were charged twice. The €12 is on its way; there is nothing to do."',
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
    'Something done unasked within two sentences: "we refund", "you will hear from us by Friday", "there is nothing to do".',
    'What only the reader can know or do: passwords elsewhere, injuries, a fault that may come back, a wish.',
    'Mail in which nothing has gone wrong and nothing is taken away.',
  ],
  objection:
    'Sometimes you really cannot know. Then say so, and say what to look for: "we do not store serial numbers; yours is under the lid".',
  yieldsTo: ['candor/conditional-apology'],
  examples: {
    flags: [
      { type: 'incident', text: '«If you notice any missing files», contact support.', grade: 'low' },
      {
        type: 'incident',
        metadata: { incident: { scope: '212 accounts' } },
        text: '«If you notice any missing files», contact support.',
        grade: 'usual',
      },
      { type: 'breach', text: 'Please «monitor your statements» for unusual charges.' },
      { type: 'incident', text: '«Check our status page» for updates.' },
      { type: 'incident', text: '«If you think you were» overcharged, open a ticket.' },
      { type: 'incident', text: '«Customers who want a refund must request» it by Friday.' },
      { type: 'breach', text: '«Remain vigilant».' },
      { type: 'transactional', text: 'Some parcels are late. «If you have not received» your order, let us know.' },
      { type: 'incident', text: '«Keep an eye on the forum» for a fix.' },
      { type: 'breach', text: '«To find out whether you are affected, call» us.' },
      { type: 'breach', text: '«It is your responsibility» to keep the account safe.' },
      { type: 'incident', text: '«Refunds are available on request».' },
      { type: 'notice', text: 'The export is removed on 1 May. «Should anything look wrong» in your archive? Please open a ticket.' },
      { type: 'incident', text: '«Those among you with the old charger will want to compare» serial numbers.' },
      { type: 'incident', text: '«Anyone left out of pocket knows where to find us».' },
      { type: 'incident', text: '«A quick look through last month’s invoices should tell» you where you stand.' },
    ],
    passes: [
      { type: 'incident', text: 'You were charged twice. We refunded €12 today; nothing to do.' },
      { type: 'breach', text: 'We emailed everyone affected. If you got no second email, you were not.' },
      { type: 'breach', text: 'Change the password you used here on other sites; we cannot do that for you.' },
      { type: 'incident', text: 'Questions? Reply.' },
      { type: 'transactional', text: 'Check your spam folder for the code.' },
      { type: 'transactional', text: 'Review your order before you pay.' },
      { type: 'incident', text: 'We will write again on Thursday; live status at status.orla.example.' },
      { type: 'incident', text: 'If your symptoms change, call a doctor.' },
      { type: 'support-reply', text: 'The bug is fixed. If you see it again, reply here.' },
      { type: 'transactional', text: 'If you have not received the code, ask for a new one.' },
      { type: 'incident', text: 'We will email each of you on Friday. If you think a booking is missing, tell us.' },
      { type: 'marketing', text: 'If you notice a friend without a bike, tell us.' },
    ],
    beyond: [{ type: 'incident', text: 'The fix is out there; help yourself.' }],
  },
  check: {
    *message(message) {
      if (!isAboutTrouble(message)) return
      const grade: Grade = message.message.envelope['incident.scope'] ? 'usual' : 'low'
      const found: readonly [string, Iterable<PhraseMatch>][] = [
        ['default', conditions(message)],
        ['default', phrases(message, 'claim')],
        ['search', searches(message)],
        ['fetch', phrases(message, 'fetch')],
        ['vigilance', phrases(message, 'vigilance')],
      ]
      yield* inOrder(found.flatMap(([key, matches]) => [...matches].map((match) => ({ match, key })))).flatMap(({ match, key }): Draft[] =>
        isLed(message, match.sentence) ? [] : [{ at: match.at, grade, message: key }],
      )
    },
  },
})

/** In reading order: the first place is the one that is reported. */
const inOrder = <T extends { readonly match: PhraseMatch }>(found: readonly T[]): readonly T[] =>
  [...found].sort((a, b) => a.match.first - b.match.first)
