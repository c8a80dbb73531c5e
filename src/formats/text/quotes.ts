import { isBlank, type Line } from './lines.ts'

const ATTRIBUTION = /(?:\bwrote|\bwrites|\bsaid|\bschrieb|écrit|escribió|ha scritto)\b.{0,40}:$/
const FORWARD_START =
  /^(?:-{2,}[ ]?(?:original message|original appointment|forwarded (?:message|by)\b.{0,80}|forward(?:ed)? message header)[ ]?-*$|begin forwarded message:)/i
const FORWARD_END = /^-{2,}[ ]?end (?:of )?forwarded message/i
const OUTLOOK_RULE = /^_{20,}$/

/** Marks the lines that are somebody else's words although no `>` stands before them: attributions, and what follows a forwarding line. */
export function markQuotes(text: string, lines: readonly Line[]): void {
  let isForwarded = false
  for (let i = 0; i < lines.length; i++) {
    const line = lines[i]!
    if (line.depth > 0) {
      if (i > 0 && lines[i - 1]!.depth === 0) markAttribution(text, lines, i - 1)
    } else if (isForwarded) {
      line.quoted = true
      if (text.charCodeAt(line.start) === HYPHEN && FORWARD_END.test(head(text, line))) isForwarded = false
    } else if (startsForward(text, lines, i)) {
      line.quoted = true
      isForwarded = true
    }
  }
}

const HYPHEN = 0x2d

function startsForward(text: string, lines: readonly Line[], at: number): boolean {
  const line = lines[at]!
  const first = text[line.start]
  if (first === '-' || first === 'b' || first === 'B') return FORWARD_START.test(head(text, line))
  return (
    first === '_' &&
    OUTLOOK_RULE.test(head(text, line)) &&
    lines.slice(at + 1, at + 3).some((next) => text.startsWith('From: ', next.start))
  )
}

/** "On Monday, Ann wrote:" may run over three lines, with a blank one before the quotation. */
function markAttribution(text: string, lines: readonly Line[], before: number): void {
  const last = isBlank(lines[before]) ? before - 1 : before
  const line = lines[last]
  if (!line || isBlank(line) || line.depth > 0 || !ATTRIBUTION.test(text.slice(Math.max(line.start, line.end - 120), line.end))) return
  line.quoted = true
  for (let first = last; first >= 0 && first > last - 3 && !isBlank(lines[first]); first--) {
    if (!/^(?:On|Am|Le|El|Il) /.test(head(text, lines[first]!))) continue
    for (let i = first; i < last; i++) lines[i]!.quoted = true
    return
  }
}

const head = (text: string, line: Line): string => text.slice(line.start, Math.min(line.end, line.start + 160))
