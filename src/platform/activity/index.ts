export { recordActivity } from './activity.commands.ts'
