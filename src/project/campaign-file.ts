import { basename, dirname } from 'node:path'
import { type CampaignPlan, readCampaign } from '../campaign/index.ts'
import type { Comment, Problem } from '../document/index.ts'
import { LineIndex, type SourceFile } from '../text/index.ts'
import type { FileTree } from './file-tree.ts'
import { findListedMessages, type ListedMessage } from './listed-messages.ts'
import { shownPath } from './paths.ts'
import type { SourceFile as FileText } from './source-file.ts'

/** A campaign file with the messages that it lists. */
export interface CampaignFile {
  /** Absolute. */
  readonly path: string
  readonly source: SourceFile
  readonly plan: CampaignPlan
  /** By absolute path, in order; those that are not there are problems. */
  readonly messages: ReadonlyMap<string, ListedMessage>
  readonly problems: readonly Problem[]
  readonly comments: readonly Comment[]
  /** Whether a part of the file could not be read: it may list messages there. */
  readonly isBroken: boolean
}

/** Whether a file is a campaign file by its name: `campaign.yml`, `spring.campaign.yaml`. */
export function isCampaignFile(path: string): boolean {
  return /^(?:.+\.)?campaign\.ya?ml$/i.test(basename(path))
}

/** Reads the text of a campaign file, `path` being absolute, and finds its messages in the same tree. */
export function readCampaignFile(path: string, { text, unread }: FileText, cwd: string, tree: FileTree): CampaignFile {
  const source = { path: shownPath(cwd, path), lines: new LineIndex(text) }
  const { plan, problems, comments, isBroken } = readCampaign(source)
  const found = findListedMessages(plan, dirname(path), cwd, tree)
  const all = unread === undefined ? [...problems, ...found.problems] : [{ message: unread, span: { start: 0, end: 0 }, lost: true }]
  return { path, source, plan, messages: found.messages, problems: all, comments, isBroken: isBroken || unread !== undefined }
}
