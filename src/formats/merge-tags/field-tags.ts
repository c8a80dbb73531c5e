import { CODE_LIMIT, delimitedTag, innerText, type MergeTag, namedTag, type TagSource } from './merge-tag.ts'

const AMP_FIELD = /%%[A-Za-z_][\w .-]{0,100}%%/y
const PERCENT_FIELD = /%[A-Z][A-Z0-9_-]{2,60}%/y
const PERCENT_CONTROL = /%(?:\/IF|ELSE|(?:ELSE)?IF [^%\n]{1,200})%/y

/** AMPscript (`%%=v(@x)=%%`, `%%[ code ]%%`, `%%first_name%%`) and ActiveCampaign (`%FIRSTNAME%`, `%IF x%`). */
export function percentTag(source: TagSource, start: number): MergeTag | undefined {
  const { text } = source
  if (text.startsWith('%%=', start)) return delimitedTag(source, start, 3, '=%%')
  if (text.startsWith('%%[', start)) return asControl(delimitedTag(source, start, 3, ']%%', CODE_LIMIT))
  if (text[start + 1] === '%') return namedTag(AMP_FIELD, text, start, 2)
  if (/\d/.test(text[start - 1] ?? '')) return undefined // "50%OFF%" is a price, not a field
  return asControl(namedTag(PERCENT_CONTROL, text, start, 1)) ?? namedTag(PERCENT_FIELD, text, start, 1)
}

const DOTTED = /\{[A-Za-z_][\w-]{0,60}(?:\.[\w-]{1,60}){1,8}(?:\s?\|[^{}\n]{0,200})?\}/y
const ASSIGNED = /\{[A-Za-z_][\w-]{0,60}[=:][\w.-]{1,100}(?:\|[^{}\n]{0,200})?\}/y
const DOLLAR = /\$\{[A-Za-z_][\w.-]{0,100}(?:[ |?[(][^{}\n]{0,200})?\}/y

/** Mautic and Loops: `{contact.x}`, `{contactfield=x|there}`, `{DATA_VARIABLE:x}`. A lone brace is only a tag with `.`, `=` or `:`. */
export function braceTag({ text }: TagSource, start: number): MergeTag | undefined {
  return namedTag(DOTTED, text, start, 1) ?? namedTag(ASSIGNED, text, start, 1)
}

const BANG = /\{!\s?\$?[A-Za-z_][^{}\n]{0,300}\}/y

/** Salesforce's merge fields and formulas: `{!Contact.FirstName}`, `{!NULLVALUE(Lead.FirstName, "there")}`. */
export function bangTag({ text }: TagSource, start: number): MergeTag | undefined {
  return namedTag(BANG, text, start, 2, 1)
}

/** Template literals and Braze: `${x}`, `${user.name}`. */
export function dollarTag({ text }: TagSource, start: number): MergeTag | undefined {
  return namedTag(DOLLAR, text, start, 2, 1)
}

const ANGLE = /<<[\p{L}_][\p{L}\p{N}_ .'-]{0,60}>>/uy
// A bracket that follows makes it a Markdown link whose text is in brackets.
const SQUARE = /\[\[\s?[\p{L}_$][\p{L}\p{N}_ .|:'"-]{0,100}\]\](?![([])/uy

/** Word processors: `<<First Name>>`. */
export function angleTag({ text }: TagSource, start: number): MergeTag | undefined {
  return namedTag(ANGLE, text, start, 2)
}

/** `[[ first_name ]]`, as several mailers write it. */
export function squareTag({ text }: TagSource, start: number): MergeTag | undefined {
  return namedTag(SQUARE, text, start, 2)
}

const TOOLKIT_CONTROL = /^[-+]?\s*(?:IF|UNLESS|ELSE|ELSIF|END|FOREACH|SET|INCLUDE|PROCESS|BLOCK|WRAPPER|USE)\b/

/** SendGrid's legacy templates (`[%first_name | there%]`) and the Template Toolkit. */
export function toolkitTag(source: TagSource, start: number): MergeTag | undefined {
  const tag = delimitedTag(source, start, 2, '%]')
  return tag && TOOLKIT_CONTROL.test(innerText(source.text, tag)) ? asControl(tag) : tag
}

const STAR = /\*\|[A-Z][^|\n*]{0,200}\|\*/iy
const STAR_CONTROL = /^(?:IF|IFNOT|ELSEIF|ELSE|END|INTERESTED|DEFINE|HIDE)\b/i

/** Mailchimp: `*|FNAME|*`, `*|IF:FNAME|* … *|END:IF|*`. */
export function starTag({ text }: TagSource, start: number): MergeTag | undefined {
  const tag = namedTag(STAR, text, start, 2)
  return tag && STAR_CONTROL.test(innerText(text, tag)) ? asControl(tag) : tag
}

const asControl = (tag: MergeTag | undefined): MergeTag | undefined => tag && { ...tag, kind: 'control' }
