import { afterEach, describe, expect, test, vi } from 'vitest'
import type { Example } from '#rule'
import { rules } from '../../rules/index.ts'
import { Sentence } from '../../src/language/sentence.ts'
import { lintExample } from './lint-example.ts'

/** An example in which a paragraph ends at a space within its first mark; one for each such space. */
function* brokenInTheMark(example: Example): Iterable<Example> {
  const whole = typeof example === 'string' ? { text: example } : example
  const text = whole.text ?? ''
  const end = text.indexOf('»')
  for (let at = text.indexOf(' ', text.indexOf('«')); at >= 0 && at < end; at = text.indexOf(' ', at + 1))
    yield { ...whole, text: `${text.slice(0, at)}.\n\n${text.slice(at + 1)}` }
}

const { range } = Sentence.prototype
const asked: { readonly sentence: Sentence; readonly first: number; readonly last: number }[] = []
vi.spyOn(Sentence.prototype, 'range').mockImplementation(function (this: Sentence, first, last) {
  asked.push({ sentence: this, first, last })
  return range.call(this, first, last)
})

afterEach(() => asked.splice(0))

describe.each(rules.map((rule) => [rule.id, rule] as const))('%s', (_, rule) => {
  test('marks words of one sentence, and never nothing', () => {
    for (const example of rule.examples.flags.flatMap((each) => [each, ...brokenInTheMark(each)])) {
      const { findings, found } = lintExample(rule, example)
      expect(findings.filter(({ zone }, i) => zone !== 'envelope' && found[i] === '').map(({ message }) => message)).toEqual([])
    }
    const beyond = asked.filter(({ sentence, first, last }) => first < sentence.first || last < first || last >= sentence.end)
    expect(beyond.map(({ sentence }) => sentence.text)).toEqual([])
  })
})
