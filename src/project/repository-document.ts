import { basename } from 'node:path'

const NAMES =
  /^(?:readme(?:[._-][a-z]{2}(?:[_-][a-z]{2,4})?)?|change_?log|licen[cs]e|copying|contributing|contributors|authors|maintainers|governance|code[ _-]of[ _-]conduct|security)\.(?:md|markdown|txt)$/i

/** Whether a file is, by its name, one that tells people about a repository, such as its README or licence: no mail unless somebody names it. */
export const isRepositoryDocument = (path: string): boolean => NAMES.test(basename(path))
