import { describe, expect, test } from 'vitest'
import { FORMAT_NAMES } from '../../src/report/index.ts'
import { hostileRun, reportOf } from './run-of.ts'

const CONTROL = /[\u0000-\u0009\u000B-\u001F\u007F-\u009F\u061C\u200E\u200F\u2028-\u202E\u2066-\u2069]/

describe.each(FORMAT_NAMES)('what a mail holds, as %s', (format) => {
  test('reaches no terminal as a control character and is well-formed Unicode', async () => {
    const report = await reportOf(format, hostileRun(), { all: true })
    expect(report.length).toBeGreaterThan(100)
    if (/^(json|ndjson|sarif|gitlab)$/.test(format)) {
      expect(report).not.toMatch(/[\u0000-\u0009\u000B-\u001F]/)
      expect(report).not.toMatch(/\p{Surrogate}/u)
    } else {
      expect(report).not.toMatch(CONTROL)
      expect(Buffer.from(report).toString()).toBe(report)
    }
  })
})

test('each line of ndjson is one message with its file', async () => {
  const lines = (await reportOf('ndjson', hostileRun())).trimEnd().split('\n')
  const messages = lines.map((line) => JSON.parse(line) as { filePath: string; ruleId: string })
  expect(messages.map(({ ruleId }) => ruleId)).toEqual(['tone/urgent', 'tone/urgent', 'tone/delve', 'parse-problem'])
  const [result] = JSON.parse(await reportOf('json', hostileRun())) as [{ filePath: string; messages: object[] }]
  expect(messages).toEqual(result.messages.map((message) => ({ filePath: result.filePath, ...message })))
})
