import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { remark } from 'remark'
import { describe, expect, test } from 'vitest'
import { METADATA_KEYS } from '../../src/document/index.ts'

interface Node {
  readonly type: string
  readonly url?: string
  readonly value?: string
  readonly children?: readonly Node[]
}

const root = fileURLToPath(new URL('../..', import.meta.url))
const pages = readdirSync(root).filter((name) => name.endsWith('.md'))

function nodes(node: Node): Node[] {
  return [node, ...(node.children ?? []).flatMap(nodes)]
}

test('messages of the tool name rules that there are', () => {
  const sources = readdirSync(join(root, 'src'), { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.ts'))
  const named = sources.flatMap((name) => readFileSync(join(root, 'src', name), 'utf8').match(RULE_ID) ?? [])
  expect(named.length).toBeGreaterThan(5)
  expect(named.filter((id) => !existsSync(join(root, 'rules', `${id}.ts`)))).toEqual([])
})

test('the README has every key that a message may say at its head', () => {
  const row = (text: string) => /^\| ((?:`[^`]+`(?:, )?)+) \|/.exec(text)?.[1]
  const listed = readFileSync(join(root, 'README.md'), 'utf8')
    .split('\n')
    .flatMap((line) => row(line)?.match(/`[^`]+`/g) ?? [])
    .flatMap((cell) => {
      const [, group, words] = /^`(\w+): \{ ([\w, ]+) \}`$/.exec(cell) ?? []
      return group ? words!.split(', ').map((word) => `${group}.${word}`) : cell.replaceAll('`', '')
    })
  const headers = ['received', 'list_unsubscribe', 'in_reply_to']
  const written = METADATA_KEYS.filter((key) => !headers.includes(key) && !/^(?:send_window|sequence)\./.test(key))
  expect(written.filter((key) => !listed.includes(key))).toEqual([])
})

const RULE_ID = /(?<![\w/.-])(?:context|jobs|tone|candor|relationship)\/[a-z]+(?:-[a-z]+)*(?![\w/.-]*\.ts)/g

describe.each(pages)('%s', (page) => {
  const tree = nodes(remark().parse(readFileSync(join(root, page), 'utf8')) as Node)

  test('links to files that are there', () => {
    const links = tree.flatMap(({ type, url }) =>
      type === 'link' && url && !/^(?:https?:|mailto:|#)/.test(url) ? [url.replace(/#.*$/, '')] : [],
    )
    expect(links.filter((link) => !existsSync(join(root, dirname(page), link)))).toEqual([])
  })

  test('names files that are there', () => {
    const paths = tree.flatMap(({ type, value }) =>
      type === 'inlineCode' && value && /^(?:src|rules|test|scripts|bin|fixtures|\.ci)\/[\w./-]+$/.test(value) ? [value] : [],
    )
    expect(paths.filter((path) => !existsSync(join(root, path)))).toEqual([])
  })
})
