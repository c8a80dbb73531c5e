export { Analysis, type Reader } from './analysis.ts'
export { isBetweenUs } from './between-us.ts'
export { type Change, type ChangeKind, changesIn } from './changes.ts'
export { type Choice, choicesOf } from './choices.ts'
export { closedMailbox } from './closed-mailbox.ts'
export { getsBetter } from './comparison.ts'
export { type Consequence, consequencesOf } from './consequences.ts'
export { contentStems } from './content-stems.ts'
export { type DigitOrder, datesIn, monthsIn, namesDay, type SpokenDate } from './dates.ts'
export { dayOf, daysMeant, isImpossible } from './day-of.ts'
export { digitOrderOf } from './digit-order.ts'
export { effectiveDay } from './effective-day.ts'
export { bareSentencesFrom, type Enumeration, enumerationFrom } from './enumeration.ts'
export { failureLists } from './failure-lists.ts'
export { guessLanguage } from './guess.ts'
export { instructionsOf } from './instruction.ts'
export { type ItemList, type ListItem, listsOf } from './lists.ts'
export { cheersIn, emojiOf, exclaims, isInCapitals, isSaidByOthers, lastWordOf, loudMarksIn, shoutsIn, signsIn } from './loudness.ts'
export { isNounPhrase } from './noun-phrase.ts'
export { type OfferCount, type OfferEnding, offerCounts, offerEndings, openOffers, sentOn } from './offer-endings.ts'
export { LatestOffers, OFFER_ZONES, type Offer, offerOf } from './offers.ts'
export { apartFrom, closeTo, firstBySentence, inReadingOrder, ownPhrases, phrasesBySentence } from './own-phrases.ts'
export { partsWithSomebody } from './parting.ts'
export { type Passage, passagesOf } from './passages.ts'
export {
  type CompiledLexicon,
  compileLexicon,
  JoinedMatcher,
  type LexiconSource,
  type Match,
  Matcher,
  type PhraseMatcher,
  patternFault,
} from './patterns/index.ts'
export { GAP, isGap, isTornTag, TAG_SYNTAXES, type TagSyntax, TORN_TAG, tagSyntaxOf } from './placeholders.ts'
export { readingOrder } from './reading-order.ts'
export { type RepeatedPassage, repeatedPassages } from './repeated-passages.ts'
export { sentencesShowing } from './scenes.ts'
export { type PhraseMatch, type Place, Sentence, TextBlock, visibleText } from './sentence.ts'
export { type StemmedSentence, sentenceSaying, stemmedSentences } from './sentence-saying.ts'
export { sentencesNamingDay } from './sentences-naming-day.ts'
export { holds, holdsNear, isConcrete, isConcreteNear, type Signal } from './signals.ts'
export { type Joint, signsTogether } from './signs-together.ts'
export { SPELT_NUMBERS } from './spelt-numbers.ts'
export { type Actor, actorOf, actorsOf, isCommand } from './subject.ts'
export { telephoneNumbers } from './telephone.ts'
export { upgradePush } from './upgrade-push.ts'
export { WORD, Words } from './words.ts'
export { OWN_ZONES, TEXT_ZONES, type TextZone } from './zones.ts'
