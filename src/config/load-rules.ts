import { join } from 'node:path'
import type { PhraseMatcher } from '../language/index.ts'
import { matcherOf } from '../linter/index.ts'
import type { Rule } from '../rule/index.ts'
import { ConfigError, type ConfigProblem } from '../shape/index.ts'
import type { Catalogue } from './catalogue.ts'
import { PluginShelf } from './plugin-shelf.ts'

/** The rules of files that no configuration need name, and the matcher of their phrases. Throws a ConfigError with everything that is wrong. */
export async function loadRules(
  files: readonly string[],
  cwd: string,
  catalogue: Catalogue,
): Promise<{ readonly rules: readonly Rule[]; readonly matcher: PhraseMatcher }> {
  const shelf = new PluginShelf(catalogue)
  const problems: ConfigProblem[] = []
  for (const file of files) {
    // What is named on the command line is a path, unlike the name of a package in a configuration.
    const fault = await shelf.add(/^(?:[A-Za-z]:)?[\\/]|^\.{1,2}[\\/]/.test(file) ? file : `./${file}`, join(cwd, 'any'))
    if (typeof fault === 'string') problems.push({ where: file, message: fault })
    else if (fault) problems.push(...fault)
  }
  if (problems.length > 0) throw new ConfigError(problems)
  return { rules: shelf.rules, matcher: matcherOf(shelf.rules, catalogue.matcher, await catalogue.wordLists()) }
}
