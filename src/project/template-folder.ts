import { basename, dirname, join } from 'node:path'
import { type Envelope, type Problem, readMetadata } from '../document/index.ts'
import { readMetadataFile } from '../formats/front-matter/index.ts'
import { LineIndex, type SourceFile } from '../text/index.ts'
import { DISK, type FileTree } from './file-tree.ts'
import { shownPath } from './paths.ts'
import { refusalOf } from './refusal.ts'
import type { SourceFile as FileText } from './source-file.ts'

// Postmark's templates as postmark-cli keeps them: a folder each, with content.html, content.txt and meta.json (Subject, From, ReplyTo …).

/** What a template says beside its content. */
export interface TemplateMetadata {
  readonly source: SourceFile
  readonly envelope: Envelope
  readonly problems: readonly Problem[]
}

/** The message in the folder of a template: its HTML, which most readers see, else its text. */
export function templateIn(folder: string, tree: FileTree = DISK): string | undefined {
  return ['content.html', 'content.txt'].map((name) => join(folder, name)).find((path) => tree.kind(path) === 'file')
}

/** The message of the template that a file is a part of; undefined for any other file. */
export function templateOf(path: string, tree: FileTree = DISK): string | undefined {
  if (!/^(?:content\.(?:html|txt)|meta\.json)$/.test(basename(path))) return undefined
  const folder = dirname(path)
  return tree.kind(join(folder, 'meta.json')) === 'file' ? templateIn(folder, tree) : undefined
}

/** Whether a template is a frame for others (`TemplateType: Layout`, or a folder of `_layouts`), and no message of its own. */
export function isLayout(content: string, tree: FileTree = DISK): boolean {
  const folder = dirname(content)
  if (basename(dirname(folder)) === '_layouts') return true
  const { entries } = readMetadataFile(readText(join(folder, 'meta.json'), tree).text, 'JSON')
  return entries.some(({ path: [key], value }) => key === 'TemplateType' && value === 'Layout')
}

/** Reads the meta.json beside the content of a template; undefined for any other file. */
export function readTemplateMetadata(content: string, cwd: string, tree: FileTree): TemplateMetadata | undefined {
  const template = readTemplateText(content, tree)
  if (!template) return undefined
  const { path, text, unread } = template
  const source = { path: shownPath(cwd, path), lines: new LineIndex(text) }
  const { entries, problems } = readMetadataFile(text, 'JSON')
  const { envelope, problems: misread } = readMetadata(entries)
  const fields = Object.entries(envelope).map(([key, field]) => [key, { ...field, file: source }])
  const all = unread === undefined ? [...problems, ...misread] : [{ message: unread, span: { start: 0, end: 0 }, lost: true }]
  return { source, envelope: Object.fromEntries(fields), problems: all }
}

/** The text of the meta.json beside the content of a template; undefined for any other file. */
export function readTemplateText(content: string, tree: FileTree): (FileText & { readonly path: string }) | undefined {
  if (templateOf(content, tree) !== content) return undefined
  const path = join(dirname(content), 'meta.json')
  return { path, ...readText(path, tree) }
}

function readText(path: string, tree: FileTree): FileText {
  try {
    return tree.read(path)
  } catch (error) {
    return { text: '', unread: `The file cannot be read: ${refusalOf(error)}.` }
  }
}
