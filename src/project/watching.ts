import { basename } from 'node:path'
import { SEARCH_PLACES } from '../config/index.ts'
import { formatOf } from '../reader/index.ts'
import { BASELINE } from './baseline-paths.ts'
import { isCampaignFile } from './campaign-file.ts'
import { IGNORE_FILES } from './ignores.ts'

export { isOwnReport } from './own-report.ts'
export { directoriesAbove } from './paths.ts'

const NAMES = new Set([...SEARCH_PLACES, ...IGNORE_FILES, BASELINE])

/** Whether a file may have a part in what is found in the folders below its own, by its name: a configuration, an ignore file, a campaign or a baseline. */
export const speaksOfFoldersBelow = (path: string): boolean => NAMES.has(basename(path)) || isCampaignFile(path)

/** Whether a file may have a part in a run by its name: mail, what speaks of it, and YAML, in which events and rules stand. */
export const mayHavePart = (path: string): boolean => formatOf(path) !== undefined || /\.ya?ml$/i.test(path) || speaksOfFoldersBelow(path)

/** Whether a file holds code, which may load other code. */
export const isCode = (path: string): boolean => /\.[cm]?[jt]s$/i.test(path)
