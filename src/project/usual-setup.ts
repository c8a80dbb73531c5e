import { join } from 'node:path'
import type { Setup } from '../setup/index.ts'
import { pathKind } from './path-kind.ts'

const FOLDERS = ['drafts', 'mail', 'mails', 'email', 'emails', 'messages', 'campaigns', 'newsletters', 'templates']

/** What is proposed in a folder: the place in which mail usually lies, the time zone of the machine, readers everywhere. */
export const usualSetup = (cwd: string): Setup => ({
  folder: FOLDERS.find((name) => pathKind(join(cwd, name)) === 'directory') ?? FOLDERS[0]!,
  company: [],
  timezone: new Intl.DateTimeFormat().resolvedOptions().timeZone,
  regions: ['*'],
  events: true,
  hook: false,
  ci: 'none',
})
