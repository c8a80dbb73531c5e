import type { Message } from '../document/index.ts'
import { type Finding, OWN_IDS } from '../report/index.ts'
import { directiveFault, directiveFindings, sentFindings } from './directive-findings.ts'
import type { DirectiveContext } from './directive-policy.ts'
import { coversFinding, type Directive, readDirectives } from './directives.ts'
import type { RawFinding } from './run-rules.ts'

/** Directives with the ids of theirs that had an effect. */
export type UsedDirectives = Map<Directive, Set<string>>

/**
 * The directives that hold for a message. Those of the file that speaks of all messages of a campaign are `shared`; `used` gathers which
 * of them had an effect.
 */
export class AppliedDirectives {
  readonly #own: readonly Directive[]
  readonly #inForce: readonly Directive[]

  constructor(
    private readonly message: Message,
    private readonly context: DirectiveContext,
    shared: readonly Directive[],
    private readonly used: UsedDirectives,
  ) {
    this.#own = readDirectives(message)
    this.#inForce = [...this.#own, ...shared].filter((directive) => directiveFault(directive, context) === undefined)
  }

  /** The finding, with the reason if the author has switched it off; an internal error never is. */
  judge<F extends RawFinding>(finding: F): F {
    if (finding.ruleId === OWN_IDS.internalError) return finding
    const covering = this.#inForce.filter((directive) => coversFinding(directive, finding))
    for (const directive of covering) this.used.set(directive, (this.used.get(directive) ?? new Set()).add(finding.ruleId))
    return covering[0] ? { ...finding, suppression: { kind: 'directive', reason: covering[0].reason } } : finding
  }

  /** Directives that switch off nothing, are not understood, or would be sent; once all findings are judged. */
  faults(): readonly Finding[] {
    const own = this.#own.flatMap((directive) => ownFaults(directive, this.message, this.context, this.used.get(directive)))
    return [...own, ...sentFindings(this.message, this.context.policy)]
  }
}

/** A key of a campaign may be meant for another of its messages: that it switches off nothing here is no fault. */
function ownFaults(directive: Directive, { source, format }: Message, context: DirectiveContext, used: ReadonlySet<string> | undefined) {
  const found = directiveFindings(directive, used, context, { lines: directive.file?.lines ?? source, format })
  return directive.file ? found.filter(({ ruleId }) => ruleId !== OWN_IDS.unusedDirective) : found
}
