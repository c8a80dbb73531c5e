export { LineIndex, type Position } from './line-index.ts'
export { MappedText, TextBuilder } from './mapped-text.ts'
export { didYouMean } from './nearest.ts'
export { overlaps, type Span, union } from './span.ts'
