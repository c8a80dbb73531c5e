export { GITHUB_WORKFLOW, GITLAB_JOB, HOOK, REPOSITORY } from './recipes.ts'
export { CI_SYSTEMS, type CiSystem, type Setup } from './setup.ts'
export { CONFIG_FILE, EXAMPLE_FILE, type StarterFile, starterFiles } from './starter-files.ts'
