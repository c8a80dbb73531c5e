import type { Finding, Related } from '../report/index.ts'
import { printable } from './printable.ts'

/** How many places in other files a report for people names. */
const FEW = 2

/** Where in other files a finding has its further places, each `welcome.md:12:1  The same paragraph.`, and how many more there are. */
export function elsewhere({ related }: Finding): string[] {
  const others = related.filter(isElsewhere)
  const shown = others.slice(0, FEW).map((other) => `${locationOf(other)}  ${printable(other.message)}`)
  return others.length > FEW ? [...shown, `… and ${others.length - FEW} more`] : shown
}

/** The same in a few words for a table: ` (welcome.md:12:1 and 2 more)`, or nothing. */
export function elsewhereInBrief({ related }: Finding): string {
  const [first, ...more] = related.filter(isElsewhere)
  if (!first) return ''
  return ` (${locationOf(first)}${more.length > 0 ? ` and ${more.length} more` : ''})`
}

type RelatedElsewhere = Related & Required<Pick<Related, 'file'>>

const isElsewhere = (related: Related): related is RelatedElsewhere => related.file !== undefined

function locationOf({ file, span }: RelatedElsewhere): string {
  const { line, column } = file.lines.position(span.start)
  return `${printable(file.path)}:${line}:${column}`
}
