import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, test } from 'vitest'
import { HOUSE } from './house.ts'
import { readImports, roomOf, sourceFiles } from './imports.ts'

const root = fileURLToPath(new URL('../..', import.meta.url))
const files = [...sourceFiles(root, 'src'), ...sourceFiles(root, 'rules')]
const imports = files.flatMap((file) => readImports(root, file))
/** The public API may enter any room by its front door. */
const isPublicApi = (file: string) => /^src\/[\w-]+\.ts$/.test(file)

describe('the house', () => {
  test('every file of src and rules is in a room of the table, and every room is on the disk', () => {
    expect(files.filter((file) => !roomOf(file) && !isPublicApi(file))).toEqual([])
    const folders = readdirSync(join(root, 'src'), { withFileTypes: true }).filter(
      (entry) => entry.isDirectory() && entry.name !== 'formats',
    )
    for (const { name } of folders) expect(HOUSE, `src/${name} is not in the table`).toHaveProperty([`src/${name}`])
    for (const room of Object.keys(HOUSE))
      expect(
        files.some((file) => file.startsWith(`${room}/`)),
        `${room} is not on the disk`,
      ).toBe(true)
  })

  test('no import goes through a door that the table does not have', () => {
    const forbidden = imports.filter(
      ({ file, kind, from, to }) => kind === 'room' && !isPublicApi(file) && !HOUSE[from]?.imports.includes(to),
    )
    expect(forbidden.map(({ file, specifier }) => `${file} -> ${specifier}`)).toEqual([])
  })

  test('a room is entered by its index', () => {
    const backDoors = imports.filter(({ kind, target }) => kind === 'room' && !target!.endsWith('/index.ts'))
    expect(backDoors.map(({ file, specifier }) => `${file} -> ${specifier}`)).toEqual([])
  })

  test('packages and modules of Node are used only where the table says', () => {
    const strays = imports.filter(({ file, kind, from, to }) => {
      if (isPublicApi(file)) return false
      if (kind === 'package') return !HOUSE[from]?.packages?.includes(to)
      return kind === 'node' && !HOUSE[from]?.node?.includes(to)
    })
    expect(strays.map(({ file, specifier }) => `${file} -> ${specifier}`)).toEqual([])
  })

  test('every door of the table is used', () => {
    const used = new Set(imports.map(({ from, to }) => `${from} -> ${to}`))
    const idle = Object.entries(HOUSE).flatMap(([room, { imports: doors, packages = [] }]) =>
      [...doors, ...packages].map((to) => `${room} -> ${to}`),
    )
    expect(idle.filter((door) => !used.has(door))).toEqual([])
  })

  test('no door leads back: rooms and files import each other in one direction only', () => {
    const rooms = new Map(Object.entries(HOUSE).map(([room, { imports: doors }]) => [room, doors]))
    expect(findCycle(rooms)).toEqual([])
    const runTime = imports.filter(({ isTypeOnly, target }) => !isTypeOnly && target)
    const byFile = new Map(files.map((file) => [file, runTime.filter((one) => one.file === file).map(({ target }) => target!)]))
    expect(findCycle(byFile)).toEqual([])
  })

  test('rules import nothing but #rule', () => {
    const rules = imports.filter(({ from, file }) => from === 'rules' && !file.endsWith('rules/index.ts'))
    expect(rules.filter(({ specifier }) => specifier !== '#rule').map(({ file, specifier }) => `${file} -> ${specifier}`)).toEqual([])
  })

  test('ARCHITECTURE.md shows the same table, and stays under 200 lines', () => {
    const page = readFileSync(join(root, 'ARCHITECTURE.md'), 'utf8')
    expect(page.split('\n').length).toBeLessThan(200)
    const rows = page.split('\n').map((line) =>
      line
        .split('|')
        .slice(1, 3)
        .map((cell) => cell.trim())
        .join(' | '),
    )
    for (const [room, { imports: doors }] of Object.entries(HOUSE)) {
      const short = (name: string) => name.replace(/^src\//, '')
      expect(rows, `the row of ${room}`).toContain(`${short(room)} | ${doors.map(short).join(', ') || 'nothing'}`)
    }
    for (const [path] of page.matchAll(/(?<=`)(?:src|rules|test|scripts|bin|fixtures)\/[\w./-]+(?=`)/g)) {
      expect(files.includes(path) || existsOnDisk(path), `${path} in ARCHITECTURE.md`).toBe(true)
    }
  })
})

function existsOnDisk(path: string): boolean {
  try {
    readdirSync(join(root, path))
    return true
  } catch {
    try {
      readFileSync(join(root, path))
      return true
    } catch {
      return false
    }
  }
}

/** One cycle of a graph as the names along it; empty when there is none. */
function findCycle(graph: ReadonlyMap<string, readonly string[]>): string[] {
  const done = new Set<string>()
  const visit = (node: string, path: string[]): string[] => {
    if (path.includes(node)) return [...path.slice(path.indexOf(node)), node]
    if (done.has(node)) return []
    for (const next of graph.get(node) ?? []) {
      const cycle = visit(next, [...path, node])
      if (cycle.length > 0) return cycle
    }
    done.add(node)
    return []
  }
  for (const node of graph.keys()) {
    const cycle = visit(node, [])
    if (cycle.length > 0) return cycle
  }
  return []
}
