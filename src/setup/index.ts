export { REPOSITORY } from './recipes.ts'
export type { Setup } from './setup.ts'
export { CONFIG_FILE, EXAMPLE_FILE, type StarterFile, starterFiles } from './starter-files.ts'
