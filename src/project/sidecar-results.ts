import { problemResult } from '../linter/index.ts'
import type { Result } from '../report/index.ts'
import type { CampaignFile } from './campaign-file.ts'
import type { ConfiguredMessage } from './parse-files.ts'

const CAMPAIGN = 'Correct it, so that its mail is checked as it is sent.'
const TEMPLATE = 'Correct it, so that the message is read as meant.'

/** What is wrong in the files beside messages: campaign files, and the metadata of templates. */
export function sidecarResults(campaigns: readonly CampaignFile[], messages: readonly ConfiguredMessage[]): Result[] {
  return [
    ...campaigns.map(({ source, problems }) => problemResult(source.path, source.lines, problems, CAMPAIGN)),
    ...messages.flatMap(({ template, file: { isContext } }) =>
      template && template.problems.length > 0 && !isContext
        ? [problemResult(template.source.path, template.source.lines, template.problems, TEMPLATE)]
        : [],
    ),
  ]
}
