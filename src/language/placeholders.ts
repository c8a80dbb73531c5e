/** Syntaxes of merge tags by how a tag begins, longest first, and whose they are. */
export const TAG_SYNTAXES = [
  { name: 'curly', opener: /^\{[{%]/, system: 'Liquid, Handlebars or Jinja' },
  { name: 'salesforce', opener: /^\{!/, system: 'Salesforce' },
  { name: 'dollar', opener: /^\$\{/, system: 'template literals' },
  { name: 'mautic', opener: /^\{/, system: 'Mautic or Loops' },
  { name: 'erb', opener: /^<%/, system: 'ERB or EJS' },
  { name: 'word', opener: /^<</, system: 'a word processor' },
  { name: 'mailchimp', opener: /^\*\|/, system: 'Mailchimp' },
  { name: 'ampscript', opener: /^%%/, system: 'AMPscript' },
  { name: 'activecampaign', opener: /^%/, system: 'ActiveCampaign' },
  { name: 'sendgrid', opener: /^\[%/, system: 'SendGrid or the Template Toolkit' },
  { name: 'brackets', opener: /^\[\[/, system: 'double brackets' },
] as const
export type TagSyntax = (typeof TAG_SYNTAXES)[number]

/** The syntax of a merge tag; undefined where it is none of the usual ones. */
export const tagSyntaxOf = (source: string): TagSyntax | undefined => TAG_SYNTAXES.find(({ opener }) => opener.test(source))

/** A tag that swallows another one, spans markup, or stands in quotation marks of a word processor. */
export const isTornTag = (source: string): boolean =>
  /^.{2,}(?:\{\{|\{%)/s.test(source.replace(/^\{+/, '{')) || /<\/?[a-z]+[\s>]/i.test(source) || /[“”‘]/.test(source)

/** Pieces of tags that were never closed, or opened in one way and closed in another. */
export const TORN_TAG =
  /(?<!\{)\{\{+\s{0,3}[A-Za-z_][^{}\n]{0,40}\}?|\{\s?[A-Za-z_][\w.]{0,40}\s?\}\}|\{%-?\s{0,3}[a-z]\w{0,20}|\*\|[A-Z][A-Z0-9_:]{1,30}\|?|\*?\|?\b[A-Z][A-Z0-9_]{1,30}\|\*|%%[A-Za-z_]\w{0,40}%|<%=?\s?[a-z@][\w.]{1,40}/g

/** What may be a gap that a writer left to be filled in by hand. */
export const GAP = /\[([^\][\n]{2,60})\]|\blorem ipsum\b/gi
/** Every word of a gap that a writer left for later. */
const GAP_WORD =
  /^(?:insert|enter|add|fill|in|your|the|a|an|of|here|to|be|customer'?s?|client'?s?|user'?s?|member'?s?|recipient'?s?|company'?s?|business|organi[sz]ation|brand|product|service|event|course|team|sender|contact|reader|first|last|full|new|old|start|end|due|expiry|effective|delivery|order|invoice|account|ticket|case|reference|tracking|discount|promo|coupon|phone|email|e-mail|postal|street|name|names|firstname|lastname|fname|lname|date|dates|day|month|year|time|number|no\.?|#|id|code|amount|price|percentage|percent|city|town|country|region|location|address|title|position|role|signature|reason|details?|description|url|website|deadline|xx?x?|tbd|tbc|todo)$/i
/** One of these at least: the others are ordinary words in brackets too. */
const GAP_NOUN =
  /\b(?:name|names|firstname|lastname|fname|lname|date|number|amount|price|code|address|title|url|website|city|insert|enter|your|customer|recipient|company|tbd|tbc|todo|xxx?|deadline|time|id)\b/i

/** Whether what GAP finds is one: every word in the brackets is a word of forms. */
export function isGap(text: string): boolean {
  if (!text.startsWith('[')) return true
  const words = text
    .slice(1, -1)
    .trim()
    .split(/[\s/_-]+/)
  return words.length <= 7 && words.every((word) => GAP_WORD.test(word)) && GAP_NOUN.test(words.join(' '))
}
