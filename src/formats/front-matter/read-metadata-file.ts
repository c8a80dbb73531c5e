import { MappedText } from '../../text/index.ts'
import { readYaml, type YamlReading } from './read-yaml.ts'

/** Reads a whole file of keys and values in YAML 1.2 or JSON, such as a campaign.yml, with the place of each. Never throws. */
export function readMetadataFile(source: string, language: 'YAML' | 'JSON' = 'YAML'): YamlReading {
  const text = MappedText.of(source)
  const failure = `The file cannot be read as ${language}`
  try {
    return readYaml(text, 0, source.length, failure)
  } catch (error) {
    // Nesting that is deep enough exhausts the stack of the parser.
    const message = `${failure}: ${error instanceof Error ? error.message : String(error)}.`
    return { entries: [], comments: [], problems: [{ message, span: { start: 0, end: 0 }, lost: true }], isText: false }
  }
}
