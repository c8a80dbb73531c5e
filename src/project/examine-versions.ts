import { GitError, gitVersion } from '../git/index.ts'
import type { Check } from './check.ts'

declare const TACTFUL_VERSION: string

/** Which versions run: of Tactful, Node.js and git. */
export function examineVersions(cwd: string): Check[] {
  const message = `Tactful ${TACTFUL_VERSION}, Node.js ${process.versions.node}`
  try {
    return [{ topic: 'versions', status: 'ok', message: `${message}, git ${gitVersion(cwd)}.` }]
  } catch (error) {
    if (!(error instanceof GitError)) throw error
    const remedy = 'Install git for --staged, --since and the hook; the rest does without.'
    return [{ topic: 'versions', status: 'note', message: `${message}; git is not found.`, remedy }]
  }
}
