import { chmodSync } from 'node:fs'
import type { PlannedFile } from './plan-setup.ts'
import { ProjectError } from './project-error.ts'
import { refusalOf } from './refusal.ts'
import { writeWhole } from './write-file.ts'

/** Writes the files of a plan that are not to be left as they are. Throws a ProjectError that says what was written before it. */
export function writeSetup(plan: readonly PlannedFile[]): void {
  const written: string[] = []
  for (const { path, shown, text, isExecutable, kept } of plan) {
    if (kept !== undefined) continue
    try {
      writeWhole(path, text)
      if (isExecutable) chmodSync(path, 0o755)
    } catch (error) {
      const before = written.length > 0 ? `written before: ${written.join(', ')}` : 'nothing was written'
      throw new ProjectError(`${shown} cannot be written: ${refusalOf(error)}; ${before}.`)
    }
    written.push(shown)
  }
}
