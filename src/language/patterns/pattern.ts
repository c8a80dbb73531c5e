import { WORD } from '../words.ts'

/**
 * A phrase pattern, parsed. The language, over words (case, contractions, commas and hyphens do not matter):
 *
 *     do not hesitate       these words in this order (`don't hesitate` is the same words)
 *     please?               this word or none; `(in fact)?` likewise
 *     (happy|very pleased)  one of these
 *     *                     any one word
 *     <4>                   up to four words
 *     ~announce             announce, announces, announced, announcing
 *     @us                   one of a named list of words, or a kind of word: @number @money @percent @time @field @name @company @address
 *     !(to|for)             not followed by one of these words
 *     ^  $                  the sentence begins, ends here
 *     [ … ]                 what a finding marks, where that is not the whole; a choice in it has parentheses: [(a|b)]
 */
export type Pattern =
  | { readonly kind: 'sequence'; readonly items: readonly Pattern[] }
  | { readonly kind: 'choice'; readonly options: readonly Pattern[] }
  | { readonly kind: 'word'; readonly word: string; readonly isLemma: boolean }
  | { readonly kind: 'class'; readonly name: string }
  | { readonly kind: 'any'; readonly atLeast: number; readonly atMost: number }
  | { readonly kind: 'not'; readonly words: readonly Pattern[] }
  | { readonly kind: 'start' | 'end' | 'open' | 'close' }

/** Kinds of word that a pattern can ask for with `@`, besides named lists of words. */
export const WORD_KINDS: Readonly<Record<string, number>> = {
  number: WORD.number,
  money: WORD.money,
  percent: WORD.percent,
  time: WORD.time,
  field: WORD.field,
  address: WORD.address,
  name: WORD.capitalised,
  company: WORD.company,
}

const TOKEN = /\s*(?:<[^\s>]*>?|@([a-z][a-z-]*)|~?[\p{L}\p{N}#][\p{L}\p{N}'’./#-]*|[()|?*!^$[\]])/uy

/** The widest gap in a pattern for rules of one's own; those that come with the product are measured, and may be wider. */
export const WIDEST_GAP = 12

/** What is said of a gap that is none, or too wide. */
export const notAGap = (written: string): string => `"${written}" is no gap; expected <1> to <${WIDEST_GAP}> for a number of words`

/** Parses one pattern; throws a SyntaxError that says what is wrong and where. */
export function parsePattern(source: string): Pattern {
  return new PatternParser(source).parse()
}

class PatternParser {
  readonly #tokens: string[] = []
  #at = 0

  constructor(private readonly source: string) {
    TOKEN.lastIndex = 0
    while (TOKEN.lastIndex < source.trimEnd().length) {
      const from = TOKEN.lastIndex
      const match = TOKEN.exec(source)
      if (!match) throw new SyntaxError(`"${source.slice(from).trim()[0]}" has no meaning in a pattern: ${source}`)
      this.#tokens.push(match[0].trim())
    }
  }

  parse(): Pattern {
    const pattern = this.#choice()
    if (this.#at < this.#tokens.length) throw new SyntaxError(`unexpected "${this.#tokens[this.#at]}" in the pattern: ${this.source}`)
    return pattern
  }

  #choice(): Pattern {
    const options = [this.#sequence()]
    while (this.#take('|')) options.push(this.#sequence())
    return options.length === 1 ? options[0]! : { kind: 'choice', options }
  }

  #sequence(): Pattern {
    const items: Pattern[] = []
    while (this.#at < this.#tokens.length && !'|)]'.includes(this.#tokens[this.#at]!)) {
      const item = this.#item()
      items.push(this.#take('?') ? { kind: 'choice', options: [item, { kind: 'sequence', items: [] }] } : item)
    }
    return items.length === 1 ? items[0]! : { kind: 'sequence', items }
  }

  #item(): Pattern {
    const token = this.#tokens[this.#at++]!
    switch (token) {
      case '(': {
        const inner = this.#choice()
        if (!this.#take(')')) throw new SyntaxError(`a "(" is not closed in the pattern: ${this.source}`)
        return inner
      }
      case '*':
        return { kind: 'any', atLeast: 1, atMost: 1 }
      case '^':
        return { kind: 'start' }
      case '$':
        return { kind: 'end' }
      case '[':
        return this.#marked()
      case '!': {
        const inner = this.#item()
        return { kind: 'not', words: inner.kind === 'choice' ? inner.options : [inner] }
      }
      case '?':
        throw new SyntaxError(`a "?" follows nothing in the pattern: ${this.source}`)
    }
    if (token.startsWith('<')) return this.#gap(token)
    if (token.startsWith('@')) return { kind: 'class', name: token.slice(1) }
    return token.startsWith('~') ? { kind: 'word', word: token.slice(1), isLemma: true } : { kind: 'word', word: token, isLemma: false }
  }

  #marked(): Pattern {
    const inner = this.#sequence()
    if (this.#tokens[this.#at] === '|')
      throw new SyntaxError(`a "[" holds a choice; expected parentheses around it as in "[(a|b)]" in the pattern: ${this.source}`)
    if (!this.#take(']')) throw new SyntaxError(`a "[" is not closed; expected a "]" in the pattern: ${this.source}`)
    return { kind: 'sequence', items: [{ kind: 'open' }, inner, { kind: 'close' }] }
  }

  #gap(token: string): Pattern {
    if (!/^<[1-9]\d?>$/.test(token)) throw new SyntaxError(`${notAGap(token)} in the pattern: ${this.source}`)
    return { kind: 'any', atLeast: 0, atMost: Number(token.slice(1, -1)) }
  }

  #take(token: string): boolean {
    if (this.#tokens[this.#at] !== token) return false
    this.#at++
    return true
  }
}
