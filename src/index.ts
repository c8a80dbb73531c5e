export { defineConfig } from './config/index.ts'
export { defineRule } from './rule/index.ts'
