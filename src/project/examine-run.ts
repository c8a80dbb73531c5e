import { NO_MESSAGE } from '../linter/index.ts'
import { count, isFatal, type Result } from '../report/index.ts'
import type { Check } from './check.ts'
import { lintProject } from './lint-project.ts'
import type { LintRequest } from './lint-request.ts'
import { counted } from './quantity.ts'

/** How lint itself ends: what it cannot do, text that it cannot read, and how much it finds. Throws a ConfigError or a ProjectError. */
export async function examineRun(request: LintRequest): Promise<Check[]> {
  const { results, failures } = await lintProject(request)
  const findings = results.flatMap(({ findings }) => findings)
  const foreign = results.filter(({ language }) => language !== 'en')
  const { error, warn, info } = count(findings)
  return [
    ...failures.map((message): Check => ({ topic: 'lint', status: 'wrong', message, remedy: 'Lint ends with 2 as long as this is so.' })),
    ...results.flatMap(({ path, source, findings }) =>
      findings.filter(isFatal).map(({ message, span, help }): Check => {
        const { line, column } = source.position(span.start)
        return { topic: 'lint', status: 'wrong', message: `${path}:${line}:${column}: ${message}`, remedy: help }
      }),
    ),
    ...takenFor(results),
    ...(foreign.length > 0
      ? [
          {
            topic: 'messages' as const,
            status: 'note' as const,
            message: `${counted(foreign.length, 'file')} not in English (${foreign[0]!.path}): the rules know English only, so nothing is found there.`,
            remedy: '`language: en` at the head of the message, where this is a mistake.',
          },
        ]
      : []),
    ...(results.length > 0
      ? [
          {
            topic: 'lint' as const,
            status: 'ok' as const,
            message: `It finds ${counted(error, 'error')}, ${counted(warn, 'warning')} and ${info} of lesser weight.`,
          },
        ]
      : []),
  ]
}

/** So many messages are listed with the type that they are taken for. */
const LISTED = 10

/** What messages are taken for that do not say their type, and from what. */
function takenFor(results: readonly Result[]): Check[] {
  const inferred = results.filter(({ typeReason }) => typeReason !== 'stated' && typeReason !== NO_MESSAGE)
  if (inferred.length === 0) return []
  const rows = inferred.slice(0, LISTED).map(({ path, type, typeReason }) => `${path}: ${type} (${typeReason})`)
  const more = inferred.length - rows.length
  const details = more > 0 ? [...rows, `and ${more} more; \`-f json\` has all of them`] : rows
  return [{ topic: 'messages', status: 'ok', message: 'Taken for, where no type is given:', details }]
}
