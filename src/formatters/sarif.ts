import { type Finding, fingerprintsOf, OWN_PAGES, type Result, type RuleNote, SEVERITIES, type SuppressedFinding } from '../report/index.ts'
import type { SourceFile } from '../text/index.ts'
import { repositoryPath } from './file-path.ts'
import type { FormatOptions, Formatter } from './format.ts'
import { printable } from './printable.ts'
import { artifactLocation, editRegion, physicalLocation } from './sarif-location.ts'
import { counted } from './summary.ts'

/** GitHub refuses a run with more results, a longer description of a rule, and shows no more further places. */
const LIMITS = { results: 25_000, description: 1024, related: 100 }
const LEVELS = { error: 'error', warn: 'warning', info: 'note' } as const
const PRECISION = { certain: 'very-high', likely: 'high', possible: 'medium' } as const
const PROBLEM = { error: 'error', warn: 'warning', info: 'recommendation' } as const

/** SARIF 2.1.0 (OASIS), as code scanning of GitHub and viewers of editors read it; findings that are switched off are marked so. */
export const sarif: Formatter = ({ results, noteOf }, options) => {
  const found = results.flatMap((result) => entriesOf(result))
  const entries = found.length > LIMITS.results ? found.sort(loudestFirst).slice(0, LIMITS.results) : found
  const ids = [...new Set(entries.map(({ finding }) => finding.ruleId))]
  const log = {
    $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
    version: '2.1.0',
    runs: [
      {
        tool: {
          driver: {
            name: 'Tactful',
            semanticVersion: options.version,
            rules: ids.map((id) => ruleOf(id, noteOf?.(id))),
          },
        },
        columnKind: 'utf16CodeUnits',
        results: entries.map((entry) => resultOf(entry, ids, options)),
        ...(found.length > entries.length && { invocations: [leftOut(found.length - entries.length)] }),
      },
    ],
  }
  return `${JSON.stringify(log, null, 2)}\n`
}

interface Entry {
  readonly finding: Finding | SuppressedFinding
  readonly file: SourceFile
  readonly fingerprint: string
}

function entriesOf(result: Result): Entry[] {
  const fingerprints = fingerprintsOf(result)
  const file = { path: result.path, lines: result.source }
  return [...result.findings, ...result.suppressed].map((finding) => ({ finding, file, fingerprint: fingerprints.get(finding)! }))
}

/** What counts before what is switched off, and the loudest first. */
const loudestFirst = (a: Entry, b: Entry): number =>
  Number('suppression' in a.finding) - Number('suppression' in b.finding) ||
  SEVERITIES.indexOf(b.finding.severity) - SEVERITIES.indexOf(a.finding.severity)

function ruleOf(id: string, note: RuleNote | undefined) {
  const [short, full] = note ? [note.principle, note.why] : [id, OWN_PAGES[id] ?? id]
  return {
    id,
    shortDescription: { text: cut(short) },
    fullDescription: { text: cut(full) },
    help: { text: `${short}\n\n${full}`, markdown: note?.page ?? full },
    ...(note && {
      defaultConfiguration: { level: LEVELS[note.severity] },
      properties: {
        tags: id.split('/').slice(0, -1),
        precision: PRECISION[note.confidence],
        'problem.severity': PROBLEM[note.severity],
      },
    }),
  }
}

const cut = (text: string): string => (text.length > LIMITS.description ? `${text.slice(0, LIMITS.description - 1)}…` : text)

function resultOf({ finding, file, fingerprint }: Entry, ids: readonly string[], options: FormatOptions) {
  const { ruleId, severity, span, message, help, zone, grade, confidence, inMessage } = finding
  const related = finding.related.slice(0, LIMITS.related).map((other, id) => ({
    id,
    message: { text: messageText(other.message) },
    physicalLocation: physicalLocation(other.file ?? file, other.span, options),
  }))
  const fixes = fixesOf(finding, file, options)
  return {
    ruleId,
    ruleIndex: ids.indexOf(ruleId),
    level: LEVELS[severity],
    message: { text: messageText(`${message} ${help}`) },
    locations: [{ physicalLocation: physicalLocation(file, span, options) }],
    partialFingerprints: { primaryLocationLineHash: fingerprint },
    ...(related.length > 0 && { relatedLocations: related }),
    ...(fixes.length > 0 && { fixes }),
    ...('suppression' in finding && { suppressions: [suppressionOf(finding)] }),
    properties: { zone, grade, confidence, ...(inMessage !== undefined && { inMessage: printable(inMessage) }) },
  }
}

/** The fix, and each of the other wordings that are offered: an alternative each. */
function fixesOf({ fix, suggestions = [], help }: Finding, file: SourceFile, options: FormatOptions) {
  const isOffered = suggestions.some(({ edit }) => edit.text === fix?.text && edit.span.start === fix.span.start)
  const edits = [...(fix && !isOffered ? [{ message: help, edit: fix }] : []), ...suggestions]
  return edits.map(({ message, edit }) => ({
    description: { text: messageText(message) },
    artifactChanges: [
      {
        artifactLocation: artifactLocation(repositoryPath(file.path, options)),
        replacements: [{ deletedRegion: editRegion(file.lines, edit.span), insertedContent: { text: edit.text } }],
      },
    ],
  }))
}

/** SARIF 2.1.0, 3.35: switched off in the file itself, or elsewhere. */
const suppressionOf = ({ suppression: { kind, reason } }: SuppressedFinding) => ({
  kind: kind === 'directive' ? 'inSource' : 'external',
  ...(reason !== '' && { justification: printable(reason) }),
})

/** SARIF 2.1.0, 3.11: `[words](1)` would be a link and `{0}` a placeholder; mail can hold both. */
const messageText = (text: string): string =>
  printable(text)
    .trim()
    .replaceAll('](', '] (')
    .replace(/\{(?=\d+\})/g, '{ ')

const leftOut = (number: number) => ({
  executionSuccessful: true,
  toolExecutionNotifications: [
    {
      level: 'warning',
      message: {
        text: `${counted(number, 'more finding')} ${number === 1 ? 'is' : 'are'} left out: GitHub takes ${LIMITS.results} a run.`,
      },
    },
  ],
})
