import type { Shape } from '../shape/index.ts'
import { didYouMean } from '../text/index.ts'
import type { Moment } from './envelope.ts'
import { readLanguage } from './language-tag.ts'
import { readMoment, zoneHint } from './moment-value.ts'
import { namesIn } from './names-in.ts'

/** How files spell a key of the metadata, and how its value is read. */
export interface Definition<T> {
  /** Other spellings, as dotted paths in lower snake case; `sendAt` and `send-at` count as `send_at`. */
  readonly aliases: readonly string[]
  /** What `read` takes, for schemas. */
  readonly shape: Shape
  readonly read: (value: unknown) => T | undefined
  readonly expects: string
  /** What to write instead of a text that cannot be read, where that is known. */
  readonly hint?: (written: string) => string
}

/** A text; numbers and truth values count as what is written. */
export const text = (...aliases: string[]): Definition<string> => ({
  aliases,
  shape: { kind: 'scalar' },
  read: (value) =>
    typeof value === 'string' ? value : typeof value === 'number' || typeof value === 'boolean' ? String(value) : undefined,
  expects: 'text',
})
/** Names of people or things, in a list or as maps with a name, joined into one text. */
export const names = (...aliases: string[]): Definition<string> => ({ ...text(...aliases), shape: { kind: 'names' }, read: namesIn })
/** A language by its tag (BCP 47) or by its name. */
export const language = (...aliases: string[]): Definition<string> => ({
  aliases,
  shape: { kind: 'text' },
  read: readLanguage,
  expects: 'a language tag such as en or de-AT, or the name of a language',
})
/** A number, also one in quotes. */
export const number = (...aliases: string[]): Definition<number> => ({
  aliases,
  shape: { kind: 'numeral' },
  read: (value) =>
    typeof value === 'number' ? value : typeof value === 'string' && /^-?\d+(\.\d+)?$/.test(value.trim()) ? Number(value) : undefined,
  expects: 'a number',
})
/** True or false. */
export const flag = (...aliases: string[]): Definition<boolean> => ({
  aliases,
  shape: { kind: 'flag' },
  read: (value) => (typeof value === 'boolean' ? value : undefined),
  expects: 'true or false',
})
/** Some words, in a list or between commas. */
export const list = (...aliases: string[]): Definition<readonly string[]> => ({
  aliases,
  shape: { kind: 'entries' },
  read: (value) => {
    const items = Array.isArray(value) ? value : typeof value === 'string' ? value.split(/,\s*/) : undefined
    return items?.every((item) => typeof item === 'string' || typeof item === 'number') ? items.map(String).filter(Boolean) : undefined
  },
  expects: 'a list of words',
})
/** A date, or a date and time. */
export const moment = (...aliases: string[]): Definition<Moment> => ({
  aliases,
  shape: { kind: 'moment' },
  read: readMoment,
  expects: 'a date (2026-05-04) or a date and time with an offset (2026-05-04T09:00:00+02:00)',
  hint: zoneHint,
})
/** One of some words, or of those that mean the same. */
export const oneOf = <T extends string>(words: readonly T[], synonyms: Record<string, T> = {}, ...aliases: string[]): Definition<T> => ({
  aliases,
  shape: { kind: 'word', choices: words, synonyms: Object.keys(synonyms) },
  read: (value) => {
    if (typeof value !== 'string') return undefined
    const word = value
      .trim()
      .toLowerCase()
      .replace(/[\s_]+/g, '-')
    return words.find((known) => known === word) ?? (Object.hasOwn(synonyms, word) ? synonyms[word] : undefined)
  },
  expects: `one of ${words.join(', ')}`,
  hint: (written) => didYouMean(written, words),
})
