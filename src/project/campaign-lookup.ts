import { dirname, join } from 'node:path'
import { type CampaignFile, isCampaignFile, readCampaignFile } from './campaign-file.ts'
import type { FileTree } from './file-tree.ts'
import { directoriesAbove } from './paths.ts'
import { refusalOf } from './refusal.ts'
import type { SourceFile } from './source-file.ts'

/** Answers which campaign files speak of a message; reads each of them once. */
export class CampaignLookup {
  readonly #read = new Map<string, CampaignFile | undefined>()
  readonly #inDirectory = new Map<string, readonly CampaignFile[]>()
  readonly #above = new Map<string, readonly string[]>()
  /** A sentence for each campaign file that cannot be opened. */
  readonly failures: string[] = []

  constructor(
    private readonly cwd: string,
    private readonly tree: FileTree,
  ) {}

  /** A campaign file by its absolute path; undefined, with the failure noted, where it cannot be opened. `open` gives its text. */
  read(path: string, open: () => SourceFile = () => this.tree.read(path)): CampaignFile | undefined {
    if (!this.#read.has(path)) this.#read.set(path, this.#load(path, open))
    return this.#read.get(path)
  }

  /** The campaign files of the nearest directory in which one lists a message, and the broken ones below it, which may list it too. */
  speakingOf(path: string): readonly CampaignFile[] {
    const broken: CampaignFile[] = []
    for (const directory of this.#directoriesAbove(dirname(path))) {
      const here = this.#campaignsIn(directory)
      const listing = here.filter(({ messages }) => messages.has(path))
      if (listing.length > 0) return [...listing, ...broken]
      broken.push(...here.filter(({ isBroken }) => isBroken))
    }
    return broken
  }

  #directoriesAbove(directory: string): readonly string[] {
    const directories = this.#above.get(directory) ?? directoriesAbove(directory)
    this.#above.set(directory, directories)
    return directories
  }

  #campaignsIn(directory: string): readonly CampaignFile[] {
    const campaigns = this.#inDirectory.get(directory) ?? this.#campaignFilesIn(directory).flatMap((path) => this.read(path) ?? [])
    this.#inDirectory.set(directory, campaigns)
    return campaigns
  }

  #campaignFilesIn(directory: string): string[] {
    const paths = this.tree.names(directory).flatMap((name) => (isCampaignFile(name) ? [join(directory, name)] : []))
    return paths.filter((path) => this.tree.kind(path) === 'file').sort()
  }

  #load(path: string, open: () => SourceFile): CampaignFile | undefined {
    try {
      return readCampaignFile(path, open(), this.cwd, this.tree)
    } catch (error) {
      this.failures.push(`Could not read "${path}": ${refusalOf(error)}.`)
      return undefined
    }
  }
}
