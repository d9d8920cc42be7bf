export { type LetterWish, writeLetter } from './letter.commands.ts'
export type { Letter } from './letter.ts'
export { mailJobs } from './mail.jobs.ts'
