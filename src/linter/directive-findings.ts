import type { Message } from '../document/index.ts'
import { type Finding, OWN_IDS, type Severity } from '../report/index.ts'
import { didYouMean, type LineIndex } from '../text/index.ts'
import type { DirectiveContext, DirectivePolicy } from './directive-policy.ts'
import { readComment } from './directive-words.ts'
import type { Directive } from './directives.ts'
import { ownFinding } from './own-findings.ts'
import { stripComment } from './strip-directive.ts'

/** Why a directive switches off nothing at all, and what to do; nothing where it counts. */
export function directiveFault(
  { ids, reason, until, fault }: Directive,
  { policy, today }: Pick<DirectiveContext, 'policy' | 'today'>,
): { readonly ruleId: string; readonly message: string; readonly help: string } | undefined {
  const invalid = (message: string, help: string) => ({ ruleId: OWN_IDS.invalidDirective, message, help })
  if (fault) return invalid(fault, 'Correct or remove it.')
  if (ids.length === 0 && !policy.allowBlanket)
    return invalid('This names no rule, and so switches off none.', 'Name the rules that it is for: tactful-disable tone/false-urgency.')
  if (reason === '' && policy.requireReason)
    return invalid('This gives no reason, and the configuration asks for one.', 'Add it behind the ids: -- our reason.')
  if (until === undefined || until >= today) return undefined
  const message = `This counted until ${until}: what it switched off is reported again.`
  return { ruleId: OWN_IDS.expiredDirective, message, help: 'Change the text, or give it another day.' }
}

/** What is wrong with a directive: its words, its day, an id that no rule has, or that it switches off nothing. */
export function directiveFindings(
  directive: Directive,
  used: ReadonlySet<string> = new Set(),
  context: DirectiveContext,
  { lines, format }: { readonly lines: LineIndex; readonly format: string },
): Finding[] {
  const { ids, file, span, comment } = directive
  const report = (ruleId: string, severity: Severity, message: string, help: string): Finding => ({
    ...ownFinding(ruleId, severity, message, help, span),
    ...(file && { file }),
  })
  const fault = directiveFault(directive, context)
  if (fault) return [report(fault.ruleId, 'warn', fault.message, fault.help)]
  const unknown = ids.filter((id) => !context.knownRules.has(id))
  const found =
    unknown.length > 0
      ? [report(OWN_IDS.invalidDirective, 'warn', unknown.map(noRule(context)).join(' '), 'Correct the id or remove the directive.')]
      : []
  const idle = ids.filter((id) => context.knownRules.has(id) && !used.has(id))
  const isIdle = ids.length === 0 ? used.size === 0 : idle.length > 0
  if (context.policy.unused === 'off' || context.ranRules.size === 0 || !isIdle) return found
  const isWhole = idle.length === ids.length
  const fix = isWhole && comment && stripComment(comment, lines, format)
  const unused = report(OWN_IDS.unusedDirective, context.policy.unused, idleSentence(idle, context), removal(idle, isWhole))
  return [...found, fix ? { ...unused, fix } : unused]
}

/** The comments with directives that recipients would get with the message. */
export function sentFindings({ comments, source, format }: Message, { sent }: DirectivePolicy): Finding[] {
  if (sent === 'off') return []
  return comments.flatMap((comment) => {
    if (!comment.isSent || !readComment(comment.text.text)) return []
    const finding = ownFinding(OWN_IDS.sentDirective, sent, SENT, KEPT_OUT, comment.span)
    const fix = stripComment(comment, source, format)
    return [fix ? { ...finding, fix } : finding]
  })
}

const SENT = 'This comment is sent with the message: whoever looks at its source can read it.'
const KEPT_OUT = 'Say it in the front matter or in a comment of your template system, or strip it before sending.'

const noRule =
  ({ knownRules }: DirectiveContext) =>
  (id: string): string =>
    `There is no rule "${id}".${didYouMean(id, knownRules)}`

function idleSentence(ids: readonly string[], { ranRules }: DirectiveContext): string {
  const off = ids.filter((id) => !ranRules.has(id))
  if (off.length > 0 && off.length === ids.length) return `This switches off ${off.join(', ')}, which the configuration has switched off.`
  return `This switches off ${ids.length > 0 ? ids.join(', ') : 'any rule'}, which finds nothing here.`
}

const removal = (ids: readonly string[], isWhole: boolean): string =>
  isWhole ? 'Remove the directive.' : `Take ${ids.join(', ')} out of it.`
