export { assemble, type Surroundings } from './assemble.ts'
export { type Block, type BlockKind, FIELD, type Link, type ListPlace, type MergeField, type Part } from './block.ts'
export { BlockBuilder, MASK } from './block-builder.ts'
export {
  type Envelope,
  type Field,
  MESSAGE_TYPES,
  type MessageType,
  type MetadataKey,
  type MetadataValues,
  type Moment,
  type Origin,
  type RegionShares,
} from './envelope.ts'
export type { Campaign, Comment, Message, Problem, Sidecar } from './message.ts'
export { METADATA_KEYS, metadataKey, readMetadata, readValue } from './metadata.ts'
export { METADATA_MEANINGS } from './metadata-meanings.ts'
export { METADATA } from './metadata-table.ts'
export { readMoment } from './moment-value.ts'
export type { MetadataEntry, ParseCollection, Parsed, ParseFormat, ParseNested } from './parsed.ts'
