import {
  type Analysis,
  type Context,
  type Draft,
  defineRule,
  type Event,
  EXAMPLE_STORM,
  type Exposure,
  KINDS,
  ownPhrases,
  type PhraseMatch,
  type Sentence,
  sentencesNaming,
  shortName,
  WORD,
  whereInWords,
} from '#rule'

const ID = 'context/idiom-collision'
/** Words that a reader near such an event takes as she takes those of its own class. */
const KINDRED: Readonly<Record<string, readonly string[]>> = { storm: ['flood'], flood: ['storm'] }
/** What a mourning or a memorial is for stands in its name. */
const NAMED: readonly (readonly [RegExp, string])[] = [
  [/\b(?:ferry|ship|boat|shipwreck|sinking)\b/i, 'ship'],
  [/\b(?:ferry|ship|boat|flood|floods|flooding|tsunami|drowned|sinking|shipwreck|dam)\b/i, 'flood'],
  [/\b(?:fire|fires|blaze|wildfire|bushfires?)\b/i, 'fire'],
  [/\b(?:attacks?|bombings?|shootings?|massacre|war|genocide|terror|stabbings?|murders?|remembrance|armistice|holocaust)\b/i, 'violence'],
  [/\b(?:earthquake|quake)\b/i, 'quake'],
  [/\b(?:pandemic|epidemic|covid)\b/i, 'illness'],
]
const WHEN = { ahead: 'just before', during: 'during', aftermath: 'just after' } as const
/** Plain words for the most usual figures; the first that fits counts. */
const PLAIN: readonly (readonly [RegExp, string])[] = [
  [
    /^(?:a )?(?:flood|floods|deluge|torrent|tsunami|tidal wave|sea|ocean|wave|waves|avalanche|blizzard|flurry|storm|whirlwind|explosion) of$/i,
    'many',
  ],
  [/^(?:flooded|inundated|deluged|swamped|awash) (?:with|by|in)$/i, 'full of'],
  [/^drowning in$/i, 'busy with'],
  [/^fire sale$/i, 'clearance sale'],
  [/^on fire$/i, 'going very well'],
  [/^hottest$/i, 'most popular'],
  [/^(?:red|smoking|sizzling|white|scorching) hot$/i, 'popular'],
  [/^(?:earth|ground)[- ]?(?:shattering|shaking|breaking)$/i, 'big'],
  [/^groundbreaking$/i, 'new'],
  [/^to die for$/i, 'very good'],
  [/^(?:a )?killer$/i, 'hard'],
  [/^viral$/i, 'around the world'],
  [/^(?:e-?mail|newsletter|mail|sms) blasts?$/i, 'mailing'],
  [/^bombarded$/i, 'sent too many'],
  [/^snowed under$/i, 'busy'],
  [/^rain or shine$/i, 'in any case'],
  [/^dead (?:simple|easy|cheap|good)$/i, 'very simple'],
  [/^(?:bulletproof|bullet proof|rock solid)$/i, 'reliable'],
  [/^secret weapon$/i, 'trick'],
]

/** The lists whose figures of speech collide with an event. */
function listsFor({ kind, name, also, idioms = [] }: Event): string[] {
  const isOfTheDead = kind === 'mourning' || kind === 'memorial'
  const named = NAMED.filter(([words]) => isOfTheDead && [name, ...also].some((each) => words.test(each))).map(([, list]) => list)
  const { idioms: ofKind } = KINDS[kind]
  const classes = [...(ofKind ? [ofKind] : []), ...idioms, ...named, ...(isOfTheDead ? ['celebration'] : [])]
  return classes.flatMap((list) => [list, ...(KINDRED[list] ?? [])])
}

/** Whether readers feel it: an event below moderate passes them by, a day of remembrance never does. */
const isFelt = ({ event: { kind, severity } }: Exposure): boolean => kind === 'memorial' || severity !== 'minor'

/** Sentences that speak of the event itself mean what they say. */
function isMeant(message: Analysis, sentence: Sentence, named: ReadonlySet<Sentence>): boolean {
  return named.has(sentence) || [`${ID}#literal`, 'context/unacknowledged-event#aware'].some((list) => message.has(sentence, list))
}

/** A product or a song in the middle of a sentence: "try our Inferno Intervals". */
function isName({ sentence, from, to }: PhraseMatch): boolean {
  if (from === sentence.first || sentence.zone === 'subject') return false
  for (let at = from; at <= to; at++) if (!sentence.words.is(at, WORD.capitalised) || sentence.words.is(at, WORD.capitals)) return false
  return true
}

function* check(message: Analysis, { exposuresOf, incidentsOf }: Context<unknown>): Iterable<Draft> {
  const felt = [...exposuresOf(message), ...incidentsOf(message)].filter(isFelt)
  if (felt.length === 0) return
  const named = new Set(felt.flatMap(({ event }) => sentencesNaming(message, event)))
  let current: { readonly sentence: Sentence; readonly isMeant: boolean } | undefined
  for (const [match, exposure] of collisions(message, felt)) {
    const { sentence } = match
    if (current?.sentence !== sentence) current = { sentence, isMeant: isMeant(message, sentence, named) }
    if (!current.isMeant && !isName(match)) yield draftFor(match, exposure)
  }
}

/** Each figure of speech once, in reading order, with the gravest event that it collides with. */
function collisions(message: Analysis, felt: readonly Exposure[]): [PhraseMatch, Exposure][] {
  const asked = new Set<string>()
  const found: [PhraseMatch, Exposure][] = []
  for (const exposure of felt) {
    for (const list of listsFor(exposure.event)) {
      if (asked.has(list)) continue
      asked.add(list)
      for (const match of ownPhrases(message, `${ID}#${list}`)) found.push([match, exposure])
    }
  }
  found.sort(([a], [b]) => a.from - b.from || b.to - a.to)
  let end = -1
  return found.filter(([{ from, to }]) => {
    if (from <= end) return false
    end = to
    return true
  })
}

function draftFor({ at, text }: PhraseMatch, { event, phase, regions }: Exposure): Draft {
  const plain = PLAIN.find(([figure]) => figure.test(text))?.[1]
  const where = event.scope === 'company' ? '' : ` ${whereInWords(regions.includes('*') ? event.regions : regions)}`
  return {
    at,
    data: { event: shortName(event), when: WHEN[phase], where },
    ...(plain && { suggestions: [{ message: `Write "${plain}".`, text: plain }] }),
  }
}

const at = (day: string, region: string, event: Event) => ({ metadata: { send_at: day, 'audience.regions': [region] }, events: [event] })
const example = (kind: Event['kind'], name: string): Event => ({ ...EXAMPLE_STORM, kind, name })
const storm = at('2026-03-04', 'IE', EXAMPLE_STORM)
const flood = at('2026-03-04', 'IE', example('flood', 'Suir floods'))
const fire = at('2026-03-04', 'IE', example('wildfire', 'Nephin fire'))
const attack = at('2026-03-04', 'IE', example('attack', 'Harbour attack'))
const quake = at('2026-03-04', 'IE', example('earthquake', 'Selwyn earthquake'))
const epidemic = at('2026-03-04', 'IE', example('epidemic', 'Orrin outbreak'))
const memorial = at('2026-03-04', 'IE', example('memorial', 'Day of remembrance'))

export const idiomCollision = defineRule({
  id: ID,
  since: '0.1.0',
  principle: 'Check figures of speech against what readers are living through, or remembering.',
  why: 'A figure of speech is harmless until its picture is in the window: "blown away" in the week of the hurricane, "you survived" at the place of an attack. Nobody meant it, and that is what the reader sees: nobody looked. Plain words say the same and hurt no one.',
  grades: { usual: 'warn' },
  recommended: ['usual'],
  confidence: 'likely',
  messages: { default: '"{quote}" reads differently{where} {when} {event}. Plain words say the same.' },
  help: { default: 'Say it plainly: "Forty new rugs", not "a flood of new rugs".' },
  types: 'any',
  metadata: {
    reads: ['audience.regions', 'send_at'],
    without: 'Without an event that meets the readers nothing is reported, whatever the words.',
  },
  exemptions: [
    'Every figure of speech, as long as no event of its class meets the readers.',
    'The thing itself: "the storm closed our depot", "measles is contagious".',
    'Names of products, and what stands in quotation marks.',
  ],
  objection: 'It is only an expression. It is, everywhere else; put the house words that you mean to keep into `voice.allow`.',
  yieldsTo: ['context/event-exploitation'],
  examples: {
    flags: [
      { ...attack, subject: 'You «made it through our city half-marathon alive»!', text: 'Your medal is in the post.' },
      { ...storm, text: 'Deals that will «blow you away».' },
      { ...flood, text: '«A flood of» new arrivals.' },
      { ...fire, text: 'This drop «is fire».' },
      { ...attack, text: 'Our «killer» line-up is here.' },
      { ...quake, text: '«Earth-shattering» savings inside.' },
      { ...epidemic, text: '«Catch the shopping bug».' },
      { ...epidemic, text: 'Prices are going «viral».' },
      { ...flood, text: 'Three «days afloat», and not one step ashore.' },
      { ...fire, text: 'Watch your inbox «light up» the sky tonight.' },
      { ...memorial, text: '«Treat yourself» to extra cheese today.' },
      { ...attack, text: 'You «made it out alive»: here is your finisher medal discount.' },
      {
        ...at('2026-03-04', 'IE', { ...example('memorial', 'Day of the marathon'), idioms: ['violence'] }),
        text: 'Congrats, you «survived the marathon»!',
      },
      { ...at('2026-03-04', 'IE', example('mourning', 'Mourning for the Skelligs ferry')), text: '«All aboard» for spring!' },
    ],
    passes: [
      'Deals that will blow you away.',
      { ...storm, text: 'The storm closed our depot.' },
      { ...fire, text: 'Firewall update available.' },
      { ...at('2026-03-04', 'GB', example('earthquake', 'Selwyn earthquake')), text: 'Groundbreaking ceremony on Monday.' },
      'Target your audience with segments.',
      { ...attack, text: 'Bath bombs are back.' },
      { ...quake, text: 'To survive the audit, export the log.' },
      { ...storm, text: 'Storm Ada blew the roof off our depot, so parcels are late.' },
      { ...epidemic, text: 'Measles is contagious from four days before the rash.' },
      { ...fire, text: 'Two houses are on fire; the fire brigade asks you to keep the road free.' },
      { ...at('2026-03-04', 'IE', { ...EXAMPLE_STORM, severity: 'minor' }), text: 'Deals that will blow you away.' },
      {
        ...at('2026-03-04', 'IE', { ...EXAMPLE_STORM, kind: 'observance', name: "Mother's Day" }),
        text: 'Treat yourself to extra cheese today.',
      },
    ],
    beyond: [],
  },
  check: { message: check },
})
