const TAG = /^[a-z]{2,3}(?:[-_][a-z0-9]{1,8})*$/i
const LETTERS = 'abcdefghijklmnopqrstuvwxyz'

/** A language as a BCP 47 tag, from a tag (`en`, `en_US`, `eng`) or from the name of the language in English or in itself. */
export function readLanguage(value: unknown): string | undefined {
  if (typeof value !== 'string') return undefined
  const written = value.trim()
  return TAG.test(written) ? canonical(written.replaceAll('_', '-')) : tagOf(written.toLowerCase())
}

function canonical(tag: string): string | undefined {
  try {
    return Intl.getCanonicalLocales(tag)[0]
  } catch {
    return undefined
  }
}

let tagsByName: ReadonlyMap<string, string> | undefined

/** Looked up in the names that CLDR has for the codes of ISO 639-1; `English (US)` is English. */
function tagOf(written: string): string | undefined {
  tagsByName ??= languageNames()
  return tagsByName.get(written) ?? tagsByName.get(/^\p{L}+/u.exec(written)?.[0] ?? '')
}

function languageNames(): Map<string, string> {
  const inEnglish = new Intl.DisplayNames(['en'], { type: 'language', fallback: 'none' })
  const codes = [...LETTERS].flatMap((first) => [...LETTERS].map((second) => first + second))
  return new Map(
    codes.flatMap((code) => {
      const name = inEnglish.of(code)
      if (name === undefined || canonical(code) !== code) return []
      const ownName = new Intl.DisplayNames([code], { type: 'language', fallback: 'none' }).of(code) ?? name
      return [name, ownName].map((spelling) => [spelling.toLowerCase(), code] as const)
    }),
  )
}
