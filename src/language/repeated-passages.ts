import type { Passage } from './passages.ts'

/** A passage that stood, word for word or nearly so, in an earlier message. */
export interface RepeatedPassage {
  readonly passage: Passage
  readonly before: Passage
}

/** Words in a row that are compared: four are rarely the same by chance. */
const SHINGLE = 4
/** Share of a passage's shingles that stood in earlier messages, from which it is the same passage. */
const SAME = 0.7

/**
 * Those of the passages, in the order in which they are read, that stood in an earlier message (resemblance by w-shingling, Broder 1997).
 * Each shingle knows the passage that held it first, so the work grows with the words alone.
 */
export function repeatedPassages(passages: Iterable<Passage>): readonly RepeatedPassage[] {
  const holders = new Map<string, Passage>()
  const repeated: RepeatedPassage[] = []
  for (const passage of passages) {
    const shingles = shinglesOf(passage)
    const before = standsIn(
      shingles.length,
      shingles.flatMap((shingle) => holders.get(shingle) ?? []).filter(({ message }) => message !== passage.message),
    )
    if (before) repeated.push({ passage, before })
    for (const shingle of shingles) if (!holders.has(shingle)) holders.set(shingle, passage)
  }
  return repeated
}

/** The passage that holds most of what is known, where enough is known and at least half of it stands in one place. */
function standsIn(count: number, known: readonly Passage[]): Passage | undefined {
  if (count === 0 || known.length < SAME * count) return undefined
  const shares = new Map<Passage, number>()
  let most: Passage | undefined
  for (const holder of known) {
    shares.set(holder, (shares.get(holder) ?? 0) + 1)
    if (!most || shares.get(holder)! > shares.get(most)!) most = holder
  }
  return most && shares.get(most)! * 2 >= count ? most : undefined
}

function shinglesOf({ words }: Passage): string[] {
  return Array.from({ length: Math.max(0, words.length - SHINGLE + 1) }, (_, at) => words.slice(at, at + SHINGLE).join(' '))
}
