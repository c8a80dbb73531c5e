import type { Message } from '../document/index.ts'
import { type Finding, OWN_IDS, type SuppressedFinding } from '../report/index.ts'
import { coversFinding, type Directive, readDirectives, unknownIds } from './directives.ts'
import { ownFinding } from './own-findings.ts'

/**
 * Sorts out the findings that the author has switched off, and reports directives that switch off nothing or an unknown rule. Those of the
 * file that speaks of all messages of a campaign are `shared`; `used` gathers which of them had an effect.
 */
export function applyDirectives(
  message: Message,
  findings: readonly Finding[],
  knownRules: ReadonlySet<string>,
  shared: readonly Directive[],
  used: Set<Directive>,
): { findings: Finding[]; suppressed: SuppressedFinding[] } {
  const own = readDirectives(message)
  const directives = [...own, ...shared]
  const kept: Finding[] = []
  const suppressed: SuppressedFinding[] = []
  for (const finding of findings) {
    const covering = directives.filter((directive) => coversFinding(directive, finding))
    const [first] = covering
    for (const directive of covering) used.add(directive)
    if (first) suppressed.push({ ...finding, suppression: { kind: first.kind, reason: first.reason } })
    else kept.push(finding)
  }
  // A key of a campaign may be meant for another of its messages.
  const faults = own.flatMap((directive) => directiveFaults(directive, used.has(directive) || directive.file !== undefined, knownRules))
  return { findings: [...kept, ...faults], suppressed }
}

/** What is wrong with a directive: its words, an id that no rule has, or that it switches off nothing. */
export function directiveFaults(directive: Directive, isUsed: boolean, knownRules: ReadonlySet<string>): Finding[] {
  const { ids, fault, file } = directive
  const report = (message: string, help: string): Finding[] => [
    { ...ownFinding(OWN_IDS.unusedDirective, 'warn', message, help, directive.span), ...(file && { file }) },
  ]
  if (fault) return report(fault, 'Correct or remove it.')
  const unknown = unknownIds(directive, knownRules)
  if (unknown.length > 0) return report(unknown.join(' '), 'Correct the id or remove the directive.')
  if (isUsed) return []
  return report(`This switches off ${ids.length > 0 ? ids.join(', ') : 'any rule'}, which finds nothing here.`, 'Remove the directive.')
}
