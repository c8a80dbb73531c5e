import type { BlockNotes } from './mail-body.ts'
import { markedText } from './marked-text.ts'
import { type Content, type Markup, markup } from './markup.ts'
import type { RenderedMessage } from './sections.ts'

/** Lines of the head that are always shown, as a reader would call them; the others are shown where something is found in them. */
const LABELS: Readonly<Record<string, string>> = {
  from: 'From',
  reply_to: 'Replies to',
  send_at: 'Sent',
  'audience.regions': 'Readers in',
  'audience.segment': 'Readers',
  type: 'Type',
}

/** What an inbox shows of a message, then what is known besides; `notesAt` takes the number of a block or the key of a line. */
export function mailHead(id: string, message: RenderedMessage, notesAt: (place: number | string) => BlockNotes): Markup {
  const { head, blocks } = message.rendering
  const lines = [...head.filter(({ key }) => key !== 'type'), { key: 'type', text: typeOf(message) }]
  const show = (key: string): Shown | undefined => {
    const block = blocks.findIndex(({ kind }) => kind === key)
    const text = blocks[block] ?? lines.find((line) => line.key === key)
    if (!text) return undefined
    const { marks, notes } = notesAt(block < 0 ? key : block)
    return { text: markedText(text, marks), notes, isMarked: marks.length > 0 }
  }
  const others = lines.map(({ key }) => key).filter((key) => key !== 'subject' && key !== 'preheader')
  const isOpen = (key: string) => key in LABELS || show(key)!.isMarked
  const folded = others.filter((key) => !isOpen(key))
  const subject = show('subject')
  const preheader = show('preheader')
  return markup`<div class="head">
<div class="block">${subject?.notes}<h2 id="${id}-title" dir="auto">${subject?.text ?? markup`<span class="missing">No subject</span>`}</h2></div>
${preheader && markup`<div class="block">${preheader.notes}<p class="preheader" dir="auto">${preheader.text}</p></div>`}
${others.filter(isOpen).map((key) => row(key, show(key)!))}
${folded.length > 0 && markup`<details><summary>What else is known</summary>${folded.map((key) => row(key, show(key)!))}</details>`}
</div>
`
}

interface Shown {
  readonly text: Content
  readonly notes: Content
  readonly isMarked: boolean
}

function row(key: string, { text, notes }: Shown): Markup {
  const label = LABELS[key] ?? capital(key.replace(/[._]/g, ' '))
  return markup`<div class="block">${notes}<p class="line"><span class="label">${label}</span> <span dir="auto">${text}</span></p></div>\n`
}

const capital = (text: string): string => text.slice(0, 1).toUpperCase() + text.slice(1)

const typeOf = ({ type, typeReason }: RenderedMessage): string => (typeReason === 'stated' ? type : `${type} (inferred: ${typeReason})`)
