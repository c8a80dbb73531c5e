import { GRADES, SEVERITIES } from '../report/index.ts'
import type { StoredUnit } from './stored-unit.ts'

type Check = (value: unknown) => boolean

/** Whether data from a cache file are what one writes there: the file may have been damaged, or made by somebody else. */
export const isStoredUnit = (value: unknown): value is StoredUnit => UNIT(value)

const isText: Check = (value) => typeof value === 'string'
const isNumber: Check = (value) => Number.isSafeInteger(value) && (value as number) >= 0
/** A name of rules or of kinds: it may go to a terminal as it is. */
const isName: Check = (value) => typeof value === 'string' && /^[\w@./-]+$/.test(value)
const oneOf =
  (values: readonly string[]): Check =>
  (value) =>
    typeof value === 'string' && values.includes(value)
const listOf =
  (check: Check): Check =>
  (value) =>
    Array.isArray(value) && value.every(check)

/** An object with these keys, those that end in `?` where they are there, and no others. */
function shape(checks: Readonly<Record<string, Check>>): Check {
  const entries = Object.entries(checks)
  const keys = new Map(entries.map(([key, check]) => [key.replace('?', ''), check]))
  const required = entries.flatMap(([key]) => (key.endsWith('?') ? [] : [key]))
  return (value) => {
    if (typeof value !== 'object' || value === null || Array.isArray(value)) return false
    return (
      required.every((key) => Object.hasOwn(value, key)) && Object.entries(value).every(([key, part]) => keys.get(key)?.(part) === true)
    )
  }
}

const isSpan: Check = (value) =>
  shape({ start: isNumber, end: isNumber })(value) && (value as { start: number }).start <= (value as { end: number }).end
const EXCERPT = shape({ text: isText, start: isNumber, end: isNumber })
const POINT = shape({ block: isNumber, offset: isNumber })
const AT: Check = (value) => shape({ from: POINT, to: POINT })(value) || shape({ head: isText })(value)
const EDIT = shape({ span: isSpan, text: isText })
const RELATED = shape({
  message: isText,
  span: isSpan,
  'file?': isText,
  'ruleId?': isName,
  'excerpt?': EXCERPT,
  'at?': AT,
})
const ALONE = {
  ruleId: isName,
  severity: oneOf(SEVERITIES),
  grade: oneOf(GRADES),
  confidence: oneOf(['certain', 'likely', 'possible']),
  message: isText,
  help: isText,
  span: isSpan,
  zone: isText,
  related: listOf(RELATED),
  'file?': isText,
  'inMessage?': isText,
  'excerpt?': EXCERPT,
  'within?': isNumber,
  'at?': AT,
  'fix?': EDIT,
  'suggestions?': listOf(shape({ message: isText, edit: EDIT, reads: isText })),
}
const FINDING = { ...ALONE, 'further?': listOf(shape(ALONE)) }
const SUPPRESSION = shape({ kind: isName, reason: isText })
const RESULT = shape({
  path: isText,
  type: isText,
  typeReason: isText,
  language: isText,
  findings: listOf(shape(FINDING)),
  suppressed: listOf(shape({ ...FINDING, suppression: SUPPRESSION })),
  'messages?': listOf(isNumber),
})
const MESSAGE = shape({ path: isText, 'name?': isText, type: isText, typeReason: isText, language: isText })
const UNIT = shape({ results: listOf(RESULT), messages: listOf(MESSAGE), notes: listOf(isText) })
