import {
  type Analysis,
  type ChangeKind,
  changesIn,
  type Draft,
  defineRule,
  failureLists,
  getsBetter,
  inReadingOrder,
  type MessageType,
  namesDay,
  ownPhrases,
  type PhraseMatch,
  type Place,
  partsWithSomebody,
  type Sentence,
  sentencesNamingDay,
  type TextZone,
} from '#rule'

const ID = 'candor/spun-bad-news'
const ZONES: readonly TextZone[] = ['subject', 'preheader', 'p1', 'body', 'closing']
const LOSSES: Readonly<Record<ChangeKind, string>> = {
  price: 'a higher price',
  paid: 'something to pay for',
  terms: 'a lost right',
  removal: 'a loss',
  closure: 'a closure',
  deletion: 'a deletion',
  api: 'a loss',
}
/** Lists of words of gain, and in how many sentences the loss must follow. */
const GAINS = { cheer: 6, thanks: 12, euphemism: 3, gain: 1, bright: 1, purpose: 0, veiled: 0, reframe: 1, 'bright-after': 1 } as const
/** Mail that is about one thing: what stands in the subject or the first paragraph is said of it, however far off, unless the type is a guess. */
const ABOUT_IT: readonly MessageType[] = ['notice', 'incident', 'breach']
/** A campaign is about many things. */
const NEAR = 2

type List = keyof typeof GAINS

/** Lists that call a loss a gain when it has been said. */
const AFTER: ReadonlySet<List> = new Set(['reframe', 'bright-after'])

/** What is improved after a failure is a repair. */
const REPAIRS: ReadonlySet<List> = new Set(['euphemism', 'purpose'])

interface Gain {
  readonly list: List
  readonly sentence: Sentence
  readonly at: Place
  readonly first: number
}

/** What the reader loses, by the numbers of the sentences that say it. */
type Losses = ReadonlyMap<number, string>

/** Words of gain in front of a loss, unless the loss was said before them; and losses that are called a gain. The place is beside the loss where there is one. */
function* find(message: Analysis): Iterable<Draft> {
  const direction = message.message.envelope['change.direction']?.value
  if (direction === 'better' || direction === 'neutral') return
  const isWorse = direction === 'worse'
  const losses = lossesIn(message)
  const first = losses.keys().next().value ?? Number.POSITIVE_INFINITY
  const [beside, apart]: [Draft[], Draft[]] = [[], []]
  const seen = new Set<Sentence>()
  for (const gain of gainsIn(message)) {
    const { list, sentence, at } = gain
    if (seen.has(sentence) || isTrue(sentence, message)) continue
    const isBefore = sentence.index <= first && !isTold(sentence, message)
    const loss = AFTER.has(list)
      ? lossBeside(gain, losses, message)
      : isBefore && first <= reachOf(gain, message)
        ? losses.get(first)
        : undefined
    const isSaid = list === 'veiled' || (isWorse && isHead(sentence))
    if (!loss && !(isBefore && isSaid)) continue
    seen.add(sentence)
    const drafts = losses.has(sentence.index) || losses.has(sentence.index + 1) ? beside : apart
    drafts.push({ at, confidence: isWorse ? 'certain' : 'likely', message: loss ? 'default' : 'veiled', data: { loss: loss ?? '' } })
  }
  const [draft, ...others] = [...beside, ...apart]
  if (draft) yield { ...draft, related: others.map(({ at }) => ({ at, message: 'Also here.' })) }
  else yield* goodWords(message, losses)
}

/** A good word of any kind at the head of a mail, right before the first loss, however that is put. */
function* goodWords(message: Analysis, losses: Losses): Iterable<Draft> {
  if (failureLists(message.type).length > 0) return
  const lesser = isOfManyThings(message) ? [] : ownPhrases(message, `${ID}#less`, ZONES).filter((less) => isLess(less.sentence, message))
  const [loss = Number.POSITIVE_INFINITY] = losses.keys()
  const first = Math.min(loss, lesser[0]?.sentence.index ?? loss)
  const lossSentence = message.sentences[first]
  if (!lossSentence || isWanted(lossSentence, message)) return
  const leadsToLoss = ({ sentence, last }: PhraseMatch): boolean =>
    sentence.index < first
      ? first - sentence.index <= (sentence.zone === 'subject' ? REACH : 1)
      : lesser.some((less) => less.sentence === sentence && sentence.index === first && less.first > last)
  const good = ownPhrases(message, `${ID}#rosy`, ZONES).find(
    (word) =>
      isSpin(word.sentence, message) &&
      !message.has(word.sentence, `${ID}#asked`) &&
      leadsToLoss(word) &&
      !isSpared(word) &&
      !isTold(word.sentence, message),
  )
  if (good) yield { at: good.at, grade: 'low', confidence: 'possible', message: 'rosy', data: { loss: losses.get(first) ?? 'a loss' } }
}

/** Whether readers asked for less, as the subject or the sentence of the loss says, or for an end, right before it. */
const isWanted = (loss: Sentence, message: Analysis): boolean =>
  [...message.in('subject'), loss].some((near) => message.has(near, `${ID}#asked`)) ||
  message.around(loss, ASKED_BEFORE, 0).some((near) => message.has(near, `${ID}#requested`))
const ASKED_BEFORE = 2

/** Whether a surprise is one that nobody is to have, or was the sender's: "so that nobody gets a surprise", "the surprise, for us, was …". */
const isSpared = ({ sentence, at, text }: PhraseMatch): boolean =>
  /surprise$/i.test(text) && SPARED.test(at.block.text.slice(sentence.startOffset, at.end))
const SPARED = /(?:\b(?:no|not|nobody|none|never|without|hardly|avoid|spares?|cannot)\b|n['’]t\b)(?:\s+\S+){0,6}$|\bthe (?:\S+ )?surprise$/i

/** Whether the old amount and the new stand in the head of the mail before it: what is good may follow. */
const isTold = ({ index }: Sentence, message: Analysis): boolean =>
  ownPhrases(message, `${ID}#told`, ZONES).some(({ sentence }) => isHead(sentence) && sentence.index < index)

/** A head that neither asks, nor is sorry, nor tells what is really better. */
const isSpin = (sentence: Sentence, message: Analysis): boolean =>
  isHead(sentence) && !sentence.isQuestion && !isTrue(sentence, message) && !SAD.test(sentence.text)

/** A long campaign, in which less of one thing is more of another. */
const isOfManyThings = ({ type, proseWordCount }: Analysis): boolean =>
  (type === 'marketing' || type === 'upgrade') && proseWordCount > LONG

/** Whether words of less tell of a loss: no question, nothing that gets better or ends by its nature. */
const isLess = (sentence: Sentence, message: Analysis): boolean =>
  !sentence.isQuestion &&
  !getsBetter(sentence) &&
  !EASIER.test(sentence.text) &&
  !['change#expected', 'change#kept-briefly', 'change#unchanged', 'change#temporary'].some((list) => message.has(sentence, list))

/** A condition; or what is better when there is less of it. */
const EASIER =
  /\b(?:if|when you|steps?|pages?|sheets?|letters?|clicks?|forms?|fields?|bugs?|crash|fee .{0,40} (?:gone|dropped|scrapped))\b/i
const LONG = 100
/** So many sentences after a subject the loss may stand. */
const REACH = 3
const SAD = /\b(?:sorry|sad|sadly|unfortunately|regret|regrettably|apologi[sz]e|sadness|hard news|bad news)\b/i

/** Whether the good news is told with its old and new, or in mail on a failure is that it is over. */
const isTrue = (sentence: Sentence, message: Analysis): boolean =>
  getsBetter(sentence) || (failureLists(message.type).length > 0 && message.has(sentence, `${ID}#over`))

/** The last sentence in which the loss may stand. */
function reachOf({ list, sentence }: Gain, { type, isTypeCertain }: Analysis): number {
  const isAbout = ABOUT_IT.includes(type)
  if (isAbout && isTypeCertain && isHead(sentence) && isOfWhole(list, sentence)) return Number.POSITIVE_INFINITY
  return sentence.index + (isAbout ? GAINS[list] : Math.min(GAINS[list], NEAR))
}

/** Joy and soft verbs are meant for the whole message; other words of gain only in its subject. */
const isOfWhole = (list: List, { zone }: Sentence): boolean =>
  list === 'cheer' || list === 'euphemism' || ((list === 'gain' || list === 'bright') && zone === 'subject')

const isHead = ({ zone }: Sentence): boolean => zone === 'subject' || zone === 'preheader' || zone === 'p1'

/** The loss in the sentence, in those before it or in the one after. */
function lossBeside({ list, sentence: { index } }: Gain, losses: Losses, { type }: Analysis): string | undefined {
  const back = list === 'reframe' && ABOUT_IT.includes(type) ? LOOKS_BACK : NEAR
  for (let at = index; at >= index - back; at--) if (losses.has(at)) return losses.get(at)
  return losses.get(index + 1)
}
/** "Think of it as" may follow after the instructions. */
const LOOKS_BACK = 5

function gainsIn(message: Analysis): readonly Gain[] {
  return inReadingOrder(
    (Object.keys(GAINS) as List[])
      .filter((list) => (list !== 'thanks' || message.type === 'notice') && !(failureLists(message.type).length > 0 && REPAIRS.has(list)))
      .flatMap((list) =>
        ownPhrases(message, `${ID}#${list}`, ZONES)
          .filter((word) => !isSpared(word) && !(list === 'euphemism' && partsWithSomebody(word.sentence, message)))
          .map(({ sentence, at, first }) => ({ list, sentence, at, first })),
      ),
  )
}

/** Losses in plain words, in reading order, or else the day from which something is worse; in mail on a failure the failure. */
function lossesIn(message: Analysis): Losses {
  const losses = new Map<number, string>()
  const isCampaign = message.type === 'marketing'
  for (const { isPlain, sentence, kind } of changesIn(message))
    if (isPlain && !(isCampaign && !namesDay(sentence))) losses.set(sentence.index, LOSSES[kind])
  for (const list of [`${ID}#loss`, ...failureLists(message.type)])
    for (const { sentence } of ownPhrases(message, list, ZONES))
      if (!losses.has(sentence.index) && !partsWithSomebody(sentence, message)) losses.set(sentence.index, 'a loss')
  if (losses.size === 0) for (const { sentence } of onStatedDay(message)) losses.set(sentence.index, 'a loss')
  return new Map([...losses].sort(([a], [b]) => a - b))
}

/** Where a message names the day of a change that makes it worse, or of one that can only do so. */
function onStatedDay(message: Analysis): readonly { readonly sentence: Sentence }[] {
  const { 'change.effective': effective, 'change.direction': direction, 'change.kind': kind } = message.message.envelope
  const isLoss = direction?.value === 'worse' || LOSS_KIND.test(kind?.value ?? '')
  return effective && isLoss ? sentencesNamingDay(message, effective.value.day) : []
}

const LOSS_KIND = /^(?:price|removal|sunset|closure|shutdown|expiry|archive)$/i

const worse = { 'change.direction': 'worse' }

export const spunBadNews = defineRule({
  id: ID,
  since: '0.1.0',
  principle: 'A loss is called a loss, before anything else is said about it.',
  why: 'Whoever reads of an exciting change and finds a higher price feels handled, and reads the next good news with suspicion: care in words that the deed belies is lip service, and what a company is shows in what it tells about bad things. Old, new, from when: then whatever good there is may follow, and is believed.',
  grades: { low: 'info', usual: 'warn' },
  recommended: ['usual'],
  confidence: 'likely',
  messages: {
    default: '"{quote}" announces what is {loss} for the reader. Say old, new and from when first; then, if it is true, what is gained.',
    rosy: 'Does "{quote}" announce {loss}? Say old, new and from when first; then, if it is true, what is gained.',
    veiled: '"{quote}" leaves it to the reader to find out what is lost. Say old, new and from when.',
  },
  help: { default: '"From 1 July: €15 instead of €12", "The desk closes on 1 July"; then why.' },
  types: ['notice', 'upgrade', 'marketing', 'incident', 'breach'],
  metadata: {
    reads: ['type', 'change.direction', 'change.effective', 'change.kind'],
    without:
      'Both have to be in the text: the words of gain, and the loss behind them. `worse` makes a finding certain; `better` and `neutral` switch the rule off.',
  },
  exemptions: [
    'Good words that follow after the loss has been said plainly, also in the subject, unless they call the loss itself a gain.',
    'News that is good: two plans become one, and it is cheaper; after a failure, that it is over.',
    'Good words in mail on less of what readers asked to have less of: "you asked for fewer mails".',
    'Goodbye to a person or an animal.',
    'Joy about something else, away from the loss; after the old amount and the new in the first lines; a surprise that nobody is to have.',
  ],
  objection:
    'We are glad about it, and for most readers it is better. Then say to whom it is worse, first; the others will read on all the same.',
  yieldsTo: [],
  examples: {
    flags: [
      { type: 'notice', text: '«To reach even more» of you, phone support ends in May.' },
      { type: 'notice', text: 'We «say goodbye to Notes» and its app. You can no longer sign in.' },
      { type: 'notice', subject: 'A «calmer» week at the library', text: 'The desk is no longer open on Mondays.', grade: 'low' },
      { type: 'notice', text: '«To reach you faster», phone support ends in May.' },
      {
        type: 'notice',
        subject: 'A «calmer» reading room awaits you',
        text: 'You asked for a smaller font. The desk is no longer open on Mondays.',
        grade: 'low',
      },
      { type: 'notice', subject: '«You asked for» more choice', text: 'Phone support ends in May.', grade: 'low' },
      { type: 'notice', text: '«Exciting changes» are coming to your plan: €12 becomes €15.' },
      { type: 'notice', text: "We're «simplifying our» pricing.", metadata: worse },
      { type: 'notice', text: "«Great news»! We've been acquired, and the app closes Friday." },
      { type: 'notice', text: '«Thank you for being part» of our incredible journey. The service closes on 1 March.' },
      { type: 'notice', text: "We're «streamlining support»: phone ends in May." },
      { type: 'notice', text: '«To enhance your experience», free storage is now 5 GB.' },
      { type: 'notice', text: 'We are «evolving our» loyalty programme. Points are halved from June.' },
      { type: 'notice', text: 'Your «rate has been refreshed».' },
      { type: 'notice', text: 'We had to «re-accommodate» several guests.' },
      { type: 'marketing', subject: '«A new chapter»', text: 'Our shop in Mill Street closes in May.' },
      { type: 'notice', text: 'From June «you will enjoy the freedom» of choosing a paid tier.' },
      { type: 'notice', text: 'Your «account is graduating» to our partner’s platform, where your history starts fresh.' },
      { type: 'notice', text: '«One less thing to» manage: the desktop app leaves us in March.' },
      { type: 'notice', text: 'You’ll soon have a «leaner inbox of benefits».' },
    ],
    passes: [
      { type: 'notice', text: 'The gale is expected to reach Stornoway on Sunday. There will be no ferry.' },
      { type: 'notice', text: 'We tried to reach you by phone on Friday: the route ends in May.' },
      { type: 'notice', text: 'Vera retires after thirty years. On Friday we say goodbye to Vera with a cake.' },
      { type: 'notice', text: 'On 3 June the choir bids farewell to Sister Monica.' },
      { type: 'notice', text: 'We say goodbye to Otto, the old donkey, who died on Monday.' },
      { type: 'notice', subject: 'Clearer statements from June', text: 'One sheet instead of three. What you pay is the same.' },
      { type: 'notice', subject: 'A calmer week at the library', text: 'The desk opens an hour earlier on Mondays.' },
      { type: 'notice', text: 'The price goes up from €12 to €15 on 1 July.' },
      { type: 'notice', text: 'You asked for fewer mails. From May we no longer send the Wednesday letter.' },
      { type: 'notice', subject: 'You asked for fewer mails', text: 'From May we no longer send the Wednesday letter.' },
      {
        type: 'notice',
        subject: 'You asked for it: we close',
        text: 'On Monday you asked us to close your account. It will be deleted on 3 May.',
      },
      { type: 'notice', text: 'We are closing the service on 1 March. We are sad about it; here is how to export.' },
      { type: 'notice', text: 'We merged two plans; you pay €2 less.' },
      { type: 'notice', text: 'New: dark mode.' },
      {
        type: 'notice',
        subject: 'A skein is €9 from May, now €8',
        text: 'A skein is €9 from May. I say it today so that nobody has a surprise at the till.',
      },
      { type: 'notice', text: 'The rise to £5 in May is no surprise to anyone who heats a pool. The free hour ends.' },
      { type: 'notice', text: 'The surprise, for me, was how long it had been £2. An hour costs £3 from May.' },
      { type: 'notice', text: 'We have been acquired. Nothing changes in price or data.' },
      {
        type: 'notice',
        text: 'We are pleased to announce that the library keeps what you read to yourself. Its lists are deleted after no more than ten days.',
      },
      { type: 'notice', text: 'Windows 10 support ends on 14 October.' },
      { type: 'notice', text: 'Retirement fund update.' },
      { type: 'notice', text: 'From July we simplify our prices: €9 instead of €12.' },
      { type: 'notice', text: 'We are excited to tell you that we have been acquired. Nothing changes in price or data.' },
      { type: 'notice', subject: 'The export will be removed on 1 July', text: 'We are excited about what comes in its place.' },
      { type: 'marketing', text: 'Great news: the summer sale ends on Sunday, and everything is half price.' },
    ],
    beyond: [],
  },
  check: { message: find },
})
