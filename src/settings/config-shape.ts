import { FORMAT_NAMES, SEVERITIES } from '../report/index.ts'
import { type KeyShape, key, type Shape } from '../shape/index.ts'

/** The levels of a rule. */
export const LEVELS = ['off', ...SEVERITIES] as const

const MESSAGE_KEYS = {
  rules: key('rules', 'How loud each rule is: off, info, warn or error.'),
  defaults: key('metadata', 'Metadata of messages that do not state it themselves, and the timezone.'),
  company: key('texts', 'Names under which the company speaks of itself.'),
  voice: key({ kind: 'map', keys: { allow: key('texts', 'Phrases of the house that no rule marks.') } }, 'The voice of the house.'),
  directives: key(
    {
      kind: 'map',
      keys: {
        requireReason: key('flag', 'Whether each must give its reason; false.'),
        allowBlanket: key('flag', 'Whether one without ids switches off every rule; false.'),
        unused: key({ kind: 'choice', choices: LEVELS }, 'How loud one is that switches off nothing; warn.'),
        sent: key({ kind: 'choice', choices: LEVELS }, 'How loud one is that recipients would get; info.'),
      },
    },
    'What is asked of tactful-disable comments.',
  ),
  locale_formality: key({ kind: 'choice', choices: ['high', 'usual'] }, 'How formal good mail is where the readers live.'),
}

const OVERRIDE: Shape = {
  kind: 'map',
  keys: {
    name: key('text', 'A name for reports.'),
    files: key('patterns', 'The files that this is for, as in a .gitignore.', true),
    ignores: key('patterns', 'Files among them that it is not for.'),
    ...MESSAGE_KEYS,
  },
}

const REPORTER: Shape = {
  kind: 'choiceOrMap',
  choices: FORMAT_NAMES,
  keys: {
    format: key({ kind: 'choice', choices: FORMAT_NAMES }, 'What the report looks like.', true),
    file: key('text', 'Where it is written, from the directory of the configuration; without it the report goes to stdout.'),
  },
}

/** Every key of a configuration file; validation and the JSON schema come from here. */
export const CONFIG_KEYS: Readonly<Record<string, KeyShape>> = {
  $schema: key('text', 'Where an editor finds the schema.'),
  extends: key('texts', 'Presets (recommended, strict, incident, those of plug-ins), files or packages; recommended unless given.'),
  plugins: key('texts', 'Rules of your own: files of rules (./rules/*.yml), modules and packages.'),
  ...MESSAGE_KEYS,
  overrides: key({ kind: 'list', of: OVERRIDE }, 'Settings for some of the files.'),
  events: key('texts', 'Files of events.'),
  regions: key({ kind: 'named', of: { kind: 'texts' } }, 'Groups of regions by name, for audiences.'),
  reporters: key({ kind: 'list', of: REPORTER }, 'The reports that a run writes, unless the command line names others.'),
  baseline: key('text', 'The file of findings that are known, as `tactful baseline` writes it; .tactful-baseline.'),
  ignore: key('patterns', 'Files that are never linted, as in a .gitignore.'),
}

/** What a rule's setting may be when it is a map. */
export const RULE_KEYS: Readonly<Record<string, KeyShape>> = {
  severity: key({ kind: 'choice', choices: LEVELS }, 'One level for all grades.'),
  grades: key({ kind: 'grades' }, 'A level for each grade.'),
  options: key({ kind: 'options' }, 'Options of the rule.'),
  allowUncertain: key('flag', 'Report possible findings at their severity rather than as info.'),
}
