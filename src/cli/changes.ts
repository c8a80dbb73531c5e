/** Editors write a file in several steps: so many milliseconds of quiet end a change. */
const QUIET = 100

/** Changes of files as they come in. */
export class Changes {
  readonly #paths = new Set<string>()
  #timer: NodeJS.Timeout | undefined
  #isQuiet = true
  #isEnded = false
  #error: unknown
  #wake = () => {}

  note(path: string): void {
    this.#paths.add(path)
    this.#isQuiet = false
    clearTimeout(this.#timer)
    this.#timer = setTimeout(() => {
      this.#isQuiet = true
      this.#wake()
    }, QUIET)
  }

  end(): void {
    this.#isEnded = true
    this.#wake()
  }

  fail(error: unknown): void {
    this.#error ??= error
    this.end()
  }

  /** Waits until a file that counts has changed since it was asked last; false when the watch has ended. Throws what kept it from watching. */
  async next(counts: (path: string) => boolean): Promise<boolean> {
    while (!this.#isEnded) {
      if (this.#isQuiet && this.#takePaths().some(counts)) return true
      await new Promise<void>((wake) => (this.#wake = wake))
    }
    clearTimeout(this.#timer)
    if (this.#error !== undefined) throw this.#error
    return false
  }

  #takePaths(): string[] {
    const paths = [...this.#paths]
    this.#paths.clear()
    return paths
  }
}
