/** The lines of one `VEVENT`. */
export interface CalendarBlock {
  readonly lines: string
  /** 1-based line of its `BEGIN:VEVENT`. */
  readonly line: number
}

/** A calendar cut into its entries, so that one that is broken takes no other with it. */
export interface CalendarBlocks {
  /** `X-WR-CALNAME`, a name that most programs give a calendar. */
  readonly name: string | undefined
  readonly blocks: readonly CalendarBlock[]
  /** Lines of entries without an end. */
  readonly unclosed: readonly number[]
}

/** Cuts a calendar; undefined where the text is none. */
export function cutCalendar(text: string): CalendarBlocks | undefined {
  const lines = text.split(/\r\n|\n|\r/)
  if (!/^\s*BEGIN:VCALENDAR\s*$/i.test(lines.find((line) => line.trim() !== '') ?? '')) return undefined
  const blocks: CalendarBlock[] = []
  const unclosed: number[] = []
  let name: string | undefined
  let open: number | undefined
  for (const [at, line] of lines.entries()) {
    if (/^BEGIN:VEVENT\s*$/i.test(line)) {
      if (open !== undefined) unclosed.push(open + 1)
      open = at
    } else if (open === undefined) name ??= /^X-WR-CALNAME[^:]*:(.+)/i.exec(line)?.[1]?.trim()
    else if (/^END:VEVENT\s*$/i.test(line)) {
      blocks.push({ lines: lines.slice(open, at + 1).join('\r\n'), line: open + 1 })
      open = undefined
    }
  }
  if (open !== undefined) unclosed.push(open + 1)
  return { name, blocks, unclosed }
}
