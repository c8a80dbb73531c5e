import { resolve } from 'node:path'
import { Ignores } from './ignores.ts'
import type { LintRequest } from './lint-request.ts'
import { settingsFor } from './settings-for.ts'

/** Whether an ignore file, a pattern of the run or its configuration leaves a file out, which need not exist. Throws a ConfigError. */
export async function isPathIgnored(file: string, request: LintRequest): Promise<boolean> {
  const ignores = await Ignores.load(request.cwd, request)
  if (ignores.ignoredBy(resolve(request.cwd, file), false) !== undefined) return true
  return request.ignore && (await settingsFor(file, request)).isIgnored
}
