/** Families of the rules that have a page in the package. */
const FAMILY = /^(?:context|jobs|tone|candor|relationship)\//

/** Where a rule's page is in the package; undefined for findings of the tool itself and for rules of plug-ins. */
export function docsUrl(ruleId: string): string | undefined {
  return FAMILY.test(ruleId) ? `rules/${ruleId}.md` : undefined
}
