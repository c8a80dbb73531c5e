import { readDay } from '../index.ts'
import type { Alert } from './alert.ts'
import { alertsOf } from './cap-alerts.ts'
import { dayOfRfc822 } from './feed-days.ts'
import { importAlerts } from './import-alerts.ts'
import { ImportNotes, unreadable } from './import-notes.ts'
import type { Importer } from './importer.ts'
import { readXml, type XmlElement } from './read-xml.ts'

/** Messages of the Common Alerting Protocol 1.1 and 1.2 (OASIS), alone, in an EDXL-DE distribution or in a feed of Atom or RSS. */
export const cap: Importer = {
  name: 'cap',
  title: 'CAP 1.1 and 1.2 alerts in XML, also in Atom, RSS or EDXL (IPAWS, NAAD, MeteoAlarm, weather services)',
  recognises: ({ text }) => {
    const head = text.slice(0, HEAD)
    return /^\s*</.test(head) && /urn:oasis:names:tc:emergency:cap:1|<(?:\w+:)?alert[\s>]/i.test(head)
  },
  read({ text }, options) {
    const { root, problem } = readXml(text)
    if (!root) return unreadable(problem ?? { message: 'The file is empty; expected XML.' })
    const entries = entriesIn(root)
    if (entries.length === 0 && (problem || !isQuiet(root)))
      return unreadable(problem ?? { message: `${EXPECTED}; the file is a <${root.name}>.`, line: root.line })
    const notes = new ImportNotes()
    if (problem) notes.report(problem.message, problem.line)
    const alerts = entries.flatMap((entry) => {
      const read = alertsOf(entry)
      if (typeof read !== 'string') return read
      notes.report(read, entry.line)
      return []
    })
    const retrieved = dayOfFeed(root) ?? newestDay(alerts)
    notes.madeOn(retrieved)
    importAlerts(alerts, { type: 'cap', retrieved }, options, notes)
    return notes.reading
  },
}

/** Declarations, style sheets and comments may come before the namespace. */
const HEAD = 20_000
const EXPECTED = 'Expected alerts of CAP (<alert>), or an Atom or RSS feed that holds them'

/** The alerts, wherever a wrapper puts them; else the entries of a feed that have the elements of an alert themselves. */
function entriesIn(root: XmlElement): readonly XmlElement[] {
  const alerts = elementsIn(root, ({ name }) => name === 'alert')
  if (alerts.length > 0) return alerts
  return elementsIn(root, ({ name, children }) => /^(?:entry|item)$/.test(name) && children.some((child) => child.name === 'event'))
}

/** Whether a feed has no entries, on a day without warnings. */
const isQuiet = (root: XmlElement): boolean =>
  /^(?:feed|rss|EDXLDistribution)$/.test(root.name) &&
  elementsIn(root, ({ name }) => /^(?:entry|item|contentObject)$/.test(name)).length === 0

/** The outermost elements of a sort, in order, without what the end of a broken document left open. */
function elementsIn(root: XmlElement, isWanted: (element: XmlElement) => boolean): XmlElement[] {
  if (isWanted(root)) return root.isClosed ? [root] : []
  return root.children.flatMap((child) => elementsIn(child, isWanted))
}

/** The day of an Atom feed (`updated`) or an RSS channel (`pubDate`). */
function dayOfFeed(root: XmlElement): string | undefined {
  const channel = root.children.find(({ name }) => name === 'channel') ?? root
  const written = (name: string) => channel.children.find((child) => child.name === name)?.text ?? ''
  return readDay(written('updated')) ?? dayOfRfc822(written('pubDate')) ?? dayOfRfc822(written('lastBuildDate'))
}

/** Messages without a feed know of the world up to the newest of them. */
function newestDay(alerts: readonly Alert[]): string | undefined {
  return alerts.reduce<string | undefined>((newest, { sent }) => {
    const day = readDay(sent ?? '')
    return day && (newest === undefined || day > newest) ? day : newest
  }, undefined)
}
