export { type ChangedFile, type Changes, changesSince, stagedChanges } from './changed-files.ts'
export { headOf, openRepository, type Repository } from './repository.ts'
export { GitError } from './run-git.ts'
export { readBlob, Snapshot } from './snapshot.ts'
