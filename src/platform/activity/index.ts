export type { Audience } from '../schema.ts'
export { forgetActivity, narrowActivity, recordActivity } from './activity.commands.ts'
