/** Families of the rules that come with the product. */
const TAKEN = ['context', 'jobs', 'tone', 'candor', 'relationship']
const NAMESPACE = /^[a-z][a-z0-9]*(?:-[a-z0-9]+)*$/

/** What is wrong with the first part of the ids of somebody's own rules; undefined for a good one. */
export function namespaceFault(namespace: unknown): string | undefined {
  if (typeof namespace !== 'string' || !NAMESPACE.test(namespace))
    return `expected a namespace of small letters, digits and hyphens, such as "house"; this is ${JSON.stringify(namespace) ?? 'missing'}.`
  return TAKEN.includes(namespace) ? `the namespace "${namespace}" belongs to rules that come with Tactful.` : undefined
}
