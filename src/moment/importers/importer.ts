import type { Event } from '../index.ts'

/** A file of a feed or status page as it was read from disk. */
export interface FeedFile {
  /** Its name in messages. */
  readonly path: string
  /** Its text, without a byte order mark. */
  readonly text: string
}

/** What an importer may be asked for besides the file. */
export interface ImportOptions {
  /** Keep what is not significant by the importer's own measure too, such as a small craft advisory. */
  readonly all: boolean
  /** First day of interest, `YYYY-MM-DD`: entries that recur are expanded from here; without it and `until`, not at all. */
  readonly since?: string | undefined
  /** Last day of interest. */
  readonly until?: string | undefined
}

/** Entries of a feed that gave no event, by reason: "marine zone", "test message", "not significant (Small Craft Advisory)". */
export interface LeftOut {
  readonly reason: string
  readonly count: number
}

/** Something in a feed that could not be read: a sentence that names the entry and what was expected. */
export interface ImportProblem {
  readonly message: string
  /** 1-based line, where the reader knows it. */
  readonly line?: number
}

/** What an importer makes of a file. */
export interface ImportReading {
  readonly events: readonly Event[]
  readonly leftOut: readonly LeftOut[]
  /** Entries that were passed over because of these; a file of which nothing could be read gives one problem and no events. */
  readonly problems: readonly ImportProblem[]
  /** Day on which the feed was made, where it says so: also of one in which nothing stands. */
  readonly retrieved?: string
  /** Whether the file says that it is of some places only, or is one entry: what it does not list may go on. */
  readonly isPart?: boolean
}

/** Turns the files of one kind of feed into events. Pure: no disk, no clock, no network; never throws. */
export interface Importer {
  /** As `events import <name>` has it. */
  readonly name: string
  /** One line for `--help`: whose feed it is. */
  readonly title: string
  /** What the publisher asks to be said wherever the data are used. */
  readonly attribution?: string
  /** Whether the feed lists what goes on and nothing else: what it does not list any more is over. */
  readonly isOfNow?: boolean
  /** Whether a file looks like this feed, judged by what it begins with and by its name. */
  recognises(file: FeedFile): boolean
  read(file: FeedFile, options: ImportOptions): ImportReading
}
