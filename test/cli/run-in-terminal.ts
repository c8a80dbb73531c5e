import { spawn, spawnSync } from 'node:child_process'
import { inject } from 'vitest'

/** Why there is no pseudo-terminal; undefined where there is one. `script` of util-linux opens it, `stty` says how wide it is. */
export const NO_TERMINAL =
  process.platform === 'linux' && ['script', 'stty'].every((program) => spawnSync(program, ['--version']).status === 0)
    ? undefined
    : 'script (util-linux) and stty are not there'

/** Runs the command in a pseudo-terminal of 80 columns; `press` may send keys once something was written. Gives all that the screen got, and the exit code. */
export async function runInTerminal(
  cwd: string,
  args: readonly string[],
  press: (written: string) => string | undefined = () => undefined,
): Promise<{ screen: string; status: number | null }> {
  const { CI: _, NO_COLOR: __, FORCE_COLOR: ___, GITHUB_ACTIONS: ____, ...env } = process.env
  const command = ['stty cols 80 rows 24;', 'exec', ...[process.execPath, inject('tactful'), ...args].map((part) => `'${part}'`)]
  const child = spawn('script', ['-qec', command.join(' '), '/dev/null'], { cwd, env: { ...env, TERM: 'xterm', SHELL: '/bin/sh' } })
  let screen = ''
  child.stdout.on('data', (data) => {
    screen += data
    const keys = press(screen)
    if (keys !== undefined) child.stdin.write(keys)
  })
  const status = await new Promise<number | null>((ended) => child.on('exit', ended))
  return { screen, status }
}
