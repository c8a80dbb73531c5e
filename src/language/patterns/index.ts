export { type CompiledLexicon, compileLexicon, type LexiconSource } from './compile.ts'
export { type Match, Matcher } from './matcher.ts'
