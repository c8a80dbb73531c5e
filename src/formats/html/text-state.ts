import type { Block, Link, ListPlace } from '../../document/index.ts'
import type { Attribute } from './attribute.ts'
import { isLink, isTextless } from './elements.ts'
import { type Cell, Table } from './tables.ts'
import type { Attributes, Tag } from './tag-tokens.ts'
import { isNamedPreheader, visibilityOf } from './visibility.ts'

/** What the text at a point of the document is, as the elements around it say; an element that changes nothing shares its parent's. */
export interface TextState {
  readonly isTextless: boolean
  readonly isHead?: boolean
  readonly isTiny: boolean
  readonly isQuoted: boolean
  readonly kind?: 'title' | 'button' | 'heading' | 'code'
  readonly level?: number
  /** Text beside the subject: hidden as a whole, by its size only, or so named without being hidden here. */
  readonly preheader?: 'hidden' | 'tiny' | 'named' | undefined
  readonly list?: ListPlace
  readonly item?: { isBegun: boolean } | undefined
  readonly table?: Table
  readonly cell?: Cell | undefined
  readonly link?: Pick<Link, 'target' | 'targetSpan'>
}

export const OUTSIDE: TextState = { isTextless: false, isTiny: false, isQuoted: false }

/** What the state of an element's text depends on besides the elements around it. */
export interface Page {
  /** The document as written, with merge tags. */
  readonly source: string
  readonly writer: { readonly blocks: readonly Block[]; readonly hasText: boolean; readonly hasPreheader: boolean }
  newListId(): number
  link(href: Attribute): Pick<Link, 'target' | 'targetSpan'>
}

/** The state of the text inside an element. */
export function stateInside({ name, attributes }: Tag, parent: TextState, page: Page): TextState {
  if (name === 'head' || name === 'mj-head') return { ...OUTSIDE, isTextless: true, isHead: true }
  if ((name === 'title' && (parent.isHead || !parent.isTextless)) || name === 'mj-title') return { ...OUTSIDE, kind: 'title' }
  if (name === 'mj-preview') return { ...OUTSIDE, preheader: 'hidden' }
  if (parent.isTextless) return parent
  if (isTextless(name)) return { ...parent, isTextless: true }
  const seen = seenState(name, attributes, parent, page)
  const state = elementState(name, attributes, seen, page)
  return isQuote(name, attributes, page.source) && !state.isQuoted ? { ...state, isQuoted: true } : state
}

function seenState(name: string, attributes: Attributes, parent: TextState, page: Page): TextState {
  const isNamed = (attributes.has('class') || attributes.has('id')) && isNamedPreheader(attributes, page.source)
  const mayBePreheader = !page.writer.hasPreheader && (isNamed || !page.writer.hasText)
  if (attributes.has('style') || attributes.has('hidden') || attributes.has('class')) {
    const { isHidden, isHiddenInPart, isTiny } = visibilityOf(attributes, page.source)
    if (isHidden || (isHiddenInPart && !page.writer.hasText && (name === 'div' || name === 'span' || name === 'p'))) {
      return mayBePreheader || parent.preheader === 'hidden' ? { ...parent, preheader: 'hidden' } : { ...parent, isTextless: true }
    }
    if (isTiny === true && !parent.isTiny)
      return { ...parent, isTiny, preheader: parent.preheader ?? (mayBePreheader ? 'tiny' : undefined) }
    if (isTiny === false && parent.isTiny) {
      return { ...parent, isTiny, preheader: parent.preheader === 'tiny' ? undefined : parent.preheader }
    }
  }
  return isNamed && mayBePreheader && !page.writer.hasText && !parent.preheader ? { ...parent, preheader: 'named' } : parent
}

const HEADING = /^h([1-6])$/

function elementState(name: string, attributes: Attributes, state: TextState, page: Page): TextState {
  if (isButton(name, attributes, page.source)) return { ...state, kind: 'button', ...linkOf(attributes, page) }
  if (isLink(name)) return { ...state, ...linkOf(attributes, page) }
  switch (name) {
    case 'h1':
    case 'h2':
    case 'h3':
    case 'h4':
    case 'h5':
    case 'h6':
      return { ...state, kind: 'heading', level: Number(HEADING.exec(name)![1]) }
    case 'pre':
      return { ...state, kind: 'code' }
    case 'ul':
    case 'ol':
      return { ...state, list: { id: page.newListId(), ordered: name === 'ol', depth: (state.list?.depth ?? 0) + 1 }, item: undefined }
    case 'li':
      return { ...state, item: { isBegun: false } }
    case 'table':
      return { ...state, table: new Table(/^(?:presentation|none)$/i.test(roleOf(attributes, page.source))), cell: undefined }
    case 'td':
    case 'th':
      return state.table
        ? { ...state, cell: { table: state.table, firstBlock: page.writer.blocks.length, isData: !state.table.isPresentation } }
        : state
    default:
      return state
  }
}

/** The link that an element is, if it has an address. */
export function linkOf(attributes: Attributes, page: Page): Pick<TextState, 'link'> {
  const href = attributes.get('href')
  return href ? { link: page.link(href) } : {}
}

const BUTTON_CLASS = /(?:^|[\s_-])(?:btn|button|cta)(?=$|[\s_-])/i

function isButton(name: string, attributes: Attributes, source: string): boolean {
  if (name === 'button' || name.endsWith('-button')) return true
  if (roleOf(attributes, source).toLowerCase() === 'button') return true
  return name === 'a' && BUTTON_CLASS.test(attributes.get('class')?.value(source) ?? '')
}

const QUOTE_CLASS = /(?:^|\s)(?:gmail_quote|yahoo_quoted|moz-cite-prefix|protonmail_quote)(?=$|\s)/

function isQuote(name: string, attributes: Attributes, source: string): boolean {
  return name === 'blockquote' || (attributes.has('class') && QUOTE_CLASS.test(attributes.get('class')!.value(source)))
}

const roleOf = (attributes: Attributes, source: string): string => attributes.get('role')?.value(source).trim() ?? ''
