/** Where a rule's page is in the package; undefined for findings that the tool itself makes. */
export function docsUrl(ruleId: string): string | undefined {
  return ruleId.includes('/') ? `rules/${ruleId}.md` : undefined
}
