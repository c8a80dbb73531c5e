import type { Vocabulary } from '../vocabulary.ts'
import type { Words } from '../words.ts'
import type { Match, Matcher, PhraseMatcher } from './matcher.ts'

/** Two lexicons read as one. The second was compiled with the vocabulary of the first, so that the words of a message are looked up once. */
export class JoinedMatcher implements PhraseMatcher {
  constructor(
    private readonly first: Matcher,
    private readonly second: Matcher,
  ) {}

  get vocabulary(): Vocabulary {
    return this.second.vocabulary
  }

  list(name: string): number | undefined {
    const own = this.second.list(name)
    return this.first.list(name) ?? (own === undefined ? undefined : this.first.listCount + own)
  }

  match(words: Words, first: number, end: number): Match[] {
    const found = this.first.match(words, first, end)
    for (const match of this.second.match(words, first, end)) found.push({ ...match, list: this.first.listCount + match.list })
    return found
  }
}
