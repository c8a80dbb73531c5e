const MOST_WORDS = 6

/** The first words of a text that a finding quotes, so that the finding stays short. */
export function shortened(text: string): string {
  const words = text.trim().split(/\s+/)
  return words.length <= MOST_WORDS ? words.join(' ') : `${words.slice(0, MOST_WORDS).join(' ')} …`
}
