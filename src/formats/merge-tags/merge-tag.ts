/** A template language's tag: `print` puts text into the message, `control` steers it, `comment` is for the author. */
export interface MergeTag {
  readonly kind: 'print' | 'control' | 'comment'
  readonly start: number
  readonly end: number
  /** What stands between the delimiters. */
  readonly innerStart: number
  readonly innerEnd: number
}

/** A text being searched for tags; `closer` finds the next `}}` and the like, -1 when none is within `limit` characters. */
export interface TagSource {
  readonly text: string
  closer(closer: string, from: number, limit: number): number
}

/** How far a tag may reach: code and comments are long, a field is not. */
const FIELD_LIMIT = 2_000
export const CODE_LIMIT = 50_000

/** Looks for closers so that a text full of openers that nothing closes is searched once, not once for each opener. */
export function tagSource(text: string): TagSource {
  const found = new Map<string, number>()
  return {
    text,
    closer(closer, from, limit) {
      let at = found.get(closer) ?? -1
      if (at < from) {
        const next = text.indexOf(closer, from)
        at = next === -1 ? Number.POSITIVE_INFINITY : next
        found.set(closer, at)
      }
      return at - from <= limit ? at : -1
    },
  }
}

/** A tag between an opener of `openerLength` characters and the next `closer`. */
export function delimitedTag(
  source: TagSource,
  start: number,
  openerLength: number,
  closer: string,
  limit = FIELD_LIMIT,
): MergeTag | undefined {
  const innerStart = start + openerLength
  const innerEnd = source.closer(closer, innerStart, limit)
  return innerEnd === -1 ? undefined : { kind: 'print', start, end: innerEnd + closer.length, innerStart, innerEnd }
}

/** A tag whose delimiters are ordinary punctuation elsewhere: only the right name between them makes it one. */
export function namedTag(shape: RegExp, text: string, start: number, opener: number, closer = opener): MergeTag | undefined {
  shape.lastIndex = start
  if (!shape.test(text)) return undefined
  const end = shape.lastIndex
  return { kind: 'print', start, end, innerStart: start + opener, innerEnd: end - closer }
}

export const innerText = (text: string, tag: MergeTag): string => text.slice(tag.innerStart, tag.innerEnd)
