import type { Sentence } from './sentence.ts'
import { WORD } from './words.ts'

/** Who acts in a sentence: the sender, the reader, somebody or something else. */
export type Actor = 'us' | 'you' | 'other'

const set = (words: string): ReadonlySet<string> => new Set(words.split(/\s+/))
const LEAD_INS = set(
  'in on at after before since because while when if although though as with within from for to by over during until once unlike like despite without throughout under between this last next every each today tomorrow yesterday tonight now recently currently however instead also then so and but or yet finally first second third plus meanwhile here there still ever thanks starting beginning following given',
)
const ADVERBS = set(
  'and but so or yet also then now today still just again always never recently currently finally really simply even here soon first plus instead therefore thankfully luckily sadly unfortunately personally honestly together already only meanwhile',
)
const DETERMINERS = set('the a an this that these those his her their its')
const GROUPS = set(
  'team crew staff company engineers designers developers founders colleagues people product engineering design marketing sales board group',
)
/** Verbs with which marketing copy tells the reader what to do. */
const IMPERATIVES = set(
  'add answer apply ask back book browse bring build buy call cancel catch change check choose claim click collect come compare complete confirm connect contact continue copy create customise customize cut delete design discover do donate download drop email enjoy enrol enroll enter explore export fill find finish follow forget get give go grab have head hear help hurry import install invite join keep learn leave let listen log look make manage meet message move note open order pause pay phone pick plan play please post pre-order print protect put read receive redeem refer register remember remove renew reply report request reserve reset respond restart retry return review ring save say scan schedule see select send set share shop show sign skip sort speak start stay stop store submit subscribe swap switch take talk tap tell text think top track treat trust try turn type unlock unsubscribe update upgrade upload use verify view visit vote wait watch wear work write',
)

/** The grammatical subject as far as its first words tell; a lead-in before a pause ("In May, …") is passed over. */
export function actorOf(sentence: Sentence): Actor {
  let at = sentence.first
  for (let step = 0; step < 3 && at < sentence.end; step++) {
    const actor = actorAt(sentence, at)
    if (actor) return actor
    const next = afterPause(sentence, at + 1)
    if (next === undefined) return 'other'
    at = next
  }
  return 'other'
}

function actorAt(sentence: Sentence, start: number): Actor | undefined {
  let at = start
  while (at < sentence.end - 1 && ADVERBS.has(sentence.word(at)) && !isUs(sentence, at)) at++
  const word = sentence.word(at)
  if (isUs(sentence, at) || word === 'our') return 'us'
  if (word === 'let' && sentence.words.is(at + 1, WORD.joined)) return 'you'
  if (word === 'you' || word === 'your' || word === 'yours' || sentence.words.is(at, WORD.field)) return 'you'
  if (DETERMINERS.has(word) && at + 1 < sentence.end) {
    const noun = sentence.word(at + 1)
    const second = at + 2 < sentence.end ? sentence.word(at + 2) : ''
    return word === 'the' && (GROUPS.has(noun) || GROUPS.has(second) || sentence.words.is(at + 1, WORD.company)) ? 'us' : 'other'
  }
  if (IMPERATIVES.has(word) && !/^(in|of|is|are|was|were|has|have|for|and)$/.test(at + 1 < sentence.end ? sentence.word(at + 1) : ''))
    return 'you'
  if (LEAD_INS.has(sentence.word(start))) return undefined
  return 'other'
}

function isUs(sentence: Sentence, at: number): boolean {
  const word = sentence.word(at)
  return (
    word === 'we' ||
    word === 'i' ||
    sentence.words.is(at, WORD.company) ||
    (GROUPS.has(word) &&
      sentence.words.is(at, WORD.first | WORD.capitalised) &&
      at === sentence.first &&
      /^(engineering|design|marketing|sales)$/.test(word))
  )
}

function afterPause(sentence: Sentence, from: number): number | undefined {
  for (let at = from; at < Math.min(sentence.end, sentence.first + 16); at++) {
    if (sentence.words.is(at, WORD.afterPause)) return at
  }
  for (let at = from; at < Math.min(sentence.end, sentence.first + 10); at++) {
    const word = sentence.word(at)
    if (word === 'we' || word === 'you' || word === 'our' || word === 'your') return at
  }
  return undefined
}
