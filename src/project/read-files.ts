import type { ConfiguredFile } from './configure.ts'
import type { FoundFile } from './discover.ts'
import { DISK } from './file-tree.ts'
import type { LintRequest } from './lint-request.ts'
import { refusalOf } from './refusal.ts'
import { readStandardInput, type SourceFile } from './source-file.ts'

/** A file with its text. */
export interface ReadFile extends ConfiguredFile, SourceFile {}

/** Reads the files one after the other; one that cannot be read is a failure, and the others are still linted. */
export function readFiles(files: readonly ConfiguredFile[], request: LintRequest): { sources: ReadFile[]; failures: string[] } {
  const sources: ReadFile[] = []
  const failures: string[] = []
  for (const file of files) {
    try {
      sources.push({ ...file, ...readFile(file, request) })
    } catch (error) {
      failures.push(`Could not read "${file.shown}": ${refusalOf(error)}.`)
    }
  }
  return { sources, failures }
}

/** The text of a file or of the standard input; throws what the file system throws. */
export function readFile(file: FoundFile, { stdinText, tree = DISK }: Pick<LintRequest, 'stdinText' | 'tree'>): SourceFile {
  if (!file.isStandardInput) return tree.read(file.path)
  return stdinText === undefined ? readStandardInput() : { text: stdinText }
}
