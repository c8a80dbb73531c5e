import { type MappedText, TextBuilder } from '../text/index.ts'
import type { Field } from './envelope.ts'
import type { MetadataEntry } from './parsed.ts'

/** How tools spell the two parts of a mailbox (RFC 5322 3.4) that they keep apart. */
const NAMES = ['from_name', 'from_label', 'fromname', 'sender_name', 'sender.name', 'from.name', 'from.from_name', 'settings.from_name']
const ADDRESSES = ['from_email', 'from_address', 'fromemail', 'sender_email', 'sender.email', 'from.email', 'from.address']

/** Spellings that give a part of the sender. */
export const SENDER_SPELLINGS: readonly string[] = [...NAMES, ...ADDRESSES]

/** Collects the parts of a sender into one mailbox, `Name <address>`; of several spellings of a part the first counts. */
export class Sender {
  #name: MetadataEntry | undefined
  #address: MetadataEntry | undefined

  /** Takes a part of the sender; false for any other entry. */
  add(spelling: string, entry: MetadataEntry): boolean {
    const isName = NAMES.includes(spelling)
    if (!isName && !ADDRESSES.includes(spelling)) return false
    if (typeof entry.value !== 'string') return true
    if (isName) this.#name ??= entry
    else this.#address ??= entry
    return true
  }

  /** The mailbox, which stands at its address where there is one. */
  mailbox(): Field<string> | undefined {
    const [name, address] = [this.#name, this.#address]
    const only = address === undefined ? name : name === undefined || isMailbox(address) ? address : undefined
    if (only) return { value: only.value as string, origin: only.origin, span: only.span, ...(only.text && { text: only.text }) }
    if (!name || !address) return undefined
    const text = joined(name, address)
    return { value: `${name.value} <${address.value}>`, origin: address.origin, span: address.span, ...(text && { text }) }
  }
}

const isMailbox = ({ value }: MetadataEntry): boolean => (value as string).includes('<')

/** The mailbox with its merge tags masked, each part at its own place in the file. */
function joined({ text: name }: MetadataEntry, { text: address }: MetadataEntry): MappedText | undefined {
  if (!name || !address) return undefined
  const [named, addressed] = [name.span(), address.span()]
  return new TextBuilder()
    .replace(name.text, named.start, named.end)
    .replace(' <', addressed.start, addressed.start)
    .replace(address.text, addressed.start, addressed.end)
    .replace('>', addressed.end, addressed.end)
    .build()
}
