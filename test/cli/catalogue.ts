import { defineRule, type Rule, type Sentence } from '../../src/rule/index.ts'

// Rules for tests of the command: their findings do not change with the rules of the product.

const about = {
  since: '0.1.0',
  why: 'Because a test needs it.',
  types: 'any',
  metadata: { reads: [], without: 'Nothing changes.' },
  exemptions: ['Nothing at all.'],
  objection: 'None.',
  yieldsTo: [],
  examples: { flags: ['It is «urgent» now.'], passes: ['It is quiet now.'], beyond: [] },
} as const

/** Every place of a word in a sentence. */
function* places(sentence: Sentence, word: string) {
  const { block, startOffset, text } = sentence
  for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + word.length))
    yield { block, start: startOffset + at, end: startOffset + at + word.length }
}

const urgent = defineRule({
  ...about,
  id: 'tone/urgent',
  principle: 'Say when, not how urgent.',
  grades: { usual: 'error' },
  recommended: ['usual'],
  confidence: 'certain',
  messages: { default: '"{quote}" rings an alarm. Say the day instead.' },
  help: { default: 'Write the day: "by Friday, 8 May".' },
  check: {
    *sentence(sentence) {
      for (const at of places(sentence, 'urgent')) yield { at }
    },
  },
})

const delve = defineRule({
  ...about,
  id: 'tone/delve',
  principle: 'Use the words that people use.',
  grades: { low: 'info', usual: 'warn' },
  recommended: ['usual'],
  confidence: 'likely',
  messages: { default: '"{quote}" is a word for essays. Use a plain one.' },
  help: { default: 'Write "look at".' },
  options: {
    most: { type: 'number', default: 99, minimum: 1, description: 'How many are too many.' },
  },
  check: {
    *sentence(sentence, _message, { options }) {
      if (options.most < 2) return
      for (const at of places(sentence, 'delve')) yield { at, suggestions: [{ message: 'Write "look".', text: 'look' }] }
      for (const at of places(sentence, 'shout')) yield { at, suggestions: [{ message: 'Write "say".', text: 'say', isSafe: true }] }
      for (const at of places(sentence, 'peruse')) yield { at, grade: 'low' }
    },
  },
})

const hunch = defineRule({
  ...about,
  id: 'candor/hunch',
  principle: 'Say what you know.',
  grades: { usual: 'error' },
  recommended: ['usual'],
  confidence: 'possible',
  messages: { default: '"{quote}" may hide something.' },
  help: { default: 'Say what happened.' },
  check: {
    *sentence(sentence) {
      for (const at of places(sentence, 'perhaps')) yield { at }
      for (const at of places(sentence, 'mumble'))
        yield { at, confidence: 'certain', suggestions: [{ message: 'Write "say".', text: 'say', isSafe: true }] }
    },
  },
})

const broken = defineRule({
  ...about,
  id: 'tone/broken',
  principle: 'Fail loudly.',
  grades: { usual: 'warn' },
  recommended: ['usual'],
  confidence: 'certain',
  messages: { default: 'never' },
  help: { default: 'never' },
  check: {
    sentence(sentence) {
      if (sentence.text.includes('explode')) throw new Error('boom')
      return []
    },
  },
})

export const rules: readonly Rule[] = [hunch, broken, delve, urgent]
export { lexicon, loadMeasured, loadWordLists, presets } from '../../rules/index.ts'
