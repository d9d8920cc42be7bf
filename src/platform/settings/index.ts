export { projectRoot } from './root.ts'
export { readSettings, type Settings, SettingsError } from './settings.ts'
