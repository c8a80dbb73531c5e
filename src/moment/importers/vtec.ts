/** An event as the P-VTEC of the US National Weather Service numbers it (NWS Instruction 10-1703): every message about it carries the same number. */
export interface Vtec {
  /** `T` is a test. */
  readonly product: string
  readonly action: string
  readonly office: string
  readonly phenomenon: string
  readonly significance: string
  readonly number: string
  /** Undefined for an event that had begun before the message was issued. */
  readonly begin?: string | undefined
  /** The event goes on until further notice. */
  readonly isOpen: boolean
}

const P_VTEC = /\/([OTEX])\.([A-Z]{3})\.([A-Z]{4})\.([A-Z]{2})\.([A-Z])\.(\d{4})\.(\d{6}T\d{4}Z)-(\d{6}T\d{4}Z)\//
/** What a message ends, beside what it begins or continues. */
const ENDING = new Set(['CAN', 'EXP', 'UPG'])
const TROPICAL = new Set(['HU', 'TR', 'TY', 'SS'])
const UNKNOWN_TIME = '000000T0000Z'

/** The event that a message is about: of several codes the first that does not end one. */
export function readVtec(codes: readonly string[]): Vtec | undefined {
  const read = codes.flatMap((code) => readCode(code) ?? [])
  return read.find(({ action }) => !ENDING.has(action)) ?? read[0]
}

/** `office.phenomenon.significance.number.year`, the name of an event for good; the year is told by its start where the code does not. */
export const keyOf = ({ office, phenomenon, significance, number, begin }: Vtec, start: string): string =>
  [office, phenomenon, significance, number, begin ? `20${begin.slice(0, 2)}` : start.slice(0, 4)].join('.')

/** Warnings of all offices for one tropical cyclone share its national number, from 1001 on; undefined for numbers of an office. */
export const cycloneOf = ({ phenomenon, number }: Vtec): string | undefined =>
  TROPICAL.has(phenomenon) && number > '1000' ? number : undefined

function readCode(code: string): Vtec | undefined {
  const [, product, action, office, phenomenon, significance, number, begin, end] = P_VTEC.exec(code) ?? []
  if (number === undefined) return undefined
  return {
    product: product!,
    action: action!,
    office: office!,
    phenomenon: phenomenon!,
    significance: significance!,
    number,
    begin: begin === UNKNOWN_TIME ? undefined : begin,
    isOpen: end === UNKNOWN_TIME && !ENDING.has(action!),
  }
}
