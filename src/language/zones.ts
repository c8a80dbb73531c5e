import { FIELD } from '../document/index.ts'
import type { TextBlock } from './sentence.ts'
import type { ZoneSigns } from './zone-signs.ts'

/** Parts of a message as a reader would name them. */
export const TEXT_ZONES = [
  'subject',
  'preheader',
  'greeting',
  'p1',
  'body',
  'cta',
  'closing',
  'signature',
  'footer',
  'quote',
  'code',
  'alt',
] as const
export type TextZone = (typeof TEXT_ZONES)[number]

/** Zones in which a company speaks for itself: all but footer, quotes, code and the texts of images. */
export const OWN_ZONES: readonly TextZone[] = ['subject', 'preheader', 'greeting', 'p1', 'body', 'cta', 'closing', 'signature']

const GROUP = /^(?:team|crew|family|staff|support|folks|desk)$/i
const JOINER = /^(?:the|your|and|from|at|of|&)$/i

/** Where a greeting at the start of a block ends, or 0: `Hi Marta,` `Dear customer:` */
export function greetingEnd(text: string): number {
  const match =
    /^(?:hi|hello|hey|hiya|dear|hallo|hola|ciao|bonjour|aloha|namaste|greetings|howdy|salaam|good (?:morning|afternoon|evening|day)|happy (?:monday|tuesday|wednesday|thursday|friday))(?![\w'’-])/i.exec(
      text,
    )
  if (!match) return 0
  for (let i = match[0].length; i < text.length && i < 64; i++) {
    const sign = text[i]!
    if (
      sign === ',' ||
      sign === '!' ||
      sign === ':' ||
      sign === '\n' ||
      sign === '—' ||
      sign === '–' ||
      (sign === '.' && !/^(?:mr|ms|mrs|dr)$/i.test(text.slice(i - 3, i).trim()))
    )
      return i + 1
  }
  return text.length <= 64 ? text.length : 0
}

/** Gives every block its zone, in place. `blocks` are the body's in reading order. */
export function assignZones(blocks: readonly TextBlock[], signs: ZoneSigns): void {
  const prose: TextBlock[] = []
  for (const block of blocks) {
    block.zone = block.kind === 'code' ? 'code' : block.kind === 'alt' ? 'alt' : block.quoted ? 'quote' : 'body'
    if (block.zone === 'body') prose.push(block)
  }
  const footer = footerStart(prose, signs)
  for (let i = footer; i < prose.length; i++) prose[i]!.zone = 'footer'
  for (const block of prose.slice(0, 3)) if (block.wordCount < 25 && signs.leadsToOnlineVersion(block)) block.zone = 'footer'
  const signature = signatureStart(prose, footer, signs)
  for (let i = signature; i < footer; i++)
    prose[i]!.zone = prose[i]!.kind === 'button' && prose[i]!.wordCount > 1 && !isTeam(prose[i]!) ? 'cta' : 'signature'
  const body = prose.slice(0, signature).filter((block) => block.zone === 'body')
  for (const block of body) if (block.kind === 'button') block.zone = 'cta'
  const first = opening(body)
  closing(body, first)
}

function footerStart(blocks: readonly TextBlock[], signs: ZoneSigns): number {
  let start = blocks.length
  let between = 0
  for (let i = blocks.length - 1; i >= 1; i--) {
    const block = blocks[i]!
    const { wordCount } = block
    if (wordCount <= 120 && signs.isFooter(block)) {
      start = i
      between = 0
    } else {
      const isHint = wordCount <= 40 && signs.hintsAtFooter(block)
      between += isHint ? 1 : wordCount
      if (between > 30) break
      if (isHint && wordCount <= 25 && start === i + 1) start = i
    }
  }
  return start
}

function signatureStart(blocks: readonly TextBlock[], end: number, signs: ZoneSigns): number {
  let words = 0
  for (let i = end - 1; i >= Math.max(1, end - 6); i--) {
    const { wordCount, kind } = blocks[i]!
    words += kind === 'button' ? 0 : wordCount
    if (words > 30) break
    if (kind === 'heading' || kind === 'item') continue
    if (wordCount <= 18 && signs.isSignOff(blocks[i]!)) return i
  }
  let start = end
  for (let i = end - 1; i >= Math.max(1, end - 4); i--) {
    const { text, wordCount, kind } = blocks[i]!
    if (kind !== 'paragraph' || wordCount > 8) break
    if (isTeam(blocks[i]!) || (wordCount <= 5 && isName(text))) start = i
  }
  return start
}

/** `- Ana`, `Ana from Orla`: capitalised words, with joining words between them. */
function isName(text: string): boolean {
  const words = text
    .replace(/^[-–— ]+/, '')
    .split(' ')
    .filter((word) => word !== '')
  return words.length > 0 && words.every((word, i) => (i > 0 && NAME_JOINER.test(word)) || (isCapitalised(word) && NAME_WORD.test(word)))
}

const NAME_JOINER = /^(?:and|&|at|from|of|van|de)$/
/** Signs that stand in no name make a sentence of it. */
const NAME_WORD = /^[^\s\d!?:;/|()[\]"“”]+$/

const isCapitalised = (word: string): boolean => word[0] === FIELD || word[0] !== word[0]!.toLowerCase()

/** `The Orla team`, `Ana and the support crew at Orla` ends in a group and holds names and joining words only. */
function isTeam({ text, wordCount }: TextBlock): boolean {
  if (wordCount > 8 || text.length > 80) return false
  const words = text.split(/[\s,]+/).filter((word) => /[^\s\d!-/:-@[-`{-~–—•·|]/.test(word))
  return (
    GROUP.test(words.at(-1)?.replace(/[.!]$/, '') ?? '') &&
    words.slice(0, -1).every((word) => JOINER.test(word) || isCapitalised(word) || /^\d/.test(word))
  )
}

/** The first paragraph of 8 words or more, and what stands above it, is what a reader sees on opening the mail. */
function opening(body: readonly TextBlock[]): TextBlock | undefined {
  for (const block of body) {
    const isGreeting = block.kind !== 'item' && greetingEnd(block.text) === block.text.length
    if (block.zone !== 'body' || isGreeting) continue
    if (block.kind === 'item' || block.kind === 'cell') return undefined
    block.zone = 'p1'
    if (block.kind === 'paragraph' && block.wordCount >= 8) return block
  }
  return undefined
}

function closing(body: readonly TextBlock[], first: TextBlock | undefined): void {
  for (let i = body.length - 1; i > 0; i--) {
    const block = body[i]!
    if (block.zone === 'cta') continue
    if (block !== first && block.zone === 'body' && block.kind === 'paragraph' && block.wordCount <= 60) block.zone = 'closing'
    return
  }
}
