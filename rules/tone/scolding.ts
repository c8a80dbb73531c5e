import { type Analysis, apartFrom, defineRule, ownPhrases, type Sentence } from '#rule'

const OWN = 'tone/scolding'
const LISTS = ['phrase', 'lecture'] as const

export const scolding = defineRule({
  id: OWN,
  since: '0.1.0',
  principle: 'Equal footing works both ways: tell the customer what happened, not what he did wrong.',
  why: 'Neither side stands above the other, and a vendor that lectures those whom it put at risk is not forgiven. The bare fact and the next step hold all that the reader needs; the blame adds only the wish to be right.',
  grades: { low: 'info', usual: 'warn' },
  recommended: [],
  confidence: 'likely',
  messages: {
    default: '"{quote}" blames the reader. State what happened, as a fact, and the next step.',
    lecture: '"{quote}" reads as a lecture. State what happened, as a fact, and the next step.',
  },
  help: { default: '"The card was declined on 3 May. A new one is entered in a minute here."' },
  types: ['lifecycle', 'inactivity', 'transactional', 'feedback', 'incident', 'breach', 'upgrade', 'notice', 'support-reply', 'other'],
  metadata: { reads: ['type'], without: 'The type is inferred.' },
  exemptions: [
    'Newsletters and offers: they tell of the world, or advise.',
    'An instruction with a reason or a day: "you need to reset it before Friday".',
    'Terms: "you must be 18", "you are responsible for tax in your country".',
    'A condition, or time to decide: "if you forgot your password", "a week to make up your mind".',
    'A slip that the sender owns up to or makes light of near by: "the mistake was ours", "easily done".',
    'A reference that helps: "as mentioned on the phone, I have booked Tuesday".',
    'What the sender or a third person did: "what our fitter said was rude", "had the carrier called".',
    'Care that protects the reader: "read the address closely before you open a link".',
  ],
  objection:
    'The customer may well be wrong, and it may be the third time. The fact says so without the finger: "the first two reminders were sent on 3 and 10 May".',
  yieldsTo: ['candor/conditional-apology', 'context/inactivity-presumption'],
  examples: {
    flags: [
      { text: 'Four samples in three weeks. «Make up your mind»!', type: 'support-reply' },
      { text: 'Four samples in three weeks. «When will you make up your mind»?', type: 'support-reply' },
      { text: '«Why can you not simply read» the label?', type: 'support-reply' },
      { text: 'The gate was open again. «Is it really so hard to» close it?', type: 'support-reply' },
      { text: '«What part of the label do you not understand»?', type: 'support-reply' },
      { text: '«How long must we wait for you» on the platform?', type: 'notice' },
      '«You failed to» update your card.',
      '«As we already told you», refunds take 10 days.',
      '«Had you read» the terms, you would know this.',
      '«You should have backed» up first.',
      '«Per our last email», the form is mandatory.',
      '«You clearly entered the wrong code».',
      '«Our policy is clear».',
      '«You are responsible for checking» our status page.',
      '«Once again, please read» the instructions carefully.',
      { text: '«Most people manage this» step without help.', type: 'support-reply' },
      'The «instructions were three lines long».',
      { text: 'We «can only help customers who help themselves».', type: 'support-reply' },
      'You «have only yourself to blame».',
      '«It is not our problem» if the alarm was off.',
      '«Next time, please check» the size first.',
      '«We did ask you» to label the jars.',
      'The gate was left open, «against our advice».',
      'Closing a lid «is not rocket science».',
      '«Had the filter been cleaned, the pump would not» have failed.',
      'To empty it «was your job, and not» ours.',
      '«We are not a storage» service for those who forget.',
      'Please «check the obvious before you call» us out.',
      '«My grandmother found» it in ten seconds.',
      { text: '«Guests who arrive at midnight should not» complain of the dark.', type: 'support-reply' },
    ],
    passes: [
      { text: 'You have until 9 June to make up your mind, and it costs nothing to wait.', type: 'notice' },
      { text: 'If you cannot make up your mind between the two mattresses, sleep a week on each.', type: 'lifecycle' },
      { text: 'When do you have to make up your mind? By 9 June.', type: 'notice' },
      { text: 'When will you move in? We book the crane for that day.', type: 'support-reply' },
      { text: 'Which part of the manual did you find unclear? Ana rewrites it.', type: 'support-reply' },
      { text: 'What part of the form did you not understand?', type: 'feedback' },
      { text: 'How long do we wait for you? The bus waits four minutes, then it drives on.', type: 'notice' },
      'The payment on 3 May did not go through.',
      'The code has 6 digits; the one we received had 5.',
      'As mentioned on the phone, I have booked Tuesday.',
      'You must be 18 to enter.',
      'You need to reset your password before Friday.',
      'You are responsible for tax in your country; here is the form.',
      'Under our policy refunds take 10 days; yours is due on the 14th.',
      'If you forgot your password, press the link.',
      'You should have received a code by now.',
      'It was not your fault; the form was unclear.',
      'We should have told you before the change.',
      'You clearly love tea, so here are three new ones.',
      'Please read the note on allergens before you come.',
      'It would have been better to tell you in March.',
      'Most households manage with one bin.',
      'Guests who arrive after ten find the key in the box.',
      'We did say 9 o’clock, and then the lift broke down.',
      'I have explained the tariff on two pages.',
      'Had we cleaned the filter, the pump would not have failed.',
      'It is our job to empty it.',
      'Please check the number on the door before you ring.',
      'Had the part arrived on Monday, we would have sent it on.',
      { text: 'It was careless of us to send the wrong size.', type: 'support-reply' },
      'I make no excuses for the delay.',
      { type: 'breach', text: 'Look closely at the address before you open a link or send money.' },
      'Measure the window carefully before you order a blind.',
      { type: 'support-reply', text: 'The way our fitter spoke to you was disrespectful. He knows it.' },
      { type: 'support-reply', text: 'That was careless. The right lamp leaves today.' },
      { type: 'support-reply', text: 'Had the carrier called, the parcel would not have come back.' },
      { type: 'support-reply', text: 'Had the box been labelled here, you would not have had to wait.' },
      'In future, use the side door; it is nearer to the lift.',
      'Next time, look for the green awning.',
    ],
    beyond: ['The wrong code was entered. Three times.', 'Perhaps somebody in your office can read the label to you.'],
  },
  check: {
    *message(message) {
      const mild = message.phrases(`${OWN}#mild`)
      const places = new Map<Sentence, { first: number; last: number; list: string }>()
      for (const list of message.type === 'feedback' ? LISTS : [...LISTS, 'retort']) {
        for (const { sentence, first, last } of apartFrom(ownPhrases(message, `${OWN}#${list}`), mild)) {
          const place = places.get(sentence) ?? { first, last, list }
          places.set(sentence, { ...place, first: Math.min(first, place.first), last: Math.max(last, place.last) })
        }
      }
      for (const [sentence, { first, last, list }] of places) {
        if (isOwnedUp(message, sentence) || isQuestionOfReader(sentence)) continue
        const at = sentence.range(first, last)
        yield list === 'phrase' ? { at } : { at, grade: 'low', message: 'lecture' }
      }
    },
  },
})

/** Whether the sender takes it upon itself, or makes light of it, within a sentence. */
const isOwnedUp = (message: Analysis, sentence: Sentence): boolean =>
  message
    .around(sentence, 1, 1)
    .some((near) => message.has(near, `${OWN}#own-up`) && !/\b(?:not|n[’']t|hardly) (?:our|my)\b/i.test(near.text))

/** "You ordered the wrong size?": what a reader may ask himself. */
const isQuestionOfReader = ({ text }: Sentence): boolean => /^you\b.*\?$/is.test(text)
