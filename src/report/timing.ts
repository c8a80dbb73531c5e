/** The phases of a run, in their order. */
export type Phase = 'start' | 'find' | 'read' | 'events' | 'parse' | 'analyse' | 'match' | 'rules' | 'report' | 'other'

/** A piece of work of a run: its phase, the rule that does it, and the file that it is done for. */
export interface Step {
  readonly phase: Phase
  readonly rule?: string
  readonly path?: string
}

/** Does a piece of work and takes note of how long that took, without the pieces inside it that are measured themselves. */
export type Measure = <T>(step: Step, work: () => T) => T

/** What was measured, in milliseconds. */
export interface Timing {
  readonly phases: ReadonlyMap<Phase, number>
  readonly rules: ReadonlyMap<string, number>
  /** By the path of a result. */
  readonly files: ReadonlyMap<string, FileTiming>
}

/** What one file took. */
export interface FileTiming {
  readonly parse: number
  readonly rules: ReadonlyMap<string, number>
  /** With its words, its phrases and all else that was done for this file alone. */
  readonly total: number
}

/** Does a piece of work, and measures it where somebody asked for that. */
export const measured = <T>(measure: Measure | undefined, step: Step, work: () => T): T => (measure ? measure(step, work) : work())
