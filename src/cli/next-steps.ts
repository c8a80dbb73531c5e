import { existsSync } from 'node:fs'
import { basename, delimiter, join } from 'node:path'
import { printable, wrapped } from '../formatters/index.ts'
import type { PlannedFile, Setup } from '../project/index.ts'
import type { SettingUp } from './setup-flags.ts'
import { type Terminal, widthOf } from './terminal.ts'

type Names = Pick<SettingUp, 'EXAMPLE_FILE' | 'REPOSITORY'>

/** What to do after `init`, as commands to take over. */
export function nextSteps({ folder, hook }: Setup, plan: readonly PlannedFile[], names: Names, { env, stdout }: Terminal): string {
  const command = commandName(env)
  const target = folder === '.' ? '' : ` ${/^[\w./-]+$/.test(folder) ? folder : `'${folder.replaceAll("'", "'\\''")}'`}`
  const example = plan.find(({ path }) => basename(path) === names.EXAMPLE_FILE)
  const unfinished = plan.find(({ text, kept }) => kept === undefined && text.includes(names.REPOSITORY))
  const sentence = (words: string) => `${wrapped(printable(words), widthOf(stdout)).join('\n')}\n`
  return [
    '\nNow try it:\n',
    `  ${command}${target}\n`,
    `  ${command} explain tone/servile-formula\n`,
    example ? sentence(`${example.shown} is an example with faults to be found: delete it ${hook ? BEFORE_COMMIT : ENOUGH}.`) : '',
    hook && !isOnPath(env) ? sentence('The hook calls the command tactful, which is not found here: install it before you commit.') : '',
    unfinished ? sentence(`${unfinished.shown}: put ${missingIn(unfinished, names)}.`) : '',
  ].join('')
}

function missingIn({ text }: PlannedFile, { REPOSITORY }: Names): string {
  const address = `the address of Tactful's repository where it says "${REPOSITORY}"`
  const [, version] = text.match(new RegExp(`${REPOSITORY}@(v[\\d.]+)`)) ?? []
  return version === undefined ? address : `${address}, and, until there is a release, the hash of a commit for ${version}`
}

const BEFORE_COMMIT = 'before your first commit, which the hook would refuse'
const ENOUGH = 'when you have seen enough'

/** How the user calls the command: npx says that it has started it. */
const commandName = ({ npm_command: command }: Terminal['env']): string => (command === 'exec' ? 'npx tactful' : 'tactful')

const isOnPath = ({ PATH = '' }: Terminal['env']): boolean =>
  PATH.split(delimiter).some((folder) => ['tactful', 'tactful.cmd'].some((name) => existsSync(join(folder, name))))
