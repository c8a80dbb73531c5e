import type { Terminal } from './terminal.ts'

/** Whether a stream gets colour: the flag, then FORCE_COLOR, NO_COLOR, CLICOLOR_FORCE, a dumb terminal, and whether it is a terminal. */
export function hasColour(flag: boolean | undefined, env: Terminal['env'], stream: { readonly isTTY?: boolean }): boolean {
  if (flag !== undefined) return flag
  if (env.FORCE_COLOR) return env.FORCE_COLOR !== '0' && env.FORCE_COLOR !== 'false'
  if (env.NO_COLOR) return false
  if (env.CLICOLOR_FORCE && env.CLICOLOR_FORCE !== '0') return true
  return env.TERM !== 'dumb' && stream.isTTY === true
}
