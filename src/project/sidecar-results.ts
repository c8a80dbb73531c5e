import { problemResult } from '../linter/index.ts'
import type { Result } from '../report/index.ts'
import type { CampaignFile } from './campaign-file.ts'
import type { ConfiguredMessage } from './parse-files.ts'

const CAMPAIGN = 'Correct it, so that its mail is checked as it is sent.'
const TEMPLATE = 'Correct it, so that the message is read as meant.'

/** What is wrong in campaign files. */
export function campaignResults(campaigns: readonly CampaignFile[]): Result[] {
  return campaigns.map(({ source, problems }) => problemResult(source.path, source.lines, problems, CAMPAIGN))
}

/** What is wrong in the metadata beside the templates that some messages are the content of. */
export function templateResults(messages: readonly ConfiguredMessage[]): Result[] {
  return messages.flatMap(({ template, file: { isContext } }) =>
    template && template.problems.length > 0 && !isContext
      ? [problemResult(template.source.path, template.source.lines, template.problems, TEMPLATE)]
      : [],
  )
}
