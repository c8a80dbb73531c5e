import { DISK, type FileTree } from './file-tree.ts'

/** Folders in which Jekyll and Eleventy keep frames and pieces of pages. */
const NO_MESSAGES = /[\\/]_(?:layouts|includes)[\\/]/
/** Folders in which Maizzle and Hugo do, and others messages. */
const MAYBE_FRAMES = /[\\/](?:layouts|components|_default)[\\/].*\.html?$/i
/** Where the message goes in a frame. */
const OPENING = /<(?:yield|slot|content)\b|\{\{-?\s*(?:content|block "|slot)\b/

/** Whether a page is a frame for messages, or a piece of them, and no message of its own. */
export function isPageLayout(path: string, tree: FileTree = DISK): boolean {
  return NO_MESSAGES.test(path) || (MAYBE_FRAMES.test(path) && OPENING.test(textOf(path, tree)))
}

/** What cannot be read is taken for a message, so that reading it says why. */
function textOf(path: string, tree: FileTree): string {
  try {
    return tree.read(path).text
  } catch {
    return ''
  }
}
