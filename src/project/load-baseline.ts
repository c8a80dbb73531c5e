import { relative, resolve } from 'node:path'
import { type JudgedFile, type KnownFinding, readBaseline } from '../baseline/index.ts'
import { ConfigError } from '../config/index.ts'
import { OWN_IDS } from '../report/index.ts'
import type { ConfiguredResult } from './baselined-files.ts'
import { shownPath, toSlashes } from './paths.ts'
import { refusalOf } from './refusal.ts'
import { readSourceFile } from './source-file.ts'

/** Reads a baseline; throws a ConfigError where it is not there or cannot be read. */
export function loadBaseline(path: string, cwd: string): KnownFinding[] {
  const where = shownPath(cwd, path)
  let read: ReturnType<typeof readSourceFile>
  try {
    read = readSourceFile(path)
  } catch (error) {
    const isMissing = error instanceof Error && 'code' in error && error.code === 'ENOENT'
    const message = isMissing
      ? 'there is no such baseline; `tactful baseline` writes it.'
      : `the baseline cannot be read: ${refusalOf(error)}.`
    throw new ConfigError([{ where, message }])
  }
  if (read.unread) throw new ConfigError([{ where, message: read.unread }])
  return readBaseline(where, read.text)
}

/** A file as the baseline in a folder sees it: the rules know English, and only those that are on have run; text that went unread says nothing. */
export function judgedFile({ result, config }: ConfiguredResult, folder: string, cwd: string): JudgedFile {
  const rules = new Set(config.settings.rules.map(({ rule }) => rule.id))
  const isRead = !result.findings.some(({ ruleId, severity }) => ruleId === OWN_IDS.parseProblem && severity === 'error')
  return {
    result,
    path: toSlashes(relative(folder, resolve(cwd, result.path))),
    hasRun: (ruleId) => isRead && result.language === 'en' && (rules.has(ruleId) || !ruleId.includes('/')),
  }
}
