/** How an HTML report begins: the generator (HTML Standard, 4.2.5.1). */
export const REPORT_MARK = '<!doctype html>\n<html lang="en">\n<head>\n<meta name="generator" content="Tactful">\n'

/** How a Markdown report begins. */
export const REPORT_TITLE = '## Tactful\n\n'

const TEXT_REPORTS: readonly RegExp[] = [
  // `full`, `stylish`, both of them without findings, and `github`.
  /^\S.*:\d+:\d+ {2}(?:error|warning|info) {2}\S+(?: .*)?\n {2}/,
  /^\S.*\n +\d+:\d+ +(?:error|warning|info) {2}/,
  /^✔ No (?:new )?findings in \d+ files?\./,
  /^::(?:error|warning|notice) file=/,
]

/** Whether a text begins as a report of Tactful does that has a name like mail: it quotes mail and is none. */
export const beginsAsReport = (text: string): boolean =>
  text.startsWith(REPORT_MARK) || text.startsWith(REPORT_TITLE) || TEXT_REPORTS.some((beginning) => beginning.test(text))
