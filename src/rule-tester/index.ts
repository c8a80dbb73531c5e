export { exampleMessage, readMarkdown } from './example-message.ts'
export type { ExampleFailure } from './failures-of.ts'
export { failuresOf } from './failures-of.ts'
export { type RuleCases, testRule } from './test-rule.ts'
