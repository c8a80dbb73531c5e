import type { Sentence } from './sentence.ts'
import { isCommand } from './subject.ts'

const set = (words: string): ReadonlySet<string> => new Set(words.split(/\s+/))
/** Words that a bare noun phrase does not hold: finite verbs that cannot be nouns, and pronouns that are subjects or objects of one. */
const CLAUSE = set(
  "is are was were am be been being 's 're 've 'll 'm 'd n't has have had do does did can could will would shall should may might must cannot let lets help helps keep keeps give gives get gets got save saves see sees make makes made tell tells told stops come comes came go goes went take takes took means stay stays becomes avoid avoids means requires allows enables uses provides includes adds moves knows know you we i they it he she them us what how why where when whether",
)
const DETERMINERS = set('the a an your my our their its his her this that these those every each any')
/** Before a determiner these leave it a noun phrase: "under the hood", "all the fonts". */
const BEFORE_DETERMINER = set(
  'all both half with under in on of for from at over without within beyond and or plus such many not behind inside',
)

/** Whether the words `[first, end)` are a noun phrase without a clause: something that one has, not something that one does. */
export function isNounPhrase(sentence: Sentence, first: number, end: number): boolean {
  if (end <= first || end - first > 14) return false
  if (isCommand(sentence, first)) return false
  for (let at = first; at < end; at++) if (CLAUSE.has(sentence.word(at))) return false
  const second = first + 1 < end ? sentence.word(first + 1) : ''
  return !DETERMINERS.has(second) || BEFORE_DETERMINER.has(sentence.word(first))
}
