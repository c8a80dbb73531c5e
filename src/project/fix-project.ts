import { readFileSync, realpathSync } from 'node:fs'
import { relative, resolve } from 'node:path'
import { type Finding, OWN_IDS } from '../report/index.ts'
import type { FoundFile } from './discover.ts'
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
    const changes = await fixesOf(run, request, types)
    if (changes.length === 0) break
    for (const change of changes) {
      const known = fixed.get(change.path)
      fixed.set(change.path, known ? { ...change, before: known.before, count: known.count + change.count } : change)
    }
    request = withTexts(request, changes)
    run = await lintProject(request)
  }
  const counts = new Map([...fixed.values()].map(({ shown, count }) => [shown, count]))
  const results = run.results.map((result) => (counts.has(result.path) ? { ...result, fixedCount: counts.get(result.path)! } : result))
  return { run: { ...run, results }, files: [...fixed.values()], ...(stdin && { stdin }) }
}

/** The files that a pass changes. */
async function fixesOf(run: ProjectRun, { cwd }: LintRequest, types: readonly string[] | undefined): Promise<FixedFile[]> {
  const asked = new Map(run.files.map((file) => [file.shown, file]))
  const changes: FixedFile[] = []
  for (const { path: shown, source, findings } of run.results) {
    const file = asked.get(shown)
    const edits = findings.filter((finding) => isWanted(finding, types)).flatMap(({ fix }) => fix ?? [])
    if (!file || edits.length === 0 || (!file.isStandardInput && leadsOut(file.path, cwd))) continue
    const { text: after, count } = await fixText(shown, source.text, edits)
    if (count > 0 && after !== source.text) changes.push({ ...file, before: source.text, after, count })
  }
  return changes
}

/** A directive that has an effect is stripped only where that is asked for: what it switches off would come back. */
const isWanted = ({ ruleId }: Finding, types: readonly string[] | undefined): boolean =>
  types ? types.includes(fixTypeOf(ruleId)) : ruleId !== OWN_IDS.sentDirective

const fixTypeOf = (ruleId: string): string => (ruleId.endsWith('-directive') ? 'directive' : ruleId.split('/')[0]!)

/** Whether a file inside of the working directory is a link to one outside of it, which nobody has asked to change. */
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
