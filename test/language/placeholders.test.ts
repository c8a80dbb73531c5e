import { describe, expect, test } from 'vitest'
import { GAP, isGap, isTornTag, TORN_TAG, tagSyntaxOf } from '../../src/language/index.ts'

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

  test.each([
    ['[First Name]', true],
    ['[insert date]', true],
    ['[Update]', false],
    ['[our new shop]', false],
  ])('a gap in brackets: %s', (text, expected) => {
    expect(text.match(GAP)?.every(isGap)).toBe(expected)
  })
})
