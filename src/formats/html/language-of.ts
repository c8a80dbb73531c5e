import type { Attribute } from './attribute.ts'
import type { Tag } from './tag-tokens.ts'

const ROOTS = new Set(['html', 'body', 'mjml'])

/** The attribute that says the language of a whole document: `lang` of its root, or the pragma `Content-Language` (HTML 4.2.5.3). */
export function languageOf({ name, attributes }: Tag, source: string): Attribute | undefined {
  if (ROOTS.has(name)) return attributes.get('lang')
  const isPragma = name === 'meta' && attributes.get('http-equiv')?.value(source).trim().toLowerCase() === 'content-language'
  return isPragma ? attributes.get('content') : undefined
}
