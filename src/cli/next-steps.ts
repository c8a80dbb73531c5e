import { existsSync } from 'node:fs'
import { delimiter, join } from 'node:path'
import type { PlannedFile, Setup } from '../project/index.ts'
import type { Terminal } from './terminal.ts'

/** What to do after `init`, as commands to take over. */
export function nextSteps({ folder, hook, ci }: Setup, plan: readonly PlannedFile[], env: Terminal['env']): string {
  const command = commandName(env)
  const target = folder === '.' ? '' : ` ${/^[\w./-]+$/.test(folder) ? folder : `'${folder.replaceAll("'", "'\\''")}'`}`
  const example = plan.find(({ shown }) => shown.endsWith('tactful-example.md'))
  const wrote = (part: string) => plan.find(({ path, kept }) => kept === undefined && path.endsWith(part))?.shown
  const workflow = wrote(ci === 'gitlab' ? '.gitlab-ci.yml' : 'tactful.yml')
  return [
    '\nNow try it:\n',
    `  ${command}${target}\n`,
    `  ${command} explain tone/servile-formula\n`,
    example ? `${example.shown} is only an example: delete it when you have seen enough.\n` : '',
    hook && !isOnPath(env) ? 'The hook calls the command tactful, which is not found here: install it before you commit.\n' : '',
    workflow ? `Before you commit ${workflow}, put the address of Tactful's repository where it says "<this repository>".\n` : '',
  ].join('')
}

/** How the user calls the command: npx says that it has started it. */
const commandName = ({ npm_command: command }: Terminal['env']): string => (command === 'exec' ? 'npx tactful' : 'tactful')

const isOnPath = ({ PATH = '' }: Terminal['env']): boolean =>
  PATH.split(delimiter).some((folder) => ['tactful', 'tactful.cmd'].some((name) => existsSync(join(folder, name))))
