// biome-ignore-all lint/suspicious/noTemplateCurlyInString: the tags of template languages
import { describe, expect, it } from 'vitest'
import { MASK } from '../../src/document/index.ts'
import { maskMergeTags, mergeTagComments } from '../../src/formats/merge-tags/index.ts'
import { MappedText } from '../../src/text/index.ts'
import { cpuTime } from '../cpu-time.ts'

const mask = (text: string): string => maskMergeTags(MappedText.of(text)).text

/** The text with `P` for a tag that prints and `-` for each other run that is hidden. */
const shown = (text: string): string =>
  mask(text)
    .replace(new RegExp(`${MASK.start}${MASK.rest}*`, 'g'), 'P')
    .replace(new RegExp(`${MASK.silent}+`, 'g'), '-')

const comments = (text: string): string[] => mergeTagComments(MappedText.of(text)).map((comment) => comment.text.text)

describe('a tag that prints is one field', () => {
  it.each([
    'Hi {{ first_name }}, hello',
    'Hi {{{ x }}}, hello',
    "Hi {{${first_name} | default: 'there'}}, hello",
    'Hi {{custom_attribute.${balance}}}, hello',
    'Hi {{- .Subscriber.FirstName -}}, hello',
    'Hi {{ subscriber.metadata.first_name|default:"there" }}, hello',
    'Hi {{insert first_name "default=there"}}, hello',
    'Hi <%= user.name %>, hello',
    'Hi <%- user.name %>, hello',
    'Hi %%=v(@first)=%%, hello',
    'Hi %%first_name%%, hello',
    'Hi *|FNAME|*, hello',
    'Hi *|MC:SUBJECT|*, hello',
    'Hi [[ first_name ]], hello',
    'Hi [[First Name]], hello',
    'Hi [%first_name | there%], hello',
    'Hi <<First Name>>, hello',
    'Hi {contact.firstName}, hello',
    'Hi {contactfield=firstname|there}, hello',
    'Hi {DATA_VARIABLE:first}, hello',
    'Hi {EVENT_PROPERTY:first}, hello',
    'Hi %FIRSTNAME%, hello',
    'Hi {!Contact.FirstName}, hello',
    'Hi {!$User.FirstName}, hello',
    'Hi {!NULLVALUE(Lead.FirstName, "there")}, hello',
    'Hi ${x}, hello',
    'Hi ${user.name}, hello',
    "Hi {% trans 'name' %}, hello",
    'Hi {{\n  first_name\n}}, hello',
  ])('%s', (text) => {
    expect(shown(text)).toBe('Hi P, hello')
    expect(mask(text)).toHaveLength(text.length)
  })

  it('keeps neighbours apart', () => {
    expect(shown('{{a}}{{b}}{% x %}{{c}}')).toBe('PP-P')
  })
})

describe('a tag that steers the text is silent, and what it guards stays', () => {
  it.each([
    ['{% if x %}a{% else %}b{% endif %}', '-a-b-'],
    ['{{#if x}}a{{else}}b{{/if}}', '-a-b-'],
    ['{{~#each items~}}a{{~/each~}}', '-a-'],
    ['{{^x}}a{{/x}}', '-a-'],
    ['{{> header}}a', '-a'],
    ['{{ if .Name }}a{{ else if .B }}b{{ end }}', '-a-b-'],
    ['{{ $x := 1 }}a', '-a'],
    ['<% if x %>a<% end %>', '-a-'],
    ['<%- if x -%>a<%- end -%>', '-a-'],
    ['<% items.each do |item| %>a<% end %>', '-a-'],
    ['%%[ SET @x = "a"\nSET @y = 1 ]%%a', '-a'],
    ['*|IF:FNAME|*a*|ELSE:|*b*|END:IF|*', '-a-b-'],
    ['[% IF x %]a[% END %]', '-a-'],
    ['%IF in_array("a", %TAGS%)%a%/IF%', '-TAGS%)%a-'],
    ['{# note #}a', '-a'],
    ['{{! note }}a{{!-- }} note --}}b', '-a-b'],
    ['{% comment %}hidden {{ x }}{%- endcomment -%}a', '-a'],
    ['<%# note %>a', '-a'],
  ])('%s', (text, expected) => expect(shown(text)).toBe(expected))
})

describe('what only looks like a tag is text', () => {
  it.each([
    'Take 20% off, or 50%OFF%.',
    'See [[1]](https://example.com/a) and [a](b)',
    'https://example.com/%C3%A9t%C3%A9',
    'a {brace} and {e.g.} and {note: this}',
    'never closed {{ first_name',
    'never closed {% if x',
    'never closed <% x',
    'never closed *|X',
    'x << 2 and y >> 1',
    '*|*|* |',
    'costs $5 {or more}',
    '100%',
    '<%% literal',
    `{{ ${'too far '.repeat(400)} }}`,
  ])('%s', (text) => expect(mask(text)).toBe(text))

  it('leaves the very same text when there is nothing to hide', () => {
    const text = MappedText.of('Plain.')
    expect(maskMergeTags(text)).toBe(text)
  })
})

describe('comments of template languages', () => {
  it('are read without their delimiters', () => {
    expect(comments('{# a #}{{! b }}{{!-- c }} --}}{% comment %} d {% endcomment %}<%# e %>')).toEqual([
      ' a ',
      ' b ',
      ' c }} ',
      ' d ',
      ' e ',
    ])
  })

  it('know where they stand', () => {
    const source = 'Hello {# tactful-disable-line #} you'
    const [comment] = mergeTagComments(MappedText.of(source))
    expect(source.slice(comment!.span.start, comment!.span.end)).toBe('{# tactful-disable-line #}')
    const inner = comment!.text.span()
    expect(source.slice(inner.start, inner.end)).toBe(' tactful-disable-line ')
  })
})

it('takes time in proportion to the text, whatever is left open', () => {
  for (const opener of [
    '{{',
    '{{!--',
    '{%',
    '{% comment %}',
    '<%',
    '%%[',
    '%%=',
    '*|',
    '[[',
    '[%',
    '<<',
    '{a.',
    '${a',
    '%A',
    '{#',
    '{{{',
  ]) {
    const text = opener.repeat(1_000_000 / opener.length)
    expect(
      cpuTime(() => mask(text)),
      opener,
    ).toBeLessThan(2_000)
  }
})
