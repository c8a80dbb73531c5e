/** Something that was asked in a way that cannot be done; its message is for the person who asked. */
export class UsageError extends Error {
  override readonly name = 'UsageError'
}
