import type { PhraseMatcher } from './patterns/index.ts'
import type { Sentence, TextBlock } from './sentence.ts'
import { telephoneNumbers } from './telephone.ts'
import { WORD } from './words.ts'

/** Addresses of the web and the post, numbers of companies' homes: they stand in a footer, and elsewhere too. */
const ADDRESS = /\bhttps?:|\b\d{5}(?:-\d{4})?\b|\b(?:p\.? ?o\.? box|suite|floor|street|avenue|road|lane|blvd|st\.|ave\.)\b.{0,200}\d/i
const RIGHTS_OR_EXIT = /©|\(c\) ?20\d\d|\bunsubscribe\b/i

/** What in the words of a block tells its zone: the lists of `zones.lexicon.yaml`. Sentences must have their matches. */
export class ZoneSigns {
  readonly #footer: number | undefined
  readonly #footerHint: number | undefined
  readonly #onlineVersion: number | undefined
  readonly #signOff: number | undefined
  readonly #wish: number | undefined

  constructor(matcher: PhraseMatcher) {
    this.#footer = matcher.list('zone#footer')
    this.#footerHint = matcher.list('zone#footer-hint')
    this.#onlineVersion = matcher.list('zone#online-version')
    this.#signOff = matcher.list('zone#sign-off')
    this.#wish = matcher.list('zone#sign-off-wish')
  }

  /** Why the reader gets the mail, how to stop it, who holds the rights. */
  isFooter(block: TextBlock): boolean {
    return holds(block, this.#footer) || RIGHTS_OR_EXIT.test(block.text)
  }

  /** What a footer often holds, and other paragraphs too. A telephone number is no postal code. */
  hintsAtFooter(block: TextBlock): boolean {
    return holds(block, this.#footerHint) || (ADDRESS.test(block.text) && ADDRESS.test(withoutTelephones(block.text)))
  }

  leadsToOnlineVersion(block: TextBlock): boolean {
    return holds(block, this.#onlineVersion)
  }

  /** `Best regards, Ana`, `See you on the slopes, Ana`: the block begins with the words, and they end there or before a pause. */
  isSignOff({ sentences: [sentence] }: TextBlock): boolean {
    if (!sentence) return false
    return sentence.matches.some(
      ({ list, first, last }) =>
        first === sentence.first &&
        ((list === this.#signOff && pauseAfter(last, 0, sentence)) || (list === this.#wish && pauseAfter(last, LONGEST_WISH, sentence))),
    )
  }
}

function withoutTelephones(text: string): string {
  let [rest, from] = ['', 0]
  for (const { number, at } of telephoneNumbers(text)) {
    rest += text.slice(from, at)
    from = at + number.length
  }
  return rest + text.slice(from)
}

/** Words that a wish may go on for. */
const LONGEST_WISH = 6

const holds = ({ sentences }: TextBlock, list: number | undefined): boolean =>
  list !== undefined && sentences.some((sentence) => sentence.holds(list))

/** Whether a pause or the end of the sentence comes after a word and at most `most` others. */
function pauseAfter(word: number, most: number, { end, words }: Sentence): boolean {
  for (let at = word + 1; at <= word + 1 + most; at++) if (at >= end || words.is(at, WORD.afterPause)) return true
  return false
}
