import { describe, expect, test } from 'vitest'
import { ConfigError, type CoreOptions, defineRule, lintText, rules } from '../../src/core/index.ts'
import { Tactful } from '../../src/index.ts'
import { folder } from '../cli/run-tactful.ts'

const SERVILE = 'Please do not hesitate to contact us at your earliest convenience.'
const NOW = '2026-05-04'
const MAIL = `Subject: News\nFrom: a@b.example\nContent-Type: text/plain; charset=utf-8\nContent-Transfer-Encoding: quoted-printable\n\nP=6Cease do not hesitate to contact us.\n`

describe('the core lints as the whole product does', () => {
  test.each([
    ['a.md', `---\nsubject: News\ntype: marketing\n---\n\n# News\n\n${SERVILE}\n`],
    ['b.md', `<!-- editor-mode: plaintext -->${SERVILE}\n`],
    ['c.md', `</div>${SERVILE}\n`],
    ['a.txt', `Subject: News\n\n${SERVILE}\n`],
    ['a.html', `<title>News</title><p>Please <b>do not hesitate</b> to contact us.</p>`],
    ['a.eml', MAIL],
  ])('%s', async (filePath, text) => {
    const { filePath: _, ...core } = await lintText(text, { filePath, now: NOW })
    const [whole] = await new Tactful({ cwd: folder({}), configLookup: false, now: NOW }).lintText(text, { filePath })
    const { filePath: __, ...expected } = whole!
    expect(core.messages.map(({ ruleId }) => ruleId)).toContain('tone/servile-formula')
    expect(core).toEqual(expected)
  })
})

test('settings, metadata, events and the day count', async () => {
  const text = "It's been a week since your last backup. Back up now.\n"
  const events = `version: 1\nevents: [{id: sandy, name: Hurricane Sandy, kind: hurricane, severity: extreme, regions: [US-NY], start: 2012-10-27, effects: [power]}]`
  const config = { defaults: { audience: { regions: ['US-NY'] } } }
  const ids = async (options: CoreOptions) => (await lintText(text, { format: 'text', ...options })).messages.map(({ ruleId }) => ruleId)
  expect(await ids({ config, events, now: '2012-11-02' })).toContain('context/unacknowledged-event')
  expect(await ids({ config, events, now: '2016-11-02' })).not.toContain('context/unacknowledged-event')
  expect(await ids({ config: { ...config, rules: { 'context/unacknowledged-event': 'off' } }, events, now: '2012-11-02' })).not.toContain(
    'context/unacknowledged-event',
  )
})

test('only the given rules run, also with phrases of their own', async () => {
  const [servile] = rules.filter(({ id }) => id === 'tone/servile-formula')
  const { examples: _, ...rest } = servile!
  const own = defineRule({
    ...rest,
    id: 'house/no-acme',
    lexicon: { phrase: ['acme mailer'] },
    options: {},
    messages: { default: 'The product has another name.' },
    help: { default: 'Write "Acme Reach".' },
    examples: { flags: [], passes: [], beyond: [] },
    check: {
      *phrase(match) {
        yield { at: match.at }
      },
    },
  })
  const { messages } = await lintText(`${SERVILE} Use Acme Mailer.`, { format: 'text', rules: [own], now: NOW })
  expect(messages.map(({ ruleId, column }) => [ruleId, column])).toEqual([['house/no-acme', SERVILE.length + 6]])
})

test.each([
  [{ now: 'soon' }, 'now: expected a date'],
  [{ preset: 'lax' }, 'there is no preset "lax". There are: recommended, strict'],
  [{ preset: 'strickt' }, 'there is no preset "strickt". Did you mean "strict"?'],
  [{ format: 'markdwn' }, 'format: there is no format "markdwn". Did you mean "markdown"?'],
  [{ format: 'constructor' }, 'There are: markdown, text, html, mjml, eml, export.'],
  [{ fromat: 'text' }, 'fromat: there is no option "fromat". Did you mean "format"?'],
  [{ filePath: 5 }, 'filePath: expected a path.'],
  [{ config: { rules: { 'tone/servile': 'off' } } }, 'Did you mean "tone/servile-formula"?'],
  [{ config: { defaults: { tpye: 'notice' } } }, 'there is no key "tpye"'],
  [{ events: 'version: 1\nevents: [{id: a}]' }, 'events:2:10: This event has no'],
])('%j is refused', async (options, message) => {
  const linting = lintText('A.', options as CoreOptions)
  await expect(linting).rejects.toBeInstanceOf(ConfigError)
  await expect(linting).rejects.toThrow(message)
})
