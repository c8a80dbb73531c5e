export { maskMergeTags } from './mask-merge-tags.ts'
export { mergeTagComments } from './merge-tag-comments.ts'
