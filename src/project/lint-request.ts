import type { ConfigChoice } from '../config/index.ts'
import type { Envelope } from '../document/index.ts'
import type { Measure } from '../report/index.ts'
import type { DiscoverOptions } from './discover.ts'
import type { FileTree } from './file-tree.ts'
import type { ResultCache } from './result-cache.ts'
import type { RunMoment } from './run-moment.ts'

/** Everything that a run is asked. */
export interface LintRequest extends DiscoverOptions, RunMoment {
  /** Paths, directories and globs; `-` is the standard input. */
  readonly patterns: readonly string[]
  /** Paths and directories by their very names, beside the patterns. */
  readonly files?: readonly string[]
  /** Only what has changed is to be linted: what is staged in git, or what differs from where the branch parted from a commit. */
  readonly changed?: 'staged' | { readonly since: string }
  /** Where messages are read from, unless it is the disk. */
  readonly tree?: FileTree
  readonly config: ConfigChoice
  readonly errorOnUnmatchedPattern: boolean
  /** The name under which the standard input is linted. */
  readonly stdinFilename?: string
  /** The text of the standard input, where it has been read already. */
  readonly stdinText?: string
  /** Texts to lint in place of what the disk holds, by absolute path: files with fixes that were not written. */
  readonly edited?: ReadonlyMap<string, string>
  /** Metadata that wins over what the files say. */
  readonly over: Envelope
  /** Files of events, from the working directory. */
  readonly events: readonly string[]
  /** The file of known findings instead of the one of the configuration, or the nearest; false for none. */
  readonly baseline?: string | false
  /** Whether the date header of a mail counts as its send date even in a draft. */
  readonly assumeSent: boolean
  /** Whether somebody reads the notes as the run goes: on a terminal. */
  readonly isInteractive: boolean
  /** What is known of earlier runs, and is to be kept for later ones. */
  readonly cache?: ResultCache
  /** Where to show how far a long reading has come: a terminal that somebody looks at. */
  readonly progress?: NodeJS.WritableStream
  /** Takes the times of the run, where somebody wants to know them. */
  readonly measure?: Measure
}
