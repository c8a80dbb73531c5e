/** A tropical cyclone by its class and its name. */
export interface Storm {
  readonly title: string
  readonly name: string
}

/** The name of a tropical cyclone that most of some texts speak of, with the gravest class that they give it. */
export function stormIn(texts: readonly string[]): Storm | undefined {
  const mentions = texts.flatMap((text) => mentionIn(text) ?? [])
  const counts = new Map<string, number>()
  for (const { name } of mentions) counts.set(name, (counts.get(name) ?? 0) + 1)
  const [name] = [...counts].reduce<readonly [string?, number?]>((best, one) => (one[1] > (best[1] ?? 0) ? one : best), [])
  if (name === undefined) return undefined
  const titles = new Set(mentions.filter((mention) => mention.name === name).map(({ title }) => title))
  return { title: TITLES.find((title) => titles.has(title))!, name }
}

const TITLES = ['Super Typhoon', 'Typhoon', 'Hurricane', 'Tropical Storm']
const MENTION = /\b(super typhoon|typhoon|hurricane|tropical storm)[ \n]([A-Z][A-Za-z]{2,15})\b(?!-)/gi

/** What follows "Hurricane" or "Tropical Storm" in a bulletin and is no name. */
const NO_NAMES = new Set(
  (
    'warning warnings watch watches force local statement statements conditions center centre wind winds season preparedness evacuation ' +
    'ready category plan plans hunter hunters and are can could for from has have is may near or the this threat threats impacts with will ' +
    'would surge tides rain rains swell swells intensity strength systems system tracking moves moving remains was were info information ' +
    'that when if of in on at by to as but into over related induced expected likely possible imminent makes nears continues threatens ' +
    'one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen ' +
    'nineteen twenty'
  ).split(' '),
)

/** The first mention of a text, which says what it is about; later ones may compare with storms of other years. */
function mentionIn(text: string): Storm | undefined {
  for (const [, title, name] of text.matchAll(MENTION)) {
    // In a sentence only a capital makes a name; a bulletin in capitals throughout does not tell.
    if (!/^[A-Z]/.test(name!) || /ing$/i.test(name!) || NO_NAMES.has(name!.toLowerCase())) continue
    return { title: capitalised(title!), name: capitalised(name!) }
  }
  return undefined
}

const capitalised = (words: string): string => words.toLowerCase().replace(/\b[a-z]/g, (letter) => letter.toUpperCase())
