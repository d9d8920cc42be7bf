export { everyone } from './access.ts'
