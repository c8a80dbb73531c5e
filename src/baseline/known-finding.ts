/** A finding that a baseline knows: it was there when the baseline was written. */
export interface KnownFinding {
  /** From the folder of the baseline, `/`-separated. */
  readonly path: string
  readonly ruleId: string
  /** Of the rule, the words and their number among the same, not of the path: it outlives a file's name. */
  readonly fingerprint: string
  /** How the words begin, for people. */
  readonly words: string
}

/** The rule and the words of a known finding, wherever it stands. */
export const keyOf = ({ ruleId, fingerprint }: Pick<KnownFinding, 'ruleId' | 'fingerprint'>): string => `${ruleId} ${fingerprint}`
