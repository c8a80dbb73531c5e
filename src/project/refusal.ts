const REFUSALS: Readonly<Record<string, string>> = {
  ENOENT: 'it is not there',
  EACCES: 'you have no permission to read it',
  EPERM: 'you have no permission to read it',
  EISDIR: 'it is a folder',
  ELOOP: 'it is a symbolic link that leads back to itself',
  EMFILE: 'too many files are open',
}

/** Why the file system did not give what it was asked for, in words that follow a colon. */
export function refusalOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error)
  return ('code' in error && REFUSALS[String(error.code)]) || error.message
}
