/** So many names say what there is to say. */
const MAX_NAMES = 50
const MARKUP = /<[^<>]*>/g

/**
 * What people are picked by, as one text: a name, a list of names or of maps that have one, or a filter made of conditions, as mailing tools
 * write them. Undefined where there is nothing of the kind.
 */
export function namesIn(value: unknown): string | undefined {
  const names = namesOf(value, 0).slice(0, MAX_NAMES)
  return names.length > 0 ? names.join(', ') : undefined
}

const KEYS = ['name', 'title', 'label', 'value', 'filters', 'conditions']

function namesOf(value: unknown, depth: number): string[] {
  if (typeof value === 'number') return [String(value)]
  // Mailchimp describes a segment in HTML.
  if (typeof value === 'string') return [value.replace(MARKUP, ' ').replace(/\s+/g, ' ').trim()].filter(Boolean)
  if (typeof value !== 'object' || value === null || depth > 4) return []
  if (Array.isArray(value)) return value.slice(0, MAX_NAMES).flatMap((item: unknown) => namesOf(item, depth + 1))
  const key = KEYS.find((name) => Object.hasOwn(value, name))
  return key === undefined ? [] : namesOf((value as Record<string, unknown>)[key], depth + 1)
}
