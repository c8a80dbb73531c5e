import { closeSync, openSync, readSync } from 'node:fs'
import { readSourceFile } from './source-file.ts'

/** So much of a file shows what is in it, in bytes; a message of an export seldom is longer. */
const HEAD = 512 * 1024

/** Whether a JSON file is an export of a mailing tool. One that cannot be opened is taken for one, so that reading it says why. */
export async function isExportFile(path: string): Promise<boolean> {
  const { isExport, looksLikeExport } = await import('../formats/export/index.ts')
  try {
    if (!looksLikeExport(headOf(path))) return false
    const { text, unread } = readSourceFile(path)
    return unread !== undefined || isExport(text)
  } catch {
    return true
  }
}

function headOf(path: string): string {
  const file = openSync(path, 'r')
  try {
    const head = Buffer.alloc(HEAD)
    return head.toString('utf8', 0, readSync(file, head, 0, HEAD, 0))
  } finally {
    closeSync(file)
  }
}
