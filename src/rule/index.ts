export type { Envelope, Message, MessageType, MetadataKey, Moment } from '../document/index.ts'
export {
  type Actor,
  type Analysis,
  actorOf,
  actorsOf,
  apartFrom,
  bareSentencesFrom,
  type Change,
  type ChangeKind,
  type CompiledLexicon,
  type Consequence,
  changesIn,
  closedMailbox,
  consequencesOf,
  contentStems,
  type DigitOrder,
  datesIn,
  dayOf,
  digitOrderOf,
  type Enumeration,
  effectiveDay,
  enumerationFrom,
  failureLists,
  firstBySentence,
  getsBetter,
  holds,
  holdsNear,
  type ItemList,
  instructionsOf,
  isBetweenUs,
  isCommand,
  isConcrete,
  isConcreteNear,
  isImpossible,
  isNounPhrase,
  type ListItem,
  listsOf,
  monthsIn,
  namesDay,
  OWN_ZONES,
  ownPhrases,
  type Passage,
  type PhraseMatch,
  type Place,
  passagesOf,
  type RepeatedPassage,
  repeatedPassages,
  type Sentence,
  type Signal,
  type SpokenDate,
  type StemmedSentence,
  sentenceSaying,
  sentencesNamingDay,
  stemmedSentences,
  type TextBlock,
  type TextZone,
  upgradePush,
  WORD,
} from '../language/index.ts'
export type { DayRange, Effect, Event, EventKind, EventsFile, Exposure, FamilyRole, IdiomClass } from '../moment/index.ts'
export {
  daysBetween,
  familyDaysAhead,
  hemisphereOf,
  isNearFeast,
  KINDS,
  placesInWords,
  shareInWords,
  UNKNOWN_REGION,
  whereInWords,
} from '../moment/index.ts'
export type { Confidence, Grade, Severity } from '../report/index.ts'
export { sentencesNaming, shortName } from './event-mentions.ts'
export { sceneOf } from './event-scenes.ts'
export { EXAMPLE_STORM } from './example-event.ts'
export { leaveOut, leaveSentenceOut } from './leave-out.ts'
export { oncePerCampaign } from './once-per-campaign.ts'
export { type OptionDefinition, type OptionsSchema, type OptionValues, readOptions } from './options.ts'
export { type Checks, type Context, type Draft, defineRule, type EnvelopePlace, type Example, type Rule, type Suggestion } from './rule.ts'
export { rulePage } from './rule-page.ts'
export { shortened } from './shortened.ts'
