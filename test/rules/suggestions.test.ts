import { describe, expect, test } from 'vitest'
import type { Example, Rule } from '#rule'
import { rules } from '../../rules/index.ts'
import { applyEdits } from '../../src/linter/index.ts'
import { lintExample } from './lint-example.ts'

/** The body of an example after the first suggestion of a rule, and after its fixes. */
function edited(ruleId: string, example: Example): { suggested?: string; fixed?: string } {
  const rule = rules.find(({ id }) => id === ruleId) as Rule
  const { findings, source } = lintExample(rule, example)
  expect(findings.length).toBeGreaterThan(0)
  const body = (text: string) => text.replace(/^---\n[\s\S]*?\n---\n\n/, '').trimEnd()
  const suggestion = findings.flatMap(({ suggestions = [] }) => suggestions)[0]
  const fixes = findings.flatMap(({ fix }) => fix ?? [])
  return {
    ...(suggestion && { suggested: body(applyEdits(source, [suggestion.edit]).text) }),
    ...(fixes.length > 0 && { fixed: body(applyEdits(source, fixes).text) }),
  }
}

describe('fixes keep the meaning and the grammar', () => {
  test.each<[string, Example, string]>([
    ['tone/hyperbole', 'The lamps hang from Monday!!! Is that so?!', 'The lamps hang from Monday! Is that so?'],
    ['tone/hyperbole', 'The lamps hang from Monday 🎉🎉🎉.', 'The lamps hang from Monday 🎉.'],
    ['tone/servile-formula', 'If it rattles, please do not hesitate to contact us.', 'If it rattles, please contact us.'],
    ['tone/servile-formula', 'Don’t hesitate to reach out with any questions.', 'Reach out with any questions.'],
    ['tone/servile-formula', 'Please never hesitate to ask us about the lamps.', 'Please ask us about the lamps.'],
    ['tone/servile-formula', 'We humbly request a moment of it.', 'We request a moment of it.'],
    ['tone/servile-formula', 'Dear esteemed customer,\n\nthe shop is open on Sunday.', 'Dear customer,\n\nthe shop is open on Sunday.'],
    ['tone/servile-formula', 'It took a while of your precious time.', 'It took a while of your time.'],
  ])('%s: %j', (id, example, fixed) => {
    expect(edited(id, example).fixed).toBe(fixed)
  })

  test.each<[string, Example]>([
    ['tone/servile-formula', 'You are an esteemed customer of the shop.'],
    ['tone/servile-formula', 'Please do not hesitate.'],
    ['tone/hyperbole', 'The lamps hang from Monday 🎉🎈🎁.'],
    ['relationship/lip-service', 'The shop opens at eight. Your satisfaction is our top priority.'],
  ])('%s is left to a person: %j', (id, example) => {
    expect(edited(id, example).fixed).toBeUndefined()
  })
})

describe('suggestions leave a whole sentence behind, and no gap', () => {
  test.each<[string, Example, string]>([
    ['jobs/announcement-opening', "We're excited to announce that you can now pay by card.", 'You can now pay by card.'],
    ['jobs/self-praise', 'Our industry-leading platform is now even better.', 'Our platform is now even better.'],
    ['relationship/lip-service', 'The shop opens at eight. Your satisfaction is our top priority.', 'The shop opens at eight.'],
    ['relationship/lip-service', 'Your satisfaction is our top priority. The shop opens at eight.', 'The shop opens at eight.'],
    [
      'jobs/pitch-in-service-message',
      { text: 'Your refund is on its way. Use it on our new collection! Ana', type: 'transactional' },
      'Your refund is on its way. Ana',
    ],
    ['tone/hyperbole', 'It is here! It is blue! It is yours!', 'It is here. It is blue. It is yours!'],
    ['tone/servile-formula', 'Reply at your earliest convenience.', 'Reply when it suits you.'],
  ])('%s: %j', (id, example, suggested) => {
    expect(edited(id, example).suggested).toBe(suggested)
  })

  test.each<[string, Example]>([
    ['relationship/lip-service', 'Your satisfaction is our top priority.'],
    ['relationship/lip-service', '- Your satisfaction is our top priority.\n- The shop opens at eight.'],
    ['relationship/lip-service', 'The shop opens at eight. Your satisfaction is our top priority. That is why we ask.'],
    ['jobs/announcement-opening', "We're excited to announce our new dashboard."],
    ['jobs/self-praise', 'It is an award-winning service, and we like it.'],
  ])('%s offers nothing that would leave a hole: %j', (id, example) => {
    expect(edited(id, example).suggested).toBeUndefined()
  })
})
