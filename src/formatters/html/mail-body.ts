import type { RenderedBlock } from '../../report/index.ts'
import { markedText, type Stretch } from './marked-text.ts'
import { type Content, type Markup, markup } from './markup.ts'

/** What is found in the text of a block: its marks, and the notes that stand beside it. */
export interface BlockNotes {
  readonly marks: readonly Stretch[]
  readonly notes: Content
}

/** The body of a message as its reader sees it, each block with its marks and notes; `notesOf` takes the number of a block. */
export function mailBody(blocks: readonly RenderedBlock[], notesOf: (block: number) => BlockNotes): Content {
  const inHead = new Set((['subject', 'preheader'] as const).map((kind) => blocks.findIndex((block) => block.kind === kind)))
  const numbered = blocks.map((block, number) => ({ block, number })).filter(({ number }) => !inHead.has(number))
  return runsOf(numbered, ({ block }) => block.quoted).map((run) => {
    const content = runsOf(run, ({ block }) => block.list?.id).map((items) => listOrBlocks(items, notesOf))
    return run[0]!.block.quoted ? markup`<blockquote>${content}</blockquote>` : content
  })
}

interface NumberedBlock {
  readonly block: RenderedBlock
  readonly number: number
}

/** Neighbours that have something in common. */
function runsOf<T>(items: readonly T[], key: (item: T) => unknown): T[][] {
  const runs: T[][] = []
  for (const [i, item] of items.entries()) {
    if (i > 0 && key(item) === key(items[i - 1]!)) runs.at(-1)!.push(item)
    else runs.push([item])
  }
  return runs
}

function listOrBlocks(items: readonly NumberedBlock[], notesOf: (block: number) => BlockNotes): Content {
  const shown = items.map(({ block, number }) => {
    const { marks, notes } = notesOf(number)
    return markup`<div class="block">${notes}${element(block, markedText(block, [...linksOf(block), ...marks]))}</div>\n`
  })
  const list = items[0]!.block.list
  if (!list) return shown
  const rows = shown.map((item) => markup`<li>${item}</li>`)
  const depth = `depth-${Math.min(list.depth, 4)}`
  return list.ordered ? markup`<ol class="${depth}">${rows}</ol>` : markup`<ul class="${depth}">${rows}</ul>`
}

function element({ kind, level = 2 }: RenderedBlock, text: Content): Markup {
  switch (kind) {
    case 'heading':
      return markup`<p class="heading level-${level}" role="heading" aria-level="${Math.min(level + 3, 6)}" dir="auto">${text}</p>`
    case 'button':
      return markup`<p class="action" dir="auto">${text}</p>`
    case 'alt':
      return markup`<p class="alt" dir="auto"><span class="label">Image</span> ${text}</p>`
    case 'code':
      return markup`<pre dir="auto">${text}</pre>`
    case 'cell':
      return markup`<p class="cell" dir="auto">${text}</p>`
    default:
      return markup`<p dir="auto">${text}</p>`
  }
}

/** Links are shown, not made: their words, and where they lead as text. */
function linksOf({ kind, text, links }: RenderedBlock): Stretch[] {
  const name = kind === 'button' ? 'button' : 'link'
  return links.map(({ start, end, target }) => ({
    start,
    end,
    wrap: (content) => markup`<span class="${name}">${content}</span>`,
    ...(!text.slice(start, end).includes(target) && { after: markup` <span class="target">${shortened(target)}</span>` }),
  }))
}

/** Long enough for a place, too short for what a tracking link carries. */
const TARGET_LENGTH = 70

const shortened = (target: string): string => (target.length > TARGET_LENGTH ? `${target.slice(0, TARGET_LENGTH)}…` : target)
