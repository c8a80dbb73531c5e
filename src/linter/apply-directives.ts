import type { Message } from '../document/index.ts'
import { type Finding, OWN_IDS, type SuppressedFinding } from '../report/index.ts'
import { coversFinding, type Directive, readDirectives, unknownIds } from './directives.ts'
import { ownFinding } from './own-findings.ts'

/** Sorts out the findings that the author has switched off, and reports directives that switch off nothing or an unknown rule. */
export function applyDirectives(
  message: Message,
  findings: readonly Finding[],
  knownRules: ReadonlySet<string>,
): { findings: Finding[]; suppressed: SuppressedFinding[] } {
  const directives = readDirectives(message)
  const used = new Set<Directive>()
  const kept: Finding[] = []
  const suppressed: SuppressedFinding[] = []
  for (const finding of findings) {
    const covering = directives.filter((directive) => coversFinding(directive, finding))
    const [first] = covering
    for (const directive of covering) used.add(directive)
    if (first) suppressed.push({ ...finding, suppression: { kind: first.kind, reason: first.reason } })
    else kept.push(finding)
  }
  return { findings: [...kept, ...directives.flatMap((directive) => faultsOf(directive, used.has(directive), knownRules))], suppressed }
}

function faultsOf(directive: Directive, isUsed: boolean, knownRules: ReadonlySet<string>): Finding[] {
  if (directive.fault) return [ownFinding(OWN_IDS.unusedDirective, 'warn', directive.fault, 'Correct or remove it.', directive.span)]
  const unknown = unknownIds(directive, knownRules)
  if (unknown.length > 0)
    return [ownFinding(OWN_IDS.unusedDirective, 'warn', unknown.join(' '), 'Correct the id or remove the directive.', directive.span)]
  if (isUsed) return []
  const what = directive.ids.length > 0 ? directive.ids.join(', ') : 'any rule'
  const message = `This switches off ${what}, which finds nothing here.`
  return [ownFinding(OWN_IDS.unusedDirective, 'warn', message, 'Remove the directive.', directive.span)]
}
