export { FilesError, OptionsError } from './errors.ts'
export { type LoadedFormatter, Tactful } from './tactful.ts'
export type { TactfulOptions } from './tactful-options.ts'
