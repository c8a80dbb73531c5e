import { counted, countsInWords, totalOf } from '../summary.ts'
import { charts } from './charts.ts'
import { type Markup, markup } from './markup.ts'
import { countsOf, type Section, type Sections } from './sections.ts'

/** What was looked at, for which day, and what came of it, in words and in charts. */
export function overview({ messages, files, clean }: Sections, today: string | undefined): Markup {
  const found = [...messages, ...files]
  const counts = countsOf(found)
  return markup`<header>
<p class="product">Tactful</p>
<h1>${headline({ messages, files, clean })}</h1>
<p>${totalOf(counts) > 0 && [countsInWords(counts), '. ']}${verdict(found)}</p>
${today !== undefined && markup`<p class="day">Checked for ${dayInWords(today)}.</p>`}
</header>
${found.length > 0 && charts(found)}`
}

/** `3 findings in 2 messages` */
export function headline({ messages, files, clean }: Sections): string {
  const total = totalOf(countsOf([...messages, ...files]))
  const looked = messages.length + clean.filter(({ message }) => message).length
  return `${total === 0 ? 'No findings' : counted(total, 'finding')} in ${counted(looked, 'message')}`
}

/** What to do about it, for somebody who reads no further. */
function verdict(found: readonly Section[]): string {
  const failing = found.filter((section) => countsOf([section]).error > 0)
  if (failing.length === 0) return found.length > 0 ? 'Nothing has to change before they are sent.' : 'They may be sent as they are.'
  if (failing.some(({ message }) => !message)) return 'Correct what is marked as an error first.'
  return `${counted(failing.length, 'message')} should change before ${failing.length === 1 ? 'it is' : 'they are'} sent.`
}

const DAY = new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeZone: 'UTC' })

const dayInWords = (day: string): string => DAY.format(new Date(`${day}T00:00:00Z`))
