import { curlyTag, hashComment, scriptTag, statementTag } from './code-tags.ts'
import { angleTag, bangTag, braceTag, dollarTag, percentTag, squareTag, starTag, toolkitTag } from './field-tags.ts'
import { type MergeTag, type TagSource, tagSource } from './merge-tag.ts'

const OPENER = /\{[{%#!A-Za-z_]|<[%<]|%[%A-Z/]|\*\||\[[[%]|\$\{/g

const TAGS: Readonly<Record<string, (source: TagSource, start: number) => MergeTag | undefined>> = {
  '{{': curlyTag,
  '{%': statementTag,
  '{#': hashComment,
  '{!': bangTag,
  '<%': scriptTag,
  '<<': angleTag,
  '*|': starTag,
  '[[': squareTag,
  '[%': toolkitTag,
  '${': dollarTag,
}

/** Finds the merge tags of a text from left to right, in one pass; a tag that is never closed is ordinary text. */
export function scanMergeTags(text: string): MergeTag[] {
  const tags: MergeTag[] = []
  const source = tagSource(text)
  OPENER.lastIndex = 0
  for (let match = OPENER.exec(text); match; match = OPENER.exec(text)) {
    const opener = match[0]
    const read = TAGS[opener] ?? (opener.startsWith('%') ? percentTag : braceTag)
    const tag = read(source, match.index)
    if (tag) tags.push(tag)
    OPENER.lastIndex = tag ? tag.end : match.index + 1
  }
  return tags
}
