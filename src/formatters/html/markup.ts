import { printable } from '../printable.ts'

/** A piece of a page. Only `markup` makes it: whatever else is put into a page comes out as text, a mail's own markup as well. */
export class Markup {
  constructor(readonly source: string) {}
}

/** What may stand in a page; `undefined` and `false` are nothing. */
export type Content = Markup | string | number | undefined | false | readonly Content[]

/** HTML with values in it, as text or, in double quotes, as the value of an attribute. */
export function markup(parts: TemplateStringsArray, ...values: readonly Content[]): Markup {
  return new Markup(parts.reduce((page, part, i) => page + sourceOf(values[i - 1]) + part))
}

function sourceOf(content: Content): string {
  if (content === undefined || content === false) return ''
  if (content instanceof Markup) return content.source
  if (typeof content === 'object') return content.map(sourceOf).join('')
  return escaped(String(content))
}

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }

const escaped = (text: string): string => printable(text).replace(/[&<>"]/g, (sign) => ENTITIES[sign]!)
