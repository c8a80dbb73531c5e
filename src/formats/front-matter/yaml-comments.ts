import type { Comment } from '../../document/index.ts'
import type { MappedText } from '../../text/index.ts'
import { loadYaml } from './engines.ts'

/** The `#` comments of a YAML block, read only where a directive may stand in one. */
export function yamlComments(text: MappedText, start: number, end: number): Comment[] {
  const source = text.text.slice(start, end)
  if (!source.includes('tactful-')) return []
  const comments: Comment[] = []
  let at = start
  for (const lexeme of new (loadYaml().Lexer)().lex(source)) {
    // The lexer puts marks of its own between the pieces of the source.
    if (lexeme === '\x02' || lexeme === '\x18' || lexeme === '\x1F') continue
    if (lexeme.startsWith('#')) comments.push({ text: text.slice(at + 1, at + lexeme.length), span: text.span(at, at + lexeme.length) })
    at += lexeme.length
  }
  return comments
}
