import { describe, expect, test } from 'vitest'
import { GAP, isGap, isTornTag, TORN_TAG, tagSyntaxOf } from '../../src/language/index.ts'
import { cpuTime } from '../cpu-time.ts'

describe('what stands in for a value', () => {
  test.each([
    ['{{ name }}', 'curly'],
    ['*|FNAME|*', 'mailchimp'],
    ['<%= name %>', 'erb'],
    ['name', undefined],
  ])('the syntax of %s', (source, name) => {
    expect(tagSyntaxOf(source)?.name).toBe(name)
  })

  test.each([
    ['{{ name | default: “there” }}', true],
    ['{{ name {{ number }}', true],
    ['{{ name }}', false],
  ])('a torn tag: %s', (source, expected) => {
    expect(isTornTag(source)).toBe(expected)
  })

  test('pieces of tags that were never closed', () => {
    expect('Hi {{name}, it is *|CITY'.match(TORN_TAG)).toEqual(['{{name}', '*|CITY'])
  })

  test('a long run of braces is looked through once', () => {
    expect(cpuTime(() => '{'.repeat(100_000).match(TORN_TAG))).toBeLessThan(1_000)
    expect('{{{name'.match(TORN_TAG)).toEqual(['{{{name'])
  })

  test.each([
    ['[First Name]', true],
    ['[insert date]', true],
    ['[Update]', false],
    ['[our new shop]', false],
  ])('a gap in brackets: %s', (text, expected) => {
    expect(text.match(GAP)?.every(isGap)).toBe(expected)
  })
})
