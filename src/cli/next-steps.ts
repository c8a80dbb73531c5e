import { existsSync } from 'node:fs'
import { basename, delimiter, join } from 'node:path'
import type { PlannedFile, Setup } from '../project/index.ts'
import type { SettingUp } from './setup-flags.ts'
import type { Terminal } from './terminal.ts'

type Names = Pick<SettingUp, 'EXAMPLE_FILE' | 'REPOSITORY'>

/** What to do after `init`, as commands to take over. */
export function nextSteps({ folder, hook }: Setup, plan: readonly PlannedFile[], names: Names, env: Terminal['env']): string {
  const command = commandName(env)
  const target = folder === '.' ? '' : ` ${/^[\w./-]+$/.test(folder) ? folder : `'${folder.replaceAll("'", "'\\''")}'`}`
  const example = plan.find(({ path }) => basename(path) === names.EXAMPLE_FILE)
  const unfinished = plan.find(({ text, kept }) => kept === undefined && text.includes(names.REPOSITORY))
  return [
    '\nNow try it:\n',
    `  ${command}${target}\n`,
    `  ${command} explain tone/servile-formula\n`,
    example
      ? `${example.shown} is an example with faults to be found: delete it ${hook ? 'before your first commit, which the hook would refuse' : 'when you have seen enough'}.\n`
      : '',
    hook && !isOnPath(env) ? 'The hook calls the command tactful, which is not found here: install it before you commit.\n' : '',
    unfinished ? `${unfinished.shown}: put the address of Tactful's repository where it says "${names.REPOSITORY}".\n` : '',
  ].join('')
}

/** How the user calls the command: npx says that it has started it. */
const commandName = ({ npm_command: command }: Terminal['env']): string => (command === 'exec' ? 'npx tactful' : 'tactful')

const isOnPath = ({ PATH = '' }: Terminal['env']): boolean =>
  PATH.split(delimiter).some((folder) => ['tactful', 'tactful.cmd'].some((name) => existsSync(join(folder, name))))
