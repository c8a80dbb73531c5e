import { readFileSync, realpathSync } from 'node:fs'
import { relative, resolve } from 'node:path'
import { allOf, type Edit, type Finding, OWN_IDS } from '../report/index.ts'
import type { FoundFile } from './discover.ts'
import { hasByteOrderMark } from './encoding.ts'

import { fixText } from './fix-text.ts'
import { lintProject, type ProjectRun } from './lint-project.ts'
import type { LintRequest } from './lint-request.ts'
import { sourceOfBytes } from './source-file.ts'

/** Fixes may make room for others, for so many passes at most. */
const PASSES = 10

/** A file before and after its fixes. */
export interface FixedFile extends FoundFile {
  readonly before: string
  readonly after: string
  readonly count: number
}

/** What is left after the fixes, and the files with them; nothing has been written. */
export interface FixedRun {
  readonly run: ProjectRun
  readonly files: readonly FixedFile[]
  /** Files with something to fix that are links to files outside of the working directory, which nobody has asked to change. */
  readonly leadingOut: readonly string[]
  /** The standard input as it came, where it was asked for. */
  readonly stdin?: Buffer
}

/** Lints, applies the safe fixes of the files that were asked for, and lints again until nothing is left to fix. */
export async function fixProject(given: LintRequest, types?: readonly string[]): Promise<FixedRun> {
  const stdin = given.patterns.includes('-') && given.stdinText === undefined ? readFileSync(0) : undefined
  let request = stdin ? { ...given, stdinText: sourceOfBytes(stdin).text } : given
  let run = await lintProject(request)
  const fixed = new Map<string, FixedFile>()
  for (let pass = 1; pass <= PASSES; pass++) {
    const changes = await changesOf(fixable(run, request, types).filter(({ leadsOut }) => !leadsOut))
    if (changes.length === 0) break
    for (const change of changes) {
      const known = fixed.get(change.path)
      fixed.set(change.path, known ? { ...change, before: known.before, count: known.count + change.count } : change)
    }
    request = withTexts(request, changes)
    run = await lintProject(request)
  }
  const files = new Map([...fixed.values()].map((file) => [file.shown, file]))
  const results = run.results.map((result) => {
    const file = files.get(result.path)
    return file ? { ...result, fixedCount: file.count, hasByteOrderMark: isMarked(file, given.cwd, stdin) } : result
  })
  const leadingOut = fixable(run, request, types).flatMap(({ file, leadsOut }) => (leadsOut ? file.shown : []))
  return { run: { ...run, results }, files: [...fixed.values()], leadingOut, ...(stdin && { stdin }) }
}

/** Whether the file of a text that was fixed begins with a byte order mark; a text that a program gave is no file. */
function isMarked({ path, isStandardInput }: FixedFile, cwd: string, stdin: Buffer | undefined): boolean {
  const bytes = isStandardInput ? stdin : readFileSync(resolve(cwd, path))
  return bytes !== undefined && hasByteOrderMark(bytes)
}

/** A file that was asked for, with its text and what is to be done in it. */
interface Fixable {
  readonly file: FoundFile
  readonly text: string
  readonly edits: readonly Edit[]
  readonly leadsOut: boolean
}

function fixable(run: ProjectRun, { cwd }: LintRequest, types: readonly string[] | undefined): Fixable[] {
  const asked = new Map(run.files.map((file) => [file.shown, file]))
  return run.results.flatMap(({ path, source, findings }) => {
    const file = asked.get(path)
    const edits = findings
      .filter((finding) => isWanted(finding, types))
      .flatMap(allOf)
      .flatMap(({ fix }) => fix ?? [])
    if (!file || edits.length === 0) return []
    return { file, text: source.text, edits, leadsOut: !file.isStandardInput && leadsOut(file.path, cwd) }
  })
}

/** The files that a pass changes. */
async function changesOf(files: readonly Fixable[]): Promise<FixedFile[]> {
  const changes: FixedFile[] = []
  for (const { file, text: before, edits } of files) {
    const { text: after, count } = await fixText(file.shown, before, edits)
    if (count > 0 && after !== before) changes.push({ ...file, before, after, count })
  }
  return changes
}

/** A directive that has an effect is stripped only where that is asked for: what it switches off would come back. */
const isWanted = ({ ruleId }: Finding, types: readonly string[] | undefined): boolean =>
  types ? types.includes(fixTypeOf(ruleId)) : ruleId !== OWN_IDS.sentDirective

const fixTypeOf = (ruleId: string): string => (ruleId.endsWith('-directive') ? 'directive' : ruleId.split('/')[0]!)

/** Whether a file inside of the working directory is a link to one outside of it. */
function leadsOut(path: string, cwd: string): boolean {
  const isOutside = (from: string, to: string) => /^(?:\.\.(?:[\\/]|$)|[A-Za-z]:|[\\/])/.test(relative(from, to))
  return !isOutside(cwd, resolve(cwd, path)) && isOutside(realpathSync(cwd), realpathSync(resolve(cwd, path)))
}

function withTexts(request: LintRequest, changes: readonly FixedFile[]): LintRequest {
  const edited = new Map(request.edited)
  for (const { path, after, isStandardInput } of changes) if (!isStandardInput) edited.set(resolve(request.cwd, path), after)
  const stdin = changes.find(({ isStandardInput }) => isStandardInput)
  return { ...request, edited, ...(stdin && { stdinText: stdin.after }) }
}
