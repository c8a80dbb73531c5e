import type { FileTiming, Measure, Phase, Step, Timing } from '../report/index.ts'

/** Measures the steps of a run, which follow each other or lie one in the other. */
export class Stopwatch {
  readonly #phases = new Map<Phase, number>()
  readonly #rules = new Map<string, number>()
  readonly #files = new Map<string, { parse: number; rules: Map<string, number>; total: number }>()
  /** The steps that are under way, the innermost last. */
  readonly #open: Step[] = []
  #last: number

  /** Begins at the end of the start: what the process has done until now was loading. */
  constructor() {
    this.#last = performance.now()
    this.#phases.set('start', this.#last)
  }

  readonly measure: Measure = (step, work) => {
    this.#lap()
    this.#open.push(step)
    const end = () => {
      this.#lap()
      this.#open.pop()
    }
    let isPending = false
    try {
      const result = work()
      if (!(result instanceof Promise)) return result
      isPending = true
      return result.finally(end) as typeof result
    } finally {
      if (!isPending) end()
    }
  }

  /** What was measured until now; work outside of all steps is `other`. */
  get timing(): Timing {
    this.#lap()
    return { phases: this.#phases, rules: this.#rules, files: this.#files satisfies ReadonlyMap<string, FileTiming> }
  }

  /** Gives the time since the last lap to the innermost step. */
  #lap(): void {
    const now = performance.now()
    const { phase, rule, path } = this.#open.at(-1) ?? ({ phase: 'other' } as Step)
    const time = now - this.#last
    this.#last = now
    add(this.#phases, phase, time)
    if (rule !== undefined) add(this.#rules, rule, time)
    if (path === undefined) return
    const file = this.#files.get(path) ?? { parse: 0, rules: new Map(), total: 0 }
    this.#files.set(path, file)
    file.total += time
    if (phase === 'parse') file.parse += time
    if (rule !== undefined) add(file.rules, rule, time)
  }
}

function add<K>(times: Map<K, number>, key: K, time: number): void {
  times.set(key, (times.get(key) ?? 0) + time)
}
