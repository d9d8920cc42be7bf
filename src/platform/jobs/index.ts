export { addJob } from './job.commands.ts'
export type { Job, JobContext } from './job.ts'
export { startShift } from './shift.ts'
