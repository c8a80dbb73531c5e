import { DISK, type FileTree } from './file-tree.ts'

/** A tree of files in which some texts, by absolute path, are others: those of files with fixes that were not written. */
export function editedTree(edited: ReadonlyMap<string, string> | undefined, tree: FileTree = DISK): FileTree {
  if (!edited) return tree
  return {
    ...tree,
    read(path) {
      const text = edited.get(path)
      return text === undefined ? tree.read(path) : { text }
    },
  }
}
