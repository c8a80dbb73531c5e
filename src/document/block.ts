import type { MappedText, SourceFile, Span } from '../text/index.ts'

/** Stands in a text for a merge tag that prints something, such as a first name. */
export const FIELD = '\uFFFC'

/**
 * What a run of text is. `button` is a block whose whole text is one link or button, `alt` the text of an image,
 * `preheader` hidden text that mail clients show beside the subject, `title` the `<title>` of a page.
 */
export type BlockKind = 'heading' | 'paragraph' | 'item' | 'cell' | 'button' | 'code' | 'alt' | 'preheader' | 'title'

/** A link inside a block; `start` and `end` are offsets in the block's text. */
export interface Link {
  readonly start: number
  readonly end: number
  readonly target: string
  /** Where the target stands in the file. */
  readonly targetSpan: Span
}

/** A merge tag inside a block, `at` the offset of its FIELD character in the block's text. */
export interface MergeField {
  readonly at: number
  /** The tag as written, such as `{{ first_name | default: "there" }}`. */
  readonly source: string
  readonly span: Span
}

/** The list that an item belongs to; items of one list share its `id` (unique in a part). */
export interface ListPlace {
  readonly id: number
  readonly ordered: boolean
  /** 1 for a list on its own, 2 for a list inside an item, and so on. */
  readonly depth: number
}

/** One run of text that a reader sees as a unit, white space collapsed to single spaces (line breaks inside it are `\n`). */
export interface Block {
  readonly kind: BlockKind
  readonly text: MappedText
  /** The file in which the text stands, where it is not the message's own: a subject that a campaign.yml gives. */
  readonly file?: SourceFile
  /** 1 to 6, of a heading. */
  readonly level?: number
  readonly list?: ListPlace
  /** Quoted or forwarded text: somebody else's words. */
  readonly quoted: boolean
  readonly links: readonly Link[]
  readonly fields: readonly MergeField[]
}

/** A body as one media type gives it: one for most files, several for a multipart mail. */
export interface Part {
  readonly mediaType: string
  readonly blocks: readonly Block[]
}
