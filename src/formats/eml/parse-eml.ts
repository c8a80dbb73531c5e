import type { ParseFormat } from '../../document/index.ts'
import { readEntity } from './entity.ts'
import { headerEntries } from './header-entries.ts'
import { readBody } from './read-body.ts'

/**
 * Reads a mail (RFC 5322, MIME) into what its reader sees.
 *
 * A file that is no valid UTF-8 arrives with one character for each byte. Whether this one does is decided once, for the whole file:
 * a character above U+00FF says that it was decoded already, and then nothing is decoded a second time; else characters from U+0080
 * on stand for bytes and are read by the character set of their part. Text that was decoded already and holds nothing above U+00FF
 * survives that, because a lone "é" is no UTF-8 and keeps its meaning in windows-1252.
 */
export const parseEml: ParseFormat = (file, parseNested) => {
  const areBytes = !/[^\x00-\xff]/.test(file.text)
  const mail = { file, areBytes, parseNested }
  const entity = readEntity(mail, 0, file.length, 'text/plain')
  const body = readBody(mail, entity, 0)
  return {
    entries: [...headerEntries(mail, entity.headers), ...body.entries],
    parts: body.parts,
    comments: body.comments,
    problems: [...entity.problems, ...body.problems],
  }
}
