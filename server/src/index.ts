/** The face of the server for the command line and for tests: start it, migrate it, know its settings. */
export {
  type Config,
  type Flags,
  readConfig,
  type SettingName,
  settings,
} from './platform/config/settings.ts'
export {
  type BackupKey,
  BackupRefused,
  type BackupReport,
  backUp,
  passphraseKey,
  readKeyFile,
  restoreBackup,
  type RestoreReport,
  verifyBackup,
  writeNewKey,
} from './platform/backup/index.ts'
export { conformityFile, type ConformityFile } from './features/conformity/index.ts'
export {
  beginAnew,
  type KeysReport,
  type MasterRotated,
  rotateMaster,
  rotateUnits,
  showKeys,
} from './platform/crypto/index.ts'
export { migrateOnly } from './platform/database/connect.ts'
export { StartRefused } from './platform/start-refused.ts'
export { serve, type Voice } from './serve.ts'
export { type Started, startClew, version } from './start.ts'
