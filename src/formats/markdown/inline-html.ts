/** A tag or comment inside a paragraph (CommonMark 6.6), as far as it matters to the text around it. */
export type InlineHtml =
  | { readonly kind: 'comment'; readonly start: number; readonly end: number }
  | { readonly kind: 'break' }
  | { readonly kind: 'link-start'; readonly start: number; readonly end: number }
  | { readonly kind: 'link-end' }
  | { readonly kind: 'image'; readonly start: number; readonly end: number }
  | { readonly kind: 'unseen-start' }
  | { readonly kind: 'unseen-end' }
  | { readonly kind: 'other' }

const TAG_NAME = /^<(\/?[A-Za-z][A-Za-z0-9-]*)/

/** Reads one tag; `start` and `end` are those of its comment text, `href` or `alt` in the tag. */
export function readInlineHtml(tag: string): InlineHtml {
  if (tag.startsWith('<!--')) return { kind: 'comment', start: 4, end: tag.endsWith('-->') ? tag.length - 3 : tag.length }
  switch (TAG_NAME.exec(tag)?.[1]?.toLowerCase()) {
    case 'br':
    case '/br':
      return { kind: 'break' }
    case 'a':
      return attribute(tag, 'link-start', /\shref\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'>]+))/di)
    case '/a':
      return { kind: 'link-end' }
    case 'img':
      return attribute(tag, 'image', /\salt\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'>]+))/di)
    case 'script':
    case 'style':
    case 'template':
      return { kind: 'unseen-start' }
    case '/script':
    case '/style':
    case '/template':
      return { kind: 'unseen-end' }
    default:
      return { kind: 'other' }
  }
}

function attribute(tag: string, kind: 'link-start' | 'image', shape: RegExp): InlineHtml {
  const indices = shape.exec(tag)?.indices
  const place = indices?.[1] ?? indices?.[2] ?? indices?.[3]
  return place ? { kind, start: place[0], end: place[1] } : { kind: 'other' }
}
