/** The numbers that are spelt out in a text, as a style guide has it: up to twelve. */
export const SPELT_NUMBERS: ReadonlyMap<string, number> = new Map(
  'zero one two three four five six seven eight nine ten eleven twelve'.split(' ').map((word, number) => [word, number]),
)
