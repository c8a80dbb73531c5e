const QUOTATION_START = new Set('"“«„‟')
/** Marks that end a quotation. */
export const QUOTATION_END: ReadonlySet<string> = new Set('"”»“')

/** Within so many characters the closing mark must come. */
const LONGEST = 600

/** Whether a quotation begins at an offset: it runs to its closing mark; a lone mark (inches, a typing slip) opens none. */
export function opensQuotation(text: string, at: number): boolean {
  if (!QUOTATION_START.has(text[at]!)) return false
  for (let i = at + 1, last = Math.min(text.length, at + LONGEST); i < last; i++) if (QUOTATION_END.has(text[i]!)) return true
  return false
}
