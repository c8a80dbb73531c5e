import type { ChalkInstance } from 'chalk'
import { displayWidth } from './display-width.ts'
import { printable } from './printable.ts'
import { type WrappedLine, wrap } from './wrap.ts'

/** A text with the part of it that a finding is about. */
export interface Marked {
  readonly text: string
  readonly start: number
  readonly end: number
}

/** How marked text is shown. */
export interface MarkStyle {
  readonly width: number
  /** Rows that the text and its underlines may take; the words around the mark are left out where it takes more. */
  readonly rows: number
  readonly underline: '^' | '~'
  readonly paint: ChalkInstance
}

/** The text wrapped to the width, the marked part painted and underlined, so that it shows without colour as well. */
export function showMarked(marked: Marked, style: MarkStyle): string[] {
  const whole = rows(narrow(marked, 40 * style.width), style)
  if (whole.length <= style.rows) return whole
  return rows(narrow(marked, Math.max(1, style.rows >> 1) * (style.width - 2)), style)
}

/** At most `length` characters of the text around the mark, cut between words, with `…` where something is left out. */
function narrow({ text, start, end }: Marked, length: number): Marked {
  if (text.length <= length) return { text: printable(text), start, end }
  const space = Math.max(1, length - 4)
  const marked = Math.min(end - start, space)
  let from = Math.max(0, start - ((space - marked) >> 1))
  let to = Math.min(text.length, from + space)
  from = Math.max(0, to - space)
  while (from > 0 && from < start && text[from - 1] !== ' ') from++
  while (to < text.length && to > start + marked && text[to] !== ' ') to--
  const [before, after] = [from > 0 ? '… ' : '', to < text.length ? ' …' : '']
  const shift = before.length - from
  return { text: before + printable(text.slice(from, to)) + after, start: start + shift, end: Math.min(end, to) + shift }
}

function rows(marked: Marked, style: MarkStyle): string[] {
  return wrap(marked.text, style.width).flatMap((line) => showLine(marked, line, style))
}

function showLine({ text, start, end }: Marked, line: WrappedLine, { underline, paint }: MarkStyle): string[] {
  const from = Math.max(start, line.start)
  const to = Math.min(end, line.end)
  if (to <= from) return [text.slice(line.start, line.end)]
  const before = text.slice(line.start, from)
  const inside = text.slice(from, to)
  return [
    before + paint(inside) + text.slice(to, line.end),
    ' '.repeat(displayWidth(before)) + paint(underline.repeat(Math.max(1, displayWidth(inside)))),
  ]
}
