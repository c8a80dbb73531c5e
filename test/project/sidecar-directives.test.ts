import { describe, expect, test } from 'vitest'
import { folder } from '../cli/run-tactful.ts'
import { lintFolder, outline } from './lint-folder.ts'

const CLEAN = 'The shop opens at eight from Monday. Reply if that is too late for you.\n'
const MAILS = { 'tactful.config.yaml': 'company: Orla\n', 'a.md': CLEAN, 'b.md': CLEAN, 'c.md': CLEAN }
const SERVILE = 'subject: "Please do not hesitate to contact us"'
const FOUND = /^(?:tone\/servile-formula|unused-directive|invalid-directive)/

const found = async (emails: string, more: Parameters<typeof lintFolder>[1] = {}) =>
  outline(await lintFolder(folder({ ...MAILS, 'campaign.yml': `version: 1\nemails:\n${emails}` }), more), FOUND).map((line) =>
    line.replace(/ warn|(?<=servile-formula):.*/g, ''),
  )

describe('comments of a campaign.yml switch off what is found in its values', () => {
  test('on the next line, on their own, and from one comment to another', async () => {
    expect(await found(`  - { file: a.md, ${SERVILE} }\n`)).toEqual(['campaign.yml:3 tone/servile-formula'])
    expect(await found(`  # tactful-disable-next-line tone/servile-formula -- our house\n  - { file: a.md, ${SERVILE} }\n`)).toEqual([])
    expect(
      await found(
        `  - { file: a.md, ${SERVILE} } # tactful-disable-line tone/servile-formula\n  - { file: b.md, delay: 1d, ${SERVILE} }\n`,
      ),
    ).toEqual(['campaign.yml:4 tone/servile-formula'])
    expect(
      await found(
        `  # tactful-disable tone/servile-formula\n  - { file: a.md, ${SERVILE} }\n  - { file: b.md, ${SERVILE} }\n  # tactful-enable\n  - { file: c.md, ${SERVILE} }\n`,
      ),
    ).toEqual(['campaign.yml:7 tone/servile-formula'])
  })

  test('and say why', async () => {
    const { results } = await lintFolder(
      folder({
        ...MAILS,
        'campaign.yml': `emails:\n  # tactful-disable-next-line tone/servile-formula -- our house\n  - { file: a.md, ${SERVILE} }\n`,
      }),
    )
    expect(results.flatMap(({ path, suppressed }) => suppressed.map(({ suppression }) => [path, suppression.reason]))).toEqual([
      ['campaign.yml', 'our house'],
    ])
  })

  test('but nothing in the messages, whose comments switch off nothing here', async () => {
    const cwd = folder({
      ...MAILS,
      'a.md': '<!-- tactful-disable tone/servile-formula -->\n\nHello Marta, here is the plan for Friday.\n',
      'b.md': 'Please do not hesitate to contact us.\n',
      'campaign.yml': `emails:\n  # tactful-disable tone/servile-formula\n  - { file: a.md, subject: Friday }\n  - { file: b.md, subject: Monday }\n`,
    })
    expect(outline(await lintFolder(cwd), FOUND).map((line) => line.split(/ warn | info /)[0])).toEqual([
      'campaign.yml:2',
      'a.md:1',
      'b.md:1',
    ])
  })

  test('those without effect are reported once, for whichever mail is linted', async () => {
    const emails = `  # tactful-disable-next-line tone/servile\n  - { file: a.md }\n  # tactful-disable-line tone/servile-formula\n  - { file: b.md }\n`
    const faults = [
      'campaign.yml:3 invalid-directive: There is no rule "tone/servile". Did you mean "tone/servile-formula"?',
      'campaign.yml:5 unused-directive: This switches off tone/servile-formula, which finds nothing here.',
    ]
    expect(await found(emails)).toEqual(faults)
    expect(await found(emails, { patterns: ['b.md'] })).toEqual(faults)
  })

  test('a variant follows them too', async () => {
    const email = `{ file: a.md, ${SERVILE}, on_event: "variant:b.md" }`
    expect(await found(`  - ${email}\n`)).toEqual(['campaign.yml:3 tone/servile-formula'])
    expect(await found(`  # tactful-disable-next-line tone/servile-formula\n  - ${email}\n`)).toEqual([])
  })
})

test('comments in front matter switch off what is found in its values', async () => {
  const draft = (comment: string) => `---\n${comment}\n${SERVILE}\n---\n\n${CLEAN}`
  const lines = async (comment: string) => outline(await lintFolder(folder({ ...MAILS, 'a.md': draft(comment) })), FOUND)
  expect(await lines('# The subject is that of last year.')).toHaveLength(1)
  expect(await lines('# tactful-disable-next-line tone/servile-formula -- our house')).toEqual([])
})
