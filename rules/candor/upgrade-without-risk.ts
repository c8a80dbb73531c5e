import {
  type Analysis,
  apartFrom,
  contentStems,
  type Draft,
  defineRule,
  ownPhrases,
  type PhraseMatch,
  sentenceSaying,
  shortened,
  stemmedSentences,
  upgradePush,
} from '#rule'

const ID = 'candor/upgrade-without-risk'
/** What a person writes down; a longer list is a log. */
const MOST_RISKS = 20

/** An upgrade that touches what people have in it, in a message without a word of risk, backup or way back. */
function* find(message: Analysis): Iterable<Draft> {
  const { 'upgrade.known_risks': known, 'upgrade.migrates_data': migrates, 'change.irreversible': oneWay } = message.message.envelope
  const found = (list: string): readonly PhraseMatch[] => ownPhrases(message, `${ID}#${list}`)
  const risks = known?.value ?? []
  const isStated = risks.length > 0 || migrates?.value === true || oneWay?.value === true
  const rewritten = apartFrom(found('data-change'), found('harmless')).filter((match) => isOfData(match, message))
  const isSmall = rewritten.length === 0 && found('minor').length > 0
  if ((isSmall && !isStated) || isWarned(message, risks, found)) return
  const changes = message.type === 'upgrade' ? [...rewritten, ...found('automatic')] : rewritten
  const push = upgradePush(message)
  const claims = message.type === 'upgrade' || changes.length > 0 ? found('safe') : []
  const isMajor = message.type === 'upgrade' && push !== undefined && found('major').length > 0
  if (!(isStated || isMajor || changes.length > 0 || claims.length > 0)) return
  const place = claims[0] ?? changes.find(({ sentence }) => sentence.zone !== 'subject') ?? push ?? changes[0]
  if (!place) return
  const [risk] = risks
  if (risk) yield { at: place.at, grade: 'grave', message: 'known', data: { risk: shortened(risk) } }
  else yield { at: place.at, message: claims.length > 0 ? 'safe' : 'default' }
}

/** Whether what is moved is data or software, by a word for it beside the move; "your place is moved to May" is no upgrade. */
const isOfData = ({ sentence, text }: PhraseMatch, message: Analysis): boolean =>
  !MOVED.test(text) || [...message.in('subject'), ...message.around(sentence, 1, 1)].some((near) => message.has(near, `${ID}#digital`))

const MOVED = /\b(?:mov(?:e|es|ed|ing)|taken|carried|brought|switch\w*|shift\w*|upgrad\w*|relocated|transferred)\b/i

/** Whether readers learn what can go wrong: of a risk that is known just that, else anything that it costs or how to go back. */
function isWarned(message: Analysis, risks: readonly string[], found: (list: string) => readonly PhraseMatch[]): boolean {
  if (ownPhrases(message, 'upgrade#warning').length > 0) return true
  if (risks.length === 0) return apartFrom(apartFrom(found('cost'), found('safe')), found('harmless')).length > 0
  const sentences = stemmedSentences(message)
  return risks.slice(0, MOST_RISKS).some((risk) => sentenceSaying(contentStems(risk), sentences))
}

const RISKY = { 'upgrade.known_risks': ['notebooks over 2 GB are emptied'] }
const MOVES = { 'upgrade.migrates_data': true }

export const upgradeWithoutRisk = defineRule({
  id: ID,
  since: '0.1.0',
  principle: 'Who pushes an upgrade says what can go wrong, for whom, and how to go back.',
  why: 'An upgrade that delights newcomers can cost the people with years of data in it everything, and they are the ones who trust the message. A line on who should wait, what to copy first and how to go back costs no sale; its absence is remembered for good.',
  grades: { usual: 'warn', grave: 'error' },
  recommended: ['usual', 'grave'],
  confidence: 'likely',
  messages: {
    default: '"{quote}" asks for an upgrade that changes what readers have in it, and no words name a risk, a backup or a way back.',
    safe: '"{quote}" promises that nothing can happen, and no words name a backup or a way back. Say what readers do if it does.',
    known: '"{quote}" asks for the upgrade, and no words name the known risk "{risk}". Say it above, with what to do.',
  },
  help: { default: '"Back up first. Version 4 cannot open the files afterwards. To go back: …"' },
  types: ['upgrade', 'lifecycle'],
  metadata: {
    reads: ['type', 'upgrade.known_risks', 'upgrade.migrates_data', 'change.irreversible'],
    without:
      'Only what the text itself says counts: that data are converted, moved or replaced, a major version, or that nothing can happen.',
  },
  exemptions: [
    'A backup, a way back, what stops working, how long it takes: any of them, anywhere in the message.',
    'Security and other small updates that touch no data.',
    'Upgrades of seats and plans, and moves beside which no word for software or data stands: places, rooms, things in store.',
    'What is spared to others than the reader: "your guests won’t notice a thing".',
  ],
  objection: 'It has been tested for months and nothing happened. Then say so with the numbers, and still how to go back.',
  yieldsTo: [],
  absorbs: ['candor/late-warning'],
  examples: {
    flags: [
      { text: '«Upgrade to version» 5 today!', metadata: MOVES },
      'Switching is «seamless». Click to migrate.',
      '«Your library will be converted» to our new, faster format automatically.',
      { text: '«Update now» to enjoy the latest features.', metadata: RISKY, grade: 'grave' },
      'We’ll move your workspace this weekend, «zero risk».',
      'The «new engine replaces» the old one on first launch.',
      'Say hello to v3: everything you love, «nothing to worry about».',
      'Install today and «leave the old version behind» for good.',
      'On Tuesday «your notebooks will open in their new home».',
      'One click, and «yesterday’s database belongs to the past».',
      'Your devices will «restart overnight» with the new firmware.',
    ],
    passes: [
      'Version 5 changes the file format. Back up first; 4.x cannot open the new files.',
      'Security fix 5.2.1: install today; no data is touched.',
      'We found a data-loss bug in 5.0. Do not upgrade until 5.0.1.',
      'Minor update: two icons moved.',
      'Migration runs Sunday 02:00, about 20 minutes read-only; you can switch back for 30 days.',
      'Known issues: the Zotero plug-in stops working.',
      { type: 'lifecycle', text: 'Upgrade your seat for €15.' },
      { text: 'Update now. Notebooks over 2 GB are emptied by it: wait for 5.0.1 if you have one.', metadata: RISKY },
      'What is new in the search: it finds words inside scans.',
      { type: 'lifecycle', text: 'Put in your old letterhead. We keep its fonts, so your clients won’t notice a thing.' },
      { type: 'lifecycle', text: 'Connect the second till first. Diners won’t notice anything until you switch the first one off.' },
      { type: 'lifecycle', text: 'We count the votes on Sunday, put the date on our door and in the next letter.' },
      { type: 'lifecycle', text: 'On the last evening we take everything across the yard and fold it into boxes.' },
      { type: 'lifecycle', text: 'Your pitch is moved to the second Sunday of May, at the same fee.' },
      { text: 'We paint the corridor on Monday. Your coats are moved to the cellar until Friday.' },
      { type: 'lifecycle', text: 'The front row is full. We can move you to the balcony, with a better view of the pianist’s hands.' },
    ],
    beyond: [],
  },
  check: { message: find },
})
