export { isExport, looksLikeExport } from './looks-like-export.ts'
export { parseExport } from './parse-export.ts'
