import { addGdacsEvent } from './gdacs-entry.ts'
import { readGdacsFeatures } from './gdacs-features.ts'
import { readGdacsItems } from './gdacs-items.ts'
import { ImportNotes } from './import-notes.ts'
import type { FeedFile, Importer } from './importer.ts'

/** Disasters of the Global Disaster Alert and Coordination System: its RSS feeds, and the GeoJSON of its event list. */
export const gdacs: Importer = {
  name: 'gdacs',
  title: 'disasters of GDACS, worldwide (RSS, GeoJSON)',
  attribution: 'GDACS, copyright European Union. Syndication allowed, provided the source is acknowledged.',
  isOfNow: true,
  recognises: (file) => (isXml(file) ? /\bgdacs\b/i.test(head(file)) : /"alertlevel"\s*:/.test(head(file))),
  read(file, { all }) {
    const notes = new ImportNotes()
    const entries = isXml(file) ? readGdacsItems(file.text, notes) : readGdacsFeatures(file.text, notes)
    for (const entry of entries) addGdacsEvent(entry, notes, all)
    return notes.reading
  },
}

const isXml = ({ text }: FeedFile): boolean => /^\s*</.test(text)

const head = ({ text }: FeedFile): string => text.slice(0, 4096)
