import type { KindName } from '../rule-entry.ts'
import { absence } from './absence.ts'
import { existence } from './existence.ts'
import type { Kind } from './kind.ts'
import { occurrence } from './occurrence.ts'
import { position } from './position.ts'
import { required } from './required.ts'
import { substitution } from './substitution.ts'

/** What a rule of a file may look for, by the word that chooses it. */
export const KINDS: Readonly<Record<KindName, Kind>> = { existence, substitution, required, absence, position, occurrence }
