/** Families of the rules that come with the product. */
const TAKEN = ['context', 'jobs', 'tone', 'candor', 'relationship']

/** A name of a rule, or of what holds rules: small letters, digits and hyphens. */
export const NAME = /^[a-z][a-z0-9]*(?:-[a-z0-9]+)*$/
/** A namespace that somebody's own rules may have. */
export const NAMESPACE = new RegExp(`^(?!(?:${TAKEN.join('|')})$)${NAME.source.slice(1)}`)

/** What is wrong with the first part of the ids of somebody's own rules; undefined for a good one. */
export function namespaceFault(namespace: unknown): string | undefined {
  if (typeof namespace !== 'string' || !NAME.test(namespace))
    return `expected a namespace of small letters, digits and hyphens, such as "house"; this is ${JSON.stringify(namespace) ?? 'missing'}.`
  return NAMESPACE.test(namespace) ? undefined : `the namespace "${namespace}" belongs to rules that come with Tactful.`
}
