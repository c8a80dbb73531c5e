export { hasFrontMatter } from './has-front-matter.ts'
export { type FrontMatter, readFrontMatter } from './read-front-matter.ts'
