import { type DefaultTreeAdapterTypes, parse } from 'parse5'
import { FORMATTERS } from '../../../src/formatters/index.ts'
import type { Finding, RenderedBlock, Rendering, ReportedMessage, Result, Run } from '../../../src/report/index.ts'
import { LineIndex } from '../../../src/text/index.ts'

type Node = DefaultTreeAdapterTypes.ChildNode
export type Element = DefaultTreeAdapterTypes.Element

/** A block of a message, a paragraph unless it is said otherwise. */
export const block = (text: string, over: Partial<RenderedBlock> = {}): RenderedBlock => ({
  kind: 'paragraph',
  text,
  quoted: false,
  links: [],
  fields: [],
  ...over,
})

export function message(rendering: Partial<Rendering>, over: Partial<ReportedMessage> = {}): ReportedMessage {
  const render = () => ({ head: [], blocks: [], ...rendering })
  return { path: 'mail.md', type: 'marketing', typeReason: 'stated', language: 'en', render, ...over }
}

export const finding = (over: Partial<Finding> = {}): Finding => ({
  ruleId: 'tone/loud',
  severity: 'warn',
  grade: 'usual',
  confidence: 'likely',
  message: 'It is loud.',
  help: 'Say it quietly.',
  span: { start: 0, end: 1 },
  zone: 'body',
  related: [],
  ...over,
})

/** A finding in one block of a message. */
export const at = (within: ReportedMessage, number: number, start: number, end: number, over: Partial<Finding> = {}): Finding =>
  finding({ within, at: { from: { block: number, offset: start }, to: { block: number, offset: end } }, ...over })

export const result = (findings: readonly Finding[], over: Partial<Result> = {}): Result => ({
  path: 'mail.md',
  source: new LineIndex('a line\n'),
  findings,
  suppressed: [],
  type: 'marketing',
  typeReason: 'stated',
  language: 'en',
  ...over,
})

/** The report of a run as its source and as a browser parses it. */
export async function report(results: readonly Result[], over: Partial<Run> = {}): Promise<{ source: string; page: Element }> {
  const format = await FORMATTERS.html()
  const options = { cwd: '/', root: '/', colour: false, width: 80, all: false, raw: false, version: '0' }
  const source = await format({ results, notes: [], ...over }, options)
  const document = parse(source)
  return { source, page: document.childNodes.find((node) => node.nodeName === 'html') as Element }
}

/** All elements below one, in the order of the page, that have a name or a class. */
export function all(root: Element, selector: string): Element[] {
  return root.childNodes.flatMap((node) => {
    if (!('tagName' in node)) return []
    const isMeant = selector.startsWith('.') ? classesOf(node).includes(selector.slice(1)) : node.tagName === selector
    return [...(isMeant ? [node] : []), ...all(node, selector)]
  })
}

export const attribute = (element: Element, name: string): string | undefined => element.attrs.find((one) => one.name === name)?.value

export const classesOf = (element: Element): string[] => (attribute(element, 'class') ?? '').split(' ')

/** What a reader sees of it; numbers of findings are left out. */
export function textOf(node: Node): string {
  if ('value' in node) return node.value
  if (!('childNodes' in node)) return ''
  if (node.nodeName === 'br') return '\n'
  if ('tagName' in node && classesOf(node).includes('number')) return ''
  return node.childNodes.map(textOf).join('')
}
