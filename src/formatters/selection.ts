import { count, type Finding, SEVERITIES } from '../report/index.ts'
import { counted } from './summary.ts'

/** How many findings of a message are shown besides its errors. */
const FEW = 5

/** The findings that a report for people shows of a message. */
export interface Selection {
  readonly shown: readonly Finding[]
  /** A sentence about those that it does not show. */
  readonly rest?: string
}

/** Errors first, then by place; every error, and of the others the five loudest unless all are asked for. */
export function select(findings: readonly Finding[], all: boolean): Selection {
  const errors = findings.filter(({ severity }) => severity === 'error')
  const others = findings.filter(({ severity }) => severity !== 'error')
  if (all || others.length <= FEW) return { shown: [...errors, ...others] }
  const loudness = ({ severity }: Finding) => SEVERITIES.indexOf(severity)
  const chosen = new Set([...others].sort((a, b) => loudness(b) - loudness(a)).slice(0, FEW))
  const { warn, info } = count(others.filter((finding) => !chosen.has(finding)))
  const parts = [...(warn > 0 ? [counted(warn, 'warning')] : []), ...(info > 0 ? [`${info} info`] : [])]
  return {
    shown: [...errors, ...others.filter((finding) => chosen.has(finding))],
    rest: `… and ${parts.join(', ')} more: --all shows every finding`,
  }
}
