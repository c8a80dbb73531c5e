import {
  type Analysis,
  type Context,
  type Draft,
  defineRule,
  GAP,
  isGap,
  isTornTag,
  type Place,
  TAG_SYNTAXES,
  type TagSyntax,
  type TextBlock,
  type TextZone,
  TORN_TAG,
  tagSyntaxOf,
} from '#rule'

const UNREAD: readonly TextZone[] = ['quote', 'code', 'alt']

/** Shapes that mean something else too; in a mail as sent only a field about a person is surely a tag. */
const AMBIGUOUS: ReadonlySet<string> = new Set(['dollar', 'mautic', 'word', 'brackets'])
const PERSONAL = /name|e-?mail|company|city|birthday|gender/i

/** What programs print in place of a value that they do not have. */
const NOTHING =
  /^(?:hi|hello|hey|dear)(?: there)?(?: (?:undefined|null|none|nan|nil|n\/a|f(?:irst)?[_ ]?name|customer[_ ]?name|user[_ ]?name|string)\b| [,!])/i
const OBJECT = /\[object Object\]/g
/** What stands in every torn tag, and in every gap: most blocks have neither. */
const SIGN_OF_TAG = /[{|%]/
const SIGN_OF_GAP = /\[|lorem/i
interface Found {
  readonly at: Place
  readonly source: string
  readonly block: TextBlock
}

/** The merge tags of what a reader sees, in order. */
const tagsOf = (message: Analysis): readonly Found[] =>
  readBlocks(message).flatMap((block) =>
    block.source.fields.map(({ at, source }) => ({ at: { block, start: at, end: at + 1 }, source, block })),
  )

const readBlocks = (message: Analysis): readonly TextBlock[] => message.blocks.filter(({ zone }) => !UNREAD.includes(zone))

/** Tags in a mail that has been sent: nothing will fill them in. */
function* unresolved(tags: readonly Found[]): Iterable<Draft> {
  for (const { at, source } of tags)
    if (PERSONAL.test(source) || !AMBIGUOUS.has(tagSyntaxOf(source)?.name ?? '')) yield { at, grade: 'grave' }
}

function* malformed(message: Analysis, tags: readonly Found[]): Iterable<Draft> {
  for (const { at, source } of tags) if (isTornTag(source)) yield { at, grade: 'grave', message: 'malformed' }
  for (const block of readBlocks(message).filter(({ text }) => SIGN_OF_TAG.test(text)))
    for (const { start, end } of matchesOf(TORN_TAG, block)) yield { at: { block, start, end }, grade: 'grave', message: 'malformed' }
}

/** Tags of another syntax than most of the file. */
function* foreign(tags: readonly Found[], allowed: readonly string[]): Iterable<Draft> {
  const counts = new Map<TagSyntax, number>()
  for (const { source } of tags) {
    const syntax = tagSyntaxOf(source)
    if (syntax && !allowed.includes(syntax.name)) counts.set(syntax, (counts.get(syntax) ?? 0) + 1)
  }
  const [own] = [...counts].sort((a, b) => b[1] - a[1])
  if (!own || counts.size < 2) return
  for (const { at, source } of tags) {
    const syntax = tagSyntaxOf(source)
    if (syntax && syntax !== own[0] && counts.has(syntax))
      yield { at, message: 'foreign', data: { syntax: syntax.system, system: own[0].system } }
  }
}

/** Names without a default, where the file shows that its system has defaults. */
function* withoutDefault(message: Analysis, tags: readonly Found[]): Iterable<Draft> {
  const hasDefaults = tags.some(({ source }) => DEFAULT.test(source))
  const { text } = message.message.source
  const isGuarded = /\{%-?\s{0,3}(?:if|unless)\s[^%\n]{0,80}name/i.test(text)
  const greetings = new Set(message.in('greeting', 'subject', 'preheader').map(({ block }) => block))
  for (const { at, source, block } of tags) {
    const mayBeEmpty = EMPTY_DEFAULT.test(source) || (BARE_NAME.test(source) && hasDefaults && !isGuarded)
    if (greetings.has(block) && mayBeEmpty) yield { at, grade: 'low', message: 'nameless' }
  }
}

const DEFAULT = /\|\s{0,3}default/
const EMPTY_DEFAULT = /\|\s{0,3}default\s{0,3}[:(]\s{0,3}(?:""|'')/
const BARE_NAME = /^\{\{[-\s]{0,3}[\w.]{0,60}name[-\s]{0,3}\}\}$/i

/** What was left to be filled in by hand, or by a program that had nothing. */
function* gaps(message: Analysis): Iterable<Draft> {
  for (const block of readBlocks(message).filter(({ text }) => SIGN_OF_GAP.test(text))) {
    for (const { start, end, text } of matchesOf(GAP, block))
      if (isGap(text) && !isSyntax(block.text, start, end)) yield { at: { block, start, end }, message: 'gap' }
    for (const { start, end } of matchesOf(OBJECT, block)) yield { at: { block, start, end }, grade: 'grave', message: 'nothing' }
  }
  for (const { block, startOffset, text, zone } of message.sentences) {
    const nothing = zone === 'greeting' ? NOTHING.exec(text) : undefined
    if (nothing) yield { at: { block, start: startOffset, end: startOffset + nothing[0].length }, grade: 'grave', message: 'nothing' }
  }
}

/** "Replace 'U+[code]' with the sign": a gap in a word that stands in quotation marks tells how something is written. */
function isSyntax(text: string, start: number, end: number): boolean {
  const before = /['"‘“`](?<head>[^\s'"‘“`]{0,20})$/.exec(text.slice(Math.max(0, start - 21), start))
  const after = /^(?<tail>[^\s'"’”`]{0,20})['"’”`]/.exec(text.slice(end, end + 21))
  return Boolean(before && after && (before.groups!.head || after.groups!.tail))
}

function* matchesOf(shape: RegExp, { text, source: { links } }: TextBlock): Iterable<{ start: number; end: number; text: string }> {
  let next = 0
  for (const { index: start, 0: words } of text.matchAll(shape)) {
    const end = start + words.length
    while (next < links.length && links[next]!.end <= start) next++
    const link = links[next]
    if (!link || link.start >= end) yield { start, end, text: words }
  }
}

export const brokenPersonalisation = defineRule({
  id: 'relationship/broken-personalisation',
  since: '0.2.0',
  principle: 'What stands in for the reader’s name must become the name.',
  why: 'A merge tag is a promise to remember somebody. “Hi {{ first_name }},” or “Dear [Name],” in an inbox says that nobody looked, at the very place where the mail claims to know its reader.',
  grades: { low: 'info', usual: 'warn', grave: 'error' },
  recommended: ['usual', 'grave'],
  confidence: 'certain',
  messages: {
    default: 'A merge tag went out as it stands: readers see its code. Fill it in, or leave the name out.',
    malformed: 'This merge tag is torn: not closed, closed in another way, or in typographic quotes. Readers will see its code.',
    foreign: 'This is a tag of {syntax}, in a file with tags of {system}. One of them will reach the reader as code.',
    nameless: 'Where the name is not known this prints nothing, and the greeting has a hole. Give a default.',
    gap: '"{quote}" is a gap that nobody has filled in. Write what belongs there, or make a merge tag of it.',
    nothing: '"{quote}" shows that a value was missing. Give a default, or a greeting without a name.',
  },
  help: { default: '"Hello Marta," or, where the name is not known, "Hello,"' },
  types: 'any',
  metadata: {
    reads: ['received'],
    without: 'Drafts are read as templates: tags that are well formed are right there (option `rendered`).',
  },
  exemptions: [
    'Well-formed tags of one system in a draft.',
    'Quotations, code, and words in brackets that are no gap, such as "[Update]".',
    'A name without a default, unless the same file shows that its system has defaults.',
  ],
  objection: 'A template may pass through two systems, one after the other. Name the other syntax in the option `allow`.',
  yieldsTo: [],
  options: {
    rendered: {
      type: 'boolean',
      default: false,
      description: 'Whether messages are checked as sent: then no merge tag may be left in them.',
    },
    allow: {
      type: 'words',
      default: [],
      description: `Syntaxes that may stand beside another: ${TAG_SYNTAXES.map(({ name }) => name).join(', ')}.`,
    },
  },
  examples: {
    flags: [
      { text: 'Hi «{{first_name}}»,\n\nyour boots are here.', options: { rendered: true }, grade: 'grave' },
      { text: 'Hi «*|FNAME|*»,\n\nyour boots are here.', options: { rendered: true } },
      { text: 'Hi «{{first_name}»,\n\nyour boots are here.', grade: 'grave' },
      { text: 'Hi «{first_name}}»,\n\nyour boots are here.' },
      { text: 'Hi «{{ first_name | default: “there” }}»,\n\nyour boots are here.' },
      { text: 'Hi «{{first_name, your order {{ number }}» is here.' },
      { text: 'Hi «%%first_name%»,\n\nyour boots are here.' },
      { text: 'Hi {{ first_name }},\n\norder {{ number }} of «<%= customer.company %>» is here.', grade: 'usual' },
      { subject: 'For *|FNAME|*', text: 'Hi *|FNAME|*,\n\nthe shop in «%CITY%» is open.' },
      { text: 'Dear «[First Name]»,\n\nyour boots are here.', grade: 'usual' },
      { text: 'Hello Ana,\n\nwe meet on «[insert date]».' },
      { text: '«Lorem ipsum» dolor sit amet, and our boots.' },
      { type: 'transactional', text: '«Hi ,»\n\nyour boots are here.', grade: 'grave' },
      { type: 'transactional', text: '«Hi undefined»,\n\nyour boots are here.', grade: 'grave' },
      { text: 'Hi «{{ first_name }}»,\n\nthe shop in {{ city | default: "your town" }} is open.', grade: 'low' },
      { text: 'Hi «{{ first_name | default: "" }}»,\n\nthe shop is open.', grade: 'low' },
    ],
    passes: [
      "Replace 'U+[code]' with the percent sign.",
      'Hi {{ first_name | default: "there" }},\n\nyour boots are here.',
      'Hi {{first_name}},\n\nyour boots are here.',
      'Hi {{#if first_name}}{{first_name}}{{else}}there{{/if}},\n\nyour boots are here.',
      'Hi {% if first_name %}{{ first_name }}{% else %}there{% endif %},\n\n{{ city | default: "your town" }}.',
      'Hi *|FNAME|*,\n\nyour boots are here. *|UNSUB|*',
      'Hi Marta,\n\nyour boots are here.',
      'Hi,\n\nyour boots are here.',
      '[Update] The boots are back. [1]',
      '[Take the survey](https://orla.example/s) or [your name](https://orla.example/n).',
      { text: 'Hi {{ first_name }},\n\norder <%= number %> is here.', options: { allow: ['erb'] } },
      'Set `HOME` and `{}`; see section [4.2].',
      '> Hi {{first_name},\n\nThis is what went wrong in our last mail.',
    ],
    beyond: ['Hi FRIEND,\n\nyour boots are here.', 'Dear Mr,\n\nyour boots are here.'],
  },
  check: {
    *message(message, { options }: Context<{ readonly rendered: boolean; readonly allow: readonly string[] }>) {
      const tags = tagsOf(message)
      if (options.rendered || message.message.envelope.received?.value) yield* unresolved(tags)
      else yield* foreign(tags, options.allow)
      yield* malformed(message, tags)
      yield* gaps(message)
      yield* withoutDefault(message, tags)
    },
  },
})
