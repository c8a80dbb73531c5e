import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { structuredPatch } from 'diff'
import { decode, encode } from './encoding.ts'
import type { FixedFile, FixedRun } from './fix-project.ts'
import { refusalOf } from './refusal.ts'
import { fixedBytes } from './write-fixed.ts'

/** The changes of a file as a unified diff, and the encoding in which `git apply` takes it. */
export interface FilePatch {
  readonly text: string
  readonly encoding: 'utf8' | 'latin1'
}

/** The patches of fixed files, and a sentence for each file of which there is none. */
export function diffOf({ files, stdin }: FixedRun, cwd: string): { patches: FilePatch[]; failures: string[] } {
  const failures: string[] = []
  const patches = files.flatMap((file) => {
    try {
      return [patchOf(file, file.isStandardInput ? stdin! : readFileSync(resolve(cwd, file.path)))]
    } catch (error) {
      failures.push(`Could not compare "${file.shown}": ${refusalOf(error)}.`)
      return []
    }
  })
  return { patches, failures }
}

/** The patches in the bytes of each file. */
export const bytesOf = (patches: readonly FilePatch[]): Buffer => Buffer.concat(patches.map(({ text, encoding }) => encode(text, encoding)))

function patchOf(file: FixedFile, now: Buffer): FilePatch {
  const fixed = fixedBytes(file, now)
  const { encoding } = decode(now)
  if (encoding.startsWith('utf16')) throw new Error('a diff has no lines of UTF-16; --fix writes it all the same')
  // A byte order mark is part of the first line of a diff.
  const letters = encoding === 'latin1' ? 'latin1' : 'utf8'
  const { hunks } = structuredPatch('', '', now.toString(letters), fixed.toString(letters), '', '', { context: 3 })
  const head = [`--- ${quotedName(`a/${file.shown}`)}`, `+++ ${quotedName(`b/${file.shown}`)}`]
  const body = hunks.flatMap(({ oldStart, oldLines, newStart, newLines, lines }) => [
    `@@ -${rangeOf(oldStart, oldLines)} +${rangeOf(newStart, newLines)} @@`,
    ...lines,
  ])
  return { text: `${[...head, ...body].join('\n')}\n`, encoding: letters }
}

const rangeOf = (start: number, lines: number): string => (lines === 1 ? `${start}` : `${start},${lines}`)

/** A name as git writes it: in quotation marks with escapes where it holds signs that would end it, else with a tab behind one with blanks. */
function quotedName(name: string): string {
  if (!/["\\\p{Cc}]/u.test(name)) return /\s/.test(name) ? `${name}\t` : name
  const escaped = [...Buffer.from(name)].map((byte) =>
    byte < 0x20 || byte > 0x7e || byte === 0x22 || byte === 0x5c ? octal(byte) : String.fromCharCode(byte),
  )
  return `"${escaped.join('')}"`
}

const octal = (byte: number): string => `\\${byte.toString(8).padStart(3, '0')}`
