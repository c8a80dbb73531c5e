import { UNREAD_KIND } from '../reader/index.ts'
import type { Result } from '../report/index.ts'
import type { Configured } from './configure.ts'
import type { Discovery } from './discover.ts'

/** What a run says besides its report: no configuration, languages that the rules do not know, files left out. */
export function notesOf(
  results: readonly Result[],
  { files }: Configured,
  { ignored, unknown, reports }: Pick<Discovery, 'ignored' | 'unknown' | 'reports'>,
  preset: string | undefined,
): string[] {
  const notes: string[] = []
  if (files.length > 0 && preset === undefined && files.every(({ config }) => config.path === undefined))
    notes.push('No configuration found: using the preset recommended.')
  const foreign = results.filter(({ language }) => language !== 'en')
  if (foreign.length > 0) notes.push(`${listed(foreign.map(({ path }) => path))} not in English${namesOf(foreign)}: no rules applied.`)
  if (ignored.length > 0) notes.push(`${listed(ignored)} ignored by an ignore file or the configuration: --no-ignore lints it.`)
  if (unknown.length > 0) notes.push(unreadNote(unknown))
  if (reports.length > 0) notes.push(`${listed(reports)} no mail but what Tactful itself has reported: not linted.`)
  return notes
}

/** ` but in German`; nothing where a language is not known, or where there are many. */
function namesOf(foreign: readonly Result[]): string {
  const languages = [...new Set(foreign.map(({ language }) => language))]
  if (languages.length > 3 || languages.includes('und')) return ''
  const names = new Intl.DisplayNames(['en'], { type: 'language', fallback: 'code' })
  return ` but in ${languages.map((language) => names.of(language)).join(' and ')}`
}

/** What is read in place of files that are not, and how mail that is written in a program becomes such. */
export function unreadNote(paths: readonly string[]): string {
  const note = `${listed(paths)} ${UNREAD_KIND}`
  return paths.some((path) => /\.[jt]sx$/i.test(path)) ? `${note} Of a program such as react-email, lint the HTML that it writes.` : note
}

/** `a is`, `a and b are`, `a and 3 more are`. */
function listed(names: readonly string[]): string {
  const [first, second] = names
  if (names.length === 1) return `${first} is`
  return names.length === 2 ? `${first} and ${second} are` : `${first} and ${names.length - 1} more are`
}
