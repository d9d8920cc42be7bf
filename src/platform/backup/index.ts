export { writeBackup } from './backup.ts'
export { BackupError } from './manifest.ts'
export { restoreBackup } from './restore.ts'
