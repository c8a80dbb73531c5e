import { type Analysis, type Draft, defineRule, OWN_ZONES, ownPhrases } from '#rule'

const OWN = 'jobs/feature-feedback'

/** Whether the reader is asked about her own work as well, or is shown something to react to. */
const goesDeeper = (message: Analysis): boolean =>
  ['job', 'proposal'].some((list) => ownPhrases(message, `${OWN}#${list}`, OWN_ZONES).length > 0)

export const featureFeedback = defineRule({
  id: OWN,
  since: '0.2.0',
  principle: 'Ask what people are trying to get done, rather than what to build.',
  why: 'Feedback comes at three depths: the feature, the job behind it, and the reaction to something new. Six wishes for longer opening hours are one job; a list of features hides it, and makes people into designers of a product that they only want to use. A question about the job tells what to build, and a proposal shows whether it fits.',
  grades: { low: 'info', usual: 'info' },
  recommended: ['usual'],
  confidence: 'likely',
  messages: {
    default: '"{quote}" asks for features. Ask what the reader is trying to get done, or show something new and let people react.',
  },
  help: { default: '"What were you trying to do when you last got stuck?"' },
  types: ['feedback', 'lifecycle', 'newsletter', 'upgrade', 'marketing', 'inactivity', 'support-reply'],
  metadata: { reads: ['type'], without: 'The type is inferred; an ask beside other news is info of the strict preset.' },
  exemptions: [
    'A question about the job in the same message: what the reader wanted to do, what stood in the way, how it is done today.',
    'A proposal to react to: a prototype, a draft, a preview.',
    'A link to where requests are collected, in the footer.',
  ],
  objection: 'A vote on features is quick, and shows which of them people know. Add one question on what they would do with it.',
  yieldsTo: [],
  examples: {
    flags: [
      { type: 'feedback', text: '«What features would you like to see» next?', grade: 'usual' },
      { type: 'feedback', text: '«Which new features should we build» in spring? [Vote](https://orla.example/v)' },
      { type: 'newsletter', text: 'Orla 4 is out.\n\n«What should we build next»?', grade: 'low' },
      { type: 'feedback', text: 'Two minutes: «rank these ten features» by importance.' },
      { type: 'lifecycle', text: 'A month with Orla! «Is there a feature you miss»?' },
      { type: 'feedback', text: '«What would you like us to add»?' },
      { type: 'feedback', text: '«Send us your feature requests».' },
      { type: 'newsletter', text: '«Vote for the next integration».' },
      { type: 'feedback', text: '«How important are the following features» to you?' },
      { type: 'feedback', text: '«What is on your wishlist»?' },
    ],
    passes: [
      { type: 'feedback', text: 'What were you trying to do when you last opened Orla? What got in the way?' },
      { type: 'feedback', text: 'Which features do you miss? Tell us what you want to get done with them.' },
      { type: 'feedback', text: 'We have built a first version of the calendar. Try it and tell us what gets in your way.' },
      { type: 'newsletter', text: 'Here is a sketch of the new map. What would you add?' },
      { type: 'newsletter', text: 'The three features that you asked for are here.' },
      { type: 'marketing', text: 'Which features do I get with Pro? All of them.' },
      { type: 'feedback', text: 'How was your delivery on Tuesday?' },
      { type: 'lifecycle', text: 'What would you like to cook this week?' },
    ],
    beyond: [
      { type: 'feedback', text: 'Imagine a magic wand: what would Orla do tomorrow?' },
      { type: 'feedback', text: 'Dark mode, bulk edit, or faster search? You choose.' },
    ],
  },
  check: {
    *message(message): Iterable<Draft> {
      if (goesDeeper(message)) return
      const grade = message.type === 'feedback' ? 'usual' : 'low'
      for (const { at } of ownPhrases(message, `${OWN}#phrase`)) yield { at, grade }
    },
  },
})
