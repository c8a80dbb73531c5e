import { lexicon, loadMeasured, loadWordLists, presets, rules } from '../../rules/index.ts'
import { BASE_PRESETS, type Catalogue } from '../config/index.ts'
import { Matcher } from '../language/index.ts'

let matcher: Matcher | undefined

/** The rules and presets that come with the product, and the matcher of their lexicon, which is made when it is first needed. */
export const catalogue: Catalogue = {
  rules,
  presets: [...BASE_PRESETS, ...presets],
  wordLists: loadWordLists,
  get matcher(): Matcher {
    matcher ??= new Matcher(lexicon)
    return matcher
  },
}

/** How well a rule of the product finds what it is for, in sentences; none for a rule from outside. */
export const measuredOf = async (ruleId: string): Promise<readonly string[]> => (await loadMeasured())[ruleId] ?? []
