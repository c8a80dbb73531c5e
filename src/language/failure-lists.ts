import type { MessageType } from '../document/index.ts'

/** The lists of phrases that tell of the failure in mail on one; none in other mail. */
export const failureLists = (type: MessageType): readonly string[] => LISTS[type] ?? []

const LISTS: Partial<Readonly<Record<MessageType, readonly string[]>>> = {
  incident: ['signal#fail', 'type#incident'],
  breach: ['signal#fail', 'type#breach'],
}
