const FUNCTION_WORDS: ReadonlySet<string> = new Set(
  `a an the this that these those some any each every all both no not only just also even still again already once more most much many few
  and or but nor so if when while where because since as than then until unless though although whether
  i me my we us our ours you your yours he him his she her hers it its they them their theirs who whom whose which what how why
  am is are was were be been being do does did done have has had having can could will would shall should may might must cannot
  of in on at to for from by with without within into onto over under up down out off about after before during between through per via
  here there now today tonight tomorrow yesterday soon later new one two three yes please`.split(/\s+/),
)
const ENDINGS = /(?:ing|ed|es|s|e)$/

/** The words of a text that name something, cut to a rough stem so that `opens` and `opening` count as one; function words are left out. */
export function contentStems(text: string): ReadonlySet<string> {
  const stems = new Set<string>()
  for (const [word] of text.toLowerCase().matchAll(/[\p{L}\p{N}]+/gu)) if (!FUNCTION_WORDS.has(word)) stems.add(stemOf(word))
  return stems
}

function stemOf(word: string): string {
  const stem = word.length > 4 ? word.replace(ENDINGS, '') : word.replace(/s$/, '')
  return stem.length >= 3 ? stem : word
}
