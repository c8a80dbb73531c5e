/** A structured header such as Content-Type: its main value in lower case, and its parameters by lower-case name. */
export interface Parameterized {
  readonly value: string
  readonly parameters: ReadonlyMap<string, string>
}

/** Reads `text/plain; charset="utf-8"` with quoted strings, comments, and the continued and encoded parameters of RFC 2231. */
export function readParameters(header: string): Parameterized {
  const [value = '', ...rest] = pieces(header)
  const parameters = new Map<string, string>()
  const continued = new Map<string, string[]>()
  for (const piece of rest) {
    const equals = piece.indexOf('=')
    if (equals < 0) continue
    const name = piece.slice(0, equals).trim().toLowerCase()
    const [base = '', first, second] = name.split('*')
    const isEncoded = first === '' || second === ''
    const content = isEncoded ? percentDecoded(piece.slice(equals + 1).trim()) : piece.slice(equals + 1).trim()
    const index = Number(first)
    if (first && index >= 0 && index < 100) {
      const list = continued.get(base) ?? []
      list[index] ??= content
      continued.set(base, list)
    } else if (!parameters.has(base)) parameters.set(base, content)
  }
  for (const [name, list] of continued) if (!parameters.has(name)) parameters.set(name, list.join(''))
  return { value: value.trim().toLowerCase(), parameters }
}

/** Cuts at semicolons outside quotes; takes the quotes and the comments off. */
function pieces(header: string): string[] {
  const found: string[] = []
  let piece = ''
  let comment = 0
  let isQuoted = false
  for (let i = 0; i < header.length; i++) {
    const character = header[i]!
    if (character === '\\' && (isQuoted || comment > 0)) piece += comment > 0 ? '' : (header[++i] ?? '')
    else if (character === '"' && comment === 0) isQuoted = !isQuoted
    else if (isQuoted) piece += character
    else if (character === '(') comment++
    else if (character === ')' && comment > 0) comment--
    else if (comment > 0) continue
    else if (character === ';') {
      found.push(piece)
      piece = ''
    } else piece += character
  }
  return [...found, piece]
}

/** `utf-8'en'caf%C3%A9`; only boundaries and names of character sets matter here, so that UTF-8 is enough. */
function percentDecoded(value: string): string {
  const text = value.replace(/^[^']*'[^']*'/, '')
  try {
    return decodeURIComponent(text)
  } catch {
    return text
  }
}
