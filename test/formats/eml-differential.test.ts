import PostalMime from 'postal-mime'
import { expect, test } from 'vitest'
import type { Parsed } from '../../src/document/index.ts'
import { parseEml } from '../../src/formats/eml/index.ts'
import { MappedText } from '../../src/text/index.ts'
import { spamAssassin } from './spam-assassin.ts'

/** Blank runs and characters of broken or undeclared sets aside, two readers of a mail see the same words. */
const plain = (text: string | undefined): string => (text ?? '').replace(/[^\x21-\x7e]+/g, ' ').trim()

/** postal-mime keeps the quote marks inside joined lines of format=flowed, and does not look for a character set in the HTML. */
const isReadOtherwise = (mail: string): boolean => /format="?flowed/i.test(mail) || /<meta[^>]+charset=(?:3D)?"?big5/i.test(mail)

test('the decoded parts and the subject of real mails are those that postal-mime finds', async () => {
  const mails = spamAssassin(12)
  const different: string[] = []
  for (const { name, bytes, text } of mails) {
    const found: { type: string; text: string }[] = []
    const nested = (type: string, body: MappedText): Parsed => {
      found.push({ type, text: body.text })
      const part = { mediaType: type, blocks: [{ kind: 'paragraph' as const, quoted: false, links: [], fields: [], text: body }] }
      return { entries: [], parts: [part], comments: [], problems: [] }
    }
    const { entries } = parseEml(MappedText.of(text), nested)
    const theirs = await PostalMime.parse(bytes)
    const subject = entries.find(({ path }) => path[0] === 'subject')
    if (plain(subject?.text?.text) !== plain(theirs.subject)) different.push(`${name}: ${subject?.text?.text} / ${theirs.subject}`)
    const [part] = found
    if (!part || found.length > 1 || isReadOtherwise(text)) continue
    if (plain(part.text) !== plain(part.type === 'text/html' ? theirs.html : theirs.text)) different.push(`${name}: ${part.type}`)
  }
  expect(mails.length).toBeGreaterThan(500)
  expect(different).toEqual([])
}, 30_000)
