export { hasFrontMatter } from './has-front-matter.ts'
export { type FrontMatter, readFrontMatter } from './read-front-matter.ts'
export { readMetadataFile } from './read-metadata-file.ts'
