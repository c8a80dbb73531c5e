import { lexicon, rules } from '../../rules/index.ts'
import { Matcher } from '../language/index.ts'

let matcher: Matcher | undefined

/** The rules that come with the product, and the matcher of their lexicon, which is made when it is first needed. */
export const catalogue = {
  rules,
  ids: new Set(rules.map(({ id }) => id)) as ReadonlySet<string>,
  /** Rules that speak of the run as a whole. */
  oncePerRun: new Set(rules.flatMap(({ id, isOncePerRun }) => (isOncePerRun ? [id] : []))) as ReadonlySet<string>,
  get matcher(): Matcher {
    matcher ??= new Matcher(lexicon)
    return matcher
  },
}
