import { formatOf, mayBeExport } from '../reader/index.ts'
import { isCampaignFile } from './campaign-file.ts'
import { isExportFile } from './export-files.ts'
import { DISK, type FileTree } from './file-tree.ts'
import { isOwnReport } from './own-report.ts'
import { isPageLayout } from './page-layout.ts'
import { isLayout, templateOf } from './template-folder.ts'

/** Whether a file is one to read; most JSON is not. */
export const isMessageFile = async (path: string, tree: FileTree = DISK): Promise<boolean> =>
  mayBeExport(path) ? isExportFile(path, tree) : isRead(path)

/** The files among some that are to be read. */
export async function messageFiles(paths: readonly string[]): Promise<string[]> {
  const found: string[] = []
  for (const path of paths) if (await isMessageFile(path)) found.push(path)
  return found
}

/** The file to lint where a search meets this one: of the parts of a template one stands for all; a layout is no message, and no report is. */
export function fileToLint(path: string, tree: FileTree = DISK): string | undefined {
  const template = templateOf(path, tree)
  if (template) return isLayout(template, tree) ? undefined : template
  return isRead(path) && !isPageLayout(path, tree) && !isOwnReport(path, tree) ? path : undefined
}

/** Whether a file may be one to read, by its name. */
const isRead = (path: string): boolean => formatOf(path) !== undefined || isCampaignFile(path)
