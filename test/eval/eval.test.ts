import { fileURLToPath } from 'node:url'
import { describe, expect, test } from 'vitest'
import { rules } from '../../rules/index.ts'
import { LineIndex } from '../../src/text/index.ts'
import { lintFolder } from './lint-folder.ts'
import { type LabelledFolder, readFolder } from './read-folder.ts'
import { score } from './score.ts'

describe('scoring', () => {
  const source = 'We care. We care so much. So sorry, and sorry again.\n'
  const folder: LabelledFolder = {
    path: 'x',
    messages: new Map([['a', source]]),
    labels: [
      { msg: 'a', rule: 'tone/over-apology', text: 'sorry again', votes: 2 },
      { msg: 'a', rule: 'relationship/lip-service', text: 'We care.', votes: 2 },
      { msg: 'a', rule: 'relationship/lip-service', text: 'care so much', votes: 1 },
    ],
  }
  const finding = (ruleId: string, words: string) => {
    const start = source.indexOf(words)
    return {
      ruleId,
      severity: 'warn',
      grade: 'usual',
      confidence: 'likely',
      message: '',
      help: '',
      zone: 'p1',
      related: [],
      span: { start, end: start + words.length },
    } as const
  }
  const verdicts = (...found: ReturnType<typeof finding>[]) => {
    const result = {
      path: 'a.md',
      source: new LineIndex(source),
      findings: found,
      suppressed: [],
      type: 'other',
      typeReason: '',
      language: 'en',
    }
    const { judged, targets } = score(folder, [result], new Set(['tone/over-apology', 'relationship/lip-service']))
    return { verdicts: judged.map(({ verdict }) => verdict), found: targets.map(({ isFound }) => isFound) }
  }

  test('counts a finding on a label as right, a second one there not at all, any other as wrong', () => {
    expect(
      verdicts(
        finding('tone/over-apology', 'sorry again'),
        finding('tone/over-apology', 'again'),
        finding('tone/over-apology', 'So sorry'),
      ),
    ).toEqual({
      verdicts: ['right', 'repeat', 'wrong'],
      found: [true, false],
    })
  })

  test('takes the labelled places of a rule that reports one a message as one', () => {
    expect(verdicts(finding('relationship/lip-service', 'so much'))).toEqual({ verdicts: ['right'], found: [false, true] })
  })
})

test.each(['everyday', 'held-out'])('on %s, mail that no rule was written beside, four findings of five are right', (name) => {
  const folder = readFolder(fileURLToPath(new URL(`sets/${name}`, import.meta.url)))
  const { judged, targets } = score(folder, lintFolder(folder, 'strict', true), new Set(rules.map(({ id }) => id)))
  const right = judged.filter(({ verdict }) => verdict === 'right').length
  const wrong = judged.filter(({ verdict }) => verdict === 'wrong').length
  const sure = targets.filter(({ isSure }) => isSure)
  expect(right / (right + wrong)).toBeGreaterThan(0.8)
  expect(sure.filter(({ isFound }) => isFound).length / sure.length).toBeGreaterThan(0.4)
})
