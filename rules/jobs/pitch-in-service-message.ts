import {
  type Analysis,
  apartFrom,
  changesIn,
  defineRule,
  firstBySentence,
  holds,
  inReadingOrder,
  leaveSentenceOut,
  ownPhrases,
  type PhraseMatch,
  type Sentence,
  WORD,
} from '#rule'

const ID = 'jobs/pitch-in-service-message'
const JOBS: Readonly<Record<string, string>> = {
  incident: 'news of the incident',
  breach: 'news of the breach',
  'support-reply': 'an answer',
  transactional: 'one piece of information',
  notice: 'the change and what to do',
}

export const pitchInServiceMessage = defineRule({
  id: ID,
  since: '0.1.0',
  principle: 'A message that does one job for the reader carries no sale.',
  why: 'Some jobs want speed and nothing else: a receipt, an outage, a reset password. A sale bolted on to one says that the company looks at itself, and after a failure of its own it reads as making money from it. In several countries it also turns a service message into an advertisement.',
  grades: { usual: 'warn', grave: 'error' },
  recommended: ['usual', 'grave'],
  confidence: 'likely',
  messages: { default: '"{quote}" sells, and the reader came for {job}. Move it to another message.' },
  help: { default: 'Delete it here. Send it another day, to people who want offers.' },
  types: ['incident', 'breach', 'support-reply', 'transactional', 'notice'],
  metadata: { reads: ['type'], without: 'The type is inferred, and the finding is a warning after a failure too.' },
  exemptions: [
    'What makes good: refunds, credits, free months, credit monitoring, replacements.',
    'How to keep the old price where it rises; half price next time after a failure, an apology or a refusal.',
    'What somebody else charges, in a refusal: "a hotel nearby costs $60 a night".',
    'An answer to a question about plans or prices.',
    'Order lines and tables of amounts, and the price of what the reader already has.',
    'What the sender, its donors or its members pay: "it costs €22 a month, which the donations cover".',
    'What a stay or a delay costs by the day: "from Friday it is €85 a day"; and a price that changes: "dearer, from £9 to £10".',
    'Notices without bad news.',
  ],
  objection: 'A useful extra with a receipt can be welcome. What costs money or asks for a referral still waits better for another day.',
  yieldsTo: ['context/event-exploitation', 'candor/spun-bad-news'],
  examples: {
    flags: [
      {
        text: 'Search has been down since 9:10.\n\n«While you wait for service to return, why not explore Pro»?',
        type: 'incident',
        grade: 'grave',
      },
      { text: 'Your data may have been exposed. «Upgrade to Shield Premium» for extra protection.', type: 'breach', grade: 'grave' },
      { text: 'Your refund is on its way. «Use it on our new collection»!', type: 'transactional', grade: 'usual' },
      { text: "Sorry about the delay. «Here is what's hot» this week.", type: 'incident' },
      { text: 'Ticket closed. «Refer a friend and get €10».', type: 'support-reply' },
      { text: 'Your password was changed. «Discover our family plan».', type: 'transactional' },
      { text: 'The recall affects model B2. Model C4 is «15 % off».', type: 'incident' },
      { text: 'Accounts on the «Business tier were not touched» by this outage.', type: 'incident' },
      { text: 'Your statement is ready, and so is «a better card for» someone like you.', type: 'transactional' },
      { text: 'Many customers in your position find that a «higher limit avoids» this kind of decline.', type: 'transactional' },
      { text: 'Your case is resolved. «By the way, have you seen our new tablet»?', type: 'support-reply' },
      { text: 'Your key is at the desk. «May I tempt you with a» locker by the lake?', type: 'support-reply' },
      { text: 'The lift is out of order until Friday. «Become a patron» of the tower.', type: 'incident' },
      { text: 'Your ticket is closed. «With our Gold care you would have» had an answer at once.', type: 'support-reply' },
      { text: 'Your charger is at the desk. A hotel nearby «is $60 a night».', type: 'support-reply' },
      { text: 'We cannot keep the room. A suite in the tower «is $60 a night».', type: 'support-reply' },
      { text: 'Your ticket is closed. Your next mug is «half price».', type: 'support-reply' },
      { text: 'Payments failed at nine. «If you switch to annual» billing, you keep the old price.', type: 'incident' },
      { text: 'The ferry is cancelled. «Meanwhile» a cabin by the harbour is 40 francs.', type: 'incident' },
      { text: 'The pumps failed at six. «Add flood cover for £3» a month. The cover pays for it all.', type: 'incident' },
      { text: 'The gate was stuck. «Upgrade to Premium» for £9 a month. You do not have to pay until August.', type: 'incident' },
      { text: 'The gate was stuck. Join Gold «for £9 a month» and your next ride is half price.', type: 'incident' },
      { text: 'The gate was stuck. Premium «is £9 a month». You do not have to pay until August.', type: 'incident' },
      { text: 'I cannot move the lesson. Another school is full, too: «upgrade to Gold» for $60 a month.', type: 'support-reply' },
    ],
    passes: [
      { type: 'incident', text: 'The scales failed at noon. New ones cost £90 a month; our members pay for them.' },
      {
        type: 'support-reply',
        text: 'A nurse at night costs 900 euros a week, and we pay that for the island. So at night a doctor rings you back.',
      },
      { type: 'notice', text: 'The ferry stops in May. A boat costs €70 a day. Nobody has to chip in.' },
      { type: 'support-reply', text: 'The garage is €40 a month; I had booked €60 by mistake.' },
      { type: 'support-reply', text: 'The songs come down as soon as you are online.' },
      { type: 'support-reply', text: 'Your pram is in the left-luggage room. After that week it is £3 a day.' },
      { type: 'support-reply', text: 'The crate stands in shed 4. From Monday it is €60 a day, which the port sets.' },
      { type: 'notice', text: 'Letters stay as they are. Only crates to Malta get dearer, from €22 to €24.50.' },
      { type: 'notice', text: 'From July the plan costs €15 instead of €12. If you switch to annual billing, you keep the old price.' },
      { type: 'support-reply', text: 'We cannot keep the room, as the house is full. A hotel nearby costs $60 a night.' },
      { type: 'support-reply', text: 'I am sorry that the soup was cold. Your next lunch is half price.' },
      { text: 'As an apology we added a free month; nothing to do.', type: 'incident' },
      { text: 'Free credit monitoring for 24 months: enrol here.', type: 'breach' },
      { text: 'Someone you donate to has changed the payment day. It is now 4 June.', type: 'transactional' },
      { text: 'Replacement part, free of charge.', type: 'incident' },
      { text: 'The lamp can overheat. If yours has a blue dot, send it to us with the receipt.', type: 'notice' },
      { text: 'Your receipt for order 4431, £18.20. Need ink? Reorder link at the bottom.', type: 'transactional' },
      { text: 'The fix is in version 5.2, free for all plans.', type: 'incident' },
      { text: 'To raise your API limit, choose a plan or ask us.', type: 'support-reply' },
      { text: 'You asked about annual billing: it is €90.', type: 'support-reply' },
      {
        subject: 'Re: Can I change my plan?',
        text: 'Yes. Switch to the Business plan under Settings; it starts at once.',
        type: 'support-reply',
      },
      { text: 'Your plan renews on 3 May at £9 a month.', type: 'transactional' },
      { text: 'Statements come monthly. To have them on paper costs £1 a month.', type: 'transactional' },
      { text: 'The fare rises on 1 June. A day ticket is £5 a day.', type: 'notice' },
      { text: 'Have you tried the new password yet?', type: 'incident' },
      { text: 'Please bring a friend who can drive you home after the treatment.', type: 'transactional' },
      { text: 'From 1 May you can pay in instalments, from £5 a month.', type: 'notice' },
      { text: 'You charged the pump twice, so £12 is back on your card and your next visit is free.', type: 'transactional' },
      { text: 'You asked for the export; it is attached. Some customers cannot open it yet.', type: 'support-reply' },
    ],
    beyond: [],
  },
  check: {
    *message(message) {
      const { type } = message
      const isNewPrice = isOfPrices(message)
      const isAboutPrices = ((type === 'support-reply' || type === 'notice') && isAnswer(message)) || isNewPrice
      if (isAboutPrices && type === 'support-reply') return
      const isBad = isBadNews(message)
      if (type === 'notice' && !isBad && changesIn(message).length === 0) return
      const isFailure = (type === 'incident' || type === 'breach') && message.isTypeCertain
      const invitations = ownPhrases(message, `${ID}#phrase`).filter((match) => !isRelative(match))
      const prices =
        isAboutPrices || (type === 'notice' && !isBad)
          ? []
          : apartFrom(inReadingOrder([...pricesIn(message, isFailure), ...luresIn(message)]), invitations)
      const isRefused = prices.length > 0 && isRefusal(message)
      const amends = { isBad: isBad || isRefused, isRefused }
      for (const { sentence, at } of [
        ...invitations,
        ...prices.filter(
          ({ sentence }) => INVITES.test(sentence.text) || !(isBorne(sentence, message) || isAmends(sentence, message, amends)),
        ),
      ]) {
        const isLine = sentence.block.kind === 'cell' || (sentence.block.kind === 'item' && !isFailure)
        if (isLine || message.has(sentence, `${ID}#remedy`) || (isNewPrice && isSpared(sentence, message))) continue
        yield {
          at,
          grade: isFailure && message.typeReason === 'stated' ? 'grave' : 'usual',
          data: { job: JOBS[type] ?? 'something else' },
          suggestions: leaveSentenceOut(sentence),
        }
      }
    },
  },
})

/** Whether it only says which or when: "someone you donate to", "as soon as you are here". */
const isRelative = ({ sentence, at }: PhraseMatch): boolean =>
  /\b(?:(?:someone|somebody|anyone|anybody|those|people|projects?|what|whom?|that|which) you|as (?:soon|long|often)) $/i.test(
    at.block.text.slice(sentence.startOffset, at.start),
  )

/** Whether the news is a price: then amounts are the news. */
const isOfPrices = (message: Analysis): boolean => message.type === 'notice' && changesIn(message).some(({ kind }) => kind === 'price')

/** Prices of what the reader could buy; after a failure any price is one. */
const pricesIn = (message: Analysis, isFailure: boolean): readonly PhraseMatch[] =>
  ownPhrases(message, `${ID}#price`).filter(({ sentence }) => isFailure || !message.has(sentence, `${ID}#owned`))

/** What lures beside an amount that is not the reader's own. */
const luresIn = (message: Analysis): readonly PhraseMatch[] =>
  [...firstBySentence(ownPhrases(message, `${ID}#lure`)).values()].filter(
    ({ sentence }) =>
      (sentence.hasKind(WORD.money | WORD.percent) || message.has(sentence, `${ID}#amount`)) &&
      !message.has(sentence, `${ID}#owned`) &&
      !message.has(sentence, `${ID}#price`),
  )

/** Words that sell beside any price. */
const INVITES = /\b(?:upgrade|join|subscribe|sign up)\b/i

/** Whether others than the reader pay it. */
const isBorne = (sentence: Sentence, message: Analysis): boolean =>
  message.around(sentence, 0, 1).some((near) => message.has(near, `${ID}#borne`))

/** Whether it says how to be spared what is dearer. */
const isSpared = (sentence: Sentence, message: Analysis): boolean =>
  message.around(sentence, 0, 1).some((near) => message.has(near, `${ID}#spared`))

/** Whether a price makes up for what went wrong, or is what somebody else asks for what was refused. */
const isAmends = (
  sentence: Sentence,
  message: Analysis,
  { isBad, isRefused }: { readonly isBad: boolean; readonly isRefused: boolean },
): boolean =>
  (isBad && message.has(sentence, `${ID}#goodwill`)) || (isRefused && message.has(sentence, `${ID}#elsewhere`) && !OURS.test(sentence.text))
const OURS = /\b(?:we|us|our|ours|only|just)\b/i

/** Whether it says no, or is sorry. */
const isRefusal = (message: Analysis): boolean =>
  message.type === 'support-reply' &&
  message.in('p1', 'body').some((sentence) => message.has(sentence, `${ID}#refused`) || holds(message, sentence, 'apology'))

/** Whether the reader had asked about plans or prices, as far as the subject and the first lines tell. */
const isAnswer = (message: Analysis): boolean =>
  message.in('subject').some((sentence) => message.has(sentence, `${ID}#asked`)) ||
  message.in('p1').some((sentence) => /\b(?:you asked|your question) (?:about|whether|how|if)\b|^(?:as )?you asked/i.test(sentence.text))

const isBadNews = (message: Analysis): boolean =>
  message.in('subject', 'p1', 'body').some((sentence) => holds(message, sentence, 'bad-news') || holds(message, sentence, 'fail'))
