// One format over a fifth of the SpamAssassin corpus, then remark-parse over the same bytes; prints one line of JSON.
import remarkGfm from 'remark-gfm'
import remarkParse from 'remark-parse'
import { unified } from 'unified'
import { lexicon, rules } from '../../rules/index.ts'
import { assemble, type ParseFormat, type ParseNested } from '../../src/document/index.ts'
import { parseEml } from '../../src/formats/eml/index.ts'
import { parseHtml } from '../../src/formats/html/index.ts'
import { parseMarkdown } from '../../src/formats/markdown/index.ts'
import { parseText, parseTextBody } from '../../src/formats/text/index.ts'
import { Matcher } from '../../src/language/index.ts'
import { lintCampaign } from '../../src/linter/index.ts'
import { readOptions } from '../../src/rule/index.ts'
import { LineIndex, MappedText } from '../../src/text/index.ts'
import { spamAssassin } from '../formats/spam-assassin.ts'

const PARSERS: Readonly<Record<string, ParseFormat>> = { text: parseText, markdown: parseMarkdown, eml: parseEml }
const parseNested: ParseNested = (mediaType, text) => {
  if (mediaType === 'text/html') return parseHtml(text, parseNested)
  return mediaType === 'text/plain' ? parseTextBody(text) : { entries: [], parts: [], comments: [], problems: [] }
}

const format = process.argv[2] ?? 'text'
const parse = PARSERS[format]!
const matcher = new Matcher(lexicon)
const settings = {
  rules: rules.map((rule) => ({ rule, severities: rule.grades, options: readOptions(rule.options ?? {}).values, allowUncertain: false })),
  company: [],
  voiceAllow: [],
  inlineConfig: true,
}
const knownRules = new Set(rules.map(({ id }) => id))

function lint(text: string): void {
  const message = assemble('mail', format, new LineIndex(text), parse(MappedText.of(text), parseNested))
  lintCampaign({
    campaign: { name: 'mail', messages: [message] },
    settings: [settings],
    matcher,
    events: [],
    today: '2026-05-01',
    knownRules,
  })
}

/** Bodies of plain mails, for the formats that have no transfer encoding. */
function bodies(): string[] {
  return spamAssassin(3).flatMap(({ text }) => {
    const end = text.search(/\r?\n\r?\n/)
    const isPlain =
      end > 0 && !/^content-(?:type: (?:multipart|text\/html)|transfer-encoding: (?:base64|quoted))/im.test(text.slice(0, end))
    return isPlain ? [text.slice(end).trimStart()] : []
  })
}

const mails = format === 'eml' ? spamAssassin(5).map(({ text }) => text) : bodies()
const bytes = mails.reduce((sum, text) => sum + Buffer.byteLength(text), 0)
const secondsOf = (run: () => void): number => {
  const start = process.hrtime.bigint()
  run()
  return Number(process.hrtime.bigint() - start) / 1e9
}
for (const text of mails.slice(0, 300)) lint(text)
const seconds = secondsOf(() => {
  for (const text of mails) lint(text)
})
const peakBytes = process.resourceUsage().maxRSS * 1024
const sample = mails.filter((_, i) => i % 4 === 0)
const remark = format === 'markdown' ? unified().use(remarkParse).use(remarkGfm) : unified().use(remarkParse)
for (const text of sample.slice(0, 60)) remark.parse(text)
const remarkSeconds = secondsOf(() => {
  for (const text of sample) remark.parse(text)
})
const remarkBytes = sample.reduce((sum, text) => sum + Buffer.byteLength(text), 0)
console.log(JSON.stringify({ bytes, messages: mails.length, seconds, remarkSeconds, remarkBytes, peakBytes }))
