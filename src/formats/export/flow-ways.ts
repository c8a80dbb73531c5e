import type { Node } from 'jsonc-parser'
import { JsonObject } from './json-object.ts'

/** Where a step says which come after it: Klaviyo's `links`, Braze's `next_step_ids`. */
const NEXT = ['links', 'next_step_ids'] as const

/**
 * The ways that readers go through a flow, each as its steps in their order: the one that takes the first turn at each fork, then what only
 * others pass. Steps that both pass stand in the first. Steps that do not say which come after them are one way, as they are listed.
 */
export function flowWays(steps: Node): readonly (readonly Node[])[] {
  const all = (steps.children ?? []).map((node) => ({ node, id: idOf(node), next: nextOf(node) }))
  const byId = new Map(all.flatMap((step) => (step.id === undefined ? [] : [[step.id, step]])))
  const named = new Set(all.flatMap(({ next }) => next))
  if (byId.size < all.length || named.size === 0) return [all.map(({ node }) => node)]
  const ids = [...byId.keys()]
  const ways: Node[][] = []
  const passed = new Set<string>()
  // In a circle nothing is the start: any step of it will do.
  for (const starts of [ids.filter((id) => !named.has(id)), ...ids.map((id) => [id])]) {
    // Starts are added while they are gone through.
    for (const start of starts) {
      const way: Node[] = []
      for (let step = byId.get(start); step && !passed.has(step.id!); step = byId.get(step.next[0] ?? '')) {
        passed.add(step.id!)
        way.push(step.node)
        starts.push(...step.next.slice(1))
      }
      if (way.length > 0) ways.push(way)
    }
  }
  return ways
}

function idOf(step: Node): string | undefined {
  const id = step.type === 'object' ? new JsonObject(step).at('id')?.value : undefined
  return typeof id === 'string' ? id : undefined
}

/** The ids of the steps after a step, the first turn first. */
function nextOf(step: Node): readonly string[] {
  if (step.type !== 'object') return []
  const object = new JsonObject(step)
  const values = NEXT.flatMap((key) => object.at(key)?.children ?? []).map((child) =>
    child.type === 'property' ? child.children?.[1] : child,
  )
  return [...new Set(values.flatMap((node) => (typeof node?.value === 'string' ? [node.value] : [])))]
}
