/** What somebody says about her mail before she begins. */
export interface Setup {
  /** Where the texts lie, from the working directory, with `/` between its parts; `.` for that directory. */
  readonly folder: string
  /** Names under which the company speaks of itself. */
  readonly company: readonly string[]
  /** An IANA name, in which days without an offset are meant. */
  readonly timezone: string
  /** Where readers are, as in `audience.regions`; `*` for everywhere. */
  readonly regions: readonly string[]
  /** Whether mail is compared with what goes on where its readers are. */
  readonly events: boolean
  readonly hook: boolean
  readonly ci: 'github' | 'gitlab' | 'none'
}
