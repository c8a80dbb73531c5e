import type { Comment } from '../../document/index.ts'
import type { MappedText } from '../../text/index.ts'
import { scanMergeTags } from './scan-merge-tags.ts'

/** The comments of template languages (`{# … #}`, `{{!-- … --}}`, `{% comment %}`, `<%# … %>`), in which directives may stand. */
export function mergeTagComments(text: MappedText): Comment[] {
  return scanMergeTags(text.text)
    .filter(({ kind }) => kind === 'comment')
    .map(({ start, end, innerStart, innerEnd }) => ({ text: text.slice(innerStart, innerEnd), span: text.span(start, end) }))
}
