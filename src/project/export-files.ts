import { DISK, type FileTree } from './file-tree.ts'

/** So much of a file shows what is in it, in bytes; a message of an export seldom is longer. */
const HEAD = 512 * 1024

/** Whether a JSON file is an export of a mailing tool. One that cannot be opened is taken for one, so that reading it says why. */
export async function isExportFile(path: string, tree: FileTree = DISK): Promise<boolean> {
  const { isExport, looksLikeExport } = await import('../formats/export/index.ts')
  try {
    if (!looksLikeExport(tree.head(path, HEAD))) return false
    const { text, unread } = tree.read(path)
    return unread !== undefined || isExport(text)
  } catch {
    return true
  }
}
