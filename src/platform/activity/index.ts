export { type Activity, recordActivity } from './activity.commands.ts'
