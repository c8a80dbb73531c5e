import { CAMPAIGN_KEYS, EMAIL_KEYS } from '../../src/campaign/index.ts'
import { EVENTS_KEYS } from '../../src/moment/index.ts'
import { RULE_FILE_KEYS } from '../../src/plugins/index.ts'
import type { Rule } from '../../src/rule/index.ts'
import { CONFIG_KEYS } from '../../src/settings/index.ts'
import { key } from '../../src/shape/index.ts'
import { type JsonSchema, mapSchema } from './json-schema.ts'
import { metadataSchema } from './metadata-schema.ts'
import { rulesSchema } from './rules-schema.ts'

/** The JSON schemas of the files that people write, by name: made of the tables by which these files are checked. */
export function generateSchemas(rules: readonly Rule[]): Readonly<Record<string, string>> {
  return {
    config: written('A configuration of Tactful', configSchema(rules)),
    events: written('Events for Tactful: what goes on for people', mapSchema(EVENTS_KEYS, { isEmptyLeftOut: true })),
    campaign: written('A campaign for Tactful: mails in the order in which they are sent', campaignSchema()),
    rules: written('Rules for Tactful, without code', mapSchema(RULE_FILE_KEYS, {})),
  }
}

function configSchema(rules: readonly Rule[]): JsonSchema {
  const keys = { timezone: key('text', 'Whose day is today, such as America/New_York.') }
  return {
    ...mapSchema(CONFIG_KEYS, { rules: { $ref: '#/definitions/rules' }, metadata: { $ref: '#/definitions/metadata' } }),
    definitions: { rules: rulesSchema(rules), metadata: metadataSchema({ keys, takesSpelling: () => true }, {}) },
  }
}

/** Of the audience, and of what sets off a mail, any spelling counts; else the names of the table. Keys that begin with `x-` are anybody's. */
function campaignSchema(): JsonSchema {
  const schemaOf = (keys: typeof CAMPAIGN_KEYS): JsonSchema => {
    const takesSpelling = (spelling: string) => /^(?:audience\b|trigger$)/.test(spelling)
    const { patternProperties = {}, ...schema } = metadataSchema({ keys, takesSpelling }, { isEmptyLeftOut: true })
    return { ...schema, patternProperties: { ...(patternProperties as object), '^x-': {} } }
  }
  const { properties, ...schema } = schemaOf(CAMPAIGN_KEYS)
  const emails = { description: CAMPAIGN_KEYS.emails!.description, type: 'array', items: { $ref: '#/definitions/email' } }
  return { ...schema, properties: { ...(properties as object), emails }, definitions: { email: schemaOf(EMAIL_KEYS) } }
}

const written = (title: string, schema: JsonSchema): string =>
  `${JSON.stringify({ $schema: 'http://json-schema.org/draft-07/schema#', title, ...schema })}\n`
