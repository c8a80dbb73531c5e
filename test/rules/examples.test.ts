import { describe, expect, test } from 'vitest'
import type { Example } from '#rule'
import { rules } from '../../rules/index.ts'
import { lintExample } from './lint-example.ts'

function title(example: Example): string {
  if (typeof example === 'string') return example
  if (example.campaign) return example.campaign.map(title).join(' > ')
  return [example.subject, example.text, JSON.stringify(example.metadata ?? '')].filter(Boolean).join(' / ')
}

describe.each(rules.map((rule) => [rule.id, rule] as const))('%s', (_, rule) => {
  test('cites nothing that a user could not look up', () => {
    expect(rule.why).not.toMatch(/\bessay\b/)
  })

  test('helps in one row of a terminal', () => {
    for (const help of Object.values(rule.help)) expect(help.replace(/\{\w+\}/g, '').length, help).toBeLessThanOrEqual(74)
  })

  test.each(rule.examples.flags.map((example) => [title(example), example] as const))('finds: %s', (_, example) => {
    const { findings, found, expected } = lintExample(rule, example)
    expect(found.length, 'no finding').toBeGreaterThan(0)
    expect(findings.every(({ ruleId }) => ruleId === rule.id)).toBe(true)
    for (const words of expected) expect(found).toContain(words)
    if (typeof example !== 'string' && example.grade) expect(findings.map(({ grade }) => grade)).toContain(example.grade)
    for (const { message, help, confidence } of findings) {
      expect(message).not.toMatch(/\{\w+\}/)
      expect(help).not.toMatch(/\{\w+\}/)
      expect(message.split(/\s+/).length, message).toBeLessThanOrEqual(30)
      if (confidence === 'possible') expect(message, 'a guess asks').toMatch(/\?|\bmay be\b/)
    }
  })

  test.each(rule.examples.passes.map((example) => [title(example), example] as const))('passes: %s', (_, example) => {
    expect(lintExample(rule, example).found).toEqual([])
  })
})

test('true cases without a stock phrase: how many structure finds', () => {
  const rows = rules
    .filter((rule) => rule.examples.beyond.length > 0)
    .map((rule) => {
      const caught = rule.examples.beyond.filter((example) => lintExample(rule, example).found.length > 0).length
      return `${rule.id.padEnd(36)} ${caught} of ${rule.examples.beyond.length}`
    })
  console.log(rows.join('\n'))
  expect(rows.every((row) => /\d of \d/.test(row))).toBe(true)
})
