import { Tokenizer } from 'htmlparser2'
import { Attribute } from './attribute.ts'

export type Attributes = ReadonlyMap<string, Attribute>

/** A start tag; `end` is behind its `>`. */
export interface Tag {
  readonly name: string
  readonly attributes: Attributes
  readonly start: number
  readonly end: number
  readonly isSelfClosing: boolean
}

/** What a document is made of, in its order; all numbers are offsets of the source. */
export interface TokenHandler {
  open(tag: Tag): void
  close(name: string, start: number, end: number): void
  text(start: number, end: number): void
  /** A character reference. */
  character(text: string, start: number, end: number): void
  /** `[start, end)` is the text of a comment, `commentEnd` is behind its `-->`. */
  comment(start: number, end: number, commentEnd: number): void
  /** The file ends inside the tag or comment that begins at `start`. */
  cutOff(start: number, what: string): void
}

const NEEDED = new Set(['alt', 'class', 'content', 'hidden', 'href', 'http-equiv', 'id', 'lang', 'role', 'style'])
const NONE: Attributes = new Map()
const MASKS = /[\uFDD0-\uFDD2]+/g

/** Cuts HTML into tokens (HTML 13.2.5) with the places of attribute values and character references. */
export function readTags(source: string, handler: TokenHandler): void {
  let name = ''
  let tagStart = -1
  let attributes: Map<string, Attribute> | undefined
  let attribute: Attribute | undefined
  let nameEnd = 0

  const open = (end: number, isSelfClosing: boolean): void => {
    handler.open({ name, attributes: attributes ?? NONE, start: tagStart, end: end + 1, isSelfClosing })
    tagStart = -1
  }
  const tokenizer = new Tokenizer(
    {},
    {
      onopentagname(start, end) {
        name = nameOf(source, start, end)
        tagStart = start - 1
        attributes = undefined
      },
      onattribname(start, end) {
        nameEnd = end
        const attributeName = lowerCase(source, start, end).replace(MASKS, '')
        attribute = NEEDED.has(attributeName) ? new Attribute() : undefined
        if (attribute && !attributes?.has(attributeName)) {
          attributes ??= new Map()
          attributes.set(attributeName, attribute)
        }
      },
      onattribdata: (start, end) => attribute?.data(start, end),
      onattribentity: (codePoint) => attribute?.character(String.fromCodePoint(codePoint), valueStart(source, nameEnd)),
      onattribend: (quote, end) => attribute?.finish(quote >= 2 ? end - 1 : end, valueStart(source, nameEnd), quote === 0),
      onopentagend: (end) => open(end, false),
      onselfclosingtag: (end) => open(end, true),
      onclosetag(start, end) {
        handler.close(nameOf(source, start, end), start - 2, source.indexOf('>', end) + 1 || source.length)
      },
      ontext: (start, end) => handler.text(start, end),
      ontextentity: (codePoint, end) => handler.character(String.fromCodePoint(codePoint), source.lastIndexOf('&', end - 1), end),
      oncomment(start, end, closerLength) {
        if (!source.startsWith('<!--', start - 4)) return // <!…> and <?…>, which browsers take for comments
        if (end < source.length) handler.comment(start, end - closerLength, end + 1)
        else handler.cutOff(start - 4, 'comment')
      },
      oncdata() {},
      ondeclaration() {},
      onprocessinginstruction() {},
      onend() {
        if (tagStart !== -1) handler.cutOff(tagStart, 'tag')
      },
    },
  )
  tokenizer.write(source)
  tokenizer.end()
}

const lowerCase = (source: string, start: number, end: number): string => source.slice(start, end).toLowerCase()

/** The name of an element; what stands in MJML's table are the rows of HTML's. */
function nameOf(source: string, start: number, end: number): string {
  const name = lowerCase(source, start, end)
  return name === 'mj-table' ? 'table' : name
}

const EQUALS = /\s*=\s*["']?/y

function valueStart(source: string, nameEnd: number): number {
  EQUALS.lastIndex = nameEnd
  return EQUALS.test(source) ? EQUALS.lastIndex : nameEnd
}
