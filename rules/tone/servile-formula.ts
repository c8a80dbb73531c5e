import {
  type Analysis,
  defineRule,
  firstBySentence,
  inReadingOrder,
  isBetweenUs,
  isConcrete,
  ownPhrases,
  type PhraseMatch,
  type Sentence,
  type Suggestion,
} from '#rule'

const OWN = 'tone/servile-formula'

const wordsOf = ({ text }: PhraseMatch): string => text.toLowerCase()

const HESITATE = /\b(?:do not|don[’']t|never) hesitate to (?=\p{L})/iu
const CONVENIENCE = /^at your (?:very |own )?(?:(?:earliest|first) )?(?:convenience|leisure)$/i
/** Bows that go without a trace. */
const BOW = /\b(?:humbly|respectfully|precious|esteemed) (?!and\b)(?=\p{L})/iu

/** The same without the bow; safe where only words go that say nothing. */
function plain({ text, at }: PhraseMatch): readonly Suggestion[] {
  // "An esteemed customer" would need another article.
  if (/\ban $/i.test(at.block.text.slice(Math.max(0, at.start - 4), at.start))) return []
  const without = text.replace(HESITATE, '').replace(BOW, '')
  if (without !== text) return [{ message: 'Say it straight.', text: capitalisedAs(text, without), isSafe: true }]
  return CONVENIENCE.test(text) ? [{ message: 'Say it plainly.', text: 'when it suits you' }] : []
}

const capitalisedAs = (before: string, text: string): string =>
  /^\p{Lu}/u.test(before) ? `${text.charAt(0).toUpperCase()}${text.slice(1)}` : text

export const servileFormula = defineRule({
  id: OWN,
  since: '0.1.0',
  principle: 'Help as an equal: a stock bow puts you below the reader and tells them nothing.',
  why: 'Serving is not wrong, but stock deference gives the equal footing away. The formula could be deleted and nothing would be missing: what the reader wants to know is who answers, how, and by when.',
  grades: { low: 'info', usual: 'warn' },
  recommended: ['low', 'usual'],
  confidence: 'likely',
  messages: {
    default: '"{quote}" reads as stock deference. Say what happens if the reader writes: who answers, how, by when.',
    convenience: '"{quote}" reads as stock deference. Say by when it is needed, and why then.',
    word: 'Does "{quote}" put you below the reader? Say the same as an equal would.',
  },
  help: {
    default: '"Reply to this email and Ana answers today", or "Call 0800 … until 18:00".',
    convenience: '"By Friday 12 June, so that the refund goes out", or "when it suits you".',
  },
  types: 'any',
  metadata: { reads: ['locale_formality'], without: 'The usual formality is assumed.' },
  exemptions: [
    'Houses and places where it is the norm: `locale_formality: high`.',
    '"Please" and one "thank you" are manners.',
    'The same words about something else: "do not hesitate to hang up", or in case of a danger: "if you smell gas".',
    '"At your convenience" beside the days or hours among which the reader can choose.',
    'A formula that comes twice is reported once.',
  ],
  objection: 'In some trades and countries this is plain courtesy, and readers expect it. Set `locale_formality: high` there.',
  yieldsTo: ['candor/conditional-apology', 'tone/over-apology', 'relationship/lip-service'],
  examples: {
    flags: [
      {
        text: 'Your order of 3 May left this morning in two parcels.\n\nThe second holds the lamp.\n\n«Please do not hesitate to contact us».',
        grade: 'low',
      },
      { text: '«Please don’t hesitate to reach out» with any questions about the new timetable.', grade: 'usual' },
      { text: '«Kindly revert» «at your earliest convenience».', grade: 'usual' },
      '«It is our privilege to serve» you.',
      'Dear «esteemed customer»,\n\nthe shop is open on Sunday.',
      '«We humbly request» a moment of your time.',
      '«So sorry to bother» you again!',
      '«We remain at your disposal» for anything you may require.',
      '«Thank you for allowing us to» be of service.',
      '«Your wish is our command».',
      'We would «consider it a great honour» to fit your kitchen.',
      'We would be glad to «be allowed to serve» you again.',
      'We are only «too happy to oblige».',
      'We are «blessed» to be permitted to pour your tea at any hour.',
      'Should «your goodself» need anything, write to Ana.',
      'Surely «you have better things to do than read» our survey.',
      'Whatever you need, day or night, «no request is too small» for us to drop everything.',
      'We know our little message «is an imposition on your» day, and we would be so grateful for even a glance.',
      'We «would never presume to tell» you what to do; we «can only hope you might» consider it.',
    ],
    passes: [
      'We pour your tea at any hour, and you are allowed to bring a cake.',
      'Reply to this email and Ana will answer today.',
      "Don't hesitate: the bridge closes at 18:00.",
      'If a stranger asks for your code, do not hesitate to hang up.',
      'Pick a delivery slot that suits you.',
      'Could you send the order number?',
      'We serve 40 towns.',
      'Convenience fee: €1.',
      'Pick the key up at your convenience; the desk is open from 8 to 22 h.',
      'The recording is there to view at your leisure.',
      'If you smell gas, please do not hesitate to call us.',
      'You have better things to do than chase invoices.',
      'Thank you for waiting; your parcel left at 9:10.',
      'We remain committed to the old price until March.',
      { text: 'Please do not hesitate to contact us.', metadata: { locale_formality: 'high' } },
    ],
    beyond: [],
  },
  check: {
    *message(message) {
      if (message.message.envelope.locale_formality?.value === 'high') return
      const formulas = formulasIn(message)
      const isSeveral = new Set(formulas.map(wordsOf)).size > 1
      for (const formula of formulas) {
        const isUpFront = formula.sentence.zone === 'subject' || formula.sentence.zone === 'p1'
        yield {
          at: formula.at,
          grade: isUpFront || isSeveral ? 'usual' : 'low',
          once: wordsOf(formula),
          suggestions: plain(formula),
          ...(CONVENIENCE.test(formula.text) && { message: 'convenience' }),
        }
      }
      const counted = new Set(formulas.map(({ sentence }) => sentence))
      for (const { sentence, at } of ownPhrases(message, `${OWN}#deference`)) {
        if (!counted.has(sentence) && isBetweenUs(sentence)) yield { at, grade: 'low', confidence: 'possible', message: 'word' }
        counted.add(sentence)
      }
      for (const { sentence, at } of bowsIn(message))
        if (!counted.has(sentence)) yield { at, grade: 'low', confidence: 'possible', message: 'word' }
    },
  },
})

/** Sentences with signs of a bow of three kinds, in mail of one thing. */
function bowsIn(message: Analysis): readonly PhraseMatch[] {
  if (message.proseWordCount > LONG) return []
  const signs = SIGNS.map((list) => firstBySentence(ownPhrases(message, `${OWN}#${list}`)))
  const bows: PhraseMatch[] = []
  for (const sentence of new Set(signs.flatMap((found) => [...found.keys()]))) {
    const [first, ...others] = signs.flatMap((found) => found.get(sentence) ?? [])
    if (first && others.length >= ENOUGH - 1) bows.push(first)
  }
  return bows
}
const LONG = 300
const SIGNS = ['low', 'high', 'endless', 'sole', 'serving', 'leave']
const ENOUGH = 3

/** Bows in reading order; "at your convenience" is none beside the hours or days among which the reader can choose. */
function formulasIn(message: Analysis): readonly PhraseMatch[] {
  const leisurely = ownPhrases(message, `${OWN}#leisure`).filter((match) => !isConcrete(message, match.sentence) && !isPastime(match))
  return inReadingOrder([...ownPhrases(message, `${OWN}#phrase`), ...leisurely].filter(({ sentence }) => !isPerilous(message, sentence)))
}

/** Whether the leisure is the reader's indeed: something to watch or read. */
const isPastime = ({ sentence, at }: PhraseMatch): boolean => PASTIME.test(at.block.text.slice(sentence.startOffset, at.start))
const PASTIME = /\b(?:view|watch|read|browse|listen|explore|enjoy|look)(?:ing)?(?: \S+){0,4} $/i

/** Whether people could have a reason to hold back: they are ill, robbed or in danger. */
const isPerilous = (message: Analysis, sentence: Sentence): boolean =>
  message.has(sentence, 'signal#hazard') || message.has(sentence, `${OWN}#peril`)
