/**
 * A message as its reader sees it, for reports that show it whole: plain data rebuilt from what was read, nothing of the mail's own markup.
 */
export interface Rendering {
  /** What is known besides the text, such as sender, send date and audience, by the keys of the metadata. */
  readonly head: readonly HeadLine[]
  /** Subject and preheader first, where the text of the mail or its file gives them; then the body in the order of reading. */
  readonly blocks: readonly RenderedBlock[]
}

/** A value of the metadata in words. */
export interface HeadLine {
  readonly key: string
  readonly text: string
}

/** One run of text that a reader sees as a unit. */
export interface RenderedBlock {
  readonly kind: 'subject' | 'preheader' | 'heading' | 'paragraph' | 'item' | 'cell' | 'button' | 'code' | 'alt'
  /** Line breaks inside it are `\n`; a merge tag is one character, which `fields` says. */
  readonly text: string
  /** 1 to 6, of a heading. */
  readonly level?: number
  readonly list?: { readonly id: number; readonly ordered: boolean; readonly depth: number }
  /** Somebody else's words. */
  readonly quoted: boolean
  readonly links: readonly { readonly start: number; readonly end: number; readonly target: string }[]
  /** Merge tags as they are written, in the order of the text. */
  readonly fields: readonly { readonly at: number; readonly source: string }[]
}

/** A place in the text that a reader sees: an offset in the text of one of the blocks, by its number. */
export interface TextPoint {
  readonly block: number
  readonly offset: number
}

/** What a reader sees of a finding: a stretch of the text, or a line of the head. */
export type ReaderPlace = { readonly from: TextPoint; readonly to: TextPoint } | { readonly head: string }

/** A message that was looked at. */
export interface ReportedMessage {
  /** The file, as the user gave its path. */
  readonly path: string
  /** What the author calls it, where its file holds several messages. */
  readonly name?: string
  /** The message type that the rules went by, and why. */
  readonly type: string
  readonly typeReason: string
  /** BCP 47; the rules know English only. */
  readonly language: string
  /** Made when a report asks for it: most show findings only. */
  readonly render: () => Rendering
}
