import { SaxesParser } from 'saxes'
import type { ImportProblem } from './importer.ts'

/** An element of an XML document. */
export interface XmlElement {
  /** Its name without a namespace prefix: feeds choose prefixes as they like. */
  readonly name: string
  /** Values by qualified name. */
  readonly attributes: Readonly<Record<string, string>>
  readonly children: readonly XmlElement[]
  /** The character data directly in it, trimmed. */
  readonly text: string
  /** 1-based line on which its start tag ends. */
  readonly line: number
  /** False for an element that was still open where the document broke off. */
  readonly isClosed: boolean
}

/** A document, as far as it could be read; the problem is where reading ended. */
export interface XmlReading {
  readonly root?: XmlElement
  readonly problem?: ImportProblem
}

/** No feed nests as deep as this or is as large; what is, was made to exhaust a reader. */
const MAX_DEPTH = 64
const MAX_ELEMENTS = 2_000_000
const MAX_ATTRIBUTES = 256

/**
 * Reads an XML 1.0 document up to its first error. Entities other than the five of XML are errors, whatever a DTD declares, and nothing
 * outside the document is fetched.
 */
export function readXml(text: string): XmlReading {
  const tree = new Tree()
  const parser = new SaxesParser({ xmlns: false })
  const fail = (message: string) => {
    throw new XmlError(message, parser.line, Math.max(1, parser.columnIndex))
  }
  parser.on('error', ({ message }) => fail(`${message.replace(/^\d+:\d+: /, '').replace(/\.$/, '')}`))
  parser.on('attribute', () => {
    if (tree.countAttribute() > MAX_ATTRIBUTES) fail(`more than ${MAX_ATTRIBUTES} attributes in one element`)
  })
  parser.on('opentag', ({ name, attributes }) => {
    if (tree.depth === MAX_DEPTH) fail(`elements are nested deeper than ${MAX_DEPTH}`)
    if (tree.open(name, attributes, parser.line) > MAX_ELEMENTS) fail(`more than ${MAX_ELEMENTS} elements`)
  })
  parser.on('closetag', () => tree.close())
  parser.on('text', (data) => tree.append(data))
  parser.on('cdata', (data) => tree.append(data))
  try {
    parser.write(text).close()
    return tree.root ? { root: tree.root } : {}
  } catch (error) {
    if (!(error instanceof XmlError)) throw error
    const { message, line, column } = error
    const root = tree.root
    return {
      problem: { message: `This cannot be read as XML from line ${line}, column ${column}: ${message}.`, line },
      ...(root && { root }),
    }
  }
}

class XmlError extends Error {
  constructor(
    message: string,
    readonly line: number,
    readonly column: number,
  ) {
    super(message)
  }
}

interface OpenElement {
  name: string
  attributes: Readonly<Record<string, string>>
  children: readonly XmlElement[]
  text: string
  line: number
  isClosed: boolean
}

/** Leaves are many, and share these. */
const NO_CHILDREN: readonly XmlElement[] = []
const NO_ATTRIBUTES: Readonly<Record<string, string>> = {}

class Tree {
  root: XmlElement | undefined
  readonly #path: OpenElement[] = []
  #elements = 0
  #attributes = 0

  get depth(): number {
    return this.#path.length
  }

  /** Opens an element in the one that is open; gives the number of elements so far. */
  open(qualified: string, attributes: Readonly<Record<string, string>>, line: number): number {
    const name = qualified.slice(qualified.indexOf(':') + 1)
    const own = this.#attributes > 0 ? attributes : NO_ATTRIBUTES
    const element = { name, attributes: own, children: NO_CHILDREN, text: '', line, isClosed: false }
    const parent = this.#path.at(-1)
    if (parent) this.#adopt(parent, element)
    else this.root = element
    this.#path.push(element)
    this.#attributes = 0
    this.#elements += 1
    return this.#elements
  }

  close(): void {
    const element = this.#path.pop()!
    element.text = element.text.trim()
    element.isClosed = true
  }

  append(data: string): void {
    const element = this.#path.at(-1)
    if (element) element.text += data
  }

  countAttribute(): number {
    this.#attributes += 1
    return this.#attributes
  }

  #adopt(parent: OpenElement, child: XmlElement): void {
    if (parent.children === NO_CHILDREN) parent.children = [child]
    else (parent.children as XmlElement[]).push(child)
  }
}
