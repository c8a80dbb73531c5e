import type { Comment, MetadataEntry, Problem } from '../../document/index.ts'
import type { MappedText } from '../../text/index.ts'
import { type Cut, cutFrontMatter } from './cut-front-matter.ts'
import { loadGrayMatter } from './engines.ts'
import { readToml } from './read-toml.ts'
import { readYaml, type YamlReading } from './read-yaml.ts'

/** The metadata at the head of a file; the body begins at `bodyStart`. */
export interface FrontMatter {
  readonly entries: readonly MetadataEntry[]
  readonly bodyStart: number
  readonly comments: readonly Comment[]
  readonly problems: readonly Problem[]
}

/** Reads YAML, JSON or TOML front matter with the place of every key and value; a file without any has its body at the start. */
export function readFrontMatter(text: MappedText): FrontMatter {
  const cut = cutFrontMatter(text.text)
  if (!cut) return withoutFrontMatter(text)
  const fence = text.span(0, cut.start)
  if (!cut.isClosed) {
    return withoutFrontMatter(text, {
      message: `The front matter that starts here is never closed; end it with a line "${cut.fence}".`,
      span: fence,
      lost: false,
    })
  }
  const refused = refusal(cut.language)
  if (refused) return unreadable(cut, { message: refused, span: fence, lost: true })
  try {
    const { isText, ...reading } = parse(text, cut)
    return isText ? withoutFrontMatter(text) : { ...reading, bodyStart: cut.bodyStart }
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error)
    return unreadable(cut, { message: `The front matter cannot be read: ${why}`, span: fence, lost: true })
  }
}

const CODE = new Set(['javascript', 'js', 'coffee', 'coffeescript', 'cson'])
const READ = new Set(['yaml', 'yml', 'json', 'toml'])

function refusal(language: string): string | undefined {
  if (CODE.has(language)) return `Front matter in ${language} is code and is not run; write it as YAML.`
  return READ.has(language) ? undefined : `Front matter in "${language}" is not read; write it as YAML, between lines "---".`
}

function withoutFrontMatter(text: MappedText, ...problems: Problem[]): FrontMatter {
  return { entries: [], bodyStart: text.text.startsWith('\uFEFF') ? 1 : 0, comments: [], problems }
}

function unreadable({ bodyStart }: Cut, problem: Problem): FrontMatter {
  return { entries: [], bodyStart, comments: [], problems: [problem] }
}

function parse(text: MappedText, cut: Cut): YamlReading {
  if (cut.language === 'toml') return readToml(text, cut.start, cut.end)
  let reading: YamlReading = { entries: [], comments: [], problems: [], isText: false }
  const read = () => {
    reading = readYaml(text, cut.start, cut.end)
    return {}
  }
  const refuse = () => {
    throw new Error('it is code, which is not run')
  }
  // An options object always: without one gray-matter keeps every file for as long as the process lives. JSON is YAML 1.2.
  loadGrayMatter()(forGrayMatter(text.text, cut), {
    engines: { yaml: read, json: read, javascript: refuse, js: refuse, coffee: refuse, cson: refuse },
  })
  return reading
}

/** The block without blank lines: gray-matter looks for comments with an expression whose time grows with their square. */
function forGrayMatter(text: string, { language, start, end }: Cut): string {
  const lines = text.slice(start, end).split(/[\n\r\u2028\u2029]/)
  return ['---', language, '\n', lines.filter((line) => line.trim() !== '').join('\n'), '\n---\n'].join('')
}
