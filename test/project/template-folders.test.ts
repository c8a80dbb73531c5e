import { describe, expect, test } from 'vitest'
import { folder, tactful } from '../cli/run-tactful.ts'
import { lintFolder, outline } from './lint-folder.ts'

// Folders as postmark-cli pulls them (`postmark templates pull`): a folder a template, with content.html, content.txt and meta.json.
const META = (more: object) => `${JSON.stringify({ Name: 'Reminder', Alias: 'reminder', TemplateType: 'Standard', ...more }, null, 2)}\n`
const template = (name: string, more: object = {}, html = '<p>Reply if something is missing.</p>') => ({
  [`${name}/content.html`]: html,
  [`${name}/content.txt`]: 'It is urgent, says the text that few see.\n',
  [`${name}/meta.json`]: META({ Subject: 'It is urgent', ...more }),
})
const paths = async (files: Record<string, string>, ...patterns: string[]) =>
  (await lintFolder(folder(files), patterns.length > 0 ? { patterns } : {})).results.map(({ path }) => path)

describe('a template folder', () => {
  test('is one message, its HTML with the subject of its meta.json', async () => {
    const { stdout } = await tactful(folder(template('reminder')), ['.', '-f', 'stylish'])
    expect(stdout).toContain('reminder/meta.json')
    expect(stdout).toContain('5:21  error')
    expect(stdout).not.toContain('content.txt')
    expect(stdout).toContain('1 finding')
  })

  test('is its text where there is no HTML', async () => {
    const { 'reminder/content.html': _, ...textOnly } = template('reminder')
    expect(await paths(textOnly)).toEqual(['reminder/content.txt'])
  })

  test('stands for each of its parts', async () => {
    for (const part of ['content.html', 'content.txt', 'meta.json']) {
      expect(await paths(template('reminder'), `reminder/${part}`)).toEqual(['reminder/content.html'])
    }
    expect(await paths({ ...template('a'), ...template('b') }, '**/*.txt', 'b')).toEqual(['a/content.html', 'b/content.html'])
  })

  test('that is a layout is no message', async () => {
    const layouts = { ...template('basic', { TemplateType: 'Layout' }, '<p>{{{@content}}}</p>'), ...template('_layouts/plain') }
    expect(await paths({ ...layouts, ...template('welcome') })).toEqual(['welcome/content.html'])
  })

  test('knows sender and address for replies, and wins over the title of the page', async () => {
    const files = template(
      'reminder',
      { Subject: 'Your copy of \\"May\\"', From: 'no-reply@shop.example', ReplyTo: 'no-reply@shop.example' },
      '<title>Untitled</title><p>If you have any questions, reply to this mail.</p>',
    )
    const { results } = await lintFolder(folder(files))
    const metadata = results.find(({ path }) => path === 'reminder/meta.json')!
    const [finding] = metadata.findings.filter(({ ruleId }) => ruleId === 'relationship/no-reply')
    expect(metadata.source.text.slice(finding!.span.start, finding!.span.end)).toContain('no-reply@shop.example')
  })

  test('has the place of each word of its subject, through the escapes of JSON', async () => {
    const subject = 'Caf\\u00e9 \\ud83d\\ude00 \\/ \\"urgent\\" now'
    const files = { ...template('x'), 'x/meta.json': `{"Subject": "${subject}"}` }
    const [result] = JSON.parse((await tactful(folder(files), ['.', '-f', 'json'])).stdout).filter(({ filePath }: { filePath: string }) =>
      filePath.endsWith('meta.json'),
    )
    const { column, endColumn } = result.messages[0]
    expect(files['x/meta.json'].slice(column - 1, endColumn - 1)).toBe('urgent')
  })

  test('may have a meta.json that cannot be read: it is said, and the content is linted', async () => {
    const files = { ...template('x', {}, '<p>It is urgent.</p>'), 'x/meta.json': '{"Subject": "Hello' }
    const run = await lintFolder(folder(files))
    expect(outline(run, /^parse-problem/)[0]).toContain(
      'x/meta.json:1 error parse-problem: The file cannot be read as JSON: The quote that opens here is never closed.',
    )
    expect(run.results.map(({ path }) => path)).toContain('x/content.html')
  })
})
