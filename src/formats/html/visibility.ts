import type { Attributes } from './tag-tokens.ts'

/** What an element's own attributes say about whether its text is seen. */
export interface Visibility {
  readonly isHidden: boolean
  /** Hidden in Outlook, or on screens of some size; elsewhere it may be seen. */
  readonly isHiddenInPart: boolean
  /** A font size of 0 or 1 pixel, which a child may take back; undefined when no size is given. */
  readonly isTiny: boolean | undefined
}

const HIDING =
  /(?:^|[;\s])(?:display\s*:\s*none|visibility\s*:\s*hidden|opacity\s*:\s*0(?:\.0+)?\s*(?:;|!|$)|max-height\s*:\s*0(?:px)?\s*(?:;|!|$))/i
const FONT_SIZE = /(?:^|[;\s])font-size\s*:\s*([^;!]{1,40})/i
const PREHEADER = /(?:^|[\s_-])(?:pre-?header|preview(?:[-_]?text)?)(?=$|[\s_-])/i

/** Reads the inline styles, and the utility class, by which mails hide text. */
export function visibilityOf(attributes: Attributes, source: string): Visibility {
  const style = attributes.get('style')?.value(source) ?? ''
  const size = FONT_SIZE.exec(style)?.[1]
  return {
    isHidden: attributes.has('hidden') || HIDING.test(style),
    isHiddenInPart: /mso-hide\s*:\s*all/i.test(style) || /(?:^|\s)hidden(?=$|\s)/.test(attributes.get('class')?.value(source) ?? ''),
    isTiny: size === undefined ? undefined : /^[01](?:\.0+)?(?:px|pt|em|rem|%)?\s*$/.test(size) && !/^1(?:em|rem)/.test(size),
  }
}

/** Whether an element is named as the text that mail clients show beside the subject. */
export function isNamedPreheader(attributes: Attributes, source: string): boolean {
  return ['class', 'id'].some((name) => PREHEADER.test(attributes.get(name)?.value(source) ?? ''))
}
