import { confirm, intro, isCancel, log, select, text } from '@clack/prompts'
import type { Setup } from '../project/index.ts'
import { folderFault, namesIn, plainFolder, type SettingUp, timezoneFault } from './setup-flags.ts'
import type { Terminal } from './terminal.ts'

/** Asks what the flags have not said; undefined when the user goes away. */
export async function askSetup(known: Partial<Setup>, tools: SettingUp, { cwd }: Terminal): Promise<Setup | undefined> {
  const usual = tools.usualSetup(cwd())
  intro('Some questions about your mail, seven at most. Ctrl-C stops; then nothing is written.')
  try {
    const folder = known.folder ?? plainFolder(await write('1. In which folder are the texts of your mail?', usual.folder, folderFault))
    const company = known.company ?? namesIn(await write('2. What does your company call itself? (names, with commas between)', ''))
    const regions = known.regions ?? tools.regionsNamed(await write(WHERE, '*', tools.regionFault))
    const timezone = known.timezone ?? (await write('   And in which time zone do you send?', usual.timezone, timezoneFault)).trim()
    const events = known.events ?? (await agree(WHAT_GOES_ON, true))
    const isInGit = tools.isInRepository(cwd())
    if (!isInGit && (known.hook === undefined || known.ci === undefined)) log.info('5. is about git; this folder is in no git repository.')
    const hook = known.hook ?? (isInGit && (await agree('5. Look at changed mail before each commit in git?', false)))
    const ci = known.ci ?? (isInGit ? await chooseCi() : 'none')
    return { folder, company, regions, timezone, events, hook, ci }
  } catch (error) {
    if (error === GONE) return undefined
    throw error
  }
}

/** Asks whether the files may be written that were listed. */
export async function askConsent(): Promise<boolean> {
  return (await confirm({ message: 'Write them?' })) === true
}

const WHERE = '3. Where do your readers live? (countries or states, such as US-NY)'
const WHAT_GOES_ON = '4. Compare your mail with what goes on there, such as a storm?'

/** The user went away in the middle of a question. */
const GONE = Symbol('gone')

function answered<T>(answer: T): Exclude<T, symbol> {
  if (isCancel(answer)) throw GONE
  return answer as Exclude<T, symbol>
}

async function write(message: string, usual: string, faultOf: (answer: string) => string | undefined = () => undefined): Promise<string> {
  const validate = (answer: string | undefined) => faultOf(answer || usual)
  return answered(await text({ message, defaultValue: usual, validate, ...(usual && { placeholder: usual }) }))
}

const agree = async (message: string, initialValue: boolean): Promise<boolean> => answered(await confirm({ message, initialValue }))

async function chooseCi(): Promise<Setup['ci']> {
  return answered(
    await select<Setup['ci']>({
      message: '   And whenever somebody proposes a change?',
      options: [
        { value: 'none', label: 'No' },
        { value: 'github', label: 'On GitHub', hint: 'in each pull request' },
        { value: 'gitlab', label: 'On GitLab', hint: 'in each merge request' },
      ],
    }),
  )
}
