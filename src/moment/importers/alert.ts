import type { Place } from './places.ts'

/** A corner of a polygon, or a circle by its centre and radius. */
export interface AlertPlace extends Place {
  readonly kilometres: number
}

/** A code that names the area of an alert, in the words of CAP 1.2 (element `geocode`). */
export interface Geocode {
  readonly valueName: string
  readonly value: string
}

/** An earlier message that another refers to (element `references`). */
export interface AlertReference {
  readonly identifier: string
  readonly sent?: string | undefined
}

/** One warning as its message has it, in the terms of CAP 1.2; nothing is judged yet. The weather service of the US has the same in GeoJSON. */
export interface Alert {
  readonly identifier: string
  /** Where a reader finds it. */
  readonly url?: string | undefined
  /** The 1-based line of the message in its file, looked up when it is needed. */
  lineOf(): number | undefined
  readonly sender: string
  readonly status?: string | undefined
  readonly msgType?: string | undefined
  readonly scope?: string | undefined
  /** The messages that this one updates or cancels. */
  readonly references: readonly AlertReference[]
  readonly sent?: string | undefined
  readonly event?: string | undefined
  readonly responseTypes: readonly string[]
  readonly severity?: string | undefined
  readonly certainty?: string | undefined
  /** Codes of the kind of event: values of SAME, CAP-CP and others. */
  readonly eventCodes: readonly Geocode[]
  readonly onset?: string | undefined
  readonly effective?: string | undefined
  readonly expires?: string | undefined
  /** End of the event itself, which only the weather service of the US tells. */
  readonly ends?: string | undefined
  /** Headlines first, then the description. */
  readonly texts: readonly string[]
  readonly parameters: ReadonlyMap<string, readonly string[]>
  readonly geocodes: readonly Geocode[]
  readonly places: readonly AlertPlace[]
}
