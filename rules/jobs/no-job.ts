import { type Analysis, actorOf, apartFrom, defineRule, ownPhrases, type PhraseMatch, type Place, type TextZone } from '#rule'

const OWN = 'jobs/no-job'
const TOLD: readonly TextZone[] = ['subject', 'preheader', 'p1', 'body', 'closing', 'cta']

export const noJob = defineRule({
  id: OWN,
  since: '0.1.0',
  principle: 'Before you ask for a purchase, say what the reader gets done with it.',
  why: 'People hire a product for a job, and the job has a functional, an emotional and a social side. A mail that asks for the money and tells only what the thing is, who made it and which prizes it won leaves the reader to find out what for; most do not look.',
  grades: { low: 'info', usual: 'info' },
  recommended: [],
  confidence: 'likely',
  messages: {
    default: '"{quote}" asks, and nothing in the message says what the reader gets done, avoids or feels. Which job is it hired for?',
  },
  help: { default: '"Close the month by Wednesday", "No more wet gloves", "For a full table".' },
  types: ['marketing', 'newsletter', 'lifecycle', 'inactivity', 'upgrade'],
  metadata: { reads: ['type'], without: 'The type is inferred; service mail is not asked.' },
  exemptions: [
    'Any word of the use, the feeling or the people: "keeps your feet dry", "for long evenings", "with friends".',
    'A bargain that is told in full: the amount; saving money is a job of its own.',
    'Renewals and replies to a request of the reader.',
    'The thing itself: "taken out of the shop", "your order".',
    'Messages under the shortest length, where a picture may say it.',
  ],
  objection: 'Readers who know the product know what it is for. One half-sentence tells the others, and reminds those.',
  yieldsTo: ['jobs/feature-dump', 'jobs/pitch-in-service-message'],
  options: {
    minimumWords: { type: 'number', default: 30, minimum: 10, description: 'Messages with fewer words of running text are not judged.' },
  },
  examples: {
    flags: [
      'Orbit Pro is the new member of the Orbit range. It was developed in Zurich over three years, holds two patents and won the Marek prize. It has an aluminium frame and a quad-core engine.\n\n[«Buy Orbit Pro»](https://orla.example/pro)',
      'The Business plan is here. It includes 500 GB, the Insight module, the API gateway and the new console. More than 4,000 companies in 30 countries have chosen it. It costs $29 a month.\n\n[«Upgrade now»](https://orla.example/up)',
      {
        subject: 'DataForum returns to Rotterdam',
        text: 'The twelfth edition takes place from 9 to 11 September. The committee has selected 84 talks from 612 submissions, and the exhibition fills three halls. Keynotes are by Adele Brun and Tariq Osman. Tickets are €690.\n\n«Book tickets at the usual address».',
      },
      'Chef Banti has composed the autumn menu. It has seven courses and is built around chestnut, quince and boar. The cellar has added forty wines from Friuli. It is served from 1 October at €118.\n\n[«Reserve a table»](https://orla.example/table)',
    ],
    passes: [
      'All desk lamps are 20 % off until Sunday 14 June, 23:59, in the shop and online. The code is LAMP20. Shipping is £4, and it costs nothing above £60. Returns within thirty days.\n\n[Shop desk lamps](https://orla.example/lamps)',
      'Ledgerfox reads receipts from the mailbox, matches them with the bank lines and asks only about those that do not fit. You can close the month in six hours. The plan is €24 a month.\n\n[Try it](https://orla.example/try)',
      'The Marlin coat is sewn in Porto from waxed cotton. It has two deep pockets, a hood that folds away and a lining from the same mill. Made for long wet walks. It is £180.\n\n[Order the coat](https://orla.example/coat)',
      'Twelve teas in a small box, packed by hand in Whitby from leaves of the spring harvest. The box is of card and fits through a letter box. A gift for anybody who works late. £16.\n\n[Order a box](https://orla.example/box)',
      'The autumn letter. Rain fell on the terraces until July, and the leaves came in late and thin. The brass tap that we praised in spring leaks after a month. The twelve who have one heard from us, and it is out of the shop.',
      'The Business plan is here. It costs $29.\n\n[Upgrade now](https://orla.example/up)',
      'The third edition of the atlas has appeared. It has 412 maps, a register of 90,000 places and a new chapter on the sea floor. The paper comes from Gmund. The first edition was printed in 1971, the second in 1998.',
      {
        text: 'The update to version 9 is out. It has the new engine and the second renderer, and it was tested on forty machines in our laboratory. The installer is 120 MB.\n\n[Upgrade now](https://orla.example/9)',
        type: 'notice',
      },
    ],
    beyond: [
      'The Heron is a kettle. It is red, it holds 1.7 litres, and the designer has a chair in the museum in Basel. Hundreds were sold in May alone. Get it for £60.',
    ],
  },
  check: {
    *message(message, { options }) {
      if (message.proseWordCount < options.minimumWords || saysWhatFor(message)) return
      const ask = firstAsk(message)
      if (ask) yield { at: ask }
    },
  },
})

/** The words that ask; after "the" or "your", "shop" and "order" are things. */
const asksIn = (message: Analysis, zones: readonly TextZone[]): readonly PhraseMatch[] =>
  ownPhrases(message, `${OWN}#ask`, zones).filter(
    ({ sentence, first }) => first === sentence.first || !BEFORE_NOUN.test(sentence.word(first - 1)),
  )

const BEFORE_NOUN = /^(?:the|a|an|our|your|my|his|her|their|its|this|that|each|every|any|no|of)$/

/** The button that asks, else the sentence. */
function firstAsk(message: Analysis): Place | undefined {
  const asks = asksIn(message, TOLD.slice(2))
  const button = asks.find(({ sentence }) => sentence.block.kind === 'button')
  return button?.at.block.place ?? asks[0]?.at
}

/** Whether anything tells of the use, the feeling or the people, or of money saved. */
function saysWhatFor(message: Analysis): boolean {
  if (ownPhrases(message, `${OWN}#bargain`, TOLD).length > 0) return true
  const asks = asksIn(message, TOLD)
  const feelings = ownPhrases(message, `${OWN}#feeling`, TOLD).filter(({ sentence }) => actorOf(sentence) !== 'us')
  if (feelings.length > 0 || apartFrom(ownPhrases(message, `${OWN}#side`, TOLD), asks).length > 0) return true
  return apartFrom(ownPhrases(message, `${OWN}#your`, TOLD), ownPhrases(message, `${OWN}#sale`, TOLD)).length > 0
}
