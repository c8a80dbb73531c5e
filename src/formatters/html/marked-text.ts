import type { RenderedBlock } from '../../report/index.ts'
import { type Content, type Markup, markup } from './markup.ts'

/** A stretch of a text that is shown in an element of its own, and what stands right behind it. */
export interface Stretch {
  readonly start: number
  readonly end: number
  readonly wrap: (content: Content) => Markup
  readonly after?: Content
}

type MarkableText = Pick<RenderedBlock, 'text'> & Partial<Pick<RenderedBlock, 'fields'>>

/**
 * The text of a block with elements around its stretches, in one pass. Where two of them overlap and neither holds the other, the later
 * one is closed and opened again, so that they nest.
 */
export function markedText(block: MarkableText, stretches: readonly Stretch[]): Content {
  const { length } = block.text
  const inOrder = stretches
    .map((stretch) => ({ ...stretch, end: Math.min(stretch.end, length) }))
    .sort((a, b) => a.start - b.start || b.end - a.end)
  const edges = [...new Set([0, length, ...inOrder.flatMap(({ start, end }) => [start, end])])].sort((a, b) => a - b)
  const show = plainText(block)
  const levels = new Levels()
  let next = 0
  for (const [i, edge] of edges.entries()) {
    levels.closeAt(edge)
    for (; inOrder[next]?.start === edge; next++) levels.open(inOrder[next]!, edge)
    levels.add(show(edge, edges[i + 1] ?? edge))
  }
  return levels.content
}

/** Elements that are open, the outermost first, each with its content so far. */
class Levels {
  readonly content: Content[] = []
  #open: { readonly stretch: Stretch; readonly content: Content[] }[] = []

  add(content: Content): void {
    ;(this.#open.at(-1)?.content ?? this.content).push(content)
  }

  open(stretch: Stretch, at: number): void {
    if (stretch.end > at) this.#open.push({ stretch, content: [] })
    else this.add(stretch.after)
  }

  /** Closes what ends here; what is inside it and goes on is closed and opened again. */
  closeAt(edge: number): void {
    const outermost = this.#open.findIndex(({ stretch }) => stretch.end <= edge)
    if (outermost < 0) return
    const closed: Stretch[] = []
    while (this.#open.length > outermost) {
      const { stretch, content } = this.#open.pop()!
      this.add(stretch.wrap(content))
      closed.unshift(stretch)
    }
    for (const { end, after } of closed) if (end <= edge) this.add(after)
    for (const stretch of closed) if (stretch.end > edge) this.open(stretch, edge)
  }
}

/** Shows stretches of a text, from left to right: merge tags as they are written, line breaks as such. */
function plainText({ text, fields = [] }: MarkableText): (start: number, end: number) => Content {
  let next = 0
  return (start, end) => {
    const content: Content[] = []
    let at = start
    for (; next < fields.length && fields[next]!.at < end; next++) {
      const field = fields[next]!
      content.push(lines(text.slice(at, field.at)), markup`<code class="field" title="Merge tag">${field.source}</code>`)
      at = field.at + 1
    }
    content.push(lines(text.slice(at, end)))
    return content
  }
}

const lines = (text: string): Content => text.split('\n').map((line, i) => (i === 0 ? line : [markup`<br>`, line]))
