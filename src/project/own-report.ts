import { beginsAsReport } from '../report/index.ts'
import { DISK, type FileTree } from './file-tree.ts'

/** So many bytes of a file tell whether it is a report. */
const HEAD = 1024

/** Whether a file is a report of Tactful, which quotes mail and is none. One that cannot be opened is taken for mail, so that reading it says why. */
export function isOwnReport(path: string, tree: FileTree = DISK): boolean {
  if (!/\.(?:html?|md|markdown|txt)$/i.test(path)) return false
  try {
    return beginsAsReport(tree.head(path, HEAD))
  } catch {
    return false
  }
}
