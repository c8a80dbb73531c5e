import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { FORMATTERS } from '../../src/formatters/index.ts'
import { lintFolder, outline } from './lint-folder.ts'

function folder(files: Readonly<Record<string, string>>): string {
  const cwd = mkdtempSync(join(tmpdir(), 'tactful-exports-'))
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(dirname(join(cwd, name)), { recursive: true })
    writeFileSync(join(cwd, name), text)
  }
  return cwd
}

const campaign = (title: string, body: string) => ({
  settings: { title, subject_line: title, from_name: 'Acme', reply_to: 'hi@acme.example' },
  content: { html: body },
})
const EXPORT = JSON.stringify(
  {
    campaigns: [
      campaign('One', '<p>Your report is here.</p>'),
      campaign('Two', '<p>It\u2019s ours: please do not hesitate to contact us.</p>'),
    ],
  },
  null,
  1,
).replaceAll('\u2019', '\\u2019')

describe('JSON in a folder', () => {
  it('is linted where it is the export of a mailing tool, and is otherwise nothing to speak of', async () => {
    const cwd = folder({
      'mail/campaigns.json': EXPORT,
      'package.json': '{"name": "x"}',
      'config.json': '{"subject": "x", "html_content": {"type": "string"}}',
      'locales/en.json': '{"newsletter": {"subject": "Hi"}, "labels": {"campaign_id": "Campaign"}}',
      'broken.json': '{"a": ',
    })
    const { results, notes, failures } = await lintFolder(cwd)
    expect(results.map(({ path }) => path)).toEqual(['mail/campaigns.json'])
    expect(failures).toEqual([])
    expect(notes.join(' ')).not.toContain('json')
  })

  it('is told by what is in it in UTF-16 too, as PowerShell writes it', async () => {
    const cwd = folder({})
    writeFileSync(join(cwd, 'campaigns.json'), Buffer.from(`\uFEFF${EXPORT}`, 'utf16le'))
    expect((await lintFolder(cwd)).results.map(({ path }) => path)).toEqual(['campaigns.json'])
  })

  it('that was named and is no export is left out with a sentence', async () => {
    const cwd = folder({ 'package.json': '{"name": "x"}', 'mail.tsx': 'export default () => <p>Hi</p>' })
    const { results, notes } = await lintFolder(cwd, { patterns: ['package.json', 'mail.tsx'] })
    expect(results).toEqual([])
    expect(notes.at(-1)).toBe(
      'package.json and mail.tsx are of a kind that Tactful does not read (it reads .md .markdown .txt .html .htm .mjml .eml and, in .json, ' +
        'exports of mailing tools such as Mailchimp, Klaviyo or Braze). Of a program such as react-email, lint the HTML that it writes.',
    )
  })

  it('has each finding at its characters, and the message is named', async () => {
    const run = await lintFolder(folder({ 'campaigns.json': EXPORT }))
    const [{ source, findings }] = run.results as [(typeof run.results)[number]]
    const found = findings.find(({ ruleId }) => ruleId === 'tone/servile-formula')!
    expect(source.text.slice(found.span.start, found.span.end)).toBe('please do not hesitate to contact us')
    expect(found.inMessage).toBe('Two')
    const full = await FORMATTERS.full()
    expect(full(run, { cwd: '/', colour: false, width: 80, all: true, raw: false } as never)).toContain('tone/servile-formula  in "Two"')
  })
})

const LAST = '<p>Last chance for the summer chairs, 20 % off.</p>'
const flow = (...bodies: readonly string[]) => {
  const delay = { type: 'time-delay', data: { unit: 'days', value: 2 } }
  const actions = bodies.flatMap((html) => [
    delay,
    { type: 'send-email', data: { message: { subject_line: 'Chairs', html, from_email: 'a@x.example' } } },
  ])
  return JSON.stringify({ data: { type: 'flow', attributes: { name: 'F', trigger_type: 'Metric', definition: { actions } } } }, null, 1)
}
const REPEATED = /^tone\/false-urgency/

describe('the messages of an export', () => {
  it('are a campaign where they are steps of one flow', async () => {
    const repeated = outline(await lintFolder(folder({ 'flow.json': flow(LAST, LAST) })), REPEATED)
    const alone = outline(await lintFolder(folder({ 'flow.json': flow(LAST) })), REPEATED)
    expect(repeated.length).toBeGreaterThan(alone.length)
    const braze = { steps: [1, 2].map(() => ({ messages: { a: { channel: 'email', subject: 'Chairs', body: LAST } } })) }
    expect(outline(await lintFolder(folder({ 'canvas.json': JSON.stringify(braze) })), REPEATED)).toHaveLength(repeated.length)
    const actions = [1, 2].map(() => ({ type: 'email', subject: 'Chairs', body: LAST, preheader_text: '' }))
    expect(outline(await lintFolder(folder({ 'actions.json': JSON.stringify({ actions }) })), REPEATED)).toHaveLength(repeated.length)
  })

  it('stand alone where they are campaigns in a list, or subjects that are tried', async () => {
    const alone = outline(await lintFolder(folder({ 'one.json': JSON.stringify({ campaigns: [campaign('One', LAST)] }) })), REPEATED)
    const two = JSON.stringify({ campaigns: [campaign('One', LAST), campaign('Two', LAST)] })
    expect(outline(await lintFolder(folder({ 'two.json': two })), REPEATED)).toHaveLength(2 * alone.length)
    const tried = { ...campaign('One', LAST), variate_settings: { subject_lines: ['One', 'Two'] } }
    const inCampaign = folder({ 'a.json': JSON.stringify(tried), 'campaign.yml': 'emails: [{ file: a.json }]\n' })
    expect(outline(await lintFolder(inCampaign), REPEATED)).toEqual(
      outline(await lintFolder(folder({ 'a.json': JSON.stringify(tried) })), REPEATED),
    )
  })

  it('are members of a campaign file that lists it, with what that says', async () => {
    const cwd = folder({
      'content.json': JSON.stringify({ html: '<p>We open at nine.</p>', plain_text: 'x', archive_html: null }),
      'two.json': JSON.stringify({ campaigns: [campaign('One', LAST), campaign('Two', LAST)] }),
      'campaign.yml': 'emails:\n  - { file: content.json, subject: "Please do not hesitate to contact us" }\n  - { file: two.json }\n',
    })
    const run = await lintFolder(cwd)
    expect(outline(run, /^parse-problem/)).toEqual([])
    expect(run.results.map(({ path }) => path)).toEqual(['campaign.yml', 'content.json', 'two.json'])
    expect(outline(run, /^tone\/servile-formula/).join()).toContain('campaign.yml:2')
    expect(outline(run, REPEATED).join()).toContain('two.json')
  })

  it('are missed where a campaign file lists other JSON', async () => {
    const cwd = folder({ 'package.json': '{"name": "x"}', 'campaign.yml': 'emails: [{ file: package.json }]\n' })
    expect(outline(await lintFolder(cwd), /^parse-problem/)).toEqual([
      expect.stringMatching(/^package\.json:1 error parse-problem: This JSON holds no message as /),
    ])
  })
})

describe('frames of pages', () => {
  it('are no messages of a folder', async () => {
    const cwd = folder({
      'emails/a.html': '---\npreheader: Soon\n---\n<x-main><p>Hi</p></x-main>',
      'layouts/main.html': '<html><body><p>Acme</p><yield /></body></html>',
      'layouts/notes.html': '<p>A message in a folder of that name.</p>',
      '_layouts/mail.html': '<p>Acme</p>{{ content }}',
      '_includes/footer.html': '<p>Acme</p>',
    })
    expect((await lintFolder(cwd)).results.map(({ path }) => path)).toEqual(['emails/a.html', 'layouts/notes.html'])
  })
})
