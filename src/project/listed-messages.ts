import { existsSync } from 'node:fs'
import { isAbsolute, join, relative, resolve } from 'node:path'
import type { CampaignPlan, Written } from '../campaign/index.ts'
import type { Problem } from '../document/index.ts'
import { formatOf, UNREAD_KIND } from '../reader/index.ts'
import type { FileTree } from './file-tree.ts'
import { meantName } from './missing-file.ts'
import { directoriesAbove } from './paths.ts'
import { templateIn, templateOf } from './template-folder.ts'

/** A message that a campaign file lists. */
export interface ListedMessage {
  /** Its number among the mails of the plan, from 0. */
  readonly index: number
  /** Whether it is sent in place of that mail while an event goes on. */
  readonly isVariant: boolean
}

/** The messages of a campaign by their absolute paths, and what is wrong with the others. */
export interface Listed {
  readonly messages: ReadonlyMap<string, ListedMessage>
  readonly problems: readonly Problem[]
}

/** Finds the messages of a campaign whose file lies in `folder`, in its order; variants come last. */
export function findListedMessages({ mails }: CampaignPlan, folder: string, cwd: string, tree: FileTree): Listed {
  const messages = new Map<string, ListedMessage>()
  const problems: Problem[] = []
  const boundary = boundaryOf(folder, cwd)
  const find = ({ value, span }: Written<string>, message: ListedMessage) => {
    const { path, problem } = findMessage(value, folder, boundary, tree, problems.length < MANY)
    if (path === undefined) problems.push({ message: problem, span, lost: true })
    else if (messages.has(path)) problems.push({ message: `"${value}" is in this campaign twice; the first counts.`, span, lost: false })
    else messages.set(path, message)
  }
  for (const [index, { file }] of mails.entries()) find(file, { index, isVariant: false })
  for (const [index, { variant }] of mails.entries()) if (variant) find(variant, { index, isVariant: true })
  return { messages, problems }
}

/** So many problems are no slip of the pen: what was meant is then not looked for any more. */
const MANY = 100

type Found = { readonly path: string; readonly problem?: undefined } | { readonly path?: undefined; readonly problem: string }

function findMessage(written: string, folder: string, boundary: string, tree: FileTree, isHinted: boolean): Found {
  const path = resolve(folder, written)
  const shown = `"${written.length > 200 ? `${written.slice(0, 200)}…` : written}"`
  const outside = { problem: `${shown} lies outside the project; a campaign lists messages that are in it.` }
  if (isAbsolute(written) || !isInside(boundary, path)) return outside
  const kind = tree.kind(path)
  if (!kind) return { problem: `There is no file ${shown}.${isHinted ? meantName(path) : ''}` }
  const message = kind === 'directory' ? templateIn(path, tree) : (templateOf(path, tree) ?? path)
  if (!message) return { problem: `The folder ${shown} holds no template: no content.html and no content.txt.` }
  if (!formatOf(message)) return { problem: `${shown} is ${UNREAD_KIND}` }
  return isInside(tree.realPath(boundary), tree.realPath(message)) ? { path: message } : outside
}

/** What a campaign may reach: its repository, else the working directory, else its own folder. */
function boundaryOf(folder: string, cwd: string): string {
  const root = directoriesAbove(folder).at(-1)!
  if (existsSync(join(root, '.git'))) return root
  return isInside(cwd, folder) ? cwd : folder
}

function isInside(directory: string, path: string): boolean {
  const from = relative(directory, path)
  return from !== '..' && !/^\.\.[\\/]/.test(from) && !isAbsolute(from)
}
