import { basename, extname, resolve } from 'node:path'
import { formatOf, UNREAD_KIND } from '../reader/index.ts'
import type { CampaignFile } from './campaign-file.ts'
import type { Check } from './check.ts'
import type { Configured } from './configure.ts'
import { Ignores } from './ignores.ts'
import type { LintRequest } from './lint-request.ts'
import { fileToLint, isMessageFile } from './message-files.ts'
import { isOwnReport } from './own-report.ts'
import { pathKind } from './path-kind.ts'
import { counted, tallied } from './quantity.ts'
import type { ReadFile } from './read-files.ts'
import { isRepositoryDocument } from './repository-document.ts'
import { searchFolder } from './search-folder.ts'
import { templateOf } from './template-folder.ts'

/** Why a file is left out that is linted in no way. */
const OWN_REPORT = 'as reports of Tactful'

const FORMAT_WORDS = { markdown: 'Markdown', text: 'text', html: 'HTML', mjml: 'MJML', eml: 'mail', export: 'export' } as const

/** Which files are linted, by format, and which are left out, and why. */
export async function examineFiles(
  sources: readonly ReadFile[],
  campaigns: readonly CampaignFile[],
  { ignored, files }: Configured,
  request: LintRequest,
): Promise<Check[]> {
  const own = new Set(files.flatMap(({ config }) => [config.path, ...config.events]))
  const formats = tallied(sources.map(({ shown }) => FORMAT_WORDS[formatOf(shown) ?? 'text']))
  const series = campaigns.length > 0 ? `; ${counted(campaigns.length, 'campaign')}` : ''
  const { reasons, unread } = await leftOutIn(request, own)
  const isAllReports = ignored.length === 0 && reasons.every((reason) => reason === OWN_REPORT)
  const all = tallied([...ignored.map(({ by }) => `by ${by}`), ...reasons])
  return [
    sources.length > 0
      ? { topic: 'files', status: 'ok', message: `${counted(sources.length, 'file')} with messages: ${formats}${series}.` }
      : { topic: 'files', status: 'note', message: 'There is no file with a message.', remedy: '`tactful init` writes one to try it on.' },
    ...(all === ''
      ? []
      : [
          {
            topic: 'files' as const,
            status: 'ok' as const,
            message: `Left out: ${all}.`,
            ...(isAllReports ? {} : { remedy: 'A file that you name is linted; --no-ignore lints what is ignored.' }),
          },
        ]),
    ...(unread.length === 0
      ? []
      : [
          {
            topic: 'files' as const,
            status: 'ok' as const,
            message: `Not looked at: ${counted(unread.length, 'file')} (${tallied(unread)}), ${UNREAD_KIND}`,
          },
        ]),
  ]
}

/** What a search of the folders that were asked for passes over: the reason for each file or folder, and the kinds of files that nothing reads. */
async function leftOutIn(
  request: LintRequest,
  own: ReadonlySet<string | undefined>,
): Promise<{ readonly reasons: string[]; readonly unread: string[] }> {
  const { cwd } = request
  const ignores = await Ignores.load(cwd, request)
  const [reasons, unread]: [string[], string[]] = [[], []]
  const isSearched = (folder: string) => {
    const by = ignores.ignoredBy(folder, true)
    if (by !== undefined) reasons.push(`as a whole folder by ${by}`)
    return by === undefined
  }
  for (const pattern of request.patterns) {
    const folder = resolve(cwd, pattern)
    if (pathKind(folder) !== 'directory') continue
    for (const path of searchFolder(folder, isSearched, (found) => found, [])) {
      if (own.has(path) || basename(path).startsWith('.') || templateOf(path) !== undefined) continue
      const by = ignores.ignoredBy(path, false)
      const isMessage = await isMessageFile(path)
      if (!isMessage) unread.push(extname(path).toLowerCase() || 'without an ending')
      else if (isRepositoryDocument(path)) reasons.push('as documents of a repository')
      else if (by !== undefined) reasons.push(`by ${by}`)
      else if (isOwnReport(path)) reasons.push(OWN_REPORT)
      else if (fileToLint(path) === undefined) reasons.push('as frames for messages')
    }
  }
  return { reasons, unread }
}
