export { parseEml } from './parse-eml.ts'
