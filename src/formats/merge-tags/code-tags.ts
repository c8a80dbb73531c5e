import { CODE_LIMIT, delimitedTag, innerText, type MergeTag, type TagSource } from './merge-tag.ts'

const CURLY_RUN = /\{{2,4}/y
const CURLY_COMMENT = /^[~-]?\s*(?:!|\/\*)/
const CURLY_CONTROL =
  /^[~-]?\s*(?:[#/^!>=]|else\b|(?:end|endif|endfor|elseif|elsif|break|continue)\s*[~-]?$|(?:if|unless|range|with|define|block|template|each|for|set|import|extends)\s|\$\w+\s*:?=)/

/** Handlebars, Mustache, Liquid, Jinja, Django, HubL and Go: `{{ x }}`, `{{{ x }}}`, `{{#if x}}`, `{{! comment }}`. */
export function curlyTag(source: TagSource, start: number): MergeTag | undefined {
  const { text } = source
  if (text.startsWith('{{!--', start)) {
    const comment = delimitedTag(source, start, 5, '--}}', CODE_LIMIT)
    if (comment) return { ...comment, kind: 'comment' }
  }
  CURLY_RUN.lastIndex = start
  const braces = CURLY_RUN.exec(text)![0].length
  const tag = (braces > 2 && delimitedTag(source, start, braces, '}'.repeat(braces))) || delimitedTag(source, start, 2, '}}')
  if (!tag) return undefined
  const inner = innerText(text, tag)
  // Braze nests `${…}`: the brace that closes it stands before the two that close the tag.
  const nested = text[tag.end] === '}' && inner.lastIndexOf('{') > inner.lastIndexOf('}') ? 1 : 0
  const kind = CURLY_COMMENT.test(inner) ? 'comment' : CURLY_CONTROL.test(inner) ? 'control' : 'print'
  const mark = kind === 'comment' ? inner.indexOf('!') + 1 : 0
  return { ...tag, kind, innerStart: tag.innerStart + mark, innerEnd: tag.innerEnd + nested, end: tag.end + nested }
}

/** Statements that put text into the message: Django's and Jekyll's translations and links, Klaviyo's and HubSpot's own. */
const STATEMENT_PRINTS =
  /^[-+]?\s*(?:trans|translate|t|url|static|now|firstof|cycle|echo|link|post_url|personalization_token|unsubscribe|manage_preferences|web_view)\s/
const STATEMENT_COMMENT = /^[-+]?\s*comment\b/
const END_COMMENT = /\{%[-+]?\s*endcomment\s*[-+]?%\}/g

/** Liquid, Jinja, Django, HubL and Nunjucks: `{% if x %}`, `{% comment %} … {% endcomment %}`. */
export function statementTag(source: TagSource, start: number): MergeTag | undefined {
  const tag = delimitedTag(source, start, 2, '%}')
  if (!tag) return undefined
  const inner = innerText(source.text, tag)
  if (STATEMENT_PRINTS.test(inner)) return tag
  return (STATEMENT_COMMENT.test(inner) && liquidComment(source, tag)) || { ...tag, kind: 'control' }
}

function liquidComment(source: TagSource, opener: MergeTag): MergeTag | undefined {
  const word = source.closer('endcomment', opener.end, CODE_LIMIT)
  if (word === -1) return undefined
  END_COMMENT.lastIndex = Math.max(opener.end, source.text.lastIndexOf('{%', word))
  const closer = END_COMMENT.exec(source.text.slice(0, word + 40))
  return closer
    ? { kind: 'comment', start: opener.start, end: END_COMMENT.lastIndex, innerStart: opener.end, innerEnd: closer.index }
    : undefined
}

/** Jinja, Django and Nunjucks: `{# comment #}`. */
export function hashComment(source: TagSource, start: number): MergeTag | undefined {
  const tag = delimitedTag(source, start, 2, '#}')
  return tag && { ...tag, kind: 'comment' }
}

/** `<%- if x -%>` is a statement of ERB, `<%- include(x) %>` an expression of EJS. */
const ERB_STATEMENT = /^-\s*(?:(?:if|unless|else|elsif|end|for|while|case|when|begin)\b|\})|[{|]\s*-?$|\bdo\s*(?:\|[^|]*\|)?\s*-?$/

/** ERB, EJS and their kin: `<%= x %>`, `<%- x %>`, `<% code %>`, `<%# comment %>`; `<%%` is a literal `<%`. */
export function scriptTag(source: TagSource, start: number): MergeTag | undefined {
  const tag = source.text[start + 2] === '%' ? undefined : delimitedTag(source, start, 2, '%>', CODE_LIMIT)
  if (!tag) return undefined
  const inner = innerText(source.text, tag)
  if (inner.startsWith('#')) return { ...tag, kind: 'comment', innerStart: tag.innerStart + 1 }
  const prints = /^[=~]/.test(inner) || (inner.startsWith('-') && !ERB_STATEMENT.test(inner.trimEnd()))
  return prints ? tag : { ...tag, kind: 'control' }
}
