import { didYouMean } from '../text/index.ts'

/** One option of a rule: its type, its default and what it is for. */
export type OptionDefinition =
  | {
      readonly type: 'number'
      readonly default: number
      readonly minimum?: number
      readonly maximum?: number
      readonly description: string
    }
  | { readonly type: 'boolean'; readonly default: boolean; readonly description: string }
  | { readonly type: 'choice'; readonly default: string; readonly choices: readonly string[]; readonly description: string }
  | {
      /** Numbers by name; a configuration may give some of them. */
      readonly type: 'numbers'
      readonly default: Readonly<Record<string, number>>
      readonly minimum?: number
      readonly maximum?: number
      readonly description: string
    }
  | { readonly type: 'words'; readonly default: readonly string[]; readonly description: string }

/** The options of a rule by name. */
export type OptionsSchema = Readonly<Record<string, OptionDefinition>>

/** The values that a check gets: every option, its default filled in. */
export type OptionValues<Schema extends OptionsSchema> = {
  readonly [K in keyof Schema]: Schema[K] extends { type: 'number' }
    ? number
    : Schema[K] extends { type: 'boolean' }
      ? boolean
      : Schema[K] extends { type: 'words' }
        ? readonly string[]
        : Schema[K] extends { type: 'numbers'; default: infer Numbers }
          ? { readonly [Name in keyof Numbers]: number }
          : string
}

/** Fills in defaults and says, a sentence each, what is wrong with the given options. */
export function readOptions(
  schema: OptionsSchema,
  given: Readonly<Record<string, unknown>> = {},
): { values: Record<string, unknown>; errors: string[] } {
  const values: Record<string, unknown> = Object.fromEntries(Object.entries(schema).map(([name, option]) => [name, option.default]))
  const errors: string[] = []
  for (const [name, value] of Object.entries(given)) {
    const option = Object.hasOwn(schema, name) ? schema[name] : undefined
    if (!option) {
      const names = Object.keys(schema)
      errors.push(
        `there is no option "${name}".${didYouMean(name, names)}${names.length === 0 ? ' The rule has no options.' : ` Options: ${names.join(', ')}.`}`,
      )
      continue
    }
    const error = misfit(option, value)
    if (error) errors.push(`option "${name}" ${error}`)
    else values[name] = option.type === 'numbers' ? { ...option.default, ...(value as object) } : value
  }
  return { values, errors }
}

function misfit(option: OptionDefinition, value: unknown): string | undefined {
  switch (option.type) {
    case 'number':
      return isWithin(value, option) ? undefined : `expects a number${rangeOf(option)}`
    case 'numbers':
      return misfitOfNumbers(option, value)
    case 'boolean':
      return typeof value === 'boolean' ? undefined : 'expects true or false'
    case 'choice':
      return typeof value === 'string' && option.choices.includes(value)
        ? undefined
        : `expects one of ${option.choices.join(', ')}.${typeof value === 'string' ? didYouMean(value, option.choices) : ''}`
    case 'words':
      return Array.isArray(value) && value.every((word) => typeof word === 'string') ? undefined : 'expects a list of words'
  }
}

type Numbers = Extract<OptionDefinition, { type: 'numbers' }>
type Range = Pick<Numbers, 'minimum' | 'maximum'>

function misfitOfNumbers(option: Numbers, value: unknown): string | undefined {
  const names = Object.keys(option.default)
  const expected = `expects a number${rangeOf(option)} for ${names.join(' or ')}`
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return expected
  const unknown = Object.keys(value).find((name) => !names.includes(name))
  if (unknown !== undefined) return `has no "${unknown}".${didYouMean(unknown, names)}`
  return Object.values(value).every((number) => isWithin(number, option)) ? undefined : expected
}

const isWithin = (value: unknown, { minimum = Number.NEGATIVE_INFINITY, maximum = Number.POSITIVE_INFINITY }: Range): boolean =>
  typeof value === 'number' && value >= minimum && value <= maximum

const rangeOf = ({ minimum, maximum }: Range): string =>
  `${minimum !== undefined ? ` from ${minimum}` : ''}${maximum !== undefined ? ` to ${maximum}` : ''}`
