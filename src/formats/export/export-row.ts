/** A body of a message: the path of its text and its media type, or the path of the word that says which it is. */
export interface BodyPlace {
  readonly path: string
  readonly mediaType: 'text/html' | 'text/plain' | 'text/markdown' | { readonly saidAt: string }
}

/** How a tool writes a message, or what stands around its messages. Paths are keys joined by dots, `*` being each item of a list. */
export interface ExportRow {
  readonly tool: string
  /** Texts, numbers or nulls by which an object is known: all of them, and one of the others. */
  readonly holds: readonly string[]
  readonly orHolds?: readonly string[]
  /** Values that a key must have where it is there at all. */
  readonly is?: Readonly<Record<string, string>>
  /** The value of a key with which the message is kept beside the one that is sent. */
  readonly isKept?: Readonly<Record<string, number>>
  readonly name?: readonly string[]
  /** By key of the metadata table, the paths at which its value may stand; the first that is there counts. */
  readonly metadata?: Readonly<Record<string, readonly string[]>>
  /** Subjects beside the first, of which each reader gets one. */
  readonly otherSubjects?: string
  /** In order of preference. */
  readonly bodies?: readonly BodyPlace[]
  /** By type of resource (JSON:API), the path of the id of one that says more about this message. */
  readonly refersTo?: Readonly<Record<string, string>>
}
