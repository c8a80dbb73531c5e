/** One thing that was looked at. */
export interface Check {
  readonly topic: 'versions' | 'configuration' | 'files' | 'messages' | 'events' | 'known findings' | 'lint'
  /** `note`: it works, and more could be seen; `wrong`: lint cannot do what is asked. */
  readonly status: 'ok' | 'note' | 'wrong'
  /** In plain words; several lines where a line of a file is shown. */
  readonly message: string
  readonly details?: readonly string[]
  /** What to do about it. */
  readonly remedy?: string
}
