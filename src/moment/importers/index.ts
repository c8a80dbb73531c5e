export type { FeedFile, Importer, ImportOptions, ImportProblem, ImportReading, LeftOut } from './importer.ts'
