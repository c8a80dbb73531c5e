import {
  type Analysis,
  type Context,
  contentStems,
  type Draft,
  defineRule,
  holds,
  type MessageType,
  OWN_ZONES,
  ownPhrases,
  type Place,
  type Sentence,
  sentenceSaying,
  shortened,
  stemmedSentences,
  upgradePush,
} from '#rule'

const OWN = 'candor/late-warning'
const UPGRADE_MAIL: readonly MessageType[] = ['upgrade', 'marketing', 'newsletter', 'lifecycle', 'notice']
const INCIDENT_MAIL: readonly MessageType[] = ['incident', 'breach', 'notice']
/** What a person writes down; a longer list is a log. */
const MOST_RISKS = 20
const TYPES: readonly MessageType[] = [...new Set([...UPGRADE_MAIL, ...INCIDENT_MAIL])]

type Found = Draft & { readonly in: Analysis }

/** A place in one of the messages. */
interface Spot {
  readonly at: Place
  readonly in: Analysis
}

type Asked = Context<{ readonly days: number }>

/** Messages that push an upgrade of which a risk is known, before that risk has been named to the same people. */
function* unwarned(messages: readonly Analysis[], context: Asked): Iterable<Found> {
  const { campaign } = context
  const known = new Map<string, { readonly stems: ReadonlySet<string>; pushed?: Spot | undefined; isNamed: boolean }>()
  const late = new Map<Analysis, Found>()
  for (const message of messages) {
    for (const risk of message.message.envelope['upgrade.known_risks']?.value ?? [])
      if (known.size < MOST_RISKS && !known.has(risk)) known.set(risk, { stems: contentStems(risk), isNamed: false })
    const sentences = known.size > 0 ? stemmedSentences(message) : []
    for (const [risk, state] of known) {
      if (state.isNamed) continue
      const named = sentenceSaying(state.stems, sentences)
      if (named) {
        state.isNamed = true
        const { pushed } = state
        if (pushed && !late.has(pushed.in))
          late.set(pushed.in, tooLate(pushed, risk, { at: wordsOf(named), in: message }, campaign.indexOf(message) + 1))
      } else if (isKnownBefore(message, context)) state.pushed ??= pushIn(message)
    }
  }
  for (const [risk, { pushed, isNamed }] of known) if (pushed && !isNamed) late.set(pushed.in, never(pushed, risk))
  yield* late.values()
}

/** Whether the risks were known when a message was sent, as they are unless its metadata say since when. */
function isKnownBefore(message: Analysis, { sendDays }: Asked): boolean {
  const known = message.message.envelope['upgrade.known_at']?.value
  return !known || sendDays(message).to >= known.day
}

/** Where a message asks its readers to upgrade, or says that it will be done. */
function pushIn(message: Analysis): Spot | undefined {
  if (!UPGRADE_MAIL.includes(message.type)) return undefined
  const push = upgradePush(message)
  return push && { at: push.at, in: message }
}

function tooLate({ at, in: pushing }: Spot, risk: string, named: Spot, number: number): Found {
  const related = [{ ...named, message: `Message ${number} names it.` }]
  return { at, in: pushing, message: 'late', data: { risk: shortened(risk), number }, related }
}

/** A way back or a backup that the message does name leaves less to lose. */
function never({ at, in: pushing }: Spot, risk: string): Found {
  const data = { risk: shortened(risk) }
  if (ownPhrases(pushing, 'upgrade#warning').length > 0)
    return { at, in: pushing, grade: 'low', confidence: 'possible', message: 'other', data }
  const { 'upgrade.migrates_data': migrates, 'change.irreversible': irreversible } = pushing.message.envelope
  return { at, in: pushing, grade: migrates?.value || irreversible?.value ? 'grave' : 'usual', message: 'never', data }
}

/** An upgrade that one message pushes without a word of risk, and of whose risk a later one warns; the metadata say nothing about it. */
function* warnedAfterwards(messages: readonly Analysis[], { campaign }: Asked): Iterable<Found> {
  let pushed: Spot | undefined
  for (const message of messages) {
    if (message.message.envelope['upgrade.known_risks']) return
    if (message.type !== 'upgrade') continue
    const warning = ownPhrases(message, 'upgrade#warning')[0]
    if (warning && pushed) {
      const number = campaign.indexOf(message) + 1
      const related = [{ at: warning.at, in: message, message: `Message ${number} warns.` }]
      yield { ...pushed, grade: 'low', confidence: 'possible', message: 'afterwards', data: { number }, related }
    }
    if (warning) return
    pushed ??= pushIn(message)
  }
}

/** First notices of an incident that come days after it was known. */
function* lateNotices(messages: readonly Analysis[], context: Asked): Iterable<Found> {
  const told = new Set<string>()
  for (const message of messages) {
    const known = message.message.envelope['incident.known_at']?.value
    if (!known || told.has(known.iso) || !INCIDENT_MAIL.includes(message.type)) continue
    told.add(known.iso)
    const days = Math.round((Date.parse(context.sendDays(message).from) - Date.parse(known.day)) / 86_400_000)
    const since = ownPhrases(message, `${OWN}#known-since`).find(({ sentence }) => holds(message, sentence, 'date'))
    const isExplained = since && ownPhrases(message, `${OWN}#wait`).length > 0
    const sentence = since?.sentence ?? headOf(message)
    if (days < context.options.days || isExplained || !sentence) continue
    const data = { days, day: known.day }
    yield { at: wordsOf(sentence), in: message, grade: since ? 'low' : 'usual', message: since ? 'dated' : 'undated', data }
  }
}

/** The subject, or else the first sentence that says what failed. */
function headOf(message: Analysis): Sentence | undefined {
  const sentences = message.in(...OWN_ZONES)
  return sentences.find(({ zone }) => zone === 'subject') ?? sentences.find((sentence) => holds(message, sentence, 'fail')) ?? sentences[0]
}

/** A sentence without its full stop. */
const wordsOf = (sentence: Sentence): Place => sentence.range(sentence.first, sentence.end - 1)

function* warnings(messages: readonly Analysis[], context: Asked): Iterable<Found> {
  yield* unwarned(messages, context)
  yield* warnedAfterwards(messages, context)
  yield* lateNotices(messages, context)
}

/** Whether no other message of the campaign could warn: the campaign check is for two or more. */
function isAlone(message: Analysis, { campaign }: Asked): boolean {
  return !campaign.some((other) => other !== message && other.language === 'en' && TYPES.includes(other.type))
}

const KEEPER = { 'upgrade.known_risks': ['notebooks over 2 GB are emptied'] }
const PUSH = 'Orla 5 searches faster. «Upgrade today».'
const upgrade = (text: string, metadata: Readonly<Record<string, unknown>> = KEEPER) => ({ type: 'upgrade' as const, text, metadata })
const incident = (text: string, known: string, sent = '2026-04-20') =>
  ({ type: 'incident', text, metadata: { 'incident.known_at': known, send_at: sent } }) as const

export const lateWarning = defineRule({
  id: OWN,
  since: '0.2.0',
  principle: 'Whoever knows of a risk says so first: before the offer, and as soon as it is known.',
  why: 'An upgrade was once sold to newcomers while the people with years of data in it were the ones at risk; the warning came from another customer, when the data was gone. A risk that you have written down and not told is one that your readers find out about by themselves. A notice that comes days later raises the question of what happened in between.',
  grades: { low: 'info', usual: 'warn', grave: 'error' },
  recommended: ['usual', 'grave'],
  confidence: 'likely',
  messages: {
    default: '"{quote}" comes before the warning. Name the risk first.',
    never: '"{quote}" asks readers to upgrade, and no words name the known risk "{risk}". Say it above, with what to do.',
    other: '"{quote}" warns of something, but does it name the known risk "{risk}"? Those at risk look for that.',
    late: '"{quote}" comes first; the known risk "{risk}" is named only in message {number}. Warn before you ask.',
    afterwards: 'Was this known before? "{quote}" asks for the upgrade; message {number} warns of it. Put the warning first.',
    undated:
      'This comes {days} days after you knew ({day}), without a word on since when. Readers will ask: give the date, and why it took so long.',
    dated: 'This comes {days} days after you knew ({day}). Readers will ask why; one sentence answers it.',
  },
  help: {
    default: '"If you have notebooks over 2 GB, wait for 5.0.1: 5.0 empties them."',
    undated: '"We found this on 3 May and wrote once we knew whose data it was."',
    dated: '"We wrote only today because …"',
  },
  types: TYPES,
  metadata: {
    reads: [
      'type',
      'upgrade.known_risks',
      'upgrade.known_at',
      'upgrade.migrates_data',
      'change.irreversible',
      'incident.known_at',
      'send_at',
    ],
    without: 'Only a campaign is looked at: an upgrade that one message pushes and a later one warns of, as a question.',
  },
  exemptions: [
    'A risk that is named in the message itself or in an earlier one to the same people.',
    'A risk that was not known when the upgrade was announced: it stands in the metadata of the later message only, or upgrade.known_at says since when.',
    'Later messages about an incident that has been told.',
    'A notice that says since when you know and why it took until now.',
  ],
  objection:
    'A risk may touch three people in a thousand. Then write to those three, before the upgrade, and leave it out here with a reason.',
  yieldsTo: ['candor/upgrade-without-risk'],
  options: {
    days: {
      type: 'number',
      default: 3,
      minimum: 1,
      description: 'Days between knowing of an incident and the first notice that need an explanation.',
    },
  },
  examples: {
    flags: [
      { ...upgrade(PUSH), grade: 'usual' },
      { ...upgrade(PUSH, { ...KEEPER, 'upgrade.migrates_data': true }), grade: 'grave' },
      { ...upgrade('«Version 5 is here». Everything opens faster.'), grade: 'usual' },
      { type: 'notice', text: 'On Sunday «we will move your» workspace to the new engine.', metadata: KEEPER, grade: 'usual' },
      { type: 'marketing', text: '«Get the new version» and 20 % off the first year.', metadata: KEEPER, grade: 'usual' },
      { ...upgrade('«Upgrade today». Back up your library first.', { 'upgrade.known_risks': ['the Zotero link breaks'] }), grade: 'low' },
      {
        campaign: [
          { ...upgrade(PUSH), grade: 'usual' },
          upgrade('Have you seen the new search? Upgrade now.'),
          upgrade('Version 5 empties notebooks over 2 GB. Do not open them until 5.0.1.'),
        ],
      },
      { campaign: [upgrade(PUSH), upgrade('A week of version 5: three tips for the new search.')], grade: 'usual' },
      { campaign: [{ ...upgrade(PUSH, {}), grade: 'low' }, upgrade('Before you upgrade: the old files cannot be opened again.', {})] },
      {
        ...incident('The export lost the last rows of some reports. We have repaired it.', '2026-04-02'),
        subject: '«About the outage»',
        grade: 'usual',
      },
      {
        ...incident('Names and addresses of 900 customers were copied. «We found the leak on 2 February 2026».', '2026-02-02'),
        type: 'breach',
        subject: 'Your address was copied',
        grade: 'low',
      },
      {
        campaign: [
          { type: 'newsletter', text: 'Three ways to use the export.', metadata: { send_at: '2026-04-10' } },
          { ...incident('«The export lost the last rows of some reports».', '2026-04-02'), grade: 'usual' },
        ],
      },
    ],
    passes: [
      upgrade('Version 5 empties notebooks over 2 GB; wait for 5.0.1 if you have any. Otherwise upgrade today.'),
      { type: 'upgrade', text: 'Upgrade today.' },
      { type: 'support-reply', text: 'Upgrade today and the report prints again.', metadata: KEEPER },
      upgrade('What is new in the search: it finds words inside scans.'),
      {
        campaign: [
          upgrade('Notebooks over 2 GB are emptied by version 5. Wait for 5.0.1 if you have one.'),
          upgrade('Orla 5 searches faster. Upgrade today.'),
        ],
      },
      {
        campaign: [
          upgrade('Orla 5 searches faster. Upgrade today.', {}),
          upgrade('We found a flaw yesterday: version 5 empties notebooks over 2 GB.'),
        ],
      },
      upgrade('Orla 5 searches faster. Upgrade today.', { ...KEEPER, 'upgrade.known_at': '2026-04-22', send_at: '2026-04-20' }),
      {
        ...incident(
          'We found the leak on 2 April 2026. We write today because it took until Friday to find out whose records they were.',
          '2026-04-02',
        ),
        type: 'breach',
      },
      incident('The export lost rows this morning.', '2026-04-19'),
      {
        campaign: [
          incident('The export loses rows since this morning.', '2026-04-02', '2026-04-02'),
          incident('The export is repaired.', '2026-04-02'),
        ],
      },
    ],
    beyond: [],
  },
  check: {
    *message(message, context) {
      if (isAlone(message, context)) yield* warnings([message], context)
    },
    campaign: warnings,
  },
})
