import fc from 'fast-check'
import { expect, test } from 'vitest'
import { assemble } from '../../src/document/index.ts'
import { applyEdits } from '../../src/linter/index.ts'
import { readsTheSame } from '../../src/project/document-pieces.ts'
import { fixProject } from '../../src/project/fix-project.ts'
import { formatOf, loadFormat } from '../../src/reader/index.ts'
import { LineIndex } from '../../src/text/index.ts'
import { requestFor } from './lint-text.ts'

/** What surrounds a sentence in each format; the words of `%` and of `@` are those that may be fixed. */
const FRAMES: Readonly<Record<string, readonly string[]>> = {
  'a.md': [
    '---\ntype: marketing\nsubject: "@"\n---\n\n%\n\n> %\n\n- %\n- **%**\n',
    "---\nsubject: '@'\ntype: marketing\n---\n\n# Lamps\n\n[%](https://orla.example) <!-- %% -->\n",
    '---\ntype: marketing\nsubject: >\n  @\n  and more\n---\n\nHello {{ name }}, %\n\n```\n%\n```\n',
  ],
  'a.txt': ['Subject: @\nType: marketing\n\n%\n\n> %\n\n* %\n', 'Type: marketing\r\n\r\n%\r\nHello *|FNAME|*, %'],
  'a.html': [
    '<html><head><title>@</title></head><body><p>%</p><p>R&amp;D: <b>%</b> &nbsp;%</p><img alt="%" src="a"></body></html>',
    '<p>%<br>%</p><script>"%"</script><!-- % --><a href="https://orla.example/?a=1&b=%">%</a>',
  ],
  'a.eml': [
    'From: a@b.example\nSubject: @\nX-Tactful-Type: marketing\nMIME-Version: 1.0\nContent-Type: text/plain; charset=utf-8\nContent-Transfer-Encoding: quoted-printable\n\n%\n\ncaf=C3=A9: %\n',
    'From: a@b.example\nSubject: =?utf-8?q?@?=\nX-Tactful-Type: marketing\nContent-Type: multipart/alternative; boundary=x\n\n--x\nContent-Type: text/plain\n\n%\n--x\nContent-Type: text/html\nContent-Transfer-Encoding: base64\n\nPHA+SGkhITwvcD4=\n--x--\n',
  ],
}

const QUIET = ['The lamps hang from Monday.', 'Is it so?', 'Caf\u00e9s open at eight', 'A&B', 'one  two', '- 3 of 4', '']
const LOUD = [
  'All is new!!',
  'Is it so?!',
  'Please do not hesitate to contact us.',
  'Please don\u2019t hesitate\nto write to us.',
  'We humbly ask.',
]
const WORDS = fc.array(fc.constantFrom(...QUIET, ...LOUD, ...LOUD), { minLength: 1, maxLength: 4 }).map((parts) => parts.join(' '))
const FRAME = fc.constantFrom(...Object.entries(FRAMES).flatMap(([name, frames]) => frames.map((frame) => ({ name, frame }))))

const fixed = (name: string, text: string) => fixProject({ ...requestFor(name), stdinText: text })

test('a fix changes its words and nothing else of the file, in every format', { timeout: 60_000 }, async () => {
  let count = 0
  await fc.assert(
    fc.asyncProperty(FRAME, WORDS, WORDS, async ({ name, frame }, body, subject) => {
      const source = frame.replaceAll('%', () => body).replaceAll('@', () => subject.replace(/["'\n]/g, ' '))
      const { files, run } = await fixed(name, source)
      const after = files[0]?.after ?? source
      count += files[0]?.count ?? 0
      // What the rules may take away, and no other character.
      const rest = (text: string) => text.replace(/[!?]+/g, '').replace(/(?:do not|don\u2019t) hesitate to |humbly /gi, '')
      expect(rest(after)).toBe(rest(source))
      expect((after.match(/\r\n/g) ?? []).length).toBe((source.match(/\r\n/g) ?? []).length)
      // What is left unfixed would have made another document, such as a line that no longer goes on in the next.
      for (const { fix } of run.results.flatMap(({ findings }) => findings)) {
        if (!fix) continue
        const { text, applied } = applyEdits(after, [fix])
        expect(await readsTheSame(name, after, text, applied)).toBe(false)
      }
      const format = formatOf(name)!
      const [before] = (await loadFormat(format, source))(source)
      const [now] = (await loadFormat(format, after))(after)
      const shape = (parsed: typeof before) => {
        const { parts, envelope } = assemble(name, format, new LineIndex(''), parsed!)
        return [
          Object.keys(envelope),
          parts.map(({ blocks }) => blocks.map(({ kind, links, fields }) => [kind, links.length, fields.length])),
        ]
      }
      expect(shape(now)).toEqual(shape(before))
    }),
    { numRuns: 150 },
  )
  expect(count).toBeGreaterThan(50)
})

test.each([
  ['a.txt', 'Please note that type: notice is set.\n\nIt is.\n', 'Please note that ', ''],
  ['a.md', 'It is - new.\n', 'It is ', ''],
  ['a.md', 'It is new.\n', 'It is new.', ''],
  ['a.html', '<p>new</p>', 'new', '<b>new</b>'],
])('an edit of %s that would make another document of %j is told', async (name, text, words, instead) => {
  const start = text.indexOf(words)
  const edit = { span: { start, end: start + words.length }, text: instead }
  expect(await readsTheSame(name, text, text.replace(words, instead), [edit])).toBe(false)
})
