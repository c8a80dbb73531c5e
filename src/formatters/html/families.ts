import type { Finding } from '../../report/index.ts'

/** What the findings of a family are about, as the reader of a report would say it. */
const FAMILIES: Readonly<Record<string, string>> = {
  context: 'The moment',
  relationship: 'The relationship',
  jobs: 'The reader’s job',
  tone: 'Tone',
  candor: 'Candor',
  files: 'How files are written',
}

/** The family of a rule: the first part of its id; what the tool itself says about files is a family of its own. */
export const familyOf = (ruleId: string): string => (ruleId.includes('/') ? ruleId.slice(0, ruleId.indexOf('/')) : 'files')

/** Findings of one family; that of a plug-in is called as its id begins. */
export interface Family {
  readonly id: string
  readonly name: string
  readonly findings: Finding[]
}

/** The families of which something was found. */
export function byFamily(findings: readonly Finding[]): Family[] {
  const families = new Map<string, Family>()
  for (const finding of findings) {
    const id = familyOf(finding.ruleId)
    const family = families.get(id) ?? { id, name: FAMILIES[id] ?? id, findings: [] }
    families.set(id, family)
    family.findings.push(finding)
  }
  return [...families.values()]
}
