import type { ParseNested } from '../../document/index.ts'
import type { MappedText } from '../../text/index.ts'

/** The file that is being read; all offsets in this room are offsets in its text. */
export interface Mail {
  readonly file: MappedText
  /** Whether characters from U+0080 to U+00FF stand for undecoded bytes. */
  readonly areBytes: boolean
  readonly parseNested: ParseNested
}
