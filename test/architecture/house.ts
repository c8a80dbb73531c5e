/** The rooms of the house and the doors between them; ARCHITECTURE.md shows the same table. `packages` are those of npm. */
export interface Room {
  readonly imports: readonly string[]
  readonly packages?: readonly string[]
  /** Names of Node's own modules that it may use; none means that it runs in a browser. */
  readonly node?: readonly string[]
}

export const HOUSE: Readonly<Record<string, Room>> = {
  'src/text': { imports: [], packages: ['fastest-levenshtein'] },
  'src/document': { imports: ['src/text'] },
  'src/language': { imports: ['src/document'] },
  'src/moment': { imports: ['src/text'], packages: ['iso-3166', 'yaml'], node: ['module'] },
  'src/moment/importers': { imports: ['src/text', 'src/moment'], packages: ['ical.js', 'jsonc-parser', 'papaparse', 'saxes', 'yaml'] },
  'src/report': { imports: ['src/text'] },
  'src/shape': { imports: ['src/text'], packages: ['yaml'] },
  'src/formats/merge-tags': { imports: ['src/text', 'src/document'] },
  'src/formats/front-matter': {
    imports: ['src/text', 'src/document', 'src/formats/merge-tags'],
    packages: ['gray-matter', 'yaml'],
    node: ['module'],
  },
  'src/formats/markdown': {
    imports: ['src/text', 'src/document', 'src/formats/front-matter', 'src/formats/merge-tags'],
    packages: ['mdast', 'unified', 'remark-parse', 'remark-gfm'],
  },
  'src/formats/text': { imports: ['src/text', 'src/document', 'src/formats/front-matter', 'src/formats/merge-tags'] },
  'src/formats/html': {
    imports: ['src/text', 'src/document', 'src/formats/front-matter', 'src/formats/merge-tags'],
    packages: ['htmlparser2'],
  },
  'src/formats/eml': { imports: ['src/text', 'src/document', 'src/formats/merge-tags'] },
  'src/formats/export': {
    imports: ['src/text', 'src/document', 'src/formats/merge-tags'],
    packages: ['jsonc-parser'],
  },
  'src/campaign': { imports: ['src/text', 'src/document', 'src/moment', 'src/formats/front-matter'] },
  'src/baseline': { imports: ['src/text', 'src/report', 'src/shape'] },
  'src/rule': { imports: ['src/text', 'src/document', 'src/language', 'src/moment', 'src/report'] },
  rules: { imports: ['src/rule'] },
  'src/linter': { imports: ['src/text', 'src/document', 'src/language', 'src/moment', 'src/report', 'src/rule'] },
  'src/plugins': {
    imports: ['src/text', 'src/document', 'src/report', 'src/shape', 'src/language', 'src/rule'],
    packages: ['jiti', 'tinyglobby'],
    node: ['fs', 'path', 'url', 'module'],
  },
  'src/config': {
    imports: ['src/text', 'src/document', 'src/report', 'src/shape', 'src/language', 'src/plugins', 'src/rule', 'src/linter'],
    packages: ['cosmiconfig', 'ignore'],
    node: ['fs', 'path', 'url', 'os', 'module'],
  },
  'src/rule-tester': {
    imports: [
      'src/text',
      'src/document',
      'src/language',
      'src/report',
      'src/rule',
      'src/linter',
      'src/plugins',
      'src/formats/markdown',
      'src/formats/html',
      'rules',
    ],
    packages: ['yaml'],
    node: ['assert'],
  },
  'src/formatters': { imports: ['src/text', 'src/report'], packages: ['chalk'], node: ['path', 'crypto'] },
  'src/git': { imports: [], node: ['child_process', 'fs', 'path'] },
  'src/setup': { imports: [] },
  'src/project': {
    imports: [
      'src/setup',
      'src/git',
      'src/text',
      'src/document',
      'src/language',
      'src/moment',
      'src/moment/importers',
      'src/report',
      'src/campaign',
      'src/rule',
      'src/baseline',
      'src/linter',
      'src/rule-tester',
      'src/config',
      'src/formats/front-matter',
      'src/formats/markdown',
      'src/formats/text',
      'src/formats/html',
      'src/formats/eml',
      'src/formats/export',
      'rules',
    ],
    packages: ['tinyglobby', 'ignore', 'papaparse', 'cli-progress', 'diff'],
    node: ['fs', 'path', 'os', 'buffer', 'crypto'],
  },
  'src/api': {
    imports: ['src/project', 'src/formatters', 'src/config', 'src/report', 'src/text', 'src/document'],
    node: ['path'],
  },
  'src/cli': {
    imports: ['src/project', 'src/formatters', 'src/config', 'src/report', 'src/rule', 'src/text', 'src/document'],
    packages: ['commander', 'chalk', 'chokidar', '@clack/prompts'],
    node: ['fs', 'path'],
  },
}
