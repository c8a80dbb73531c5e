import { ConfigError } from '../config/index.ts'
import { printable } from '../formatters/index.ts'
import { ProjectError } from '../project/index.ts'
import type { Terminal } from './terminal.ts'
import { UsageError } from './usage-error.ts'

/** A sentence for what a person can mend; the stack is only for bugs of the tool, and only where it was asked for. */
export function explainFailure(error: unknown, { env, cwd }: Terminal): string {
  if (error instanceof ConfigError || error instanceof UsageError || error instanceof ProjectError)
    return error.message.replaceAll(`${cwd()}/`, '').split('\n').map(printable).join('\n')
  const message = error instanceof Error ? error.message : String(error)
  const details = env.TACTFUL_DEBUG && error instanceof Error ? `\n${error.stack}` : ' Set TACTFUL_DEBUG=1 to see where.'
  return `Tactful stopped: ${printable(message)}.${details}`
}
