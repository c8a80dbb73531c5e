export { compileLexicon, type LexiconSource } from './compile.ts'
export type { CompiledLexicon } from './compiled-lexicon.ts'
export { type Match, Matcher } from './matcher.ts'
