import { fileSettings, type LintRequest } from '../project/index.ts'

/** The settings for a file as JSON, each with where it comes from. */
export const printConfig = async (file: string, request: LintRequest): Promise<string> =>
  `${JSON.stringify(await fileSettings(file, request), null, 2)}\n`
