import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { remark } from 'remark'
import { describe, expect, test } from 'vitest'

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
