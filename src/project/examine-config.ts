import type { Layer } from '../config/index.ts'
import { catalogue } from './catalogue.ts'
import type { Check } from './check.ts'
import type { UsedConfig } from './examine.ts'
import { shownPath } from './paths.ts'
import { counted } from './quantity.ts'

/** Which configuration counts for some files, what it says and where, and which rules are on. */
export function examineConfig({ config, files }: UsedConfig, cwd: string): Check[] {
  const { path, layers, settings, states, rules } = config
  const of = files.length > 0 ? ` for ${counted(files.length, 'file')}` : ''
  const outside = rules.filter((rule) => !catalogue.rules.includes(rule))
  const spaces = [...new Set(outside.map(({ id }) => id.slice(0, id.indexOf('/'))))]
  const own = outside.length > 0 ? `; ${outside.length} of them from plug-ins and files of rules (${spaces.join(', ')})` : ''
  return [
    path === undefined
      ? {
          topic: 'configuration',
          status: 'note',
          message: `There is no configuration${of}: the preset recommended counts.`,
          remedy: '`tactful init` asks some questions and writes one.',
        }
      : {
          topic: 'configuration',
          status: 'ok',
          message: `${shownPath(cwd, path)} counts${of}. What it says, later lines over earlier ones:`,
          details: layers.flatMap((layer) => linesOf(layer, cwd)),
        },
    { topic: 'configuration', status: 'ok', message: `${settings.rules.length} of ${counted(states.all.length, 'rule')} are on${own}.` },
    ...(settings.company.length > 0
      ? []
      : [
          {
            topic: 'configuration' as const,
            status: 'note' as const,
            message: 'It does not say what your company is called, so a sentence about it is not known for one.',
            remedy: '`company: [Harbour Coffee]` in the configuration.',
          },
        ]),
  ]
}

/** Longer values are cut: they stand in the file. */
const LONGEST = 60

/** What a layer says, a key a line, and where it stands. */
function linesOf(layer: Layer, cwd: string): string[] {
  if ('preset' in layer) return [layer.origin]
  const { $schema: _, extends: __, rules = {}, ...others } = layer.config
  const entries = [...Object.entries(others), ...Object.entries(rules).map(([id, setting]) => [`rules.${id}`, setting] as const)]
  const place = shownPath(cwd, layer.origin)
  return entries.map(([key, value]) => `${key}: ${shortened(JSON.stringify(value))}  (${place})`)
}

const shortened = (text: string): string => (text.length > LONGEST ? `${text.slice(0, LONGEST - 1)}…` : text)
