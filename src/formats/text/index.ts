export { parseText } from './parse-text.ts'
export { parseTextBody } from './parse-text-body.ts'
