import type { Analysis } from './analysis.ts'
import { contentStems } from './content-stems.ts'
import { CALENDAR_NAMES } from './dates.ts'
import type { Sentence } from './sentence.ts'
import { WORD } from './words.ts'
import type { TextZone } from './zones.ts'

/** What tells one offer from another: its amounts, and the things that it names. */
export interface Offer {
  readonly amounts: ReadonlySet<string>
  readonly things: ReadonlySet<string>
}

/** Where a message makes its offers. */
export const OFFER_ZONES: readonly TextZone[] = ['subject', 'preheader', 'p1', 'body', 'cta', 'closing']

const LONGEST = 100
/** Whether a sentence is short enough to be compared with others, word by word. */
export const isShort = ({ wordCount }: Sentence): boolean => wordCount <= LONGEST

/** Amounts and things of a sentence and of the subject; where these name nothing, of the sentences around it. */
export function offerOf(message: Analysis, sentence: Sentence): Offer {
  const [subject] = message.sentences
  const here = subject?.zone === 'subject' ? [subject, sentence] : [sentence]
  const offer = offerIn(here)
  return offer.things.size > 0
    ? offer
    : offerIn([...here, ...message.around(sentence, 1, 1).filter(({ zone }) => OFFER_ZONES.includes(zone))])
}

function offerIn(sentences: readonly Sentence[]): Offer {
  const amounts = new Set<string>()
  const things = new Set<string>()
  for (const sentence of sentences.filter(isShort)) {
    for (let at = sentence.first; at < sentence.end; at++)
      if (sentence.words.is(at, WORD.percent | WORD.money)) amounts.add(sentence.word(at).replace(/\s/g, ''))
    for (const stem of contentStems(sentence.text)) if (!OF_ANY_OFFER.has(stem) && !/^\d/.test(stem)) things.add(stem)
  }
  return { amounts, things }
}

/** What every offer says. */
const OF_ANY_OFFER = contentStems(
  `off sale offer deal discount discounted save saving price code free shipping delivery order shop buy get grab take claim give come
  chance call last final finally reminder notice end ending close closing expire extend extended extension extra left only remain hour
  minute day week weekend month year midnight noon morning evening hurry miss wait time back still everything store site special great
  big best gone go going good news hello hi don t s ll re ve st nd rd th pm am cet est more long longer until one two three four five
  registration register enrol enrolment enrollment booking ticket seat place jan feb mar apr jun jul aug sep oct nov dec
  ${CALENDAR_NAMES.join(' ')}`,
)

/** The latest entry for each offer, found by what offers have in common. */
export class LatestOffers<Entry extends { readonly offer: Offer }> {
  readonly #byKey = new Map<string, Entry>()

  add(entry: Entry): void {
    for (const key of keysOf(entry.offer)) this.#byKey.set(key, entry)
  }

  find(offer: Offer): Entry | undefined {
    for (const key of keysOf(offer)) {
      const entry = this.#byKey.get(key)
      if (entry && isSame(entry.offer, offer)) return entry
    }
    return undefined
  }
}

/** Everything may be the offer that names nothing: "Last chance!" */
const keysOf = ({ amounts, things }: Offer): readonly string[] => [...things, ...amounts, '']

/** Two amounts are two offers, and so are two things; what is not named tells nothing apart. */
const isSame = (a: Offer, b: Offer): boolean => meet(a.amounts, b.amounts) && meet(a.things, b.things)

function meet(a: ReadonlySet<string>, b: ReadonlySet<string>): boolean {
  if (a.size === 0 || b.size === 0) return true
  for (const each of a) if (b.has(each)) return true
  return false
}
