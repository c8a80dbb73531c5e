import { type Analysis, defineRule, type PhraseMatch } from '#rule'

const PHRASES = 'tone/servile-formula#phrase'

/** Whether the message bows in more than one place, or in the first thing that a reader sees. */
function isLoud(match: PhraseMatch, message: Analysis): boolean {
  const { zone } = match.sentence
  return zone === 'subject' || zone === 'p1' || message.phrases(PHRASES).length >= 2
}

export const servileFormula = defineRule({
  id: 'tone/servile-formula',
  since: '0.1.0',
  principle: 'Help as an equal: a stock bow puts you below the reader and tells them nothing.',
  why: 'Serving is not wrong, but stock deference gives the equal footing away (essay Moment: transact, serve, relate). The formula could be deleted and nothing would be missing: what the reader wants to know is who answers, how, and by when.',
  grades: { low: 'info', usual: 'warn' },
  recommended: ['low', 'usual'],
  confidence: 'likely',
  messages: { default: '"{quote}" reads as stock deference. Say what happens if the reader writes: who answers, how, by when.' },
  help: { default: '"Reply to this email and Ana answers today", or "Call 0800 … until 18:00".' },
  types: 'any',
  metadata: { reads: ['locale_formality'], without: 'The usual formality is assumed.' },
  exemptions: [
    'Houses and places where it is the norm: `locale_formality: high`.',
    '"Please" and one "thank you" are manners.',
    'The same words about something else: "do not hesitate to hang up".',
  ],
  objection: 'In some trades and countries this is plain courtesy, and readers expect it. Set `locale_formality: high` there.',
  yieldsTo: ['candor/conditional-apology', 'tone/over-apology', 'relationship/lip-service'],
  examples: {
    flags: [
      { text: 'Thanks for your order of 3 May.\n\n«Please do not hesitate to contact us».' },
      'Kindly revert «at your earliest convenience».',
      '«It is our privilege to serve» you.',
    ],
    passes: [
      'Reply to this email and Ana will answer today.',
      "Don't hesitate: the bridge closes at 18:00.",
      'If a stranger asks for your code, do not hesitate to hang up.',
      'We serve 40 towns.',
    ],
    beyond: [],
  },
  check: {
    *phrase(match, message) {
      if (message.message.envelope.locale_formality?.value === 'high') return
      yield { at: match.at, grade: isLoud(match, message) ? 'usual' : 'low' }
    },
  },
})
