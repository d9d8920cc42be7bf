export { atMost, program, type Rule } from './program.ts'
export { type Program, solve } from './solver.ts'
