export { forgetActivity, recordActivity } from './activity.commands.ts'
