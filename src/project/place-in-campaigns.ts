import { resolve } from 'node:path'
import { type CampaignFile, isCampaignFile } from './campaign-file.ts'
import { CampaignLookup } from './campaign-lookup.ts'
import type { FoundFile } from './discover.ts'
import { DISK } from './file-tree.ts'
import type { LintRequest } from './lint-request.ts'
import type { ListedMessage } from './listed-messages.ts'
import { shownPath } from './paths.ts'
import { readFile } from './read-files.ts'

/** The place of a message in a campaign. */
export interface CampaignPlace extends ListedMessage {
  readonly campaign: CampaignFile
}

/** A file with a message, or with several. */
export interface MessageFile extends FoundFile {
  readonly place?: CampaignPlace
  /** Read so that the other messages of its campaign are seen beside it; nobody has asked about it. */
  readonly isContext?: boolean
}

/** The message files of a run: those of campaigns in their order, then those that no campaign lists. */
export interface PlacedFiles<File extends FoundFile> {
  readonly files: readonly (File | MessageFile)[]
  /** The campaign files that were asked for, and those that speak of a message and have something wrong in them. */
  readonly campaigns: readonly CampaignFile[]
  /** A sentence for each campaign file that cannot be opened. */
  readonly failures: readonly string[]
}

type PlacingRequest = Pick<LintRequest, 'cwd' | 'stdinText' | 'tree'>

/** Puts the files into the campaigns that were asked for or that list them, each with all of its messages. */
export function placeInCampaigns<File extends FoundFile>(found: readonly File[], request: PlacingRequest): PlacedFiles<File> {
  const { cwd, tree = DISK } = request
  const lookup = new CampaignLookup(cwd, tree)
  const messages = new Map(found.filter((file) => !isCampaign(file)).map((file) => [resolve(cwd, file.path), file]))
  const asked = new Set(
    found.filter(isCampaign).flatMap((file) => lookup.read(resolve(cwd, file.path), () => readFile(file, request)) ?? []),
  )
  const listed = new Set([...asked].flatMap((campaign) => [...campaign.messages.keys()]))
  const speaking = [...messages.keys()].filter((path) => !listed.has(path)).flatMap((path) => lookup.speakingOf(path))
  const campaigns = [...new Set([...asked, ...speaking])]
  const placed = campaigns.flatMap((campaign) =>
    [...campaign.messages].map(([path, message]) => {
      const file = messages.get(path) ?? { path, shown: shownPath(cwd, path) }
      return { ...file, place: { ...message, campaign }, isContext: !asked.has(campaign) && !messages.has(path) }
    }),
  )
  for (const { path } of placed) messages.delete(resolve(cwd, path))
  return {
    files: [...placed, ...messages.values()],
    campaigns: campaigns.filter((campaign) => asked.has(campaign) || campaign.problems.length > 0),
    failures: lookup.failures,
  }
}

const isCampaign = ({ path }: FoundFile): boolean => isCampaignFile(path)
