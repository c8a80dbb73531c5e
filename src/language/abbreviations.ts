/** Words whose full stop does not end a sentence when another word follows. */
const ALWAYS = new Set(
  'mr mrs ms dr prof st sr jr rev hon gen col capt lt sgt vs e.g i.e eg ie cf viz approx est ca fig figs vol pp no nos nr art sec ch ed eds tel ext dept univ assn incl excl max min avg temp bros mt ft'.split(
    ' ',
  ),
)

/** Words whose full stop ends a sentence only when a capital follows that cannot go with them. */
const SOMETIMES = new Set(
  'inc ltd co corp llc plc gmbh etc al a.m p.m am pm jan feb mar apr jun jul aug sep sept oct nov dec mon tue tues wed thu thur thurs fri sat sun u.s u.k e.u d.c ave blvd rd hwy apt min hr hrs sec oz lb lbs'.split(
    ' ',
  ),
)

/** Words that often begin a sentence: after `etc.` or `Inc.` they show that one has begun. */
const OPENERS = new Set(
  'the a an we you i it this that these those he she they our your my if when as in on at for to and but or so please there here what how why who now then after before with from by no not all each every just get see'.split(
    ' ',
  ),
)

/** Whether the full stop after `word` (lower case, without it) ends a sentence, given the word that follows (as written). */
export function endsSentence(word: string, next: string): boolean {
  if (ALWAYS.has(word)) return /^(no|min|max|art|ed|est)$/.test(word) ? !/^[\d(]/.test(next) && OPENERS.has(next.toLowerCase()) : false
  if (/^[a-z]$/.test(word)) return word === 'i' || (OPENERS.has(next.toLowerCase()) && /^[A-Z]/.test(next) && next.length > 1)
  if (SOMETIMES.has(word) || /^([a-z]\.)+[a-z]$/.test(word)) return /^[A-Z]/.test(next) && OPENERS.has(next.toLowerCase())
  return true
}
