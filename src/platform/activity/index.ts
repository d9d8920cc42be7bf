export type { Audience } from '../schema.ts'
export {
  type Activity,
  forgetActivity,
  forgetActivityAbout,
  narrowActivity,
  recordActivity,
} from './activity.commands.ts'
export { forgetPerson } from './forget-person.ts'
export { keptAbout } from './kept-about.ts'
export { recordOngoing } from './ongoing.commands.ts'
export { tellInPassing } from './passing.commands.ts'
