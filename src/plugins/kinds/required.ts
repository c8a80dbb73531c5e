import { METADATA_KEYS, type MetadataKey } from '../../document/index.ts'
import type { Analysis } from '../../rule/index.ts'
import { key } from '../../shape/index.ts'
import type { Kind } from './kind.ts'
import { whole } from './whole.ts'

/** Elements of the body, and how to see that a message has one. */
const ELEMENTS: Readonly<Record<string, (message: Analysis) => boolean>> = {
  link: ({ blocks }) => blocks.some(({ source }) => source.links.length > 0),
  button: ({ blocks }) => blocks.some(({ kind }) => kind === 'button'),
  heading: ({ blocks }) => blocks.some(({ kind }) => kind === 'heading'),
  list: ({ blocks }) => blocks.some(({ kind }) => kind === 'item'),
  'alt-text': ({ blocks }) => blocks.some(({ kind }) => kind === 'alt'),
  'merge-tag': ({ blocks }) => blocks.some(({ source }) => source.fields.length > 0),
  closing: ({ blocks }) => blocks.some(({ zone }) => zone === 'closing' || zone === 'signature'),
  footer: ({ blocks }) => blocks.some(({ zone }) => zone === 'footer'),
}

/** An element or a key of the metadata that each message must have. */
export const required: Kind = {
  description: 'An element, or a key of the metadata, that each message must have.',
  keys: {
    element: key({ kind: 'choice', choices: [...Object.keys(ELEMENTS), ...METADATA_KEYS] }, 'What must be there.', true),
  },
  values: ['element'],
  lists: () => ({}),
  check: ({ element = '' }) => ({
    *message(message) {
      const isThere = ELEMENTS[element]
      const isGiven = isThere ? isThere(message) : message.message.envelope[element as MetadataKey] !== undefined
      if (!isGiven) yield { at: whole(message), data: { element } }
    },
  }),
}
