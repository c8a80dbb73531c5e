import { loadIso3166 } from './load-packages.ts'

/** The codes of ISO 3166-1 and 3166-2 and what they are called. */
export interface RegionTable {
  /** Upper-case code to its name, and to the code of what it lies in. */
  readonly codes: ReadonlyMap<string, { readonly name: string; readonly parent?: string }>
  /** ISO 3166-1 alpha-3 to alpha-2. */
  readonly alpha3: ReadonlyMap<string, string>
  /** Codes by `nameKey` of the name, and of its part before a comma or bracket. */
  readonly names: ReadonlyMap<string, readonly string[]>
}

let table: RegionTable | undefined

/** The table, built when the first code is looked up and kept: it never changes. */
export function regionTable(): RegionTable {
  table ??= buildTable()
  return table
}

/** A name for comparison: no case, accents, articles or signs. */
export function nameKey(name: string): string {
  return name
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/&/g, 'and')
    .replace(/[’'.]/g, '')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
    .replace(/^(?:the|state of|province of|republic of) /, '')
}

function buildTable(): RegionTable {
  const { iso31661, iso31662 } = loadIso3166()
  const codes = new Map<string, { name: string; parent?: string }>()
  const names = new Map<string, string[]>()
  const add = (code: string, name: string, parent?: string) => {
    codes.set(code, { name, ...(parent && { parent }) })
    for (const key of new Set([nameKey(name), nameKey(name.split(/[,([]/)[0]!)])) {
      const known = names.get(key)
      if (known) known.push(code)
      else names.set(key, [code])
    }
  }
  for (const { alpha2, name } of iso31661) add(alpha2, name)
  for (const { code, name, parent } of iso31662) add(code, name, parent)
  return { codes, names, alpha3: new Map(iso31661.map(({ alpha3, alpha2 }) => [alpha3, alpha2])) }
}
