import { type LintRequest, lintProject, type ProjectRun } from '../../src/project/index.ts'

/** Lints a folder with the rules of the product, as on 2 November 2012 unless another moment is given. */
export function lintFolder(
  cwd: string,
  { patterns = ['.'], events = [], now = '2012-11-02', ...more }: Partial<LintRequest> = {},
): Promise<ProjectRun> {
  return lintProject({
    cwd,
    patterns,
    config: { cwd, lookup: true, rules: [], inlineConfig: true },
    errorOnUnmatchedPattern: true,
    over: {},
    events,
    now,
    assumeSent: false,
    isInteractive: false,
    ignore: true,
    ignorePatterns: [],
    ...more,
  })
}

/** Findings as `path:line rule message`, of some rules only. */
export function outline({ results }: ProjectRun, rules: RegExp = /^(?:context\/(?:stale|unknown)|parse-problem)/): string[] {
  return results.flatMap(({ path, source, findings }) =>
    findings
      .filter(({ ruleId }) => rules.test(ruleId))
      .map(({ ruleId, severity, message, span }) => `${path}:${source.position(span.start).line} ${severity} ${ruleId}: ${message}`),
  )
}
