import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { assemble, type Message, type Parsed } from '../../src/document/index.ts'
import { isExport, looksLikeExport } from '../../src/formats/export/index.ts'
import { loadFormat } from '../../src/reader/index.ts'
import { LineIndex } from '../../src/text/index.ts'
import { cpuTime } from '../cpu-time.ts'

const read = async (source: string): Promise<readonly Parsed[]> => (await loadFormat('export', source))(source)
const messagesOf = async (value: unknown): Promise<Message[]> => {
  const source = typeof value === 'string' ? value : JSON.stringify(value, null, 1)
  const lines = new LineIndex(source)
  return (await read(source)).map((parsed) => assemble('export.json', 'export', lines, parsed))
}
const values = ({ name, envelope, problems }: Message) => {
  expect(problems).toEqual([])
  return {
    name,
    ...Object.fromEntries(Object.entries(envelope).map(([key, field]) => [key, (field.value as { iso?: string }).iso ?? field.value])),
  }
}
const words = ({ parts }: Message): string[] => parts.flatMap(({ blocks }) => blocks.map(({ kind, text }) => `${kind}: ${text.text}`))

const MAILCHIMP = {
  campaigns: [
    {
      id: 'c1',
      type: 'regular',
      send_time: '2012-11-02T13:00:00+00:00',
      recipients: { list_id: 'l', list_name: 'All', segment_text: '<p>Lives in <b>New York</b></p>' },
      settings: {
        title: 'Reminder',
        subject_line: 'You have not backed up',
        preview_text: 'Seven days',
        from_name: 'Acme',
        reply_to: 'hi@acme.example',
      },
      content: { html: '<h1>Hello *|FNAME|*</h1>\n<p>Your &quot;files&quot;</p>', plain_text: 'unused' },
    },
  ],
}

describe('the exports of each tool are read', () => {
  it('Mailchimp', async () => {
    const [message] = await messagesOf(MAILCHIMP)
    expect(values(message!)).toEqual({
      name: 'Reminder',
      subject: 'You have not backed up',
      preheader: 'Seven days',
      from: 'Acme',
      reply_to: 'hi@acme.example',
      send_at: '2012-11-02T13:00:00+00:00',
      'audience.segment': 'Lives in New York',
    })
    expect(words(message!)).toEqual(['heading: Hello \uFFFC', 'paragraph: Your "files"'])
  })

  it('Customer.io, with the place of each mail in its campaign', async () => {
    const action = {
      type: 'email',
      body: '<p>Hi {{customer.first_name}}</p>',
      from: 'Acme <hi@acme.example>',
      reply_to: '',
      preheader_text: 'Soon',
    }
    const sms = { type: 'twilio', subject: '', body: 'x', sending_state: 'automatic' }
    const messages = await messagesOf({
      actions: [{ ...action, id: 1, subject: 'One' }, sms, { ...action, id: 2, subject: 'Two', language: 'de' }],
    })
    expect(messages.map(values)).toEqual([
      { subject: 'One', preheader: 'Soon', from: 'Acme <hi@acme.example>', 'sequence.position': 1, 'sequence.length': 2 },
      { subject: 'Two', preheader: 'Soon', from: 'Acme <hi@acme.example>', language: 'de', 'sequence.position': 2, 'sequence.length': 2 },
    ])
    expect(words(messages[0]!)).toEqual(['paragraph: Hi \uFFFC'])
  })

  it('Klaviyo, with the campaign and the template that a message refers to', async () => {
    const [message, ...rest] = await messagesOf({
      data: {
        type: 'campaign',
        id: 'X',
        attributes: {
          name: 'Spring',
          status: 'Draft',
          audiences: { included: ['VIP', 'New'] },
          send_strategy: { method: 'static', datetime: '2026-03-01T08:00:00+00:00' },
        },
      },
      included: [
        {
          type: 'campaign-message',
          id: 'X',
          attributes: {
            definition: {
              channel: 'email',
              content: {
                subject: 'Spring',
                preview_text: 'It is here',
                from_email: 'hi@acme.example',
                from_label: 'Acme',
                reply_to_email: null,
              },
            },
          },
          relationships: { campaign: { data: { type: 'campaign', id: 'X' } }, template: { data: { type: 'template', id: 'T' } } },
        },
        { type: 'template', id: 'T', attributes: { name: 'Base', editor_type: 'CODE', html: '<p>Flowers</p>', text: 'Flowers' } },
      ],
    })
    expect(rest).toEqual([])
    expect(values(message!)).toEqual({
      name: 'Spring',
      subject: 'Spring',
      preheader: 'It is here',
      from: 'Acme <hi@acme.example>',
      send_at: '2026-03-01T08:00:00+00:00',
      'audience.segment': 'VIP, New',
    })
    expect(words(message!)).toEqual(['paragraph: Flowers'])
  })

  it('flows of Klaviyo', async () => {
    const mail = (subject_line: string) => ({
      type: 'send-email',
      data: { message: { subject_line, preview_text: 'P', from_email: 'a@x.example', from_label: 'A', template_id: 'T' } },
    })
    const wait = { type: 'time-delay', data: { unit: 'days', value: 2 } }
    const messages = await messagesOf({
      data: {
        type: 'flow',
        attributes: { name: 'Welcome', trigger_type: 'Added to List', definition: { actions: [mail('One'), wait, mail('Two')] } },
      },
    })
    expect(messages.map(values)).toMatchObject([
      { name: 'Welcome', subject: 'One', 'sequence.position': 1, 'sequence.length': 2, 'sequence.day': 0 },
      { name: 'Welcome', subject: 'Two', 'sequence.position': 2, 'sequence.length': 2, 'sequence.day': 2 },
    ])
  })

  it('flows that fork, each way from there by itself', async () => {
    const mail = (id: string, next: string | null) => ({
      id,
      type: 'send-email',
      links: { next },
      data: { message: { subject_line: id, template_id: 'T' } },
    })
    const messages = await messagesOf({
      actions: [
        mail('last', null),
        mail('hello', 'wait'),
        { id: 'wait', type: 'time-delay', links: { next: 'split' }, data: { unit: 'days', value: 2 } },
        { id: 'split', type: 'conditional-split', links: { next_if_true: 'yes', next_if_false: 'no' } },
        mail('no', 'no again'),
        mail('yes', 'last'),
        mail('no again', 'last'),
      ],
    })
    expect(
      Object.fromEntries(
        messages.map(({ envelope }) => [
          envelope.subject?.value,
          [envelope['sequence.position']?.value, envelope['sequence.length']?.value],
        ]),
      ),
    ).toEqual({ hello: [1, 3], yes: [2, 3], last: [3, 3], no: [1, 2], 'no again': [2, 2] })
  })

  it('flows of Braze, in the order in which their steps follow', async () => {
    const step = (id: string, ...next_step_ids: string[]) => ({
      id,
      type: 'message',
      next_step_ids,
      messages: { [id]: { channel: 'email', subject: id, body: '<p>B</p>', from: 'a@x.example' } },
    })
    const placed = async (...steps: object[]) =>
      (await messagesOf({ name: 'N', schedule_type: 'x', steps })).map(({ envelope }) => [
        envelope.subject?.value,
        envelope['sequence.position']?.value,
      ])
    expect(await placed(step('b'), step('a', 'b'))).toEqual([
      ['a', 1],
      ['b', 2],
    ])
    expect(await placed(step('a', 'b'), step('b', 'a'))).toEqual([
      ['a', 1],
      ['b', 2],
    ])
    expect(await placed(step('c', 'd'), step('d', 'c'), step('b'), step('a', 'b'))).toEqual([
      ['c', 1],
      ['d', 2],
      ['a', 1],
      ['b', 2],
    ])
    expect(await placed(step('a', 'b', 'c'), step('b', 'a'), step('d', 'a'), step('c', 'd'))).toEqual([
      ['a', 1],
      ['b', 2],
      ['c', 1],
      ['d', 2],
    ])
  })

  it.each([
    ['a delay that cannot be read', [{ type: 'time-delay', data: { unit: 'moons', value: 2 } }]],
    ['a delay beyond measure', [{ type: 'time-delay', data: { unit: 'days', value: 1e300 } }]],
    [
      'a fork',
      [
        { type: 'time-delay', data: { unit: 'days', value: 1 } },
        { type: 'conditional-split', links: { next_if_true: 'a', next_if_false: 'b' } },
      ],
    ],
  ])('flows of Klaviyo, whose days are open with %s', async (_, between) => {
    const mail = (subject_line: string) => ({ type: 'send-email', data: { message: { subject_line, template_id: 'T' } } })
    const messages = await messagesOf({ actions: [mail('One'), ...between, mail('Two')] })
    expect(messages.map(({ envelope }) => [envelope['sequence.position']?.value, envelope['sequence.day']])).toEqual([
      [1, undefined],
      [2, undefined],
    ])
  })

  it('SendGrid, without the versions that are not sent, unless there are no others', async () => {
    const version = (subject: string, active: number) => ({ subject, active, html_content: '<p>B</p>' })
    const subjects = async (...versions: readonly object[]) =>
      (await messagesOf({ id: 'd-1', generation: 'dynamic', name: 'T', versions })).map(({ envelope }) => envelope.subject?.value)
    expect(await subjects(version('Old', 0), version('New', 1), version('Draft', 0))).toEqual(['New'])
    expect(await subjects(version('Draft', 0))).toEqual(['Draft'])
  })

  it('Braze, without its messages of other channels', async () => {
    const messages = await messagesOf({
      name: 'Winter',
      schedule_type: 'time_based',
      first_sent: '2026-01-05T10:00:00+00:00',
      tags: ['paid'],
      messages: {
        a: {
          channel: 'email',
          subject: 'Cold snap',
          body: '<p>Brr</p>',
          from: 'Acme <hi@acme.example>',
          reply_to: 'NO_REPLY_TO',
        },
        b: { channel: 'ios_push', alert: 'Cold', subject: 'x', body: 'y' },
      },
    })
    expect(messages.map(values)).toMatchObject([
      { name: 'Winter', subject: 'Cold snap', send_at: '2026-01-05T10:00:00+00:00', 'audience.segment': 'paid' },
    ])
    const [template] = await messagesOf({
      email_template_id: 'e',
      template_name: 'Base',
      subject: 'Hi',
      preheader: 'Pre',
      body: '<p>A</p>',
    })
    expect(values(template!)).toMatchObject({ name: 'Base', subject: 'Hi', preheader: 'Pre' })
  })

  it.each([
    ['richtext', '<p>A <b>b</b></p>', 'paragraph: A b'],
    ['markdown', '# A *b*', 'heading: A b'],
    ['plain', 'A <b>', 'paragraph: A <b>'],
  ])('listmonk, its body being %s', async (content_type, body, expected) => {
    const [message] = await messagesOf({
      data: {
        results: [
          {
            name: 'N',
            subject: 'S',
            from_email: 'Acme <hi@acme.example>',
            content_type,
            body,
            lists: [{ id: 1, name: 'L' }],
            send_at: null,
            messenger: 'email',
          },
        ],
      },
    })
    expect(values(message!)).toEqual({ name: 'N', subject: 'S', from: 'Acme <hi@acme.example>', 'audience.segment': 'L' })
    expect(words(message!)).toEqual([expected])
  })

  it.each([
    ['SendGrid', { versions: [{ name: 'v', subject: 'S', html_content: '<p>B</p>', plain_content: 'B' }] }, {}],
    [
      'SendGrid',
      { name: 'v', send_at: '2026-01-01T00:00:00Z', email_config: { subject: 'S', html_content: '<p>B</p>' } },
      { send_at: '2026-01-01T00:00:00Z' },
    ],
    [
      'Iterable',
      { subject: 'S', preheaderText: 'P', html: '<p>B</p>', fromName: 'A', fromEmail: 'a@x.example', startAt: 1351861200000 },
      { preheader: 'P', from: 'A <a@x.example>', send_at: '2012-11-02T13:00:00.000Z' },
    ],
    [
      'Brevo',
      { subject: 'S', previewText: 'P', htmlContent: '<p>B</p>', sender: { name: 'A', email: 'a@x.example' } },
      { preheader: 'P', from: 'A <a@x.example>' },
    ],
    [
      'ActiveCampaign',
      { messages: [{ subject: 'S', preheader_text: 'P', fromname: 'A', fromemail: 'a@x.example', html: '<p>B</p>' }] },
      { preheader: 'P', from: 'A <a@x.example>' },
    ],
    ['Mautic', { email: { subject: 'S', customHtml: '<p>B</p>', fromName: 'A', fromAddress: 'a@x.example' } }, { from: 'A <a@x.example>' }],
    ['Marketing Cloud', { views: { subjectline: { content: 'S' }, html: { content: '<p>B</p>' } } }, {}],
  ])('%s', async (_, source, expected) => {
    const [message, ...rest] = await messagesOf(source)
    expect(rest).toEqual([])
    expect(values(message!)).toMatchObject({ subject: 'S', ...expected })
    expect(words(message!)).toEqual(['paragraph: B'])
  })
})

describe('subjects that are tried against each other', () => {
  it('are each a message, of the same words', async () => {
    const [campaign] = MAILCHIMP.campaigns
    const messages = await messagesOf({
      ...campaign,
      variate_settings: { subject_lines: ['You have not backed up', 'Act now', 'Are you all right?'] },
    })
    expect(messages.map(({ envelope }) => envelope.subject?.value)).toEqual(['You have not backed up', 'Act now', 'Are you all right?'])
    expect(messages.map(words)).toEqual(Array(3).fill(words(messages[0]!)))
  })
})

describe('JSON that is no export', () => {
  it.each([
    ['{"name": "tactful", "version": "1.0.0"}'],
    ['{"properties": {"subject": {"type": "string"}, "html_content": {"type": "string"}}}'],
    ['{"newsletter": {"subject": "Hi"}, "labels": {"campaign_id": "Campaign"}}'],
    ['{"views": {"subjectline": 1}, "content": "x"}'],
    ['{"Name": "Dunning", "Subject": "Update", "TemplateType": "Standard"}'],
    ['[1, 2]'],
    ['subject: "x"\nhtml_content: "y"'],
    [''],
  ])('is left alone: %s', (source) => {
    expect(isExport(source)).toBe(false)
  })

  it('says so where somebody asks for it all the same', async () => {
    const [message] = await messagesOf('{"a": 1}')
    expect(message!.problems.map(({ message }) => message)).toEqual([
      'This JSON holds no message as ActiveCampaign, Braze, Brevo, Customer.io, Iterable, Klaviyo, listmonk, Mailchimp, Mautic, Salesforce Marketing Cloud or SendGrid export it.',
    ])
  })
})

describe('a broken export', () => {
  it('is read as far as it goes, and says where it breaks off', async () => {
    const whole = JSON.stringify(MAILCHIMP, null, 1)
    const source = whole.slice(0, whole.indexOf('&quot;files'))
    expect(isExport(source)).toBe(true)
    const [message] = await messagesOf(source)
    expect(message!.envelope.subject?.value).toBe('You have not backed up')
    expect(words(message!)).toEqual(['heading: Hello \uFFFC', 'paragraph: Your'])
    const [problem] = message!.problems
    expect(problem!.message).toBe('This cannot be read as JSON: unexpected end of string.')
    expect(new LineIndex(source).position(problem!.span.start).line).toBe(source.split('\n').length)
  })

  it.each([
    ['deep nesting', '{"subject":"S","html_content":"x","a":'.repeat(20_000)],
    ['brackets', '['.repeat(1_000_000)],
    ['one long string', `{"subject":"S","html_content":"${'\\"x\\n'.repeat(300_000)}`],
    ['keys of prototypes', '{"__proto__":{"subject":"S"},"constructor":{"html_content":"x"},"subject":"S","html_content":"<p>x"}'],
    ['many subjects', `{"settings":{"subject_line":"S"},"variate_settings":{"subject_lines":[${'"x",'.repeat(50_000)}"y"]}}`],
    ['many small messages', `[${Array(20_000).fill('{"subject":"S","html_content":"<p>x"}').join()}]`],
  ])('takes time in proportion to its size: %s', async (_, source) => {
    const parse = await loadFormat('export', source)
    let parsed: readonly Parsed[] = []
    const time = cpuTime(() => {
      looksLikeExport(source)
      parsed = parse(source)
    })
    expect(parsed.length).toBeGreaterThan(0)
    expect(time).toBeLessThan(4000)
  })
})

describe('positions', () => {
  const NASTY = fc.constantFrom(
    'Hello',
    'caf\u00e9',
    '"quoted"',
    'a\\b',
    '\u{1F600}',
    '1/2',
    'tab\there',
    '\u0001',
    '{{ name }}',
    '\u2028',
    '日本',
  )
  const text = fc.array(NASTY, { minLength: 1, maxLength: 8 }).map((parts) => parts.join(' '))
  /** JSON with every character beyond ASCII, or none, as an escape. */
  const ascii = (source: string) => source.replace(/[^\x00-\x7f]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`)

  it('are exact: what stands at the place of a word decodes to the word', async () => {
    await fc.assert(
      fc.asyncProperty(text, text, fc.boolean(), fc.boolean(), async (subject, body, isAscii, isIndented) => {
        const value = { x: 1, versions: [{ subject, plain_content: body }] }
        const json = JSON.stringify(value, null, isIndented ? 2 : 0)
        const source = isAscii ? ascii(json) : json
        const [message] = await messagesOf(source)
        const decoded = (start: number, end: number): unknown => JSON.parse(`"${source.slice(start, end)}"`)
        const field = message!.envelope.subject!
        expect(field.value).toBe(subject)
        expect(decoded(field.span.start, field.span.end)).toBe(subject)
        for (const { text } of message!.parts.flatMap(({ blocks }) => blocks)) {
          for (const match of text.text.matchAll(/[^\s\uFFFC]+/g)) {
            const { start, end } = text.span(match.index, match.index + match[0].length)
            expect(decoded(start, end)).toBe(match[0])
          }
        }
      }),
      { numRuns: 300 },
    )
  })

  it('of words of HTML in JSON are those of the file', async () => {
    const source = '{"versions":[{"subject":"S","html_content":"<p class=\\"x\\">It\\u2019s <b>never<\\/b>\\n too &eacute;arly<\\/p>"}]}'
    const [message] = await messagesOf(source)
    const { text } = message!.parts[0]!.blocks[0]!
    const at = (word: string) => {
      const { start, end } = text.span(text.text.indexOf(word), text.text.indexOf(word) + word.length)
      return source.slice(start, end)
    }
    expect(text.text).toBe('It’s never too éarly')
    expect([at('It’s'), at('never'), at('never too'), at('éarly')]).toEqual(['It\\u2019s', 'never', 'never<\\/b>\\n too', '&eacute;arly'])
  })
})
