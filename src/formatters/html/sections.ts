import {
  type Counts,
  count,
  type Finding,
  type Rendering,
  type ReportedMessage,
  type Result,
  type SuppressedFinding,
} from '../../report/index.ts'

/** A finding with its place in the page and in its file. */
export interface NumberedFinding {
  readonly finding: Finding
  /** In its section, from 1. */
  readonly number: number
  /** In the page. */
  readonly id: string
  /** `line 12, column 4`, and of which file, unless it is that of the section. */
  readonly location: string
}

/** A message that is shown. */
export type RenderedMessage = ReportedMessage & { readonly rendering: Rendering }

/** A message, or a file that is none, with what was found in it. */
export interface Section {
  readonly id: string
  readonly path: string
  readonly message?: RenderedMessage
  /** In the order of reading. */
  readonly findings: readonly NumberedFinding[]
  readonly suppressed: readonly SuppressedFinding[]
}

/** What a page is about: sections with findings, and the messages that have none. */
export interface Sections {
  readonly messages: readonly Section[]
  readonly files: readonly Section[]
  readonly clean: readonly Section[]
}

/** Sorts what was found by message, whichever file it stands in: a subject may be given by a campaign.yml. */
export function sectionsOf(results: readonly Result[]): Sections {
  const found = new Map<ReportedMessage | string, Found>()
  const of = (key: ReportedMessage | string): Found => {
    const known = found.get(key) ?? { findings: [], suppressed: [] }
    found.set(key, known)
    return known
  }
  for (const { path, source, messages = [], findings, suppressed } of results) {
    for (const message of messages) of(message)
    for (const finding of findings) {
      const { line, column } = source.position(finding.span.start)
      const location = `line ${line}, column ${column}${finding.within && finding.within.path !== path ? ` of ${path}` : ''}`
      of(finding.within ?? path).findings.push({ finding, location })
    }
    for (const finding of suppressed) of(finding.within ?? path).suppressed.push(finding)
    if (messages.length === 0 && !found.has(path) && findings.length === 0) of(path)
  }
  const sections = [...found].map(([key, { findings, suppressed }], i) => sectionOf(key, `m${i + 1}`, findings, suppressed))
  const withFindings = sections.filter(({ findings }) => findings.length > 0)
  return {
    messages: withFindings.filter(({ message }) => message),
    files: withFindings.filter(({ message }) => !message),
    clean: sections.filter(({ findings }) => findings.length === 0),
  }
}

/** What a reader would call it: the subject of a message, else the name that its author gave it, else the path of its file. */
export function titleOf({ path, message }: Section): string {
  const subject = message?.rendering.blocks.find(({ kind }) => kind === 'subject')
  const written = subject?.fields.reduceRight((text, { at, source }) => text.slice(0, at) + source + text.slice(at + 1), subject.text)
  return written ?? message?.rendering.head.find(({ key }) => key === 'subject')?.text ?? message?.name ?? path
}

export const findingsOf = (sections: readonly Section[]): Finding[] =>
  sections.flatMap(({ findings }) => findings.map(({ finding }) => finding))

export const countsOf = (sections: readonly Section[]): Counts => count(findingsOf(sections))

interface Found {
  readonly findings: Pick<NumberedFinding, 'finding' | 'location'>[]
  readonly suppressed: SuppressedFinding[]
}

function sectionOf(key: ReportedMessage | string, id: string, findings: Found['findings'], suppressed: Found['suppressed']): Section {
  const inOrder = [...findings].sort((a, b) => compare(readingOrder(a.finding), readingOrder(b.finding)))
  return {
    id,
    ...(typeof key === 'string' ? { path: key } : { path: key.path, message: { ...key, rendering: key.render() } }),
    findings: inOrder.map((one, i) => ({ ...one, number: i + 1, id: `${id}-${i + 1}` })),
    suppressed,
  }
}

/** What is about the message as a whole comes first, then its head, then its text. */
function readingOrder({ at }: Finding): readonly [number, number] {
  if (at === undefined) return [-2, 0]
  return 'head' in at ? [-1, 0] : [at.from.block, at.from.offset]
}

const compare = (a: readonly [number, number], b: readonly [number, number]): number => a[0] - b[0] || a[1] - b[1]
