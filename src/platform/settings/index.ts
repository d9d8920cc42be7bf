export type { SignInProvider } from './providers.ts'
export { projectRoot } from './root.ts'
export { keepSecret, readSecret } from './secret.ts'
export { readSettings, type Settings, SettingsError } from './settings.ts'
