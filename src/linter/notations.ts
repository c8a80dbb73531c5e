import type { Block, Field, Message } from '../document/index.ts'

/**
 * Signs that mean something of their own where a text is written: words with one of them would have to be escaped there. Those of YAML are
 * the signs of its plain, single-quoted and double-quoted scalars together (YAML 1.2, 7.3), those of a mail the ones of quoted-printable
 * (RFC 2045 6.7) and of HTML, since a part of it may be either.
 */
const SIGNS = {
  yaml: /["'\\:#,[\]{}\n\r]|^[-?&*!|>%@` ]| $/,
  header: /[^\x20-\x7e]|=\?/,
  mail: /[^\x20-\x7e]|[=&<>]/,
  html: /[&<>]/,
  attribute: /[&<>"']/,
  json: /["\\&<>]|\p{Cc}/u,
  markdown: /[\\`*_<>&|~\n\r]|^\s*(?:[-+#=]|\d+[.)])/,
  text: /[\n\r]/,
} as const

/** Whether words may be put into a block as they are. */
export function mayBeWritten(words: string, block: Block, message: Message): boolean {
  const field = fieldOf(block, message)
  if (!field) return !SIGNS[notationOfBody(block, message)].test(words)
  if (field.origin === 'header' && isEncoded(field, message)) return false
  return !SIGNS[notationOfField(field, message)].test(words)
}

/** The field of the envelope that a block shows, if it is none of the body. */
function fieldOf({ kind }: Block, { envelope }: Message): Field<string> | undefined {
  return kind === 'title' ? envelope.subject : kind === 'preheader' && envelope.preheader?.text ? envelope.preheader : undefined
}

/** Whether a header holds encoded words (RFC 2047), in which blanks and most signs are written otherwise. */
const isEncoded = ({ span }: Field<string>, { source }: Message): boolean => source.text.slice(span.start, span.end).includes('=?')

function notationOfField({ origin }: Field<string>, { format }: Message): keyof typeof SIGNS {
  if (format === 'export') return 'json'
  return origin === 'header' ? 'header' : origin === 'html' ? 'html' : origin === 'line' ? 'text' : 'yaml'
}

function notationOfBody({ kind }: Block, { format }: Message): keyof typeof SIGNS {
  switch (format) {
    case 'text':
      return 'text'
    case 'markdown':
      return 'markdown'
    case 'eml':
      return 'mail'
    case 'export':
      return 'json'
    default:
      return kind === 'alt' ? 'attribute' : 'html'
  }
}
