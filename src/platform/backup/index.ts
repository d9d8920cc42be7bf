export { type BackupWish, writeBackup } from './backup.ts'
export { BackupError, type Manifest } from './manifest.ts'
export { type RestoreWish, restoreBackup } from './restore.ts'
