import type { Envelope } from '../document/index.ts'

const ROLE_WORDS =
  /\b(team|support|news|newsletter|info|hello|help|desk|helpdesk|service|services|customer|care|billing|accounts?|notifications?|alerts?|no-?reply|the|at|from|of|and|your|friends|success|security|operations|membership|members?|orders?|sales|marketing|club|updates?|via|team's)\b/gi
const MAIL_HOSTS = new Set(
  'gmail googlemail yahoo outlook hotmail icloud aol proton protonmail gmx web mail email mailchimp example'.split(' '),
)

/** Names under which a message speaks of its sender: those of the configuration, and what the From address shows. */
export function companyNames(configured: readonly string[], envelope: Envelope): string[] {
  const names = [...configured]
  const from = (envelope.from?.value ?? '').slice(0, 200)
  const label = /@(?:[\w-]+\.)*?([\w-]+)\.(?:[a-z]{2,3}\.)?[a-z]{2,}>?\s*$/i.exec(from)?.[1]?.toLowerCase()
  if (label && MAIL_HOSTS.has(label)) return names
  const shown = from
    .replace(/<[^>]*>/, '')
    .replace(/["']/g, '')
    .split(/[,|–—]| at | from /)
    .map((piece) => piece.replace(ROLE_WORDS, ' ').trim())
  const letters = (label ?? '').replace(/[^a-z0-9]/g, '')
  for (const piece of shown) {
    const words = piece.split(/\s+/).filter(Boolean)
    const joined = words
      .join('')
      .toLowerCase()
      .replace(/[^a-z0-9]/g, '')
    if (words.length === 0 || letters.length < 3 || joined.length < 3) continue
    if (joined === letters || joined.startsWith(letters) || letters.startsWith(joined)) {
      names.push(words.join(' '))
      if (words.length > 1 && letters.startsWith(words[0]!.toLowerCase()) && words[0]!.length > 3) names.push(words[0]!)
    }
  }
  return [...new Set(names)].filter((name) => name.length > 2)
}
