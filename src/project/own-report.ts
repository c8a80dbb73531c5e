import { REPORT_MARK } from '../report/index.ts'
import { DISK, type FileTree } from './file-tree.ts'

/** Whether a file is an HTML report of Tactful, which quotes mail and is none. One that cannot be opened is taken for mail, so that reading it says why. */
export function isOwnReport(path: string, tree: FileTree = DISK): boolean {
  if (!/\.html?$/i.test(path)) return false
  try {
    return tree.head(path, REPORT_MARK.length) === REPORT_MARK
  } catch {
    return false
  }
}
