import {
  type Analysis,
  actorOf,
  bareSentencesFrom,
  defineRule,
  enumerationFrom,
  type ItemList,
  isNounPhrase,
  type ListItem,
  listsOf,
  type Place,
  type Sentence,
  WORD,
} from '#rule'

const ID = 'jobs/feature-dump'
const [FEW, MANY] = [4, 5]
const BARE_SHARE = 0.7
/** Longer mail is a magazine, of which one list is a small part. */
const LONG = 600

export const featureDump = defineRule({
  id: ID,
  since: '0.1.0',
  principle: 'Say what the reader can now get done; a list of parts leaves that to them.',
  why: 'People hire a product to get something done, and the job has a practical, an emotional and a social side. A row of parts makes each reader work out which of them matter and why, and most will not; pushing all of them at everyone shows whom the list was written for.',
  grades: { low: 'info', usual: 'warn' },
  recommended: ['usual'],
  confidence: 'likely',
  messages: {
    default: 'This lists {n} things the product has. What can the reader now do, avoid or feel? Say that for the one or two that matter.',
  },
  help: { default: 'A task and what it spares: "Import from 40 banks, and stop typing."' },
  types: ['marketing', 'newsletter', 'lifecycle', 'upgrade'],
  metadata: { reads: [], without: '' },
  exemptions: [
    'Orders, agendas, checklists, requirements, changelogs and lists with prices or times.',
    'Lists that the subject announces as something else: what to bring, an agenda, the lots of an auction, what was asked for.',
    'Lists of what readers come for or take home: a menu, a box of vegetables, a season of plays, a stall.',
    'Lists that a use leads up to: "so you can …", "you asked …".',
    'In mail of more than 600 words, which is about much else, a list counts only after words that offer it, as info, and off in `recommended`; a row within a sentence counts as none.',
    'Lists in which three items in ten say what the reader does or is spared.',
  ],
  objection: 'A buyer may want the specification. Then name the use first and let the list be its evidence.',
  yieldsTo: [],
  examples: {
    flags: [
      {
        text: "What's new:\n\n- «AI-powered dashboards\n- Enhanced reporting engine\n- 40+ integrations\n- Role-based access\n- Dark mode»",
        grade: 'usual',
      },
      'Pro includes:\n\n- «Unlimited workspaces\n- Advanced analytics\n- Priority queue\n- SSO\n- Audit log»',
      {
        text: 'New in 7.2:\n\n- «Improved sync engine\n- New export module\n- Updated UI\n- Better performance»',
        grade: 'low',
        type: 'upgrade',
      },
      'The X200 features «a 12-core chip, 4K panel, Wi-Fi 7, haptic trackpad and a titanium hinge».',
      'Our platform offers «omnichannel orchestration, real-time segmentation, predictive scoring, dynamic content and a drag-and-drop builder».',
      'Packed with:\n\n- «smart filters\n- custom fields\n- bulk actions\n- webhooks\n- templates»',
      'Behind the new version:\n\n- «a rewritten storage layer\n- a second rendering path\n- a plug-in host\n- a command palette»',
      'It is here.\n\n«Three lenses. Two microphones. One aluminium body. A 5,000 mAh cell. A ceramic back.»',
      'Inside your box: «version 4 of the app, the companion service, the cloud vault, the desktop agent, and the browser helper».',
      'The Marlin is here.\n\n«A folding handlebar, a belt drive, hydraulic brakes, a dynamo light and a rear rack».',
      'The Harbour package:\n\n- «Breakfast buffet\n- Welcome drink\n- Late check-out\n- Parking space\n- Spa entry»',
      {
        subject: 'The soup planner',
        text: 'The new version of our menu app includes «smart lists, bread timers, pantry sync, a stock counter and dark mode».',
      },
      '«Tabs, tiles, timelines, triggers and themes»: it is all there in the spring release.',
    ],
    passes: [
      'Now you can:\n\n- reopen a closed ticket\n- see who changed a price\n- undo an import\n- merge two customers',
      'Your order:\n\n- 2 × filter\n- 1 × hose\n- 1 × clamp\n- 4 × screw',
      'Agenda:\n\n- welcome\n- results\n- Q&A\n- close',
      { text: '# Changelog 7.2.1\n\n- fixed crash on export\n- fixed date parser\n- removed Flash\n- new icons', type: 'upgrade' },
      'Stop copying numbers by hand:\n\n- import from 40 banks\n- match receipts\n- export to your accountant\n- close the month',
      'System requirements:\n\n- Windows 11\n- 8 GB RAM\n- 2 GB disk\n- TLS 1.2',
      'What to bring:\n\n- passport\n- ticket\n- water\n- hat',
      'New this spring:\n\n- Linen shirts from £30\n- Canvas shoes from £45\n- Straw hats from £18\n- Cotton bags from £9\n- Wool socks from £8',
      'So you can close the month in a day, the plan includes:\n\n- bank feeds\n- receipt matching\n- a VAT report\n- an accountant seat\n- an audit log',
      'On Saturday we are in Leeds, York, Hull, Derby, Stoke and Crewe.',
      'Add logins, credit cards, notes, passports and addresses, and fill in forms with one tap.',
      'New this month: Web Gardens by Dana Gourley, Brian Totty, Marjorie Sayer, Sailu Reddy, Anshu Aggarwal.',
      { subject: 'Five things to pack for the night hike', text: 'Head torch; dry socks; wool hat; tin mug; whistle.' },
      { subject: 'Bring these to the exam', text: 'Ruler; compass; sharp pencils; a soft eraser; your identity card.' },
      {
        subject: 'Agenda for the members’ evening',
        text: 'Minutes; accounts; roof repairs; new caretaker; any other business.',
        type: 'newsletter',
      },
      { subject: 'Data of the R-40, as requested', text: 'Steel frame; brass valves; rubber seals; welded joints; a 40 cm base.' },
      { subject: 'Lots 3 to 7 on Friday', text: 'An oak chest; four stools; a brass lamp; two mirrors; a clock without hands.' },
      {
        subject: 'The autumn season at the Corn Exchange',
        text: 'What’s on from October:\n\n- Uncle Vanya\n- The Birds, after Aristophanes\n- A farce by Nell Orr\n- Puss in Boots, puppets\n- An evening of Ravel',
        type: 'newsletter',
      },
      'In the box on Tuesday:\n\n- Spinach\n- Spring onions\n- Beetroot\n- Rhubarb from Yorkshire\n- Six eggs',
      { subject: 'Our Lent menu', text: 'New this week:\n\n- Chard pie\n- Barley and walnut\n- Trout in paper\n- Pear, rye' },
      { subject: 'What the holiday club made', text: 'It is all on the table: lanterns, masks, a paper dragon, two drums and a crown.' },
      'The recipe is on the back.\n\nFlour, eggs, milk, butter, sugar and salt.',
    ],
    beyond: [],
  },
  check: {
    *message(message) {
      if (hasRecordHeading(message) || isAnnounced(message)) return
      const isLong = message.proseWordCount > LONG
      for (const list of listsOf(message)) {
        const n = list.items.length
        if (n >= FEW && isDump(list, message, isLong))
          yield { at: placeOf(list.items), grade: n >= MANY && !isLong ? 'usual' : 'low', data: { n } }
      }
      if (isLong) return
      const offers = new Map(message.phrases(`${ID}#offers`).map((match) => [match.sentence, match.last]))
      for (const sentence of message.in('p1', 'body', 'closing')) {
        const row = rowIn(sentence, message, offers.get(sentence))
        if (row) yield { at: row.at, grade: 'usual', data: { n: row.n } }
      }
    },
  },
})

/** A changelog is a list of changes by its nature. */
const hasRecordHeading = (message: Analysis): boolean =>
  message.sentences.some(
    ({ block, zone, text }) => (zone === 'subject' || block.kind === 'heading') && /\bchange ?log\b|\brelease notes\b/i.test(text),
  )

/** Whether the subject leads up to a list of things that are not the product's: "What to bring on Monday". */
const isAnnounced = (message: Analysis): boolean => message.in('subject').some((sentence) => message.has(sentence, `${ID}#announced`))

function isDump({ items, leadIn, heading }: ItemList, message: Analysis, isLong: boolean): boolean {
  const before = [...(leadIn ? [leadIn] : []), ...(heading?.sentences ?? [])]
  const says = (list: string) => before.some((sentence) => message.has(sentence, `${ID}#${list}`))
  if (says('records') || says('uses') || (isLong && !(says('offers') && before.some(leadsUp)))) return false
  const first = items.flatMap((item) => item.sentences.slice(0, 1))
  const bare = first.filter((sentence, i) => items[i]?.sentences.length === 1 && isNounPhrase(sentence, sentence.first, sentence.end))
  if (bare.length < items.length * BARE_SHARE || isRecord(items)) return false
  const outcomes = items.filter((item) => item.sentences.some((sentence) => message.has(sentence, `${ID}#outcome`)))
  const parts = items.filter((item) => item.sentences.some((sentence) => message.has(sentence, `${ID}#part`)))
  if (parts.length === 0 && isOfWares([...before, ...items.flatMap((item) => item.sentences)], message)) return false
  return outcomes.length < items.length * 0.3 && (says('offers') || parts.length >= items.length * 0.4)
}

/** Whether it is a heading or ends in a colon: in a long mail any text may stand above a list. */
const leadsUp = ({ block, text }: Sentence): boolean => block.kind === 'heading' || /:\s*$/.test(text)

/** Whether the list is of what readers come for or take home: dishes, plays, things from a stall, and no parts of a product. */
function isOfWares(sentences: readonly Sentence[], message: Analysis): boolean {
  const near = new Set([...message.in('subject'), ...sentences])
  const count = (list: string) => message.phrases(`${ID}#${list}`).filter(({ sentence }) => near.has(sentence)).length
  return (count('bill') > 0 || count('wares') >= WARES) && count('maker') === 0
}

/** One word for food or crafts may be a picture. */
const WARES = 2

/** Amounts, times and counted things make a list a record of something bought or planned. */
function isRecord(items: readonly ListItem[]): boolean {
  const records = items.filter(
    (item) => /^\d+ ?[x×] /.test(item.text) || item.sentences.some((sentence) => sentence.hasKind(WORD.money | WORD.time | WORD.field)),
  )
  return records.length >= items.length * 0.3
}

function placeOf(items: readonly ListItem[]): Place {
  const [first, last] = [items[0]!.at, items.at(-1)!.at]
  if (first.block === last.block) return { block: first.block, start: first.start, end: last.end }
  return { block: first.block, start: first.start, end: last.end, until: last.block }
}

/** What a sentence lists that is no row of features. */
const NO_ROW = [`${ID}#uses`, `${ID}#meal`]

/** A row of things after "comes with" or a colon, or ahead of one. */
function rowIn(sentence: Sentence, message: Analysis, offer: number | undefined) {
  if (sentence.block.kind === 'item' || sentence.isQuestion || NO_ROW.some((list) => message.has(sentence, list))) return undefined
  if (isOfWares(message.around(sentence, 1, 0), message)) return undefined
  const starts: number[] = []
  for (let at = sentence.first + 1; at < sentence.end; at++) if (isAfterColon(sentence, at)) starts.push(at)
  if (starts.length > 0) starts.push(sentence.first)
  if (offer !== undefined) starts.push(offer + 1)
  for (const start of starts) {
    const row = enumerationFrom(sentence, start)
    if (row) return row
  }
  const whole = actorOf(sentence) === 'you' ? undefined : enumerationFrom(sentence, sentence.first)
  if (whole && isWholeSentence(whole.at, sentence) && sentence.wordCount >= whole.n * 2) return whole
  return bareSentencesFrom(sentence)
}

/** A sentence that is nothing but things with what they are like; bare names of things may be a recipe or a menu. */
const isWholeSentence = ({ start, end }: Place, { startOffset, endOffset }: Sentence): boolean =>
  start === startOffset && endOffset - end <= 2

const isAfterColon = ({ words, block }: Sentence, at: number): boolean =>
  words.is(at, WORD.afterPause) && block.text.slice(words.end[at - 1], words.start[at]).startsWith(':')
