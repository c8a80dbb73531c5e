import { OWN_IDS } from './finding.ts'

/** What a finding of the tool itself means, by its id. */
export const OWN_PAGES: Readonly<Record<string, string>> = {
  [OWN_IDS.parseProblem]: `Something in a file could not be read as it was meant: broken YAML in the front matter, a key with a value that it cannot have, a part of a mail in an unknown charset, a file that holds no text. The sentence says what was expected. It is an error where text was kept from the rules because of it, because that text was not checked, and a warning elsewhere. It cannot be turned off; correct the file, or leave it out (ignore: in the configuration, or .tactfulignore).`,
  [OWN_IDS.internalError]: `A rule failed on a message, which is a fault of the rule and not of the message. All other rules have run, and the run ends with exit code 2. Turn the rule off for that file until it is mended ("rules" under "overrides" in the configuration), and report the fault with the message that shows it.`,
  [OWN_IDS.unusedDirective]: `A tactful-disable switches off a rule that finds nothing there, or that does not exist, or it is written in a way that cannot be read. It is reported because a directive that outlives its reason would hide the next finding. Remove or correct it.`,
}
