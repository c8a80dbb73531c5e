import { existsSync, realpathSync, statSync } from 'node:fs'
import { isAbsolute, join, relative, resolve } from 'node:path'
import type { CampaignPlan, Written } from '../campaign/index.ts'
import type { Problem } from '../document/index.ts'
import { EXTENSIONS, formatOf } from './formats.ts'
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
export function findListedMessages({ mails }: CampaignPlan, folder: string, cwd: string): Listed {
  const messages = new Map<string, ListedMessage>()
  const problems: Problem[] = []
  const boundary = boundaryOf(folder, cwd)
  const find = ({ value, span }: Written<string>, message: ListedMessage) => {
    const { path, problem } = findMessage(value, folder, boundary)
    if (path === undefined) problems.push({ message: problem, span, lost: true })
    else if (messages.has(path)) problems.push({ message: `"${value}" is in this campaign twice; the first counts.`, span, lost: false })
    else messages.set(path, message)
  }
  for (const [index, { file }] of mails.entries()) find(file, { index, isVariant: false })
  for (const [index, { variant }] of mails.entries()) if (variant) find(variant, { index, isVariant: true })
  return { messages, problems }
}

type Found = { readonly path: string; readonly problem?: undefined } | { readonly path?: undefined; readonly problem: string }

function findMessage(written: string, folder: string, boundary: string): Found {
  const path = resolve(folder, written)
  const stats = written.includes('\0') ? undefined : statSync(path, { throwIfNoEntry: false })
  if (!stats) return { problem: `There is no file "${written}".${meantName(path)}` }
  if (isAbsolute(written) || !isInside(boundary, realpathSync(path)))
    return { problem: `"${written}" lies outside the project; a campaign lists messages that are in it.` }
  if (stats.isDirectory()) {
    const template = templateIn(path)
    return template ? { path: template } : { problem: `The folder "${written}" holds no template: no content.html and no content.txt.` }
  }
  return formatOf(path)
    ? { path: templateOf(path) ?? path }
    : { problem: `"${written}" is of a kind that Tactful does not read (it reads ${EXTENSIONS.join(' ')}).` }
}

/** What a campaign may reach: its repository, else the working directory, else its own folder. */
function boundaryOf(folder: string, cwd: string): string {
  const root = directoriesAbove(folder).at(-1)!
  const boundary = existsSync(join(root, '.git')) ? root : isInside(cwd, folder) ? cwd : folder
  return realpathSync(boundary)
}

function isInside(directory: string, path: string): boolean {
  const from = relative(directory, path)
  return from !== '..' && !/^\.\.[\\/]/.test(from) && !isAbsolute(from)
}
