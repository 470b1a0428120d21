/** The face of the platform's cryptography: keys for records, and bytes sealed with them. */
export {
  type DestroyedKey,
  type KeyedKind,
  type KeyedRecord,
  type Keys,
  masterKeyOf,
  openKeys,
} from './keys.ts'
export { type MasterKey, MasterKeyMissing } from './master-key.ts'
export { type Context, openBytes, sealBytes } from './sealed-bytes.ts'
export {
  beginGeneration,
  type GenerationRow,
  listGenerations,
  mastersMissing,
  rewrapAll,
  rewrapUnitKeys,
  rotateEveryUnit,
} from './rotation.ts'
export {
  beginAnew,
  type KeysReport,
  type MasterRotated,
  rotateMaster,
  rotateUnits,
  showKeys,
} from './operate.ts'
