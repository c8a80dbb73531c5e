import { presets, rules as productRules } from '../../rules/index.ts'
import { assemble } from '../document/index.ts'
import { groupByFile, lintCampaign, type Settings } from '../linter/index.ts'
import { type Event, readDay, readEvents, readInstant } from '../moment/index.ts'
import { formatOf, loadFormat, sniffFormat } from '../reader/index.ts'
import { type LintResult, lintResult } from '../report/index.ts'
import { BASE_PRESETS, RuleStates, readDefaults, validateConfig } from '../settings/index.ts'
import { ConfigError } from '../shape/index.ts'
import { LineIndex } from '../text/index.ts'
import { checkOptions, noSuch } from './check-options.ts'
import type { CoreOptions } from './core-options.ts'
import { matcherFor } from './matcher-for.ts'

/**
 * Lints a text: no disk, no network, nothing of Node.
 *
 * @param text The source of a message.
 * @param options What is known of it, and which rules count.
 * @returns What was found, as the reports for programs have it.
 * @throws {ConfigError} For options that there are not, and settings, metadata, events or a day that cannot be read.
 */
export async function lintText(text: string, options: CoreOptions = {}): Promise<LintResult> {
  checkOptions(options)
  const { filePath = '<text>', rules = productRules, config = {}, regions = {} } = options
  const settings = await settingsOf(options)
  const events = eventsOf(options)
  const moment = momentOf(options)
  const format = options.format ?? formatOf(filePath) ?? (await sniffFormat(text))
  const lines = new LineIndex(text)
  const { defaults, locale_formality } = config
  const under = readDefaults({ ...defaults, ...(locale_formality && { locale_formality }) }).envelope
  const messages = (await loadFormat(format, text))(text).map((parsed) => assemble(filePath, format, lines, parsed, { under }))
  const results = messages.flatMap((message) =>
    lintCampaign({
      campaign: { name: filePath, messages: [message] },
      settings: [settings],
      matcher: settings.matcher,
      events,
      regions,
      ...moment,
      knownRules: new Set(rules.map(({ id }) => id)),
    }),
  )
  const [result] = groupByFile(results)
  return lintResult(
    result ?? {
      path: filePath,
      source: lines,
      findings: [],
      suppressed: [],
      type: 'other',
      typeReason: 'there is no message',
      language: 'en',
    },
    filePath,
  )
}

async function settingsOf({ rules = productRules, preset = 'recommended', config = {} }: CoreOptions) {
  const all = [...BASE_PRESETS, ...presets]
  const known = all.find(({ name }) => name === preset)
  const misfits = validateConfig(config, rules)
  if (!known)
    throw fault(
      'preset',
      noSuch(
        'preset',
        preset,
        all.map(({ name }) => name),
      ),
    )
  if (misfits.length > 0) throw new ConfigError(misfits.map(({ path, message }) => ({ where: 'config', key: path.join('.'), message })))
  const states = new RuleStates(rules)
  states.applyPreset(known, preset)
  states.apply(config.rules ?? {}, 'config')
  return {
    rules: states.enabledRules,
    company: [config.company ?? []].flat(),
    voiceAllow: config.voice?.allow ?? [],
    inlineConfig: true,
    ...(config.directives && { directives: config.directives }),
    matcher: await matcherFor(rules),
  } satisfies Settings
}

function eventsOf({ events, regions }: CoreOptions): readonly Event[] {
  if (events === undefined) return []
  const reading = readEvents(events, regions)
  const lost = reading.problems.filter((problem) => problem.lost)
  if (lost.length > 0)
    throw new ConfigError(lost.map(({ message, span }) => ({ where: 'events', source: { text: events, span }, message })))
  return reading.events
}

function momentOf({ now = new Date().toISOString() }: CoreOptions): { readonly today: string; readonly now: number } {
  const [today, instant] = [readDay(now), readInstant(now)]
  if (today === undefined || instant === undefined)
    throw fault('now', `expected a date (2026-05-04) or a date and time with an offset (2026-05-04T09:00:00+02:00); this is "${now}".`)
  return { today, now: instant }
}

const fault = (where: string, message: string): ConfigError => new ConfigError([{ where, message }])
