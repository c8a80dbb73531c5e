const FENCE = /^\uFEFF?(?:---[ \t]*[A-Za-z]*|\+\+\+)[ \t]*\r?\n/

/** Whether a text may begin with front matter; a cheap look, for callers that load the reader only then. */
export function hasFrontMatter(text: string): boolean {
  return FENCE.test(text)
}
