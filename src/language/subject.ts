import { CALENDAR_NAMES } from './dates.ts'
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
/** Words that join a clause to the main one: its subject is not the sentence's. */
const SUBORDINATORS = set('before after since because while when whenever if although though as once until unless like than')
const TIMES = set(
  `second minute hour day night morning afternoon evening week weekend fortnight month quarter season year decade spring summer autumn fall winter time ${CALENDAR_NAMES.join(' ')}`,
)
const SUBJECTS = set('we i you')
const POSSESSIVES = set('our your')
/** After "this year" they show that it is the subject itself. */
const FINITE = set('is was has will brings marks brought marked had may can')
const JOINERS = set('and but so then yet')
const DETERMINERS = set('the a an this that these those his her their its')
const GROUPS = set(
  'team crew staff company engineers designers developers founders colleagues people product engineering design marketing sales board group',
)
/** Verbs with which marketing copy tells the reader what to do. */
const IMPERATIVES = set(
  'add answer apply ask back book browse bring build buy call cancel catch change check choose claim click collect come compare complete confirm connect contact continue copy create customise customize cut delete design discover do donate download drop email enjoy enrol enroll enter explore export fill find finish follow forget get give go grab have head hear help hurry import install invite join keep learn leave let listen log look make manage meet message move note open order pause pay phone pick plan play please post pre-order print protect put read receive redeem refer register remember remove renew reply report request reserve reset respond restart retry return review ring save say scan schedule see select send set share shop show sign skip sort speak start stay stop store submit subscribe swap switch take talk tap tell text think top track treat trust try turn type unlock unsubscribe update upgrade upload use verify view visit vote wait watch wear work write',
)

const OBJECTS = set(
  'the a an your my our their its it them us me you this that these those every each all any some one both more from to up out off with in into on by how what who when where which without before straight right once as if',
)

/** The actors of a sentence's clauses as far as pronouns head them: "We built it, we tested it and you can use it" has three. */
export function actorsOf(sentence: Sentence): readonly Actor[] {
  const actors = [actorOf(sentence)]
  for (let at = sentence.first + 2; at < sentence.end - 1; at++) {
    const word = sentence.word(at)
    if (word !== 'we' && word !== 'i' && word !== 'you') continue
    const isClause = sentence.words.is(at, WORD.afterPause) || JOINERS.has(sentence.word(at - 1))
    if (isClause && !(at < sentence.first + 16 && isLeadIn(sentence)) && !isPause(sentence, at + 1))
      actors.push(word === 'you' ? 'you' : 'us')
  }
  return actors
}

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

/** Whether the sentence opens with a lead-in: the first pronoun after its pause is the subject that `actorOf` has found. */
const isLeadIn = (sentence: Sentence): boolean => LEAD_INS.has(sentence.word(sentence.first))

function actorAt(sentence: Sentence, start: number): Actor | undefined {
  let at = start
  while (at < sentence.end - 1 && ADVERBS.has(sentence.word(at)) && !isUs(sentence, at)) at++
  const word = sentence.word(at)
  if (isUs(sentence, at) || word === 'our') return 'us'
  if (word === 'let' && at + 1 < sentence.end && sentence.words.is(at + 1, WORD.joined))
    return at + 2 < sentence.end && sentence.words.is(at + 2, WORD.capitalised) ? 'other' : 'you'
  if (word === 'you' || word === 'your' || word === 'yours' || sentence.words.is(at, WORD.field)) return 'you'
  if (DETERMINERS.has(word) && at + 1 < sentence.end) {
    const noun = sentence.word(at + 1)
    const second = at + 2 < sentence.end ? sentence.word(at + 2) : ''
    if (TIMES.has(noun) && /^th/.test(word) && at + 2 < sentence.end && !FINITE.has(second)) return undefined
    return word === 'the' && (GROUPS.has(noun) || GROUPS.has(second) || sentence.words.is(at + 1, WORD.company)) ? 'us' : 'other'
  }
  if (IMPERATIVES.has(word) && !NO_OBJECT.test(at + 1 < sentence.end ? sentence.word(at + 1) : '')) return 'you'
  if (LEAD_INS.has(sentence.word(start))) return undefined
  return 'other'
}

const NO_OBJECT = /^(in|of|is|are|was|were|has|have|for|and)$/

/** Whether a command begins at a word: a verb of commands, and then something that only an object or an adverbial begins with. */
export function isCommand(sentence: Sentence, at: number): boolean {
  if (!IMPERATIVES.has(sentence.word(at))) return false
  if (at + 1 >= sentence.end) return true
  return OBJECTS.has(sentence.word(at + 1)) || sentence.words.is(at + 1, WORD.number | WORD.field)
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

/** Where the main clause may begin after a lead-in: at its subject pronoun, or after the pause that ends a clause of its own. */
function afterPause(sentence: Sentence, from: number): number | undefined {
  const end = Math.min(sentence.end, sentence.first + 16)
  const isClause = SUBORDINATORS.has(sentence.word(from - 1))
  let pronoun: number | undefined
  let possessive: number | undefined
  for (let at = from; at < end; at++) {
    if (isPause(sentence, at)) return pronoun !== undefined && !isClause ? pronoun : at
    const word = sentence.word(at)
    if (SUBJECTS.has(word) && !isPause(sentence, at + 1)) pronoun ??= at
    else if (POSSESSIVES.has(word)) possessive ??= at
  }
  return pronoun ?? possessive
}

const isPause = (sentence: Sentence, at: number): boolean => at < sentence.end && sentence.words.is(at, WORD.afterPause)
