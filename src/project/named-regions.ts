import { readRegion } from '../moment/index.ts'

/** The regions between the commas of an answer, each by its code where it is one place; none stand for everywhere. */
export function regionsNamed(answer: string): string[] {
  const names = namesIn(answer)
  if (names.length === 0) return ['*']
  return names.map((name) => {
    const reading = readRegion(name)
    return 'codes' in reading && reading.codes.length === 1 ? reading.codes[0]! : name
  })
}

/** What is wrong with the first region between commas that is none. */
export function regionFault(answer: string): string | undefined {
  for (const name of namesIn(answer)) {
    const reading = readRegion(name)
    if ('error' in reading) return reading.error
  }
  return undefined
}

const namesIn = (answer: string): string[] => answer.split(',').flatMap((name) => name.trim() || [])
