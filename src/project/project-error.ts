/** Something that cannot be done in the project as it is; its message is for the person who asked. */
export class ProjectError extends Error {
  override readonly name = 'ProjectError'
}
