/** What a word is besides its letters: bits, so that a pattern can ask for several at once. */
export const WORD = {
  number: 1,
  money: 2,
  percent: 4,
  time: 8,
  /** A merge tag that prints. */
  field: 16,
  /** A web or mail address. */
  address: 32,
  capitalised: 64,
  /** Two letters or more, all capitals. */
  capitals: 128,
  /** A company name from the configuration. */
  company: 256,
  /** Joined to the word before it: the second part of a contraction or of a hyphened word. */
  joined: 512,
  /** First word of its sentence. */
  first: 1024,
  /** Inside quotation marks. */
  quoted: 2048,
  /** A comma, semicolon, colon, dash or bracket stands before it. */
  afterPause: 4096,
} as const

/** The words of a message in order, one number a column: `at` the index of a word everywhere else. */
export class Words {
  /** Number of the word in the lexicon's vocabulary; 0 for a word that no pattern names. */
  readonly id: number[] = []
  readonly flags: number[] = []
  /** Offsets in the text of the word's block. */
  readonly start: number[] = []
  readonly end: number[] = []

  get count(): number {
    return this.id.length
  }

  push(id: number, flags: number, start: number, end: number): void {
    this.id.push(id)
    this.flags.push(flags)
    this.start.push(start)
    this.end.push(end)
  }

  is(at: number, flags: number): boolean {
    return (this.flags[at]! & flags) !== 0
  }
}

const CONTRACTIONS: Readonly<Record<string, string>> = { "n't": 'not', "'re": 'are', "'ve": 'have', "'ll": 'will', "'m": 'am' }

/** How a word is looked up: lower case, straight apostrophes, the second part of a contraction in full. */
export function normalise(word: string): string {
  const lower = word.toLowerCase()
  if (!APOSTROPHE.test(lower)) return lower
  const straight = lower.replace(/[’‘ʼ]/g, "'")
  return CONTRACTIONS[straight] ?? straight
}

const APOSTROPHE = /['’‘ʼ]/

/** `wo` of `won't` and `ca` of `can't` are words of their own only before `n't`. */
export function normaliseStem(stem: string): string {
  const lower = stem.toLowerCase()
  return lower === 'wo' ? 'will' : lower === 'ca' ? 'can' : lower === 'sha' ? 'shall' : lower
}
