import type { Message } from '../document/index.ts'
import { type Finding, OWN_IDS, type SuppressedFinding } from '../report/index.ts'
import { directiveFault, directiveFindings, sentFindings } from './directive-findings.ts'
import type { DirectiveContext } from './directive-policy.ts'
import { coversFinding, type Directive, readDirectives } from './directives.ts'

/** Directives with the ids of theirs that had an effect. */
export type UsedDirectives = Map<Directive, Set<string>>

/**
 * Sorts out the findings that the author has switched off, and reports directives that switch off nothing or are not understood. Those of
 * the file that speaks of all messages of a campaign are `shared`; `used` gathers which of them had an effect.
 */
export function applyDirectives(
  message: Message,
  findings: readonly Finding[],
  context: DirectiveContext,
  shared: readonly Directive[],
  used: UsedDirectives,
): { findings: Finding[]; suppressed: SuppressedFinding[] } {
  const own = readDirectives(message)
  const directives = [...own, ...shared].filter((directive) => directiveFault(directive, context) === undefined)
  const kept: Finding[] = []
  const suppressed: SuppressedFinding[] = []
  for (const finding of findings) {
    const covering = finding.ruleId === OWN_IDS.internalError ? [] : directives.filter((directive) => coversFinding(directive, finding))
    const [first] = covering
    for (const directive of covering) used.set(directive, (used.get(directive) ?? new Set()).add(finding.ruleId))
    if (first) suppressed.push({ ...finding, suppression: { kind: 'directive', reason: first.reason } })
    else kept.push(finding)
  }
  const faults = own.flatMap((directive) => ownFaults(directive, message, context, used.get(directive)))
  return { findings: [...kept, ...faults, ...sentFindings(message, context.policy)], suppressed }
}

/** A key of a campaign may be meant for another of its messages: that it switches off nothing here is no fault. */
function ownFaults(directive: Directive, { source, format }: Message, context: DirectiveContext, used: ReadonlySet<string> | undefined) {
  const found = directiveFindings(directive, used, context, { lines: directive.file?.lines ?? source, format })
  return directive.file ? found.filter(({ ruleId }) => ruleId !== OWN_IDS.unusedDirective) : found
}
