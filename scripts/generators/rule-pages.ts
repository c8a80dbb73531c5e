import { join } from 'node:path'
import { type Rule, rulePage } from '#rule'
import { ruleIds } from './rules-index.ts'

/** A page a rule, by its path: what `explain` says, to be read on the web and shipped in the package. */
export async function generateRulePages(root: string): Promise<[path: string, page: string][]> {
  const pages: [string, string][] = []
  for (const id of ruleIds(root)) {
    const module = (await import(join(root, 'rules', `${id}.ts`))) as Record<string, Rule>
    const rule = Object.values(module).find((value) => value.id === id)
    if (!rule) throw new SyntaxError(`rules/${id}.ts exports no rule whose id is ${id}`)
    pages.push([join(root, 'rules', `${id}.md`), rulePage(rule)])
  }
  return pages
}
