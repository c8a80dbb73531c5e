/** A longer title is cut anyway; so many systems may be looked for in it. */
const MAX_TITLE = 300

/**
 * The name of an incident with the systems that it concerns, unless it names them itself. The bare title stays another name of it: who
 * quotes that has spoken of the incident, who only names a system has not.
 */
export function withSystems(title: string, systems: readonly string[]): { name: string; also: string[] } {
  const spoken = title.slice(0, MAX_TITLE).toLowerCase()
  const unnamed = [...new Set(systems)].filter((system) => !spoken.includes(system.toLowerCase()))
  return unnamed.length > 0 ? { name: `${title} (${unnamed.join(', ')})`, also: [title] } : { name: title, also: [] }
}
