export { addJob, type JobWish } from './job.commands.ts'
export type { Job, JobContext } from './job.ts'
export { type Shift, startShift } from './shift.ts'
