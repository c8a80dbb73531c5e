import { configText } from './config-text.ts'
import { EXAMPLE_EVENTS, EXAMPLE_MESSAGE } from './example-message.ts'
import { GITHUB_WORKFLOW, GITLAB_JOB, HOOK } from './recipes.ts'
import type { Setup } from './setup.ts'

/** The name of the configuration that a setup writes. */
export const CONFIG_FILE = 'tactful.config.yaml'
/** The name of the example message, in the folder of the mail. */
export const EXAMPLE_FILE = 'tactful-example.md'

/** A file to begin with. */
export interface StarterFile {
  /** From the place that it is meant for. */
  readonly name: string
  readonly place: 'working directory' | 'repository' | 'hooks'
  /** What it is, in a few words. */
  readonly about: string
  readonly text: string
}

/** The files that somebody begins with; `schema` is where an editor finds what may stand in the configuration. */
export function starterFiles(setup: Setup, schema: string): StarterFile[] {
  const { folder, events, hook, ci } = setup
  const example = folder === '.' ? EXAMPLE_FILE : `${folder}/${EXAMPLE_FILE}`
  const here = (name: string, about: string, text: string): StarterFile => ({ name, place: 'working directory', about, text })
  return [
    here(CONFIG_FILE, 'what Tactful knows about your mail', configText(setup, schema)),
    here(example, 'a message to try it on', EXAMPLE_MESSAGE),
    ...(events ? [here('events.yml', 'what goes on where your readers are', EXAMPLE_EVENTS)] : []),
    ...(hook ? [{ name: 'pre-commit', place: 'hooks' as const, about: 'looks at mail before each commit', text: HOOK }] : []),
    ...(ci === 'none' ? [] : [CI_FILES[ci]]),
  ]
}

const CI_FILES: Readonly<Record<Exclude<Setup['ci'], 'none'>, StarterFile>> = {
  github: {
    name: '.github/workflows/tactful.yml',
    place: 'repository',
    about: 'looks at mail in each pull request',
    text: GITHUB_WORKFLOW,
  },
  gitlab: { name: '.gitlab-ci.yml', place: 'repository', about: 'looks at mail in each merge request', text: GITLAB_JOB },
}
