export type { Audience } from '../schema.ts'
export { forgetActivity, recordActivity } from './activity.commands.ts'
