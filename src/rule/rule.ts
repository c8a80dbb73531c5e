import type { MessageType, MetadataKey } from '../document/index.ts'
import type { Analysis, PhraseMatch, Place, Sentence, TextZone } from '../language/index.ts'
import type { DayRange, Event, EventsFile, Exposure } from '../moment/index.ts'
import type { Confidence, Grade, Severity } from '../report/index.ts'
import type { OptionsSchema, OptionValues } from './options.ts'

/** A value of the message's metadata, such as the sender's address. */
export interface EnvelopePlace {
  readonly field: MetadataKey
}

/** Words for the writer to take over: in place of what is marked or of another place, or put in beside a place. */
export interface Suggestion {
  readonly message: string
  /** Empty where the words go without others in their place. */
  readonly text: string
  /** What it replaces, where that is not what is marked. */
  readonly at?: Place
  /** Whether `--fix` may write it: mechanical, with the same meaning, and right in any sentence in which the words are found. */
  readonly isSafe?: boolean
  readonly insert?: { readonly where: 'before' | 'after'; readonly at: Place }
}

/** What a rule says about one place; the linter adds severity, positions and the excerpt. */
export interface Draft {
  /** Words of the text, or a value of the envelope. */
  readonly at: Place | EnvelopePlace
  /** `usual` unless the rule says otherwise. */
  readonly grade?: Grade
  /** The rule's own confidence unless this case is another. */
  readonly confidence?: Confidence
  /** Key of `messages`, `default` unless given. */
  readonly message?: string
  /** Values for the `{placeholders}` of the message and of the help. */
  readonly data?: Readonly<Record<string, string | number>>
  /** Findings of the rule in a message that give the same words here are one: the first stands, the others are places related to it. */
  readonly once?: string
  /** Further places of the same finding. */
  readonly related?: readonly { readonly at: Place | EnvelopePlace; readonly message: string; readonly in?: Analysis }[]
  /** The first is the one that reports for people show; of those that are safe the first is the fix. */
  readonly suggestions?: readonly Suggestion[]
}

/** What a check may ask besides the message: the options, the day, the events. No clock, no disk. */
export interface Context<Options> {
  readonly options: Options
  /** `YYYY-MM-DD`: the day for which the run was asked. */
  readonly today: string
  /** The instant for which the run was asked, in milliseconds since 1970. */
  readonly now: number
  /** Events that reach a message's audience when it is sent, gravest first; none when none are configured. */
  exposuresOf(message: Analysis): readonly Exposure[]
  /** The company's own incidents that reach them, likewise. */
  incidentsOf(message: Analysis): readonly Exposure[]
  /** The public events that go on anywhere on those days, whoever reads the message, gravest first. */
  goingOn(message: Analysis): readonly Event[]
  /** The days on which a message may reach people: its send date, else the window of its campaign, else the day of the run. */
  sendDays(message: Analysis): DayRange
  /** Where the readers of a message live, as ISO 3166 codes; none where nothing says so. */
  regionsOf(message: Analysis): readonly string[]
  /** All configured events, for their names. */
  readonly events: readonly Event[]
  /** The files that they come from; none when none are configured. */
  readonly eventFiles: readonly EventsFile[]
  /** The other messages of the campaign, in order, this one included. */
  readonly campaign: readonly Analysis[]
}

/** The checks of a rule: each is given one unit and yields what it found there. A rule has one or more. */
export interface Checks<Options> {
  /** Every match of the rule's own lexicon, in the zones that the rule looks at. */
  phrase?(match: PhraseMatch, message: Analysis, context: Context<Options>): Iterable<Draft>
  /** Every sentence of the zones that the rule looks at. */
  sentence?(sentence: Sentence, message: Analysis, context: Context<Options>): Iterable<Draft>
  /** The whole message. */
  message?(message: Analysis, context: Context<Options>): Iterable<Draft>
  /** All messages of a campaign in order, once; a draft's `at` says which message it belongs to. */
  campaign?(messages: readonly Analysis[], context: Context<Options>): Iterable<Draft & { readonly in: Analysis }>
}

/** A message as an example gives it: Markdown with the finding in «guillemets», and what stands around it. */
export type Example =
  | string
  | {
      readonly text?: string
      readonly subject?: string
      readonly type?: MessageType
      /** Metadata as in front matter. */
      readonly metadata?: Readonly<Record<string, unknown>>
      /** The messages of a campaign in order, instead of a text; the «mark» stands in the one that is flagged. */
      readonly campaign?: readonly Example[]
      readonly events?: readonly Event[]
      readonly eventFiles?: readonly EventsFile[]
      readonly grade?: Grade
      readonly options?: Readonly<Record<string, unknown>>
      /** The text as the suggestions of the rule leave it. */
      readonly output?: string
    }

/** A rule: who it is, what it says, where it applies, its examples and its checks. Plain data and functions. */
export interface Rule<Schema extends OptionsSchema = OptionsSchema> {
  /** `family/name`, which is its path under `rules/`. */
  readonly id: string
  /** The version that brought it. */
  readonly since: string
  /** One sentence: what good mail does. */
  readonly principle: string
  /** Why a reader minds, in a few sentences that cite nothing: users read them, and could not look it up. */
  readonly why: string
  /** The grades that it gives and their severities. */
  readonly grades: Partial<Readonly<Record<Grade, Severity>>>
  /** Grades that the preset `recommended` reports; `strict` reports all. */
  readonly recommended: readonly Grade[]
  readonly confidence: Confidence
  /** Sentences for findings, by key, with `{placeholders}`; at most 30 words, about the text. */
  readonly messages: Readonly<Record<string, string>>
  /** One line of what to write instead, by the same keys; `default` for all others. */
  readonly help: Readonly<Record<string, string>>
  /** Message types that it applies to. */
  readonly types: 'any' | readonly MessageType[]
  /** Zones that it looks at; without it the zones that a reader reads as the company's own words. */
  readonly zones?: readonly TextZone[]
  readonly metadata: { readonly reads: readonly MetadataKey[]; readonly without: string }
  /** What never counts, for `explain`. */
  readonly exemptions: readonly string[]
  /** What a writer could say against a finding, and where she is right. */
  readonly objection: string
  /** Rules whose finding on the same words of a sentence is kept instead of this one's. */
  readonly yieldsTo: readonly string[]
  /** Rules whose findings anywhere in the message stand under `related` of this one's, unless they are graver. */
  readonly absorbs?: readonly string[]
  /** Whether it speaks of the run rather than of one message: it is reported once, at the first message, and the others are counted. */
  readonly isOncePerRun?: boolean
  readonly options?: Schema
  readonly examples: {
    /** Must be found, at the words in «guillemets» where there are any. */
    readonly flags: readonly Example[]
    /** Near misses: must stay silent. */
    readonly passes: readonly Example[]
    /** True cases without a stock phrase: found as far as structure can. */
    readonly beyond: readonly Example[]
  }
  /**
   * Patterns of phrases by the name of their list, of a rule that comes with a plug-in; they are found as `<id>#<list>`, and those of the
   * lists `phrase…` are what `check.phrase` is given. Those of Tactful's own rules stand beside them and are compiled ahead.
   */
  readonly lexicon?: Readonly<Record<string, readonly string[]>>
  readonly check: Checks<string extends keyof Schema ? Readonly<Record<string, unknown>> : OptionValues<Schema>>
}

/** Declares a rule; returns it as it is, typed. */
export function defineRule<const Schema extends OptionsSchema = Record<never, never>>(rule: Rule<Schema>): Rule<Schema> {
  return rule
}
