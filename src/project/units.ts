import type { CampaignFile } from './campaign-file.ts'
import type { ReadFile } from './read-files.ts'

/** Files whose messages are linted together: those of a campaign, or one by itself. What is found in one unit depends on no other. */
export interface Unit {
  /** The name of the campaign file, or of the file, in reports. */
  readonly name: string
  readonly files: readonly ReadFile[]
  readonly campaign?: CampaignFile
}

/** The units of some files, in the order of their first files. */
export function unitsOf(sources: readonly ReadFile[]): Unit[] {
  const groups = new Map<CampaignFile | ReadFile, ReadFile[]>()
  for (const source of sources) {
    const key = source.place?.campaign ?? source
    const files = groups.get(key) ?? []
    files.push(source)
    groups.set(key, files)
  }
  return [...groups.values()].map((files) => {
    const { place, shown } = files[0]!
    return place ? { name: place.campaign.source.path, files, campaign: place.campaign } : { name: shown, files }
  })
}
