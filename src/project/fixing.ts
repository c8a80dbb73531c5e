export { bytesOf, diffOf } from './diff-fixed.ts'
export { type FixedFile, type FixedRun, fixProject } from './fix-project.ts'
export { writeFixed } from './write-fixed.ts'
