export { projectRoot } from './root.ts'
export { readSecret } from './secret.ts'
export { readSettings, type Settings, SettingsError } from './settings.ts'
